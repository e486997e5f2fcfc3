import {
	compareFractions,
	exactOf,
	parseExact,
	subtract,
	ZERO,
	type Exact
} from '../../methods/fractions.ts';

/** Where the votes lie at one moment of a count by rounds; null: out of the count. */
export type Sheet = { votes: readonly (Exact | null)[]; exhausted: Exact; lost: Exact };

/** What moved between two moments: who gained (the most first), and what no option received. */
export type Transfer = {
	to: { option: number; votes: Exact }[];
	exhausted: Exact;
	lost: Exact;
};

export function transferBetween(before: Sheet, after: Sheet): Transfer {
	const to = after.votes
		.map((votes, option) => ({ option, votes: gainOf(before.votes[option], votes) }))
		.filter(({ votes }) => isMore(votes));
	to.sort((a, b) => compareFractions(parseExact(b.votes), parseExact(a.votes)));
	return {
		to,
		exhausted: gainOf(before.exhausted, after.exhausted),
		lost: gainOf(before.lost, after.lost)
	};
}

/** What was gained, or lost when negative; an option that is out has nothing. */
export function gainOf(before: Exact | null | undefined, after: Exact | null): Exact {
	return exactOf(subtract(valueOf(after), valueOf(before)));
}

export const isMore = (exact: Exact): boolean => compareFractions(parseExact(exact), ZERO) > 0;

const valueOf = (exact: Exact | null | undefined) => (exact ? parseExact(exact) : ZERO);
