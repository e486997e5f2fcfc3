import type { Counted, Options } from './ballots.ts';
import type { Outcome, Places } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { retained } from './single-choice.ts';

export type DotsCount = {
	points: number[];
	/** By option, how many voters gave it at least one point. */
	supporters: number[];
	/** Points that voters chose not to give. */
	unused: number;
	places: Places;
	outcome: Outcome;
};

/** Each voter splits the same number of points freely (cumulative voting); the most points wins. */
export function countDots(
	ballots: Iterable<Counted<readonly number[]>>,
	options: Options,
	parameters: Parameters<'dots'>
): DotsCount {
	const { totals, supporters, voters, spent } = addUp(ballots, options.count, (points) => points);
	const unused = voters * parameters.points - spent;
	const ending = retained(totals, { options, seats: parameters.seats });
	return { points: totals, supporters, unused, ...ending };
}

/** Sums what voters gave by option, and what it cost them. */
export function addUp(
	ballots: Iterable<Counted<readonly number[]>>,
	optionCount: number,
	costOf: (given: number) => number
) {
	const totals = new Array<number>(optionCount).fill(0);
	const supporters = new Array<number>(optionCount).fill(0);
	let [voters, spent] = [0, 0];
	for (const { ballot, count } of ballots) {
		voters += count;
		for (const [option, given] of ballot.entries()) {
			if (given === 0) continue;
			totals[option]! += given * count;
			supporters[option]! += count;
			spent += costOf(given) * count;
		}
	}
	return { totals, supporters, voters, spent };
}
