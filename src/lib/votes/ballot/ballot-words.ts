import { formatNumber } from '../../shared/format.ts';
import { gradeWord } from './grade-messages.ts';
import { quoted } from '../../shared/punctuation.ts';
import type { Ballot, Position } from '../methods/ballots.ts';
import type { AnyParameters } from '../methods/parameters.ts';
import * as m from './ballot-messages.ts';

export type BallotLine = { label: string; mark: string };
type Setup = { parameters: AnyParameters; options: readonly { label: string }[] };

/** A ballot in words, one line for each option it speaks of. */
export function wordsOfBallot(ballot: Ballot, { parameters, options }: Setup): BallotLine[] {
	if (ballot === 'blank') return [{ label: m.blankBallot(), mark: '' }];
	if (ballot === 'abstention') return [{ label: m.abstentionBallot(), mark: '' }];
	const { marks } = ballot;
	const labelOf = (option: number) => options[option]?.label ?? '';
	if (parameters.method === 'consent')
		return [
			{ label: labelOf(0), mark: m.positions[marks as Position]() },
			...(ballot.reason ? [{ label: m.yourReason(), mark: ballot.reason }] : [])
		];
	if (!Array.isArray(marks)) return [{ label: labelOf(marks as number), mark: '' }];
	if (parameters.method === 'approval' || parameters.method === 'equal-shares')
		return (marks as number[]).map((option) => ({ label: labelOf(option), mark: '' }));
	const lines = (marks as (number | null)[]).map((mark, option) => ({
		label: labelOf(option),
		mark: wordOfMark(mark, parameters),
		order: mark ?? Number.MAX_SAFE_INTEGER
	}));
	if (isRanking(parameters)) lines.sort((a, b) => a.order - b.order);
	return lines.map(({ label, mark }) => ({ label, mark }));
}

const isRanking = ({ method }: AnyParameters): boolean =>
	method === 'instant-runoff' || method === 'stv' || method === 'schulze';

function wordOfMark(mark: number | null, parameters: AnyParameters): string {
	const { method } = parameters;
	if (method === 'majority-judgment') {
		// Said before opening: without a grade, an option receives the worst one.
		const counted = gradeWord(mark ?? 0, parameters.grades);
		return mark === null ? m.nothingTicked({ counted: quoted({ words: counted }) }) : counted;
	}
	if (mark === null) return method === 'score' ? m.noGrade() : m.unranked();
	if (method === 'score') return formatNumber(mark);
	if (method === 'dots') return m.fewPoints({ count: mark });
	if (method === 'quadratic') return m.fewVotes({ count: mark });
	return m.rankWord({ rank: mark });
}
