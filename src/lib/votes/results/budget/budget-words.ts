import type { VoteResult } from '../../methods/count-vote.ts';
import type { Parameters } from '../../methods/parameters.ts';
import * as m from './budget-messages.ts';
import { euroWords } from '../figures/exact-words.ts';
import { listOf, type OptionNames } from '../figures/option-names.ts';

export type BudgetResult = Extract<VoteResult, { method: 'equal-shares' }>;
type Setup = { parameters: Parameters<'equal-shares'>; names: OptionNames };

/** What the budget buys, for how much, and what is left. */
export function budgetSentence(
	{ purchases, spent, unspent, approvals }: BudgetResult,
	{ parameters: { budget }, names }: Setup
): string {
	if (purchases.length === 0) return m.buysNothing({ budget });
	const bought = purchases.map(({ option }) => option);
	return m.lead({
		names: listOf(names.short, bought),
		...{ bought: bought.length, all: approvals.length, budget, spent, unspent }
	});
}

/** How the count went, from the equal shares to the last purchase. */
export function budgetSteps(
	{ turnout, share, virtualShare, steps, purchases, outcome }: BudgetResult,
	{ parameters: { budget, increment } }: Setup
): string[] {
	const { words, isNear } = euroWords(share);
	const grown = euroWords(virtualShare);
	const byGreed = purchases.filter((purchase) => purchase.share === null).length;
	const isStopped = outcome.ties.some(({ brokenBy }) => brokenBy === null);
	const notRaised = isStopped && byGreed === 0 ? m.stoppedBefore : m.notRaised;
	const raised =
		steps > 0 ? m.raised({ steps, share: grown.words, isNear: grown.isNear }) : notRaised();
	return [
		m.shared({ budget, voters: turnout.expressed, share: words, isNear }),
		m.together(),
		...(increment === null ? [] : [raised]),
		...(byGreed > 0 ? [m.greedy({ count: byGreed })] : [])
	];
}

/** « 218,98 € », or « ≈ 218,98 € » when it is not all of it. */
export function amountWords(exact: string): string {
	const { words, isNear } = euroWords(exact);
	return isNear ? m.near({ words }) : words;
}
