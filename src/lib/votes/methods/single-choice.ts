import type { Counted, Options } from './ballots.ts';
import { outcomeOf, placesOf, type Outcome, type Places } from './outcome.ts';

export type SingleChoiceCount = { votes: number[]; places: Places; outcome: Outcome };

/** One option each; the most votes wins (relative majority). An option nobody chose is never retained. */
export function countSingleChoice(
	ballots: Iterable<Counted<number>>,
	options: Options
): SingleChoiceCount {
	const votes = new Array<number>(options.count).fill(0);
	for (const { ballot, count } of ballots) votes[ballot]! += count;
	return { votes, ...retained(votes, { options, seats: 1 }) };
}

/** The common end of methods that add up: most first, and only options that received something. */
export function retained(
	totals: readonly number[],
	{ options, seats }: { options: Options; seats: number }
): { places: Places; outcome: Outcome } {
	const places = placesOf(options.count, (a, b) => totals[b]! - totals[a]!);
	const supported = places.filter(([first]) => totals[first!]! > 0);
	return { places, outcome: outcomeOf(supported, seats, options) };
}
