import { isLines, kindForms } from '../../questions/kind-forms.ts';
import {
	optionsOf,
	type AnswerValue,
	type AnswerValues,
	type Question,
	type QuestionKind
} from '../../questions/questions.ts';

/**
 * What one person says at once: the answer to a question, one option of several, one line of a matrix. The columns of the
 * open file and the tables by profile are made of these.
 */
export type Variable = {
	/** The id of the question; with the id of the line of a matrix or of the option, after a colon. */
	key: string;
	questionId: string;
	/** Where the answer is: the value itself, its first place, one of its lines, whether it holds an option. */
	at:
		| { in: 'value' }
		| { in: 'first' }
		| { in: 'row'; row: string }
		| { in: 'option'; option: string };
};

type KindVariables = {
	/** The columns of the open file that may be mixed each by itself. Words have none: they are published apart. */
	mixed: (question: Question) => Variable[];
	/** What is compared by profile, one answer a person: what has few answers. */
	compared: (question: Question) => Variable[];
	/** Whether a person may give several of its options: they are then compared by profile all together. */
	takesSeveral: boolean;
};

const none = () => [];
const uncounted: KindVariables = { mixed: none, compared: none, takesSeveral: false };
const tooMany: KindVariables = { mixed: value, compared: none, takesSeveral: false };
const oneOfFew: KindVariables = { mixed: value, compared: value, takesSeveral: false };

export const kindVariables: Record<QuestionKind, KindVariables> = {
	section: uncounted,
	'short-text': uncounted,
	'long-text': uncounted,
	single: oneOfFew,
	multiple: { mixed: eachOption, compared: none, takesSeveral: true },
	scale: oneOfFew,
	// Compared by what came first.
	ranking: { mixed: value, compared: first, takesSeveral: false },
	number: tooMany,
	date: tooMany,
	commune: oneOfFew,
	matrix: { mixed: eachRow, compared: eachRow, takesSeveral: false }
};

function value({ id }: Question): Variable[] {
	return [{ key: id, questionId: id, at: { in: 'value' } }];
}

function first({ id }: Question): Variable[] {
	return [{ key: id, questionId: id, at: { in: 'first' } }];
}

function eachRow({ id, settings }: Question): Variable[] {
	return (settings.rows ?? []).map(({ id: row }) => ({
		key: `${id}:${row}`,
		questionId: id,
		at: { in: 'row', row }
	}));
}

function eachOption(question: Question): Variable[] {
	return optionsOf(question).map(({ id: option }) => ({
		key: `${question.id}:${option}`,
		questionId: question.id,
		at: { in: 'option', option }
	}));
}

/** A variable with its question, which tells the shape of what is said. */
export type Asked = { question: Question; variable: Variable };

/** What a person said; null when nothing. A value of another shape than its question counts for nothing. */
export function saidOf({ question, variable }: Asked, values: AnswerValues): AnswerValue | null {
	const { at } = variable;
	const value = values[question.id];
	if (value === undefined || value === null) return null;
	if (at.in === 'row') return isLines(value) ? textOr(value[at.row]) : null;
	if (at.in === 'option' && Array.isArray(value)) return value.includes(at.option) ? '1' : '0';
	if (at.in === 'option') return null;
	if (at.in === 'first') return Array.isArray(value) ? textOr(value[0]) : null;
	return kindForms[question.kind].hasShape(value) ? value : null;
}

function textOr(value: unknown): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}
