import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareLists, majorityValueOf } from '../../../../tests/support/naive-counting.ts';
import { compareMajorityValues } from './majority-value.ts';

const positions = (count: number) => [...Array(count).keys()];

it('compares merit profiles as the definition compares majority values, on 10 000 profiles', () => {
	let compared = 0;
	let equalMedians = 0;
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 24 }).chain((voters) => {
				const grades = fc.array(fc.nat(6), { minLength: voters, maxLength: voters });
				return fc.tuple(grades, fc.oneof(grades, fc.constant(null)), fc.nat(), fc.nat(6));
			}),
			([first, other, at, grade]) => {
				// Half of the time the other profile is the same but for one grade: close ties are where shortcuts fail.
				const second = other ?? first.with(at % first.length, grade);
				const [a, b] = [first, second].map(majorityValueOf);
				const profile = (grades: number[]) =>
					positions(7).map((one) => grades.filter((given) => given === one).length);
				expect(Math.sign(compareMajorityValues(profile(first), profile(second)))).toBe(
					compareLists(a!, b!)
				);
				compared += 1;
				if (a![0] === b![0]) equalMedians += 1;
			}
		),
		{ numRuns: 10_000 }
	);
	expect(compared).toBeGreaterThanOrEqual(10_000);
	expect(equalMedians).toBeGreaterThan(2_000);
});
