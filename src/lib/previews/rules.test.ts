import { expect, it } from 'vitest';
import { endAfterDays, lastDayOf, stateOfPreview } from './rules.ts';

it.each([
	// In Paris, across the change of October: 25 hours, then of March: 23.
	['Europe/Paris', '2026-10-24T10:00:00Z', 3, '2026-10-27T23:00:00.000Z'],
	['Europe/Paris', '2027-03-27T10:00:00Z', 3, '2027-03-30T22:00:00.000Z'],
	// It is already tomorrow in La Réunion, and still yesterday in Martinique.
	['Indian/Reunion', '2026-12-01T21:00:00Z', 7, '2026-12-09T20:00:00.000Z'],
	['America/Martinique', '2026-12-01T02:00:00Z', 7, '2026-12-08T04:00:00.000Z']
] as const)(
	'in %s, from %s, a link of %i days serves through its last day',
	(zone, now, days, end) => {
		expect(endAfterDays(new Date(now), days, zone).toISOString()).toBe(end);
	}
);

it('the day that is said is the last one on which the link serves', () => {
	expect(lastDayOf(new Date('2026-12-08T23:00:00Z')).toISOString()).toBe(
		'2026-12-08T22:59:00.000Z'
	);
});

it('a link serves until its end, or until somebody ends it', () => {
	const expiresAt = new Date('2026-12-08T23:00:00Z');
	const before = new Date('2026-12-08T22:59:59Z');
	expect(stateOfPreview({ expiresAt, endedAt: null }, before)).toBe('live');
	expect(stateOfPreview({ expiresAt, endedAt: null }, expiresAt)).toBe('expired');
	expect(stateOfPreview({ expiresAt, endedAt: before }, before)).toBe('ended');
});
