import { creditsOf } from './quadratic.ts';
import type { AnyParameters, MethodId, Parameters } from './parameters.ts';
import { findReason } from './reasons.ts';
import { sumOf } from './score.ts';

export type BallotProblem =
	| 'malformed'
	/** No option, grade, rank or point at all: that is a blank ballot or an abstention, which say so. */
	| 'nothing-marked'
	| 'unknown-option'
	| 'repeated-option'
	| 'too-few-choices'
	| 'too-many-choices'
	| 'block-not-allowed'
	| 'unknown-grade'
	| 'duplicate-rank'
	| 'rank-gap'
	| 'too-many-points'
	| 'above-cap'
	| 'over-credit'
	/** Too long, or given with something that needs none. */
	| 'reason-wrong';

type Rule<M extends MethodId> = (
	marks: unknown,
	optionCount: number,
	parameters: Parameters<M>
) => BallotProblem[];

/** Everything that keeps a ballot out of the count, whatever was sent; empty when it is valid. */
export function ballotProblems(
	ballot: unknown,
	optionCount: number,
	parameters: AnyParameters
): BallotProblem[] {
	if (ballot === 'blank' || ballot === 'abstention') return [];
	if (typeof ballot !== 'object' || ballot === null || !('marks' in ballot)) return ['malformed'];
	// Anything beside what is counted would be a sign by which a voter shows what they voted.
	if (Object.keys(ballot).some((key) => key !== 'marks' && key !== 'reason')) return ['malformed'];
	if ('reason' in ballot && (parameters.method !== 'consent' || !findReason(ballot)))
		return ['reason-wrong'];
	// The method and its parameters come from the same object; the compiler cannot follow that through a table.
	const rule = rules[parameters.method] as Rule<MethodId>;
	return rule(ballot.marks, optionCount, parameters);
}

export function isValidBallot(
	ballot: unknown,
	optionCount: number,
	parameters: AnyParameters
): boolean {
	return ballotProblems(ballot, optionCount, parameters).length === 0;
}

const rules: { [M in MethodId]: Rule<M> } = {
	'single-choice': (marks, optionCount) => {
		if (!isWhole(marks)) return ['malformed'];
		return marks < optionCount ? [] : ['unknown-option'];
	},
	approval: (marks, optionCount, { minChoices, maxChoices }) => {
		if (!isList(marks, isWhole)) return ['malformed'];
		const problems = choiceProblems(marks, optionCount, maxChoices);
		if (marks.length < minChoices) problems.push('too-few-choices');
		return problems;
	},
	consent: (marks, _, { allowsBlock }) => {
		if (marks === 'block' && !allowsBlock) return ['block-not-allowed'];
		return marks === 'agree' || marks === 'objection' || marks === 'block' ? [] : ['malformed'];
	},
	score: (marks, optionCount, { lowest, highest }) =>
		gradeProblems(marks, optionCount, { lowest, highest }),
	'majority-judgment': (marks, optionCount, { grades }) =>
		gradeProblems(marks, optionCount, { lowest: 0, highest: grades - 1 }),
	'instant-runoff': strictRankProblems,
	stv: strictRankProblems,
	schulze: rankProblems,
	dots: (marks, optionCount, { points, cap }) => {
		if (!isByOption(marks, optionCount, isWhole)) return ['malformed'];
		const problems: BallotProblem[] = sumOf(marks) === 0 ? ['nothing-marked'] : [];
		if (sumOf(marks) > points) problems.push('too-many-points');
		if (cap !== null && marks.some((given) => given > cap)) problems.push('above-cap');
		return problems;
	},
	quadratic: (marks, optionCount, { credits }) => {
		if (!isByOption(marks, optionCount, isWhole)) return ['malformed'];
		const problems: BallotProblem[] = sumOf(marks) === 0 ? ['nothing-marked'] : [];
		if (creditsOf(marks) > credits) problems.push('over-credit');
		return problems;
	},
	'equal-shares': (marks, optionCount, { maxChoices }) => {
		if (!isList(marks, isWhole)) return ['malformed'];
		const problems = choiceProblems(marks, optionCount, maxChoices);
		if (marks.length === 0) problems.push('nothing-marked');
		return problems;
	}
};

function choiceProblems(
	choices: readonly number[],
	optionCount: number,
	maxChoices: number | null
): BallotProblem[] {
	const problems: BallotProblem[] = [];
	if (choices.some((option) => option >= optionCount)) problems.push('unknown-option');
	if (new Set(choices).size < choices.length) problems.push('repeated-option');
	if (maxChoices !== null && choices.length > maxChoices) problems.push('too-many-choices');
	return problems;
}

function gradeProblems(
	marks: unknown,
	optionCount: number,
	{ lowest, highest }: { lowest: number; highest: number }
): BallotProblem[] {
	if (!isByOption(marks, optionCount, isWholeOrNothing)) return ['malformed'];
	const isKnown = (grade: number | null) => grade === null || (grade >= lowest && grade <= highest);
	const problems: BallotProblem[] = marks.every(isKnown) ? [] : ['unknown-grade'];
	if (marks.every((grade) => grade === null)) problems.push('nothing-marked');
	return problems;
}

/** Equal ranks are allowed, and no rank need follow another: only who comes before whom is read. */
function rankProblems(marks: unknown, optionCount: number): BallotProblem[] {
	if (!isByOption(marks, optionCount, isWholeOrNothing)) return ['malformed'];
	if (marks.some((rank) => rank !== null && (rank < 1 || rank > optionCount))) return ['malformed'];
	return marks.every((rank) => rank === null) ? ['nothing-marked'] : [];
}

/** One option for each rank, from 1 on without a hole. */
function strictRankProblems(marks: unknown, optionCount: number): BallotProblem[] {
	const problems = rankProblems(marks, optionCount);
	if (problems.length > 0) return problems;
	const ranks = (marks as (number | null)[]).filter((rank) => rank !== null);
	const distinct = new Set(ranks);
	if (distinct.size < ranks.length) problems.push('duplicate-rank');
	if (Math.max(...ranks) > distinct.size) problems.push('rank-gap');
	return problems;
}

const isWhole = (value: unknown): value is number =>
	Number.isInteger(value) && (value as number) >= 0;

const isWholeOrNothing = (value: unknown): value is number | null =>
	value === null || Number.isSafeInteger(value);

function isList<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
	// Not `every`: it skips the holes of a list.
	return Array.isArray(value) && Array.from(value).every(isItem);
}

function isByOption<T>(
	value: unknown,
	optionCount: number,
	isItem: (item: unknown) => item is T
): value is T[] {
	return isList(value, isItem) && value.length === optionCount;
}
