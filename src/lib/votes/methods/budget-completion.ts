import {
	billOf,
	buyByShares,
	chooseEqual,
	type Election,
	type Purchase,
	type Run
} from './budget-purchases.ts';
import { add, divide, fraction, type Fraction } from './fractions.ts';
import type { Tie } from './outcome.ts';

/** Beyond, the completion by shares stops where it is: a share grown so many times has nothing more to tell. */
export const MOST_STEPS = 10_000;

/**
 * Completion by virtual budget (Peters, Pierczyński & Skowron 2021, § 3.4; Lackner & Skowron 2023):
 * everybody’s share grows step by step and the whole count is done again, as long as what it buys fits in the real budget.
 */
export function raiseShares(
	election: Election,
	{ share, first }: { share: Fraction; first: Run }
): { run: Run; share: Fraction; steps: number } {
	const { increment } = election.parameters;
	let best = { run: first, share, steps: 0 };
	if (increment === null || election.voters === 0) return best;
	const step = divide(fraction(...increment), fraction(election.voters));
	while (best.steps < MOST_STEPS && !best.run.isStuck && canBuyMore(election, best.run.purchases)) {
		const larger = add(best.share, step);
		const run = buyByShares(election, larger);
		if (costOf(run.purchases) > election.parameters.budget) break;
		best = { run, share: larger, steps: best.steps + 1 };
	}
	return best;
}

/** What still fits, the most votes for what it gives first: votes for costs as utility, votes ÷ cost for 1 each. */
export function completeGreedily(
	election: Election,
	bought: readonly Purchase[]
): { purchases: Purchase[]; ties: Tie[] } {
	const purchases: Purchase[] = [];
	const ties: Tie[] = [];
	for (;;) {
		const fitting = fittingOf(election, [...bought, ...purchases]);
		if (fitting.length === 0) return { purchases, ties };
		const best = fitting.filter((option) =>
			fitting.every((other) => compareValue(election, option, other) >= 0)
		);
		const [option] = chooseEqual(best, election, ties);
		if (option === undefined) return { purchases, ties };
		purchases.push({ ...billOf(option, election), share: null });
	}
}

function compareValue({ approvals, parameters }: Election, a: number, b: number): number {
	const [forA, forB] = [BigInt(approvals[a]!), BigInt(approvals[b]!)];
	if (parameters.utility === 'cost') return Number(forA - forB);
	return Number(forA * BigInt(parameters.costs[b]!) - forB * BigInt(parameters.costs[a]!));
}

const canBuyMore = (election: Election, purchases: readonly Purchase[]): boolean =>
	fittingOf(election, purchases).length > 0;

/** Projects that somebody approves, not bought, that what is left of the real budget can pay. */
function fittingOf(election: Election, purchases: readonly Purchase[]): number[] {
	const { approvals, parameters } = election;
	const left = parameters.budget - costOf(purchases);
	const bought = new Set(purchases.map(({ option }) => option));
	return [...approvals.keys()].filter(
		(option) => !bought.has(option) && approvals[option]! > 0 && parameters.costs[option]! <= left
	);
}

const costOf = (purchases: readonly Purchase[]): number =>
	purchases.reduce((sum, { cost }) => sum + cost, 0);
