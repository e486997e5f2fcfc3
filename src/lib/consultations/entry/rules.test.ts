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
	it('counts for nothing in a phase without dates', () => {
		expect(wasCollectedInTime({ opensAt: null, closesAt: null }, '2027-03-01')).toBe(false);
	});
});
