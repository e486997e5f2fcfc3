import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naiveEqualShares } from '../../../../tests/support/naive-counting.ts';
import { countEqualShares } from './equal-shares.ts';
import { fraction } from './fractions.ts';
import { budgetParameters } from './parameters.ts';

const positions = (count: number) => [...Array(count).keys()];

describe('budget by equal shares', () => {
	const aBudget = fc.integer({ min: 1, max: 5 }).chain((projects) =>
		fc.record({
			ballots: fc.array(fc.uniqueArray(fc.nat(projects - 1), { minLength: 1 }), {
				minLength: 1,
				maxLength: 7
			}),
			costs: fc.array(fc.integer({ min: 1, max: 30 }), {
				minLength: projects,
				maxLength: projects
			}),
			budget: fc.integer({ min: 1, max: 60 }),
			utility: fc.constantFrom('cost' as const, 'one' as const),
			drawOrder: fc.shuffledSubarray(positions(projects), { minLength: projects })
		})
	);

	it('buys what the definition buys, for the same money', () => {
		fc.assert(
			fc.property(aBudget, ({ ballots, costs, budget, utility, drawOrder }) => {
				const share = fraction(budget, ballots.length);
				const naive = naiveEqualShares({ ballots, costs, share, utility, drawOrder });
				const lines = ballots.map((ballot) => ({ ballot, count: 1 }));
				const parameters = {
					...budgetParameters(budget, costs),
					utility,
					increment: null,
					greedy: false
				};
				const result = countEqualShares(lines, { count: costs.length, drawOrder }, parameters);
				expect(result.outcome.winners).toEqual(naive.bought);
				const left = naive.money.map(({ numerator, denominator }) =>
					Number(numerator / denominator)
				);
				for (const { left: amount, voters } of result.moneyLeft)
					expect(voters).toBe(left.filter((one) => one === amount).length);
			}),
			{ numRuns: 1_000 }
		);
	});

	it('never spends more than the budget, and once completed leaves nothing that would fit', () => {
		fc.assert(
			fc.property(aBudget, ({ ballots, costs, budget, utility, drawOrder }) => {
				const lines = ballots.map((ballot) => ({ ballot, count: 1 }));
				const parameters = { ...budgetParameters(budget, costs), utility };
				const { outcome, unspent, approvals } = countEqualShares(
					lines,
					{ count: costs.length, drawOrder },
					parameters
				);
				expect(unspent).toBeGreaterThanOrEqual(0);
				for (const [project, cost] of costs.entries())
					if (approvals[project]! > 0 && !outcome.winners.includes(project))
						expect(cost).toBeGreaterThan(unspent);
			}),
			{ numRuns: 500 }
		);
	});
});
