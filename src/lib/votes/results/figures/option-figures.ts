import type { VoteResult } from '../../methods/count-vote.ts';
import { decimalOf } from '../../methods/fractions.ts';

/** What one number by line stands for. */
export type FigureKind =
	| 'votes'
	| 'approvals'
	| 'positions'
	| 'total'
	| 'grade'
	| 'first-choices'
	| 'duels-won'
	| 'points';

/**
 * The one figure by option that sums a method up, to set two counts side by side. For `positions` the lines are not options:
 * agreements, objections, blocks. For `grade` a figure is a grade, null when nobody graded.
 */
export type Figures = { kind: FigureKind; values: (number | null)[] };

export function figuresOf(result: VoteResult): Figures {
	switch (result.method) {
		case 'single-choice':
		case 'quadratic':
			return { kind: 'votes', values: result.votes };
		case 'approval':
		case 'equal-shares':
			return { kind: 'approvals', values: result.approvals };
		case 'consent':
			return { kind: 'positions', values: [result.agreements, result.objections, result.blocks] };
		case 'score':
			return { kind: 'total', values: result.totals };
		case 'majority-judgment':
			return { kind: 'grade', values: result.gauges.map((gauge) => gauge?.grade ?? null) };
		case 'instant-runoff':
			return { kind: 'first-choices', values: result.rounds[0]?.votes ?? [] };
		case 'stv':
			return {
				kind: 'first-choices',
				values: (result.stages[0]?.votes ?? []).map((votes) => Number(decimalOf(votes, 0)))
			};
		case 'schulze':
			return { kind: 'duels-won', values: duelsWon(result.preferred) };
		case 'dots':
			return { kind: 'points', values: result.points };
	}
}

/** By option, how many others more voters rank after it than before it. */
export function duelsWon(preferred: readonly (readonly number[])[]): number[] {
	return preferred.map(
		(row, a) => row.filter((wins, b) => a !== b && wins > (preferred[b]?.[a] ?? 0)).length
	);
}
