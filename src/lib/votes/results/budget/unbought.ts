import type { EqualSharesCount } from '../../methods/equal-shares.ts';
import type { Parameters } from '../../methods/parameters.ts';

/** Why a project is not bought, as far as the count tells. */
export type Unbought =
	'no-supporter' | 'above-budget' | 'above-rest' | 'open-tie' | 'stopped' | 'supporters-short';

export function whyUnbought(
	option: number,
	{ approvals, unspent, outcome }: EqualSharesCount,
	{ budget, costs }: Parameters<'equal-shares'>
): Unbought {
	const openTies = outcome.ties.filter(({ brokenBy }) => brokenBy === null);
	if (approvals[option] === 0) return 'no-supporter';
	if (costs[option]! > budget) return 'above-budget';
	if (openTies.some(({ among }) => among.includes(option))) return 'open-tie';
	if (openTies.length > 0) return 'stopped';
	return costs[option]! > unspent ? 'above-rest' : 'supporters-short';
}
