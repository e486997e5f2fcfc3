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
