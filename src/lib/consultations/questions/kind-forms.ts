import { fieldName, fieldParts } from './answer-fields.ts';
import {
	placesOf,
	type AnswerValue,
	type Question,
	type QuestionKind,
	type QuestionSettings
} from './questions.ts';
import {
	readCommune,
	readDate,
	readLongText,
	readMatrix,
	readMultiple,
	readNumber,
	readRanking,
	readScale,
	readShortText,
	readSingle,
	type Reader
} from './read-value.ts';

type Fields = [name: string, typed: string[]][];
type CommuneNameOf = (code: string) => string;

/** How an answer goes through the fields of a form: out of them, and into them again. */
type KindForm = {
	read: Reader;
	/** What its field names may end with, besides nothing: see `fieldName`. */
	parts: (settings: QuestionSettings) => string[];
	/** The one of them that holds words; undefined for the field of the question itself. */
	wordsPart: string | undefined;
	/** Whether a value is made as `read` makes it: anything else was not written by our form. */
	hasShape: (value: AnswerValue) => boolean;
	/** The fields that `read` gives this value for. */
	write: (id: string, value: AnswerValue, communeNameOf: CommuneNameOf) => Fields;
	/** Whether nothing is missing in an answer where one is needed. */
	isWhole: (value: AnswerValue, settings: QuestionSettings) => boolean;
};

/** The rows of `kindForms` speak of their own shape of value; whatever has another one is no answer of theirs. */
function valued<Value extends AnswerValue>(
	hasShape: (value: AnswerValue) => value is Value,
	write: (id: string, value: Value, communeNameOf: CommuneNameOf) => Fields,
	isWhole: (value: Value, settings: QuestionSettings) => boolean = () => true
): Pick<KindForm, 'hasShape' | 'write' | 'isWhole'> {
	return {
		hasShape,
		write: (id, value, nameOf) => (hasShape(value) ? write(id, value, nameOf) : []),
		isWhole: (value, settings) => hasShape(value) && isWhole(value, settings)
	};
}

const isNever = (_: AnswerValue): _ is never => false;
export const isNumber = (value: AnswerValue): value is number => typeof value === 'number';
export const isWord = (value: AnswerValue): value is string =>
	typeof value === 'string' && value !== '';
export const isDay = (value: AnswerValue): value is string =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
export const isList = (value: AnswerValue): value is string[] =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');
export const isLines = (value: AnswerValue): value is Record<string, string> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const asItIs = (id: string, value: string | number): Fields => [[fieldName(id), [String(value)]]];
/** No space between thousands: the field is read again in either language. */
const withComma = (id: string, value: number): Fields => [
	[fieldName(id), [String(value).replace('.', ',')]]
];
const asTicked = (id: string, value: string[]): Fields => [[fieldName(id), value]];
const asPlaces = (id: string, value: string[]): Fields =>
	value.map((option, index) => [fieldName(id, option), [String(index + 1)]]);
const asRows = (id: string, value: Record<string, string>): Fields =>
	Object.entries(value).map(([row, column]) => [fieldName(id, row), [column]]);
const asCommune = (id: string, code: string, nameOf: CommuneNameOf): Fields => [
	[fieldName(id), [nameOf(code)]],
	[fieldName(id, fieldParts.communeCode), [code]]
];

const noPart = { parts: () => [], wordsPart: undefined };
const otherPart = {
	parts: () => [fieldParts.otherWords],
	wordsPart: fieldParts.otherWords
};
const noValue = valued(isNever, () => []);

export const kindForms: Record<QuestionKind, KindForm> = {
	section: { read: () => ({}), ...noPart, ...noValue },
	'short-text': { read: readShortText, ...noPart, ...noValue },
	'long-text': { read: readLongText, ...noPart, ...noValue },
	single: { read: readSingle, ...otherPart, ...valued(isWord, asItIs) },
	multiple: { read: readMultiple, ...otherPart, ...valued(isList, asTicked) },
	scale: { read: readScale, ...noPart, ...valued(isNumber, asItIs) },
	ranking: {
		read: readRanking,
		...noPart,
		parts: ({ options = [] }) => options.map(({ id }) => id),
		...valued(isList, asPlaces, (value, settings) => value.length >= placesOf(settings))
	},
	number: { read: readNumber, ...noPart, ...valued(isNumber, withComma) },
	date: { read: readDate, ...noPart, ...valued(isDay, asItIs) },
	commune: {
		read: readCommune,
		parts: () => [fieldParts.communeCode],
		wordsPart: undefined,
		...valued(isWord, asCommune)
	},
	matrix: {
		read: readMatrix,
		...noPart,
		parts: ({ rows = [] }) => rows.map(({ id }) => id),
		...valued(isLines, asRows, (value, { rows = [] }) => Object.keys(value).length >= rows.length)
	}
};

/** Every name that the fields of a question may bear. */
export function fieldNamesOf({ id, kind, settings }: Question): string[] {
	const parts = kindForms[kind].parts(settings);
	return [fieldName(id), ...parts.map((part) => fieldName(id, part))];
}
