import type { Quorum, Threshold } from '../kinds.ts';
import type { VoteResult } from '../methods/count-vote.ts';
import type { Tie } from '../methods/outcome.ts';
import { isQuorumReached, isThresholdReached, votersNeeded } from '../rules.ts';

/** Why nothing is retained, the gravest first; or that something is, or that equals are left to those who decide. */
export type VerdictKind =
	'withheld' | 'quorum-missed' | 'threshold-missed' | 'retained' | 'tied' | 'none';

export type Verdict = {
	kind: VerdictKind;
	/** Null when none was announced. `needed` voters of the roll. */
	quorum: { isReached: boolean; needed: number; cast: number; roll: number } | null;
	/** Null when none was announced, or nothing is shown. `first` comes first in the count: several when they are equals. */
	threshold: { isReached: boolean; first: number[]; inFavour: number; expressed: number } | null;
	/** Options retained by the printed rules; empty when the quorum or the threshold is not reached. */
	retained: number[];
	/** Who comes first in the count, where the rules retain nobody. */
	inFront: number[];
	/** Equals that nothing told apart. */
	ties: Tie[];
};

type Known = {
	quorum: Quorum;
	threshold: Threshold;
	cast: number;
	roll: number;
	/** Null when there were too few ballots to show any. */
	result: VoteResult | null;
};

/** What a published vote says, by the rules that were printed before it opened. */
export function verdictOf({ quorum, threshold, cast, roll, result }: Known): Verdict {
	const turnout = { cast, roll };
	const quorumWord =
		quorum.kind === 'none'
			? null
			: {
					...{ isReached: isQuorumReached(quorum, turnout), needed: votersNeeded(quorum, roll) },
					...turnout
				};
	const thresholdWord = result && thresholdOf(threshold, result);
	const word = { quorum: quorumWord, threshold: thresholdWord };
	if (!result) return { ...word, kind: 'withheld', retained: [], inFront: [], ties: [] };
	const { winners } = result.outcome;
	const ties = result.outcome.ties.filter(({ brokenBy }) => brokenBy === null);
	if (quorumWord && !quorumWord.isReached)
		return { ...word, kind: 'quorum-missed', retained: [], inFront: winners, ties };
	if (thresholdWord && !thresholdWord.isReached)
		return { ...word, kind: 'threshold-missed', retained: [], inFront: winners, ties };
	if (winners.length > 0)
		return { ...word, kind: 'retained', retained: winners, inFront: [], ties };
	return { ...word, kind: ties.length > 0 ? 'tied' : 'none', retained: [], inFront: [], ties };
}

/** The share of the first option, in the two methods where a threshold means something. */
function thresholdOf(threshold: Threshold, result: VoteResult): Verdict['threshold'] {
	if (threshold.kind === 'none') return null;
	if (result.method !== 'single-choice' && result.method !== 'approval') return null;
	const figures = result.method === 'approval' ? result.approvals : result.votes;
	const [winner] = result.outcome.winners;
	const first = winner === undefined ? (result.places[0] ?? []) : [winner];
	const { expressed } = result.turnout;
	const share = { inFavour: figures[first[0] ?? 0] ?? 0, expressed };
	return { isReached: isThresholdReached(threshold, share), first, ...share };
}
