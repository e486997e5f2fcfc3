import type { AnswerValue, Question } from '../../questions/questions.ts';
import type { Cell } from '../../../shared/csv.ts';
import { answerWords } from '../question-words.ts';
import { mixedVariables, optionsOf, type Variable } from '../counting/variables.ts';

type Values = Record<string, AnswerValue | null>;
type Column = { head: string; cell: (values: Values) => Cell };
type Names = Readonly<Record<string, string>>;

/**
 * The columns of the open file of answers. Whole lines hold values by question; mixed ones by variable. One column a
 * question; one an option for several choices (1 ticked, 0 not) and for a ranking (its place); one a line for a matrix.
 */
export function columnsOf(
	questions: readonly Question[],
	{ isMixed, names }: { isMixed: boolean; names: Names }
): Column[] {
	return questions.flatMap((question) =>
		question.kind === 'ranking'
			? rankColumns(question)
			: mixedVariables(question).map((variable) => columnOf(question, variable, { isMixed, names }))
	);
}

function rankColumns(question: Question): Column[] {
	return optionsOf({ ...question, kind: 'single' }).map(({ id, label }) => ({
		head: `${question.title} – ${label || id}`,
		cell: (values) => {
			const ranked = values[question.id];
			const place = Array.isArray(ranked) ? ranked.indexOf(id) : -1;
			return place < 0 ? null : place + 1;
		}
	}));
}

function columnOf(
	question: Question,
	variable: Variable,
	{ isMixed, names }: { isMixed: boolean; names: Names }
): Column {
	const { at, key } = variable;
	const words = (id: string) => answerWords(question, id, names);
	const said = (values: Values): string | number | null => {
		const value = values[isMixed ? key : question.id] ?? null;
		if (isMixed || at.in === 'value' || value === null)
			return typeof value === 'object' ? null : value;
		if (at.in === 'row') return isPlainObject(value) ? (value[at.row] ?? null) : null;
		if (at.in === 'option') return Array.isArray(value) ? Number(value.includes(at.option)) : null;
		return null;
	};
	if (at.in === 'option')
		return {
			head: `${question.title} – ${words(at.option)}`,
			cell: (values) => {
				const one = said(values);
				return one === null ? null : Number(one);
			}
		};
	const line = at.in === 'row' ? question.settings.rows?.find(({ id }) => id === at.row) : null;
	return {
		head: line ? `${question.title} – ${line.label}` : question.title,
		cell: (values) => {
			const one = said(values);
			return typeof one === 'string' && question.kind !== 'date' ? words(one) : one;
		}
	};
}

function isPlainObject(value: AnswerValue): value is Record<string, string> {
	return typeof value === 'object' && !Array.isArray(value);
}
