import { describe, expect, it } from 'vitest';
import { approvals, lettersOf, optionsOf } from '../../../../tests/support/voting.ts';
import { countEqualShares } from './equal-shares.ts';
import { budgetParameters, type Parameters } from './parameters.ts';

type Budget = Partial<Parameters<'equal-shares'>> & { drawn?: string };

function count(letters: string, text: string, { drawn, ...given }: Budget) {
	const costs = given.costs ?? new Array<number>(letters.length).fill(1);
	const parameters = {
		...budgetParameters(given.budget ?? 1, costs),
		increment: null,
		greedy: false,
		...given
	};
	return countEqualShares(approvals(letters, text), optionsOf(letters, drawn ?? null), parameters);
}

const LETTERS = 'abcdefg';
const RUNNING = '3 ab, 3 ac, 2 ad, 1 bcf, 1 e, 1 f, 1 g';

describe('budget by equal shares', () => {
	it.each(['cost', 'one'] as const)(
		'buys a alone in the running example of Lackner & Skowron (%s)',
		(utility) => {
			const result = count(LETTERS, RUNNING, { budget: 4, utility });
			expect(result.share).toBe('1/3');
			expect(result.purchases).toEqual([{ option: 0, cost: 1, votes: 8, share: '1/8' }]);
			expect(result.outcome).toEqual({ winners: [0], ties: [] });
		}
	);

	it.each([
		['', [1, 24]],
		[' for each voter', [12, 24]]
	] as [string, [number, number]][])(
		'buys a, b, c and d when 1/24%s is added step by step',
		(_name, increment) => {
			const result = count(LETTERS, RUNNING, { budget: 4, increment, drawn: LETTERS });
			expect(lettersOf(LETTERS, result.outcome.winners)).toBe('abcd');
			expect(result.unspent).toBe(0);
		}
	);

	it('keeps the count before when a step of 5 goes beyond the budget', () => {
		const result = count(LETTERS, RUNNING, { budget: 4, increment: [5, 1], drawn: LETTERS });
		expect(lettersOf(LETTERS, result.outcome.winners)).toBe('a');
		expect(result.steps).toBe(0);
	});

	const costs = [1, 2, 2, 1, 1, 1];
	const six = '2 ab, 1 a, 3 ac, 2 ad, 1 f, 1 e';

	// Then pabutools takes b by its name, where our rule takes the cheaper of those that have two votes.
	it('buys a alone, then c when what fits is bought greedily (pabutools)', () => {
		expect(lettersOf('abcdef', count('abcdef', six, { budget: 5, costs }).outcome.winners)).toBe(
			'a'
		);
		const completed = count('abcdef', six, { budget: 5, costs, greedy: true, drawn: 'abcdef' });
		expect(lettersOf('abcdef', completed.outcome.winners)).toBe('acde');
		expect(completed.purchases[1]).toEqual({ option: 2, cost: 2, votes: 3, share: null });
	});

	// Costs of pabutools’ example, in hundredths.
	const voters = '1 a, 2 bcd, 1 c';
	const hundredths = { budget: 400, costs: [100, 90, 200, 109] };

	it.each([
		['cost', null, 'ac'],
		['cost', [40, 1], 'abc'],
		['one', null, 'abd'],
		['one', [40, 1], 'abd']
	] as ['cost' | 'one', [number, number] | null, string][])(
		'follows pabutools with utility %s and increment %s',
		(utility, increment, winners) => {
			const { outcome } = count('abcd', voters, { ...hundredths, utility, increment });
			expect(lettersOf('abcd', [...outcome.winners].sort())).toBe(winners);
		}
	);

	it('buys everything that can be paid', () => {
		const { outcome, moneyLeft } = count('abcd', '1 abcd', {
			budget: 7,
			costs: [1, 3, 2, 1],
			drawn: 'abcd'
		});
		expect([...outcome.winners].sort()).toEqual([0, 1, 2, 3]);
		expect(moneyLeft).toEqual([{ left: 0, voters: 1 }]);
	});

	it('shares a cost that does not divide without rounding anything away', () => {
		const { outcome, purchases } = count('a', '3 a', { budget: 10, costs: [10] });
		expect(outcome.winners).toEqual([0]);
		expect(purchases[0]!.share).toBe('10/3');
	});

	it('prefers among equals the most votes, then the lowest cost, then asks for the draw', () => {
		const undecided = count('ab', '2 a, 2 b', { budget: 2 });
		expect(undecided.outcome).toEqual({
			winners: [],
			ties: [{ at: 'purchase', among: [0, 1], chosen: [], brokenBy: null }]
		});
		const { outcome } = count('ab', '2 a, 2 b', { budget: 2, drawn: 'ba' });
		expect(outcome.winners).toEqual([1, 0]);
	});
});
