import { afterEach, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatEuros, lowerFirst } from './format.ts';
import { installLocaleReader } from './messages.ts';

afterEach(() => installLocaleReader(() => 'fr'));

it('says the first of a month as French does', () => {
	expect(formatDate('2027-03-01')).toBe('1er mars 2027');
	expect(formatDate('2027-03-21')).toBe('21 mars 2027');
	expect(formatDateTime('2027-01-01T10:05:00Z')).toMatch(/^1er janvier 2027/);
});

it('says the same day in English', () => {
	installLocaleReader(() => 'en');
	expect(formatDate('2027-03-01')).toBe('1 March 2027');
});

it('gives an instant in the time of Paris, a plain day as it is', () => {
	expect(formatDate(new Date('2026-12-31T23:30:00Z'))).toBe('1er janvier 2027');
	expect(formatDate('2026-12-31')).toBe('31 décembre 2026');
});

it('an hour says where it is that hour, in French and in English', () => {
	const closing = new Date('2027-03-28T14:00:00Z');
	expect(formatDateTime(closing)).toBe('28 mars 2027 à 16:00 (heure de Paris)');
	expect(formatDateTime(closing, 'fr', 'Indian/Reunion')).toBe(
		'28 mars 2027 à 18:00 (heure de La Réunion)'
	);
	expect(formatDateTime(closing, 'en', 'America/Martinique')).toBe(
		'28 March 2027 at 10:00 (Martinique time)'
	);
	expect(formatDate(new Date('2027-03-01T02:00:00Z'), 'fr', 'America/Martinique')).toBe(
		'28 février 2027'
	);
});

it('writes euros with the spaces of French', () => {
	expect(formatEuros(30000).replace(/\s/g, ' ')).toBe('30 000 €');
});

it('a label loses its capital in the middle of a list, initials keep theirs', () => {
	expect(['Jeunes', 'Élèves', 'À domicile', 'QPV', 'aînés'].map(lowerFirst)).toEqual([
		'jeunes',
		'élèves',
		'à domicile',
		'QPV',
		'aînés'
	]);
});
