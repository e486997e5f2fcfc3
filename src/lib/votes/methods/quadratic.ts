import type { Counted, Options } from './ballots.ts';
import { addUp } from './dots.ts';
import type { Outcome, Places } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { retained } from './single-choice.ts';

export type QuadraticCount = {
	votes: number[];
	/** By option, how many voters gave it at least one vote. */
	supporters: number[];
	/** Credits spent by all voters together, and left over. */
	spent: number;
	unused: number;
	places: Places;
	outcome: Outcome;
};

/** Each voter has the same credits and v votes on one option cost v² of them (Posner & Weyl, Radical Markets, 2018). */
export function countQuadratic(
	ballots: Iterable<Counted<readonly number[]>>,
	options: Options,
	{ credits, seats }: Parameters<'quadratic'>
): QuadraticCount {
	const { totals, supporters, voters, spent } = addUp(ballots, options.count, (v) => v * v);
	const unused = voters * credits - spent;
	return { votes: totals, supporters, spent, unused, ...retained(totals, { options, seats }) };
}

/** What a ballot costs: the sum of the squares. */
export function creditsOf(votes: readonly number[]): number {
	return votes.reduce((sum, v) => sum + v * v, 0);
}
