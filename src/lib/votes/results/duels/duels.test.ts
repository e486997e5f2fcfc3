import { describe, expect, it } from 'vitest';
import { countSchulze } from '../../methods/schulze.ts';
import { duelsOf, stepsOf } from './duels.ts';

const published: [string, number][] = [
	['ACBED', 5],
	['ADECB', 5],
	['BEDAC', 8],
	['CABED', 3],
	['CAEBD', 7],
	['CBADE', 2],
	['DCEBA', 7],
	['EBADC', 8]
];
const ballots = published.map(([order, count]) => ({
	ballot: [...'ABCDE'].map((name) => order.indexOf(name) + 1),
	count
}));
const count = countSchulze(ballots, { count: 5, drawOrder: null }, { method: 'schulze', seats: 1 });

describe('the published example of Schulze', () => {
	it('tells who wins each duel of an option', () => {
		expect(duelsOf(count, 4).map(({ against, outcome }) => [against, outcome])).toEqual([
			[0, 'won'],
			[1, 'won'],
			[2, 'lost'],
			[3, 'won']
		]);
	});

	it('names each victory of the strongest path, the weakest of which is its strength', () => {
		const steps = stepsOf(count, { from: 4, to: 2 });
		expect(steps[0]!.from).toBe(4);
		expect(steps.at(-1)!.to).toBe(2);
		expect(Math.min(...steps.map(({ voters }) => voters))).toBe(count.strengths[4]![2]);
	});
});
