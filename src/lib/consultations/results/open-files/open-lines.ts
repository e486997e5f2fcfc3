import {
	optionsOf,
	type AnswerValue,
	type Question,
	type QuestionKind
} from '../../questions/questions.ts';
import type { Cell } from '../../../shared/csv.ts';
import { answerWords } from '../question-words.ts';
import { kindVariables, type Variable } from '../counting/variables.ts';

type Values = Record<string, AnswerValue | null>;
type Column = { head: string; cell: (values: Values) => Cell };
type Names = Readonly<Record<string, string>>;

type How = { isMixed: boolean; names: Names };

/**
 * The columns of the open file of answers. Whole lines hold values by question; mixed ones by variable. One column a
 * question; one an option for several choices (1 ticked, 0 not) and for a ranking (its place); one a line for a matrix.
 */
export function columnsOf(questions: readonly Question[], how: How): Column[] {
	return questions.flatMap((question) => kindColumns[question.kind](question, how));
}

const kindColumns: Record<QuestionKind, (question: Question, how: How) => Column[]> = {
	section: () => [],
	'short-text': () => [],
	'long-text': () => [],
	single: inWords,
	multiple: inWords,
	scale: inWords,
	ranking: rankColumns,
	number: asItIs,
	date: asItIs,
	commune: inWords,
	matrix: inWords
};

function inWords(question: Question, { isMixed, names }: How): Column[] {
	const words = (id: string) => answerWords(question, id, names);
	return variablesOf(question).map((variable) => columnOf(question, variable, { isMixed, words }));
}

function asItIs(question: Question, { isMixed }: How): Column[] {
	const words = (said: string) => said;
	return variablesOf(question).map((variable) => columnOf(question, variable, { isMixed, words }));
}

function variablesOf(question: Question): Variable[] {
	return kindVariables[question.kind].mixed(question);
}

function rankColumns(question: Question): Column[] {
	return optionsOf(question).map(({ id, label }) => ({
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
	{ isMixed, words }: { isMixed: boolean; words: (said: string) => string }
): Column {
	const { at, key } = variable;
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
			return typeof one === 'string' ? words(one) : one;
		}
	};
}

function isPlainObject(value: AnswerValue): value is Record<string, string> {
	return typeof value === 'object' && !Array.isArray(value);
}
