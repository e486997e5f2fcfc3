import { OTHER, type Option, type Question } from '../questionnaire/questions.ts';

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
