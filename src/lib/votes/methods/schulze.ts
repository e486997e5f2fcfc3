import type { Counted, Options, Ranking } from './ballots.ts';
import { outcomeOf, type Outcome, type Places } from './outcome.ts';
import type { Parameters } from './parameters.ts';

export type SchulzeCount = {
	/** preferred[a][b]: how many voters rank a before b. */
	preferred: number[][];
	/** strengths[a][b]: the strength of the strongest path from a to b, in winning votes; 0 when there is none. */
	strengths: number[][];
	/** previous[a][b]: the option before b on that path; null when there is none. */
	previous: (number | null)[][];
	/** Options that no other one beats: several when the figures do not tell them apart. */
	potentialWinners: number[];
	places: Places;
	outcome: Outcome;
};

/**
 * Schulze, winning votes (A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method, 2011). Options left without a rank come after all ranked ones, equal to one another.
 */
export function countSchulze(
	ballots: Iterable<Counted<Ranking>>,
	options: Options,
	{ seats }: Parameters<'schulze'>
): SchulzeCount {
	const preferred = preferencesOf(ballots, options.count);
	const { strengths, previous } = strongestPaths(preferred);
	const places = layersOf(strengths);
	return {
		preferred,
		strengths,
		previous,
		potentialWinners: places[0] ?? [],
		places,
		outcome: outcomeOf(places, seats, options)
	};
}

/** The pairwise table: how many voters rank each option before each other one. */
export function preferencesOf(
	ballots: Iterable<Counted<Ranking>>,
	optionCount: number
): number[][] {
	const table = Array.from({ length: optionCount }, () => new Array<number>(optionCount).fill(0));
	const ranks = new Array<number>(optionCount);
	for (const { ballot, count } of ballots) {
		for (let a = 0; a < optionCount; a += 1) ranks[a] = ballot[a] ?? Infinity;
		for (let a = 0; a < optionCount; a += 1) {
			const [rank, row] = [ranks[a]!, table[a]!];
			for (let b = 0; b < optionCount; b += 1) if (rank < ranks[b]!) row[b]! += count;
		}
	}
	return table;
}

/** A path is as strong as its weakest victory; Floyd–Warshall widens it through each option in turn. */
function strongestPaths(preferred: readonly (readonly number[])[]) {
	const all = preferred.map((_, option) => option);
	const wins = (a: number, b: number) => preferred[a]![b]! > preferred[b]![a]!;
	const strengths = all.map((a) => all.map((b) => (wins(a, b) ? preferred[a]![b]! : 0)));
	const previous = all.map((a) => all.map((b): number | null => (wins(a, b) ? a : null)));
	for (const through of all) {
		for (const a of all) {
			for (const b of all) {
				if (a === b || a === through || b === through) continue;
				const strength = Math.min(strengths[a]![through]!, strengths[through]![b]!);
				if (strength <= strengths[a]![b]!) continue;
				strengths[a]![b] = strength;
				previous[a]![b] = previous[through]![b]!;
			}
		}
	}
	return { strengths, previous };
}

/** First those that nobody beats, then those that only they beat, and so on: « before » is transitive (Schulze, § 4.1). */
function layersOf(strengths: readonly (readonly number[])[]): Places {
	const places: Places = [];
	let left = strengths.map((_, option) => option);
	while (left.length > 0) {
		const isBeaten = (a: number) => left.some((b) => strengths[b]![a]! > strengths[a]![b]!);
		const first = left.filter((a) => !isBeaten(a));
		places.push(first);
		left = left.filter((a) => !first.includes(a));
	}
	return places;
}

/** The options along the strongest path from one to another; empty when there is none. */
export function strongestPathOf(
	{ previous }: Pick<SchulzeCount, 'previous'>,
	{ from, to }: { from: number; to: number }
): number[] {
	const path = [to];
	while (path[0] !== from) {
		const before = previous[from]![path[0]!];
		if (before === null || before === undefined) return [];
		path.unshift(before);
	}
	return path;
}
