import { describe, expect, it } from 'vitest';
import { countMajorityJudgment } from './majority-judgment.ts';
import { compareMajorityValues, gaugeOf } from './majority-value.ts';
import { placesOf } from './outcome.ts';

function ranksOf(profiles: readonly number[][]): number[] {
	const places = placesOf(profiles.length, (a, b) =>
		compareMajorityValues(profiles[b]!, profiles[a]!)
	);
	return profiles.map((_, option) => {
		const at = places.findIndex((place) => place.includes(option));
		return places.slice(0, at).flat().length + 1;
	});
}

describe('majority judgment', () => {
	it('tells apart the two examples of the book by their majority values', () => {
		const profile = (grades: number[]) =>
			Array.from({ length: 12 }, (_, grade) => grades.filter((given) => given === grade).length);
		// 9,9,11,7,11 is ahead of 9,9,10,8,11.
		expect(compareMajorityValues(profile([7, 11, 9, 9, 11]), profile([8, 11, 9, 9, 10]))).toBe(1);
	});

	// Tallies of Mieux Voter’s tests, worst grade first.
	it.each([
		[
			'ten judges',
			[
				[2, 2, 2, 2, 2],
				[2, 1, 1, 1, 5],
				[2, 1, 1, 2, 4],
				[2, 1, 5, 0, 2],
				[2, 2, 2, 2, 2]
			],
			[4, 1, 2, 3, 4]
		],
		[
			'three judges',
			[
				[1, 1, 1],
				[1, 0, 2],
				[3, 0, 0],
				[2, 0, 1],
				[0, 3, 0]
			],
			[3, 1, 5, 4, 2]
		],
		[
			'three judges, three proposals',
			[
				[1, 1, 1],
				[1, 2, 0],
				[0, 2, 1]
			],
			[2, 3, 1]
		],
		[
			'twenty thousand million judges',
			[
				[10e9, 10e9],
				[9_999_999_999, 10_000_000_001]
			],
			[2, 1]
		]
	])('%s', (_name, profiles, ranks) => {
		expect(ranksOf(profiles)).toEqual(ranks);
	});

	it('takes the lower median when the number of voters is even', () => {
		expect(gaugeOf([0, 2, 0, 2])).toEqual({ grade: 1, below: 0, at: 2, above: 2 });
	});

	it('does not follow the gauge where the majority values say otherwise', () => {
		// Same median; more voters above in a (« + »), yet b comes first once medians are taken away.
		const [a, b] = [
			[2, 1, 3, 3],
			[4, 0, 1, 4]
		];
		expect(gaugeOf(a)!.grade).toBe(2);
		expect(gaugeOf(b)!.grade).toBe(2);
		expect(compareMajorityValues(a, b)).toBeGreaterThan(0);
	});

	it('finds Nashville for Tennessee, Memphis and Knoxville after', () => {
		// Excellent 3 · good 2 · fair 1 · poor 0, in the order Memphis, Nashville, Chattanooga, Knoxville (English Wikipedia).
		const ballots = [
			{ ballot: [3, 1, 0, 0], count: 42 },
			{ ballot: [0, 3, 1, 1], count: 26 },
			{ ballot: [0, 1, 3, 2], count: 15 },
			{ ballot: [0, 1, 2, 3], count: 17 }
		];
		const parameters = { method: 'majority-judgment', grades: 4, seats: 1 } as const;
		const { gauges, outcome } = countMajorityJudgment(
			ballots,
			{ count: 4, drawOrder: null },
			parameters
		);
		expect(gauges.map((gauge) => gauge!.grade)).toEqual([0, 1, 1, 1]);
		expect(outcome).toEqual({ winners: [1], ties: [] });
	});

	it('counts a missing grade as the worst, and says how many there were', () => {
		const ballots = [
			{ ballot: [2, null], count: 3 },
			{ ballot: [1, 2], count: 2 }
		];
		const parameters = { method: 'majority-judgment', grades: 3, seats: 1 } as const;
		const result = countMajorityJudgment(ballots, { count: 2, drawOrder: null }, parameters);
		expect(result.profiles).toEqual([
			[0, 2, 3],
			[3, 0, 2]
		]);
		expect(result.missing).toEqual([0, 3]);
		expect(result.outcome.winners).toEqual([0]);
	});
});
