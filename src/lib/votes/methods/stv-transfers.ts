import {
	ZERO,
	add,
	divide,
	fraction,
	multiply,
	subtract,
	truncate,
	type Fraction
} from './fractions.ts';
import { nextOf, type Paper } from './papers.ts';

/** Papers that are worth the same to the option that holds them. */
type Parcel = { value: Fraction; papers: Paper[] };

/** Where every paper lies. Votes, exhausted and lost always add up to the number of ballots. */
export type Table = {
	parcels: Parcel[][];
	votes: Fraction[];
	/** Value of papers with no continuing choice left. */
	exhausted: Fraction;
	/** What rounding down has dropped. */
	lost: Fraction;
	isContinuing: boolean[];
};

const ONE = fraction(1);

/** Every paper goes, whole, to its first choice. */
export function tableOf(papers: Paper[], optionCount: number): Table {
	const table: Table = {
		parcels: Array.from({ length: optionCount }, () => []),
		votes: new Array<Fraction>(optionCount).fill(ZERO),
		exhausted: ZERO,
		lost: ZERO,
		isContinuing: new Array<boolean>(optionCount).fill(true)
	};
	giveAway(table, [{ value: ONE, papers }]);
	return table;
}

/**
 * The surplus over the quota goes on with every paper of the option, each at value × surplus ÷ votes, cut to so many decimals
 * (weighted inclusive Gregory).
 */
export function transferSurplus(
	table: Table,
	option: number,
	{ quota, decimals }: { quota: Fraction; decimals: number | null }
): void {
	const votes = table.votes[option]!;
	const surplus = subtract(votes, quota);
	const parcels = table.parcels[option]!.map(({ value, papers }) => ({
		value: truncate(divide(multiply(value, surplus), votes), decimals),
		papers
	}));
	table.parcels[option] = [];
	table.votes[option] = quota;
	const given = giveAway(table, parcels);
	table.lost = add(table.lost, subtract(surplus, given));
}

/** Every paper of an excluded option goes on at the value it had. */
export function transferAll(table: Table, option: number): void {
	const parcels = table.parcels[option]!;
	table.parcels[option] = [];
	table.votes[option] = ZERO;
	giveAway(table, parcels);
}

/** Hands papers to their next continuing option, and says what they were worth together. */
function giveAway(table: Table, parcels: readonly Parcel[]): Fraction {
	let given = ZERO;
	for (const { value, papers } of parcels) {
		for (const [next, pile] of pilesByNext(table, papers)) {
			const worth = multiply(value, fraction(pile.reduce((sum, { count }) => sum + count, 0)));
			given = add(given, worth);
			if (next === null) table.exhausted = add(table.exhausted, worth);
			else {
				table.votes[next] = add(table.votes[next]!, worth);
				table.parcels[next]!.push({ value, papers: pile });
			}
		}
	}
	return given;
}

function pilesByNext(
	{ isContinuing }: Table,
	papers: readonly Paper[]
): Map<number | null, Paper[]> {
	const piles = new Map<number | null, Paper[]>();
	for (const paper of papers) {
		const next = nextOf(paper, isContinuing);
		const pile = piles.get(next);
		if (pile) pile.push(paper);
		else piles.set(next, [paper]);
	}
	return piles;
}
