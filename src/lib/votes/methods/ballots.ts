import type { MethodId } from './parameters.ts';

/**
 * What a voter marks, by method. An option is its position on the list frozen at opening, from 0. Lists « by option » have
 * one place for each option, in that order; null there says nothing of it (« sans opinion », not ranked).
 */
export type MarksByMethod = {
	'single-choice': number;
	/** Positions of the approved options, each once. */
	approval: readonly number[];
	consent: Position;
	/** Whole grades by option. */
	score: readonly (number | null)[];
	/** Grades by option; 0 is the worst one. */
	'majority-judgment': readonly (number | null)[];
	'instant-runoff': Ranking;
	stv: Ranking;
	schulze: Ranking;
	/** Points by option. */
	dots: readonly number[];
	/** Votes by option: v votes cost v² credits. */
	quadratic: readonly number[];
	/** Positions of the approved projects, each once. */
	'equal-shares': readonly number[];
};

/** To abstain in a consent decision is the abstention of every method. */
export type Position = 'agree' | 'objection' | 'block';

/** Ranks by option: 1 is the first choice. */
export type Ranking = readonly (number | null)[];

export type Marks<M extends MethodId = MethodId> = MarksByMethod[M];

/** A blank ballot, an abstention (« je ne me prononce pas ») and marks are three separate things, counted apart. */
export type Ballot<M extends MethodId = MethodId> =
	| 'blank'
	| 'abstention'
	/** `reason`: of an objection or a block only. It is published apart, and not counted. */
	| { marks: Marks<M>; reason?: string };

/** A ballot that is none, whatever the method: what was written there is nobody’s business. */
export const INVALID_BALLOT = { marks: null };

/** One ballot as it was cast by `count` voters: counting never needs to know more. */
export type Counted<B> = { ballot: B; count: number };

/** The options as counting sees them: how many, and the order drawn between them for ties (null: no draw was announced). */
export type Options = { count: number; drawOrder: readonly number[] | null };

/** Groups identical ballots as they come: memory grows with the number of different ballots only. */
export function aggregateBallots<B>(ballots: Iterable<Counted<B>>): Counted<B>[] {
	const byContent = new Map<string, Counted<B>>();
	for (const { ballot, count } of ballots) {
		const key = JSON.stringify(ballot);
		const known = byContent.get(key);
		if (known) known.count += count;
		else byContent.set(key, { ballot, count });
	}
	return [...byContent.values()];
}
