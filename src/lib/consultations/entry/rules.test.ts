import { describe, expect, it } from 'vitest';
import { wasCollectedInTime } from './rules.ts';

describe('paper typed after the end', () => {
	const phase = {
		opensAt: new Date('2027-03-01T07:00:00Z'),
		closesAt: new Date('2027-03-20T17:00:00Z')
	};
	it.each([
		['2027-02-28', false],
		['2027-03-01', true],
		['2027-03-20', true],
		['2027-03-21', false],
		['2027-02-30', false],
		['demain', false]
	])('collected on %s counts: %s', (day, counts) => {
		expect(wasCollectedInTime(phase, day)).toBe(counts);
	});
	it.each([
		// Its last hour is the twenty-fifth.
		['2027-10-31', '2027-10-31T22:30:00Z', true],
		['2027-10-31', '2027-10-31T23:00:00Z', false],
		// It has twenty-three.
		['2027-03-28', '2027-03-28T21:59:00Z', true],
		['2027-03-28', '2027-03-28T22:15:00Z', false]
	])('the day when clocks change ends at midnight: %s, opened at %s', (day, opens, counts) => {
		const dates = { opensAt: new Date(opens), closesAt: new Date('2027-12-01T17:00:00Z') };
		expect(wasCollectedInTime(dates, day)).toBe(counts);
	});
	it('counts for nothing in a phase without dates', () => {
		expect(wasCollectedInTime({ opensAt: null, closesAt: null }, '2027-03-01')).toBe(false);
	});
});
