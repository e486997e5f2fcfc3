import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gaugeOf } from '../../methods/majority-value.ts';
import { sumOf } from '../../methods/score.ts';
import { atLeast, MEDIAN, segmentsOf } from './merit-profile.ts';

const aProfile = fc
	.array(fc.nat(400), { minLength: 2, maxLength: 10 })
	.filter((profile) => sumOf(profile) > 0);

it('the parts of a bar touch, fill it, and go from the best grade to the worst', () => {
	fc.assert(
		fc.property(aProfile, (profile) => {
			const segments = segmentsOf(profile);
			let end = 0;
			for (const { start, width } of segments) {
				expect(start).toBe(end);
				end = start + width;
			}
			expect(end).toBe(1000);
			const grades = segments.map(({ grade }) => grade);
			expect(grades).toEqual([...grades].sort((a, b) => b - a));
			expect(sumOf(segments.map(({ voters }) => voters))).toBe(sumOf(profile));
		})
	);
});

it('the line of the middle falls on the majority grade, or where it starts', () => {
	fc.assert(
		fc.property(aProfile, (profile) => {
			const { grade } = gaugeOf(profile)!;
			const { start, width } = segmentsOf(profile).find((segment) => segment.grade === grade)!;
			expect(start).toBeLessThanOrEqual(MEDIAN);
			expect(start + width).toBeGreaterThanOrEqual(MEDIAN);
		})
	);
});

it('more than half of the voters give at least the majority grade', () => {
	fc.assert(
		fc.property(aProfile, (profile) => {
			const { grade } = gaugeOf(profile)!;
			expect(atLeast(profile, grade) * 2).toBeGreaterThan(sumOf(profile));
			expect(atLeast(profile, grade + 1) * 2).toBeLessThanOrEqual(sumOf(profile));
		})
	);
});
