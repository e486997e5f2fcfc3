import { plainDayOf } from '../../shared/typed/typed-day.ts';
import { numberOf, plainNumberOf } from '../../shared/typed/typed-number.ts';
import { cleanText, firstIn, valuesIn, type Typed } from '../../shared/typed-form.ts';
import {
	COMMUNE_MAX,
	fieldName,
	fieldParts,
	LONG_TEXT_MAX,
	OTHER_MAX,
	SHORT_TEXT_MAX
} from './answer-fields.ts';
import {
	OTHER,
	optionsOf,
	placesOf,
	scaleOf,
	type AnswerValue,
	type Option,
	type Question
} from './questions.ts';

/** Why the answer to one question is not taken as it is. */
export type FieldRefusal =
	| 'required'
	| 'incomplete'
	| 'too-long'
	| 'not-an-option'
	| 'too-many'
	| 'other-not-chosen'
	| 'same-place'
	| 'not-a-number'
	| 'too-small'
	| 'too-large'
	| 'not-a-date'
	| 'unknown-commune'
	| 'several-communes';

export type CommuneFound = { code: string; name: string; department: string };
/** The communes that what was typed (a name, a postcode, a code) may mean. */
export type FindCommunes = (typed: string) => CommuneFound[];

/** Nothing answered: an empty object. */
export type ReadValue = {
	value?: AnswerValue;
	text?: string;
	refusal?: FieldRefusal;
	/** Those to choose from, when several bear the name. */
	communes?: CommuneFound[];
};

/** Reads the fields of one question. Whether it had to be answered is the caller's. */
export type Reader = (
	question: Question,
	typed: Typed,
	findCommunes: FindCommunes | null
) => ReadValue;

export const readShortText: Reader = ({ id }, typed) =>
	readText(firstIn(typed, fieldName(id)), SHORT_TEXT_MAX);

export const readLongText: Reader = ({ id }, typed) =>
	readText(firstIn(typed, fieldName(id)), LONG_TEXT_MAX);

function readText(raw: string, max: number): Words {
	const text = cleanText(raw);
	if (text === '') return {};
	return text.length > max ? { text, refusal: 'too-long' } : { text };
}

export const readSingle: Reader = (question, typed) => {
	const { value, ...words } = readTicked(question, typed, { isOne: true });
	if (value === undefined) return words;
	return value.length > 1 ? { refusal: 'too-many' } : { ...words, value: value[0]! };
};

export const readMultiple: Reader = (question, typed) => {
	const read = readTicked(question, typed, { isOne: false });
	const { maxChoices } = question.settings;
	const isTooMany = maxChoices && read.value && read.value.length > maxChoices;
	return isTooMany ? { refusal: 'too-many' } : read;
};

type Words = { text?: string; refusal?: FieldRefusal };
type Ticked = Words & { value?: string[] };

/** The boxes ticked, in the order of the questionnaire; absent when there is none. */
function readTicked(question: Question, typed: Typed, { isOne }: { isOne: boolean }): Ticked {
	const { id, settings } = question;
	const known = optionsOf(question).map((option) => option.id);
	const chosen = new Set(valuesIn(typed, fieldName(id)).filter((one) => one !== ''));
	if ([...chosen].some((one) => !known.includes(one))) return { refusal: 'not-an-option' };
	const words = settings.other
		? readText(firstIn(typed, fieldName(id, fieldParts.otherWords)), OTHER_MAX)
		: {};
	// Words beside a box that nobody ticked mean that box, unless another answer was chosen where one only fits.
	if (words.text && !chosen.has(OTHER)) {
		if (isOne && chosen.size > 0) return { refusal: 'other-not-chosen' };
		chosen.add(OTHER);
	}
	if (chosen.size === 0) return {};
	return { ...words, value: known.filter((one) => chosen.has(one)) };
}

export function readScale({ id, settings }: Question, typed: Typed): ReadValue {
	const raw = firstIn(typed, fieldName(id));
	if (raw === '') return {};
	const value = numberOf(raw, scaleOf(settings));
	return value === null ? { refusal: 'not-an-option' } : { value };
}

/** One field by option holds its place. A place that nobody took is closed up: the order is what counts. */
export function readRanking({ id, settings }: Question, typed: Typed): ReadValue {
	const places = placesOf(settings);
	const ranked: { option: string; place: number }[] = [];
	for (const { id: option } of settings.options ?? []) {
		const raw = firstIn(typed, fieldName(id, option)).trim();
		if (raw === '') continue;
		const place = numberOf(raw, { min: 1, max: places });
		if (place === null) return { refusal: 'not-an-option' };
		ranked.push({ option, place });
	}
	if (ranked.length === 0) return {};
	if (new Set(ranked.map(({ place }) => place)).size < ranked.length)
		return { refusal: 'same-place' };
	ranked.sort((a, b) => a.place - b.place);
	return { value: ranked.map(({ option }) => option) };
}

const NUMBER_LIMIT = 1e12;

export function readNumber({ id, settings }: Question, typed: Typed): ReadValue {
	const plain = plainNumberOf(firstIn(typed, fieldName(id)), { decimals: 6, unit: settings.unit });
	if (plain === '') return {};
	if (plain === null) return { refusal: 'not-a-number' };
	const value = Number(plain);
	const { min = -NUMBER_LIMIT, max = NUMBER_LIMIT } = settings;
	if (value < min) return { refusal: 'too-small' };
	if (value > max) return { refusal: 'too-large' };
	return { value };
}

export function readDate({ id }: Question, typed: Typed): ReadValue {
	const value = plainDayOf(firstIn(typed, fieldName(id)));
	if (value === '') return {};
	return value === null ? { refusal: 'not-a-date' } : { value };
}

/** Without anything to search in (in the browser), what was typed stands for itself. */
export function readCommune({ id }: Question, typed: Typed, find: FindCommunes | null): ReadValue {
	const words = cleanText(firstIn(typed, fieldName(id)));
	const picked = firstIn(typed, fieldName(id, fieldParts.communeCode));
	return readOneCommune({ words, picked }, find);
}

/** Also reads the commune of a profile. `picked` is a code chosen among those that bear the name. */
export function readOneCommune(
	{ words, picked }: { words: string; picked: string },
	find: FindCommunes | null
): ReadValue {
	if (words === '') return {};
	if (words.length > COMMUNE_MAX) return { refusal: 'too-long' };
	if (!find) return { value: words };
	const found = find(words);
	const one = found.length === 1 ? found[0] : found.find(({ code }) => code === picked);
	if (one) return { value: one.code };
	return found.length === 0
		? { refusal: 'unknown-commune' }
		: { refusal: 'several-communes', communes: found };
}

export function readMatrix({ id, settings }: Question, typed: Typed): ReadValue {
	const columns = new Set((settings.columns ?? []).map((column: Option) => column.id));
	const cells: [string, string][] = [];
	for (const row of settings.rows ?? []) {
		const column = firstIn(typed, fieldName(id, row.id));
		if (column === '') continue;
		if (!columns.has(column)) return { refusal: 'not-an-option' };
		cells.push([row.id, column]);
	}
	return cells.length === 0 ? {} : { value: Object.fromEntries(cells) };
}
