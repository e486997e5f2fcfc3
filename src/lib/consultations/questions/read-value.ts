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
	const { min, max } = scaleOf(settings);
	const value = Number(raw);
	const isStep = /^-?\d{1,4}$/.test(raw) && value >= min && value <= max;
	return isStep ? { value } : { refusal: 'not-an-option' };
}

/** One field by option holds its place. A place that nobody took is closed up: the order is what counts. */
export function readRanking({ id, settings }: Question, typed: Typed): ReadValue {
	const places = placesOf(settings);
	const ranked: { option: string; place: number }[] = [];
	for (const { id: option } of settings.options ?? []) {
		const raw = firstIn(typed, fieldName(id, option)).trim();
		if (raw === '') continue;
		const place = /^\d{1,3}$/.test(raw) ? Number(raw) : 0;
		if (place < 1 || place > places) return { refusal: 'not-an-option' };
		ranked.push({ option, place });
	}
	if (ranked.length === 0) return {};
	if (new Set(ranked.map(({ place }) => place)).size < ranked.length)
		return { refusal: 'same-place' };
	ranked.sort((a, b) => a.place - b.place);
	return { value: ranked.map(({ option }) => option) };
}

const NUMBER_LIMIT = 1e12;

/** « 1 250,5 »: French writes spaces between thousands and a comma before decimals; a point is understood too. */
export function readNumber({ id, settings }: Question, typed: Typed): ReadValue {
	const raw = firstIn(typed, fieldName(id)).replace(/\s/g, '').replace('−', '-');
	if (raw === '') return {};
	if (!/^[+-]?\d{1,15}([.,]\d{1,6})?$/.test(raw)) return { refusal: 'not-a-number' };
	const value = Number(raw.replace(',', '.'));
	const { min = -NUMBER_LIMIT, max = NUMBER_LIMIT } = settings;
	if (value < min) return { refusal: 'too-small' };
	if (value > max) return { refusal: 'too-large' };
	// -0 would come back as 0 from the database.
	return { value: value === 0 ? 0 : value };
}

/** `2027-03-01`, or « 1/3/2027 » where the browser has no field for dates. */
export function readDate({ id }: Question, typed: Typed): ReadValue {
	const raw = firstIn(typed, fieldName(id)).trim();
	if (raw === '') return {};
	const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(raw);
	const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(raw);
	const parts = iso?.slice(1) ?? french?.slice(1).reverse();
	if (!parts) return { refusal: 'not-a-date' };
	const [year, month, day] = parts.map(Number) as [number, number, number];
	const date = new Date(Date.UTC(year, month - 1, day));
	const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	if (!isReal || year < 1900 || year > 2199) return { refusal: 'not-a-date' };
	return { value: date.toISOString().slice(0, 10) };
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
