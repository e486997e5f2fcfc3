import type { Counted, Ranking } from './ballots.ts';

/** Identical rankings, as a pile of papers: options from first to last choice, and how many voters. */
export type Paper = { readonly order: readonly number[]; readonly count: number };

/** Turns ranks into orders and piles identical ones: 100 000 voters rarely make 100 000 piles. */
export function papersOf(ballots: Iterable<Counted<Ranking>>): Paper[] {
	const piles = new Map<string, { order: number[]; count: number }>();
	for (const { ballot, count } of ballots) {
		const order = orderOf(ballot);
		const key = String.fromCharCode(...order);
		const pile = piles.get(key);
		if (pile) pile.count += count;
		else piles.set(key, { order, count });
	}
	return [...piles.values()];
}

/** The ranked options, first choice first. */
export function orderOf(ranking: Ranking): number[] {
	const ranked: number[] = [];
	for (let option = 0; option < ranking.length; option += 1)
		if (ranking[option] !== null) ranked.push(option);
	return ranked.sort((a, b) => ranking[a]! - ranking[b]!);
}

/** The first option of a paper that is still in the count, or null when there is none left. */
export function nextOf({ order }: Paper, isContinuing: readonly boolean[]): number | null {
	for (const option of order) if (isContinuing[option]) return option;
	return null;
}
