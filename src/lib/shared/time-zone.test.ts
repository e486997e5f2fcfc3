import { afterEach, expect, it } from 'vitest';
import {
	currentTimeZone,
	dayOf,
	defaultTimeZone,
	installTimeZoneReader,
	timeZoneOfCommunes
} from './time-zone.ts';

afterEach(() => installTimeZoneReader(() => defaultTimeZone));

it('a contract of Saint-Denis has the time of La Réunion, one of Fort-de-France that of Martinique, one of Lyon that of Paris', () => {
	expect(timeZoneOfCommunes(['97411', '97415'])).toBe('Indian/Reunion');
	expect(timeZoneOfCommunes(['97209'])).toBe('America/Martinique');
	expect(timeZoneOfCommunes(['69123', '2A004'])).toBe('Europe/Paris');
	expect(timeZoneOfCommunes([])).toBe('Europe/Paris');
});

it('the last day of a mandate ends when the day ends there', () => {
	const evening = new Date('2026-12-31T23:30:00Z');
	expect(dayOf(evening)).toBe('2027-01-01');
	expect(dayOf(evening, 'America/Martinique')).toBe('2026-12-31');
	expect(dayOf(evening, 'Indian/Reunion')).toBe('2027-01-01');
});

it('hours are those of Paris where nothing says otherwise', () => {
	expect(currentTimeZone()).toBe('Europe/Paris');
	installTimeZoneReader(() => 'Indian/Mayotte');
	expect(currentTimeZone()).toBe('Indian/Mayotte');
});
