import { formatNumber } from '../../../shared/format.ts';
import { gradeWord } from '../../ballot/grade-messages.ts';
import { quoted } from '../../../shared/punctuation.ts';
import type { VoteResult } from '../../methods/count-vote.ts';
import type { Tie } from '../../methods/outcome.ts';
import { exactWords } from '../figures/exact-words.ts';
import { listOf } from '../figures/option-names.ts';
import * as m from './tie-messages.ts';

/** One sentence for each tie of a count: who was equal, at what, and what told them apart or did not. */
export function tieSentences(
	result: VoteResult,
	names: readonly string[],
	isTold: (tie: Tie) => boolean = () => true
): string[] {
	return result.outcome.ties.filter(isTold).map((tie) => {
		return sentenceOf(tie)({
			among: listOf(names, tie.among),
			chosen: listOf(names, tie.chosen),
			with: figureWords(result, tie),
			count: tie.among.length
		});
	});
}

/** The ties of which the announced draw told apart the equals, one sentence each. */
export function drawnSentences(result: VoteResult, names: readonly string[]): string[] {
	return tieSentences(result, names, ({ brokenBy }) => brokenBy === 'draw');
}

/** « (3 voix chacune) », or nothing where it takes more than a number to say. */
export function figureWords(result: VoteResult, tie: Tie): string {
	if (result.method === 'equal-shares')
		return m.withSupporters({ count: result.approvals[tie.among[0]!]! });
	const had = figureOf(result, tie);
	return had === null ? '' : m.withEach({ words: had });
}

function sentenceOf({ at, brokenBy }: Tie) {
	if (at === 'exclusion') return brokenBy === 'draw' ? m.leavesByDraw : leavesOtherwise(brokenBy);
	if (at === 'surplus') return brokenBy === 'draw' ? m.surplusByDraw : surplusOtherwise(brokenBy);
	if (at === 'purchase') return brokenBy === null ? m.purchaseOpen : m.purchaseDrawn;
	return brokenBy === null ? m.seatOpen : m.seatDrawn;
}

const leavesOtherwise = (brokenBy: Tie['brokenBy']) =>
	brokenBy === null ? m.leavesOpen : m.leavesByRounds;
const surplusOtherwise = (brokenBy: Tie['brokenBy']) =>
	brokenBy === null ? m.surplusOpen : m.surplusByRounds;

/** What each of the equals had; null where it takes more than a number to say. */
function figureOf(result: VoteResult, tie: Tie): string | null {
	const one = tie.among[0]!;
	switch (result.method) {
		case 'single-choice':
		case 'quadratic':
			return votes(result.votes[one]!);
		case 'approval':
			return votes(result.approvals[one]!);
		case 'score':
			return m.pointsWords({ count: result.totals[one]! });
		case 'dots':
			return m.pointsWords({ count: result.points[one]! });
		case 'majority-judgment':
			return quoted({
				words: gradeWord(result.gauges[one]!.grade, result.profiles[one]!.length)
			});
		case 'instant-runoff':
			return votes(
				result.rounds[
					roundOf(
						result.rounds.map((r) => r.excluded),
						tie
					)
				]!.votes[one]!
			);
		case 'stv':
			return stvFigureOf(result.stages, tie);
		default:
			return null;
	}
}

const votes = (count: number): string =>
	m.votesWords({ words: formatNumber(count), isOne: count === 1 });

/** The round at which they were chosen among, which is the last when nobody could be. */
function roundOf(acted: readonly (readonly number[])[], { chosen }: Tie): number {
	const found = acted.findIndex(
		(options) => chosen.length > 0 && chosen.every((o) => options.includes(o))
	);
	return found === -1 ? acted.length - 1 : found;
}

type StvStages = Extract<VoteResult, { method: 'stv' }>['stages'];

/** A stage that acted shows the votes after it: the equals are read at the stage before. */
function stvFigureOf(stages: StvStages, tie: Tie): string {
	const action = tie.at === 'surplus' ? 'surplus' : 'exclusion';
	const acted = stages.map((stage) => (stage.action === action ? stage.of : []));
	const at = roundOf(acted, tie) - (tie.chosen.length > 0 ? 1 : 0);
	const exact = stages[Math.max(at, 0)]!.votes[tie.among[0]!]!;
	return m.votesWords({ words: exactWords(exact), isOne: exact === '1' });
}
