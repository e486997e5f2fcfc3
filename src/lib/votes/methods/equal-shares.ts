import type { Counted, Options } from './ballots.ts';
import { completeGreedily, raiseShares } from './budget-completion.ts';
import { buyByShares, type Election, type Purchase } from './budget-purchases.ts';
import { exactOf, fraction, type Exact } from './fractions.ts';
import type { Outcome } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import type { Purse } from './purse.ts';

export type EqualSharesCount = {
	/** By project, how many voters approve it. */
	approvals: number[];
	/** What each voter starts with: the budget divided by the voters. */
	share: Exact;
	/** What each voter virtually started with after the completion, and in how many steps. */
	virtualShare: Exact;
	steps: number;
	/** In the order of buying. */
	purchases: Purchase[];
	spent: number;
	unspent: number;
	/** What voters have left of the virtual share, in whole units rounded down: so many voters have so much. */
	moneyLeft: { left: number; voters: number }[];
	outcome: Outcome;
};

/**
 * Budget by equal shares (Peters, Pierczyński & Skowron, Proportional Participatory Budgeting with Additive Utilities,
 * NeurIPS 2021): the budget is split equally among those who voted, and supporters buy together. Ties: most votes, then
 * lowest cost, then the draw.
 */
export function countEqualShares(
	ballots: Iterable<Counted<readonly number[]>>,
	options: Options,
	parameters: Parameters<'equal-shares'>
): EqualSharesCount {
	const election = electionOf(ballots, options, parameters);
	const share = fraction(parameters.budget, Math.max(election.voters, 1));
	const first = buyByShares(election, share);
	const { run, share: virtualShare, steps } = raiseShares(election, { share, first });
	const isGreedy = parameters.greedy && !run.isStuck;
	const last = isGreedy ? completeGreedily(election, run.purchases) : { purchases: [], ties: [] };
	const purchases = [...run.purchases, ...last.purchases];
	const spent = purchases.reduce((sum, { cost }) => sum + cost, 0);
	return {
		approvals: election.approvals,
		share: exactOf(share),
		virtualShare: exactOf(virtualShare),
		steps,
		purchases,
		spent,
		unspent: parameters.budget - spent,
		moneyLeft: moneyLeftOf(run.purse, election),
		outcome: {
			winners: purchases.map(({ option }) => option),
			ties: [...run.ties, ...last.ties]
		}
	};
}

function electionOf(
	ballots: Iterable<Counted<readonly number[]>>,
	options: Options,
	parameters: Parameters<'equal-shares'>
): Election {
	const piles = new Map<string, { projects: number[]; count: number }>();
	for (const { ballot, count } of ballots) {
		const projects = [...ballot].sort((a, b) => a - b);
		const key = String.fromCharCode(...projects);
		const pile = piles.get(key);
		if (pile) pile.count += count;
		else piles.set(key, { projects, count });
	}
	const supporters = Array.from({ length: options.count }, (): number[] => []);
	const approvals = new Array<number>(options.count).fill(0);
	const groups = [...piles.values()].map(({ projects, count }, at) => {
		for (const project of projects) {
			supporters[project]!.push(at);
			approvals[project]! += count;
		}
		return { projects, voters: BigInt(count) };
	});
	const voters = groups.reduce((sum, group) => sum + Number(group.voters), 0);
	return { groups, supporters, approvals, voters, options, parameters };
}

function moneyLeftOf({ money, scale }: Purse, { groups }: Election) {
	const byAmount = new Map<number, number>();
	for (const [at, parts] of money.entries()) {
		const left = Number(parts / scale);
		byAmount.set(left, (byAmount.get(left) ?? 0) + Number(groups[at]!.voters));
	}
	return [...byAmount].map(([left, voters]) => ({ left, voters })).sort((a, b) => a.left - b.left);
}
