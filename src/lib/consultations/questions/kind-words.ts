import { formatDate, formatNumber } from '../../shared/format.ts';
import { colon } from '../../shared/punctuation.ts';
import * as m from './answer-messages.ts';
import { isDay, isLines, isList, isNumber, isWord } from './kind-forms.ts';
import {
	placesOf,
	scaleOf,
	type AnswerValue,
	type Option,
	type Question,
	type QuestionKind,
	type QuestionSettings
} from './questions.ts';

type CommuneNameOf = (code: string) => string;

type KindWords = {
	/** How to answer, above the field; nothing where the field says it. */
	how: (settings: QuestionSettings) => string;
	/** An answer as the person who gave it reads it again: one line for each thing said. */
	said: (value: AnswerValue, question: Question, communeNameOf: CommuneNameOf) => string[];
};

function saying<Value extends AnswerValue>(
	hasShape: (value: AnswerValue) => value is Value,
	say: (value: Value, question: Question, communeNameOf: CommuneNameOf) => string[]
): KindWords['said'] {
	return (value, question, nameOf) => (hasShape(value) ? say(value, question, nameOf) : []);
}

const nothing = () => '';
const noValue = () => [];
const labelSaid = saying(isWord, (value, question) => [m.labelOf(question, value)]);

export const kindWords: Record<QuestionKind, KindWords> = {
	section: { how: nothing, said: noValue },
	'short-text': { how: m.speakOfTerritory, said: noValue },
	'long-text': { how: m.speakOfTerritory, said: noValue },
	single: { how: nothing, said: labelSaid },
	multiple: {
		how: ({ maxChoices }) => m.multipleHelp({ max: maxChoices }),
		said: saying(isList, (values, question) => values.map((one) => m.labelOf(question, one)))
	},
	scale: {
		how: ({ minLabel = '', maxLabel = '', ...settings }) =>
			m.scaleEnds({ ...scaleOf(settings), minLabel, maxLabel }),
		said: saying(isNumber, (value, { settings }) => [`${value} (${m.scaleMeaning(settings)})`])
	},
	ranking: {
		how: (settings) =>
			m.rankingHelp({ places: placesOf(settings), options: settings.options?.length ?? 0 }),
		said: saying(isList, (values, question) =>
			values.map((one, index) => `${index + 1}. ${m.labelOf(question, one)}`)
		)
	},
	number: {
		how: m.numberHelp,
		said: saying(isNumber, (value, { settings }) => [
			[formatNumber(value, { maximumFractionDigits: 6 }), settings.unit].filter(Boolean).join(' ')
		])
	},
	date: { how: m.dateHelp, said: saying(isDay, (value) => [formatDate(value)]) },
	commune: { how: m.communeHelp, said: saying(isWord, (code, _, nameOf) => [nameOf(code)]) },
	matrix: {
		how: m.matrixHelp,
		said: saying(isLines, (cells, { settings }) => cellsOf(cells, settings))
	}
};

function cellsOf(cells: Record<string, string>, { rows, columns }: QuestionSettings): string[] {
	const labelIn = (list: Option[] = [], id: string) =>
		list.find((one) => one.id === id)?.label ?? id;
	return (rows ?? [])
		.filter(({ id }) => cells[id] !== undefined)
		.map(({ id, label }) => `${label}${colon()}${labelIn(columns, cells[id]!)}`);
}
