import type { Counted, Options, Position } from './ballots.ts';
import type { Outcome } from './outcome.ts';
import type { Parameters } from './parameters.ts';

export type ConsentCount = {
	agreements: number;
	objections: number;
	blocks: number;
	isAdopted: boolean;
	outcome: Outcome;
};

/**
 * A proposal passes when somebody agrees, nobody blocks, and objections stay at or below the announced number. Whoever
 * abstains is counted with the abstentions, and stops nothing.
 */
export function countConsent(
	ballots: Iterable<Counted<Position>>,
	_options: Options,
	{ maxObjections }: Parameters<'consent'>
): ConsentCount {
	const totals = { agree: 0, objection: 0, block: 0 };
	for (const { ballot, count } of ballots) totals[ballot] += count;
	const { agree: agreements, objection: objections, block: blocks } = totals;
	const isAdopted = agreements > 0 && blocks === 0 && objections <= maxObjections;
	return {
		agreements,
		objections,
		blocks,
		isAdopted,
		outcome: { winners: isAdopted ? [0] : [], ties: [] }
	};
}
