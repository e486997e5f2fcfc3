import type { VoteResult } from '../../methods/count-vote.ts';
import type { Outcome } from '../../methods/outcome.ts';
import type { StvStage } from '../../methods/stv.ts';
import { listOf, type OptionNames } from '../figures/option-names.ts';
import * as m from './round-messages.ts';
import { leavingSentence, tieOf, transferSentences, votesOf } from './round-words.ts';
import { gainOf, transferBetween } from './runoff-transfers.ts';

export type StvResult = Extract<VoteResult, { method: 'stv' }>;

/** Who has a seat, and what it took. */
export function stvSentence(
	{ quota, outcome }: StvResult,
	{ names, seats }: { names: OptionNames; seats: number }
): string {
	const { winners } = outcome;
	const count = winners.length;
	if (count === 0) return m.stvOpen({ quota });
	const named = listOf(winners.length === 1 ? names.full : names.short, winners);
	const lead = m.stvLead({ names: named, count, quota, seats });
	const isStopped = outcome.ties.some(({ brokenBy }) => brokenBy === null);
	return isStopped && count < seats ? `${lead} ${m.stvStopped({ open: seats - count })}` : lead;
}

/** One paragraph for each stage: what was done, where the votes went, who reached the quota. */
export function stageSentences(
	result: StvResult,
	{ names, seats }: { names: OptionNames; seats: number }
): string[] {
	const sentences = result.stages.map((stage, at) => {
		const before = result.stages[at - 1];
		const moved = before ? movedSentences(before, stage, names) : [];
		const done = actionSentence(stage, { before, names, outcome: result.outcome });
		return [done, ...moved, ...electedSentences(stage, result.quota, names)].join(' ');
	});
	const open = result.outcome.ties.find(({ brokenBy }) => brokenBy === null);
	if (!open || result.outcome.winners.length >= seats) return sentences;
	const stops = open.at === 'surplus' ? m.stopsSurplus : m.stopsEqual;
	return [...sentences, stops({ names: listOf(names.short, open.among) })];
}

const movedSentences = (before: StvStage, stage: StvStage, names: OptionNames): string[] =>
	transferSentences(transferBetween(before, stage), names, stage.action === 'surplus');

type Moment = { before: StvStage | undefined; names: OptionNames; outcome: Outcome };

function actionSentence(stage: StvStage, { before, names, outcome }: Moment): string {
	const { action, of, elected } = stage;
	const named = listOf(names.short, of);
	if (action === 'first-choices') return m.firstChoices();
	if (action === 'surplus') {
		const votes = gainOf(stage.votes[of[0]!], before!.votes[of[0]!]!);
		return m.surplus({ name: named, votes: votesOf(votes) });
	}
	if (action === 'exclusion')
		return leavingSentence(of, {
			...{ each: before!.votes[of[0]!]!, names },
			tie: tieOf(outcome, of)
		});
	if (elected.length === 0) return m.nobodyLeft();
	return m.lastSeats({ names: listOf(names.short, elected), count: elected.length });
}

function electedSentences(
	{ action, elected }: StvStage,
	quota: number,
	{ short }: OptionNames
): string[] {
	if (action === 'last-seats') return [];
	if (elected.length === 0) return action === 'first-choices' ? [m.nobodyReaches({ quota })] : [];
	return [m.reaches({ names: listOf(short, elected), count: elected.length })];
}
