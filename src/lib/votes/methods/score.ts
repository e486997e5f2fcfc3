import type { Counted, Options } from './ballots.ts';
import { outcomeOf, placesOf, type Outcome, type Places } from './outcome.ts';
import type { Parameters } from './parameters.ts';

export type ScoreCount = {
	totals: number[];
	/** By option, how many gave each grade, from the lowest grade up. */
	grades: number[][];
	/** By option, how many had no opinion: they add nothing to its total. */
	withoutOpinion: number[];
	places: Places;
	outcome: Outcome;
};

/** The sum of whole grades; the greatest total wins (range voting). */
export function countScore(
	ballots: Iterable<Counted<readonly (number | null)[]>>,
	options: Options,
	{ lowest, highest, seats }: Parameters<'score'>
): ScoreCount {
	const { grades, without } = gradesByOption(ballots, {
		count: options.count,
		lowest,
		size: highest - lowest + 1
	});
	const totals = grades.map((tally) => sumOf(tally.map((voters, at) => voters * (lowest + at))));
	const places = placesOf(options.count, (a, b) => totals[b]! - totals[a]!);
	const outcome = outcomeOf(places, seats, options);
	return { totals, grades, withoutOpinion: without, places, outcome };
}

/** How many voters gave each grade to each option, and how many gave none. */
export function gradesByOption(
	ballots: Iterable<Counted<readonly (number | null)[]>>,
	{ count, lowest, size }: { count: number; lowest: number; size: number }
): { grades: number[][]; without: number[] } {
	const grades = Array.from({ length: count }, () => new Array<number>(size).fill(0));
	const without = new Array<number>(count).fill(0);
	for (const { ballot, count: voters } of ballots) {
		for (let option = 0; option < count; option += 1) {
			const grade = ballot[option] ?? null;
			if (grade === null) without[option]! += voters;
			else grades[option]![grade - lowest]! += voters;
		}
	}
	return { grades, without };
}

export function sumOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}
