import type { Counted, Options } from './ballots.ts';
import type { Outcome, Places } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { retained } from './single-choice.ts';

export type ApprovalCount = { approvals: number[]; places: Places; outcome: Outcome };

/** Every approved option gets one vote (Brams & Fishburn, Approval Voting, 1983). */
export function countApproval(
	ballots: Iterable<Counted<readonly number[]>>,
	options: Options,
	{ seats }: Parameters<'approval'>
): ApprovalCount {
	const approvals = new Array<number>(options.count).fill(0);
	for (const { ballot, count } of ballots) {
		for (const option of ballot) approvals[option]! += count;
	}
	return { approvals, ...retained(approvals, { options, seats }) };
}
