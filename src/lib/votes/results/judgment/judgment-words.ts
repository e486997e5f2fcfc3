import { quoted } from '../../../shared/punctuation.ts';
import { gradeWord } from '../../ballot/grade-messages.ts';
import type { VoteResult } from '../../methods/count-vote.ts';
import { firstDifferenceOf } from '../../methods/majority-value.ts';
import { openLead } from '../figures/adding-messages.ts';
import { drawnLead, drawnSeatOf } from '../ties/drawn-lead.ts';
import * as m from './judgment-messages.ts';
import { atLeast } from './merit-profile.ts';
import { listOf, type OptionNames } from '../figures/option-names.ts';

export type JudgmentResult = Extract<VoteResult, { method: 'majority-judgment' }>;

const MOST_EXPLAINED = 5;

/** The word of a grade of this vote, quoted. */
export function quotedGrade({ profiles }: JudgmentResult, grade: number): string {
	return quoted({ words: gradeWord(grade, profiles[0]!.length) });
}

const gradeOf = ({ gauges }: JudgmentResult, option: number): number => gauges[option]!.grade;

/** Who comes first, and what more than half of the voters say of it. */
export function judgmentSentence(result: JudgmentResult, names: OptionNames): string {
	const { winners } = result.outcome;
	const [first] = winners;
	if (first === undefined) return openLead();
	const drawn = drawnSeatOf(result);
	if (!drawn) {
		const second = winners.length === 1 ? secondSentence(result, names) : [];
		return [firstSentence(result, winners, names), ...second].join(' ');
	}
	const { firm } = drawn;
	const before = firm.length > 0 ? [firstSentence(result, firm, names)] : [];
	return [...before, drawnLead(result, drawn, names)].join(' ');
}

/** Those who come first without any draw. */
function firstSentence(
	result: JudgmentResult,
	winners: readonly number[],
	names: OptionNames
): string {
	if (winners.length > 1) return severalSentence(result, winners, names);
	const first = winners[0]!;
	const grade = gradeOf(result, first);
	const say = grade === 0 ? m.worstLeader : m.leader;
	return say({
		name: quoted({ words: names.full[first]! }),
		grade: quotedGrade(result, grade),
		people: atLeast(result.profiles[first]!, grade),
		all: result.turnout.expressed,
		isBest: grade === result.profiles[first]!.length - 1
	});
}

function severalSentence(
	result: JudgmentResult,
	winners: readonly number[],
	names: OptionNames
): string {
	const lowest = Math.min(...winners.map((option) => gradeOf(result, option)));
	return m.several({
		names: listOf(names.short, winners),
		count: winners.length,
		lowest: quotedGrade(result, lowest)
	});
}

function secondSentence(result: JudgmentResult, names: OptionNames): string[] {
	const [first, second] = result.places;
	if (first!.length > 1 || second?.length !== 1) return [];
	const [option] = second;
	const grade = gradeOf(result, option!);
	const say = grade === gradeOf(result, first![0]!) ? m.sameGrade : m.second;
	return [
		say({ name: quoted({ words: names.short[option!]! }), grade: quotedGrade(result, grade) })
	];
}

/** How the first places with equal majority grades were told apart, one sentence for each pair that follows. */
export function tieBreakSentences(result: JudgmentResult, names: OptionNames): string[] {
	const { places, profiles } = result;
	const sentences: string[] = [];
	for (const [at, [ahead]] of places.entries()) {
		const behind = places[at + 1]?.[0];
		if (behind === undefined || sentences.length === MOST_EXPLAINED) break;
		const difference = firstDifferenceOf(profiles[ahead!]!, profiles[behind]!);
		if (difference === null || difference.removed === 0) continue;
		sentences.push(
			m.tieBreak({
				ahead: quoted({ words: names.short[ahead!]! }),
				behind: quoted({ words: names.short[behind]! }),
				removed: difference.removed,
				grade: quotedGrade(result, gradeOf(result, behind)),
				better: quotedGrade(result, difference.grades[0]),
				worse: quotedGrade(result, difference.grades[1])
			})
		);
	}
	return sentences;
}
