import {
	OTHER,
	type AnswerValue,
	type AnswerValues,
	type Option,
	type Question
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

/** The options of a question in words; a scale counts from its least to its most. Communes are not listed: any may come. */
export function optionsOf({ kind, settings }: Pick<Question, 'kind' | 'settings'>): Option[] {
	if (kind === 'scale') return scaleOptions(settings);
	if (kind === 'matrix') return settings.columns ?? [];
	const other = settings.other && (kind === 'single' || kind === 'multiple');
	return [...(settings.options ?? []), ...(other ? [{ id: OTHER, label: '' }] : [])];
}

function scaleOptions({ min = 1, max = 5 }: Question['settings']): Option[] {
	const length = Math.min(Math.max(0, Math.trunc(max) - Math.trunc(min) + 1), 101);
	return Array.from({ length }, (_, step) => {
		const id = String(Math.trunc(min) + step);
		return { id, label: id };
	});
}

/** What is compared by profile: what has few answers. A ranking is compared by what came first. */
export function comparedVariables(question: Question): Variable[] {
	const { id: questionId, kind, settings } = question;
	if (kind === 'single' || kind === 'scale' || kind === 'commune')
		return [{ key: questionId, questionId, at: { in: 'value' } }];
	if (kind === 'ranking') return [{ key: questionId, questionId, at: { in: 'first' } }];
	if (kind === 'matrix') return (settings.rows ?? []).map((row) => rowOf(questionId, row.id));
	return [];
}

function rowOf(questionId: string, row: string): Variable {
	return { key: `${questionId}:${row}`, questionId, at: { in: 'row', row } };
}

/** The columns of the open file that may be mixed each by itself. */
export function mixedVariables(question: Question): Variable[] {
	const { id: questionId, kind, settings } = question;
	if (kind === 'section' || kind === 'short-text' || kind === 'long-text') return [];
	if (kind === 'matrix') return (settings.rows ?? []).map((row) => rowOf(questionId, row.id));
	if (kind !== 'multiple') return [{ key: questionId, questionId, at: { in: 'value' } }];
	return optionsOf(question).map(({ id: option }) => ({
		key: `${questionId}:${option}`,
		questionId,
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
	return hasShapeOf(question.kind, value) ? value : null;
}

function textOr(value: unknown): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}

/** Whether an answer is made as its question says: anything else was not written by our form. */
export function hasShapeOf(kind: Question['kind'], value: AnswerValue): boolean {
	if (kind === 'number' || kind === 'scale') return typeof value === 'number';
	if (kind === 'multiple' || kind === 'ranking')
		return Array.isArray(value) && value.every((one) => typeof one === 'string');
	if (kind === 'matrix') return isLines(value);
	if (kind === 'date') return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
	return typeof value === 'string' && value !== '';
}

function isLines(value: AnswerValue): value is Record<string, string> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
