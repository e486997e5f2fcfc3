import type { Counted, Options, Ranking } from './ballots.ts';
import { compareFractions, exactOf, fraction, type Exact, type Fraction } from './fractions.ts';
import type { Outcome, Tie } from './outcome.ts';
import { papersOf } from './papers.ts';
import type { Parameters } from './parameters.ts';
import { chooseAmong } from './round-ties.ts';
import { tableOf, transferAll, transferSurplus, type Table } from './stv-transfers.ts';

export type StvStage = {
	/** What this stage did: first choices, somebody’s surplus, exclusions, or the last seats filled without a quota. */
	action: 'first-choices' | 'surplus' | 'exclusion' | 'last-seats';
	/** Whose surplus, or who was excluded. */
	of: number[];
	/** By option, once this is done. With exhausted and lost they add up to the number of ballots. */
	votes: Exact[];
	exhausted: Exact;
	lost: Exact;
	/** Elected at this stage, the most votes first. */
	elected: number[];
};

export type StvCount = { quota: number; stages: StvStage[]; outcome: Outcome };

type Count = {
	table: Table;
	quota: Fraction;
	stages: StvStage[];
	history: Fraction[][];
	winners: number[];
	/** Elected with more than the quota, not yet transferred. */
	surpluses: number[];
	ties: Tie[];
	options: Options;
	parameters: Parameters<'stv'>;
};

/**
 * Single transferable vote as Scotland counts it (Scottish Local Government Elections Order 2011, rules 45 to 52): quota
 * ⌊ballots ÷ (seats + 1)⌋ + 1, surpluses first, the greatest first, by weighted inclusive Gregory, then the lowest excluded.
 */
export function countStv(
	ballots: Iterable<Counted<Ranking>>,
	options: Options,
	parameters: Parameters<'stv'>
): StvCount {
	const papers = papersOf(ballots);
	const total = papers.reduce((sum, { count }) => sum + count, 0);
	const quota = Math.floor(total / (parameters.seats + 1)) + 1;
	const count: Count = {
		table: tableOf(papers, options.count),
		quota: fraction(quota),
		...{ stages: [], history: [], winners: [], surpluses: [], ties: [] },
		...{ options, parameters }
	};
	recordStage(count, 'first-choices', []);
	while (count.winners.length < parameters.seats && nextStage(count));
	return {
		quota,
		stages: count.stages,
		outcome: { winners: count.winners, ties: count.ties }
	};
}

/** One transfer, or the last seats; false when the count stops there. */
function nextStage(count: Count): boolean {
	const { table, parameters, winners } = count;
	const continuing = continuingOf(table);
	if (continuing.length <= parameters.seats - winners.length) {
		recordStage(count, 'last-seats', []);
		return false;
	}
	if (count.surpluses.length > 0) {
		const [option] = chooseSurplus(count);
		if (option === undefined) return false;
		count.surpluses = count.surpluses.filter((other) => other !== option);
		transferSurplus(table, option, { quota: count.quota, decimals: parameters.decimals });
		recordStage(count, 'surplus', [option]);
		return true;
	}
	const excluded = chooseExcluded(count, continuing);
	for (const option of excluded) table.isContinuing[option] = false;
	for (const option of excluded) transferAll(table, option);
	if (excluded.length > 0) recordStage(count, 'exclusion', excluded);
	return excluded.length > 0;
}

const continuingOf = ({ isContinuing }: Table): number[] =>
	[...isContinuing.keys()].filter((option) => isContinuing[option]);

function chooseSurplus(count: Count): number[] {
	const { surpluses, table } = count;
	const most = (option: number) =>
		surpluses.every((other) => compareFractions(table.votes[option]!, table.votes[other]!) >= 0);
	return choose(count, surpluses.filter(most), { at: 'surplus', side: 'highest' });
}

/** Options that nobody holds a paper for leave together: the order changes nothing. */
function chooseExcluded(count: Count, continuing: readonly number[]): number[] {
	const { table, parameters, winners } = count;
	const lowest = continuing.filter((option) =>
		continuing.every((other) => compareFractions(table.votes[option]!, table.votes[other]!) <= 0)
	);
	const isEmpty = table.votes[lowest[0]!]!.numerator === 0n;
	const enoughStay = continuing.length - lowest.length >= parameters.seats - winners.length;
	if (isEmpty && enoughStay) return lowest;
	return choose(count, lowest, { at: 'exclusion', side: 'lowest' });
}

function choose(
	{ history, options, ties }: Count,
	among: number[],
	{ at, side }: { at: Tie['at']; side: 'lowest' | 'highest' }
): number[] {
	if (among.length === 1) return among;
	const { drawOrder } = options;
	const earlier = history.slice(0, -1);
	const choice = chooseAmong(among, side, { earlier, compare: compareFractions, drawOrder });
	ties.push({ at, among, ...choice });
	return choice.chosen;
}

function recordStage(count: Count, action: StvStage['action'], of: number[]): void {
	const { table, quota } = count;
	const reached = continuingOf(table).filter(
		(option) => action === 'last-seats' || compareFractions(table.votes[option]!, quota) >= 0
	);
	reached.sort((a, b) => compareFractions(table.votes[b]!, table.votes[a]!) || a - b);
	for (const option of reached) table.isContinuing[option] = false;
	count.winners.push(...reached);
	count.surpluses.push(...reached.filter((o) => compareFractions(table.votes[o]!, quota) > 0));
	count.history.push([...table.votes]);
	count.stages.push({
		action,
		of,
		votes: table.votes.map(exactOf),
		exhausted: exactOf(table.exhausted),
		lost: exactOf(table.lost),
		elected: reached
	});
}
