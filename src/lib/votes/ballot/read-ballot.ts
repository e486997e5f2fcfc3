import { numberOf } from '../../shared/typed/typed-number.ts';
import { firstIn, valuesIn, type Typed } from '../../shared/typed-form.ts';
import { ballotProblems, type BallotProblem } from '../methods/ballot-problems.ts';
import { cleanReason } from '../methods/reasons.ts';
import type { Ballot, Ranking } from '../methods/ballots.ts';
import type { AnyParameters, MethodId } from '../methods/parameters.ts';

/** The field of what is chosen in a list, and the fields of each option where every one is marked. */
export const CHOICE = 'choice';
/** Why one objects or blocks. */
export const REASON_FIELD = 'reason';
export const optionField = (option: number): string => `option-${option}`;
/** Which button was pressed, or what a reviewed ballot is: marks, blank, abstention. */
export const KIND = 'kind';
export const kinds = ['marks', 'blank', 'abstention'] as const;
export type Kind = (typeof kinds)[number];

export type FieldProblem =
	| 'not-a-number'
	| 'duplicate-rank'
	| 'above-cap'
	| 'unknown-grade'
	| 'reason-missing'
	| 'reason-long';

/** What a form says: a ballot of this vote, or why it is none, for the whole and by field. */
export type ReadBallot =
	{ ballot: Ballot } | { problems: BallotProblem[]; fields: Record<string, FieldProblem> };

const WHOLE = /^-?\d{1,6}$/;
/** Points and places that somebody typed. */
const markOf = (text: string) => numberOf(text, { min: -999_999, max: 999_999 });
const LISTS: readonly MethodId[] = ['approval', 'equal-shares'];
const POINTS: readonly MethodId[] = ['dots', 'quadratic'];

/** Reads the fields of a ballot, as a form without a script sends them. */
export function readBallot(
	typed: Typed,
	{ parameters, optionCount, isPaper = false }: Setup & { isPaper?: boolean }
): ReadBallot {
	const kind = firstIn(typed, KIND);
	if (kind === 'blank' || kind === 'abstention') return { ballot: kind };
	const fields = fieldProblemsOf(typed, { parameters, optionCount });
	if (Object.keys(fields).length > 0) return { problems: [], fields };
	const marks = marksOf(typed, { parameters, optionCount });
	// In a decision by consent, to abstain is one of the four positions that are shown.
	if (marks === 'abstention') return { ballot: 'abstention' };
	if (marks === null) return { problems: ['nothing-marked'], fields: {} };
	if (marks === 'objection' || marks === 'block')
		return readOpposed(typed, { marks, parameters, isPaper });
	const problems = ballotProblems({ marks }, optionCount, parameters);
	if (problems.length === 0) return { ballot: { marks } as Ballot };
	return { problems, fields: fieldsAtFault(marks, { parameters, optionCount, problems }) };
}

type Opposed = { marks: 'objection' | 'block'; parameters: AnyParameters; isPaper: boolean };

/** An objection says why: without it nobody can answer it. On paper, nobody asked in time. */
function readOpposed(typed: Typed, { marks, parameters, isPaper }: Opposed): ReadBallot {
	const reason = cleanReason(firstIn(typed, REASON_FIELD));
	const problems = ballotProblems({ marks }, 1, parameters);
	if (problems.length > 0) return { problems, fields: {} };
	if (reason === '' && isPaper) return { ballot: { marks } };
	if (reason === '') return { problems: [], fields: { [REASON_FIELD]: 'reason-missing' } };
	const isTooLong = ballotProblems({ marks, reason }, 1, parameters).length > 0;
	if (isTooLong) return { problems: [], fields: { [REASON_FIELD]: 'reason-long' } };
	return { ballot: { marks, reason } };
}

type Setup = { parameters: AnyParameters; optionCount: number };

function fieldProblemsOf(typed: Typed, { parameters, optionCount }: Setup) {
	const { method } = parameters;
	if (method === 'single-choice' || method === 'consent' || LISTS.includes(method)) return {};
	const wrong = optionsOf(optionCount)
		.map(optionField)
		.filter((name) => {
			const text = firstIn(typed, name);
			return text.trim() !== '' && markOf(text) === null;
		});
	return Object.fromEntries(wrong.map((name) => [name, 'not-a-number' as const]));
}

/** Null when nothing at all was chosen where one thing is. */
function marksOf(typed: Typed, { parameters, optionCount }: Setup): unknown {
	const { method } = parameters;
	const chosen = firstIn(typed, CHOICE);
	if (method === 'consent') return chosen || null;
	if (method === 'single-choice') return WHOLE.test(chosen) ? Number(chosen) : null;
	if (LISTS.includes(method))
		return valuesIn(typed, CHOICE).map((text) => (WHOLE.test(text) ? Number(text) : -1));
	const nothing = POINTS.includes(method) ? 0 : null;
	return optionsOf(optionCount).map((option) => {
		const text = firstIn(typed, optionField(option));
		return text.trim() === '' ? nothing : markOf(text);
	});
}

/** The fields that a person should look at first. */
function fieldsAtFault(
	marks: unknown,
	{ parameters, optionCount, problems }: Setup & { problems: BallotProblem[] }
): Record<string, FieldProblem> {
	if (!Array.isArray(marks) || LISTS.includes(parameters.method)) return {};
	const list = marks as (number | null)[];
	const isWrong = (option: number): FieldProblem | null => {
		const mark = list[option]!;
		if (problems.includes('duplicate-rank') && mark !== null && isRepeated(list, mark))
			return 'duplicate-rank';
		if (problems.includes('above-cap') && parameters.method === 'dots' && mark > parameters.cap!)
			return 'above-cap';
		return problems.includes('unknown-grade') && isOutside(mark, parameters)
			? 'unknown-grade'
			: null;
	};
	const found = optionsOf(optionCount).map((option) => [optionField(option), isWrong(option)]);
	return Object.fromEntries(found.filter(([, problem]) => problem)) as Record<string, FieldProblem>;
}

const isRepeated = (list: Ranking, mark: number) =>
	list.filter((other) => other === mark).length > 1;

function isOutside(mark: number | null, parameters: AnyParameters): boolean {
	if (mark === null || parameters.method !== 'score') return false;
	return mark < parameters.lowest || mark > parameters.highest;
}

const optionsOf = (count: number) => Array.from({ length: count }, (_, option) => option);

/** The fields that give this ballot back: what a page that shows it again, before it is cast, carries. */
export function fieldsOf(ballot: Ballot, method: MethodId): [name: string, value: string][] {
	if (typeof ballot === 'string') return [[KIND, ballot]];
	const reason: [string, string][] = ballot.reason ? [[REASON_FIELD, ballot.reason]] : [];
	return [[KIND, 'marks'], ...markFields(ballot.marks, method), ...reason];
}

function markFields(marks: unknown, method: MethodId): [string, string][] {
	if (!Array.isArray(marks)) return [[CHOICE, String(marks)]];
	const list = marks as (number | null)[];
	if (LISTS.includes(method)) return list.map((option) => [CHOICE, String(option)]);
	return list.flatMap((mark, option): [string, string][] =>
		mark === null ? [] : [[optionField(option), String(mark)]]
	);
}
