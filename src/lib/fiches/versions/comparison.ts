import { diffArrays } from 'diff';
import { filledRows, shortTexts, type ShortField } from '../text/reading.ts';
import {
	columnsOf,
	isRichField,
	isRowsField,
	tabs,
	type FicheContent,
	type FieldKey,
	type RowsField
} from '../text/shape.ts';
import { plainTextOf } from '../../documents/rich/rich-node.ts';

/** A run of words that both texts have, or only the newer (`added`), or only the older (`removed`). */
export type Change = {
	kind: 'same' | 'added' | 'removed';
	text: string;
	/** Who added it and when, in words, where it is known. */
	by?: string;
};

export type CellChange = { column: string; changes: Change[] };
export type RowChange = { id: string; kind: 'added' | 'removed' | 'changed'; cells: CellChange[] };

export type FieldChange =
	| { field: FieldKey; kind: 'text'; changes: Change[] }
	| { field: FieldKey; kind: 'tags'; added: string[]; removed: string[]; same: string[] }
	| { field: RowsField; kind: 'rows'; rows: RowChange[] };

/** Turns the code of a short field (a choice, a day) into words before they are compared. */
export type WordsOf = (field: FieldKey, text: string, column?: string) => string;

/** How two texts are compared: `compareWords`, or what compares them later or not at all. */
export type CompareTexts = (before: string, after: string) => Change[];

/** What changed from one text of a fiche to another, field by field, in the order of the fiche; unchanged fields are left out. */
export function compareContents(
	before: FicheContent,
	after: FicheContent,
	{ wordsOf, compare }: { wordsOf: WordsOf; compare: CompareTexts }
): FieldChange[] {
	const textChange = (field: FieldKey, was: string, is: string): FieldChange[] =>
		was === is ? [] : [{ field, kind: 'text', changes: compare(was, is) }];
	return [...tabs.core, ...tabs.more].flatMap((field): FieldChange[] => {
		if (isRowsField(field)) return compareRows(field, { before, after, wordsOf, compare });
		if (isRichField(field)) {
			return textChange(field, plainTextOf(before.rich[field]), plainTextOf(after.rich[field]));
		}
		if (field in before.tags) return compareTags(field, before, after, wordsOf);
		const [old = '', now = ''] = [before, after].map((content) =>
			shortTexts(content, field)
				.map((text) => wordsOf(field, text))
				.join('')
		);
		return textChange(field, old, now);
	});
}

function compareTags(
	field: ShortField,
	before: FicheContent,
	after: FicheContent,
	wordsOf: WordsOf
): FieldChange[] {
	const [old = [], now = []] = [before, after].map((content) => shortTexts(content, field));
	const words = (texts: string[]) => texts.map((text) => wordsOf(field, text));
	const added = words(now.filter((text) => !old.includes(text)));
	const removed = words(old.filter((text) => !now.includes(text)));
	if (added.length + removed.length === 0) return [];
	return [
		{ field, kind: 'tags', added, removed, same: words(old.filter((text) => now.includes(text))) }
	];
}

/** Lines of a table are the same line when they have the same id, wherever they were moved. */
function compareRows(
	field: RowsField,
	{
		before,
		after,
		wordsOf,
		compare
	}: { before: FicheContent; after: FicheContent; wordsOf: WordsOf; compare: CompareTexts }
): FieldChange[] {
	const old = new Map(filledRows(before, field).map((row) => [row.id, row.cells]));
	const now = new Map(filledRows(after, field).map((row) => [row.id, row.cells]));
	const cellsOf = (from: Record<string, string> = {}, to: Record<string, string> = {}) =>
		columnsOf[field].flatMap(({ key }) => {
			const [was, is] = [from[key] ?? '', to[key] ?? ''].map((text) =>
				text === '' ? '' : wordsOf(field, text, key)
			);
			return was || is ? [{ column: key, changes: compare(was!, is!) }] : [];
		});
	const rows: RowChange[] = [];
	for (const [id, cells] of now) {
		const was = old.get(id);
		if (!was) rows.push({ id, kind: 'added', cells: cellsOf({}, cells) });
		else if (columnsOf[field].some(({ key }) => (was[key] ?? '') !== (cells[key] ?? '')))
			rows.push({ id, kind: 'changed', cells: cellsOf(was, cells) });
	}
	for (const [id, cells] of old) {
		if (!now.has(id)) rows.push({ id, kind: 'removed', cells: cellsOf(cells, {}) });
	}
	return rows.length ? [{ field, kind: 'rows', rows }] : [];
}

const segmenter = new Intl.Segmenter('fr', { granularity: 'word' });

/** Beyond this many words, or so many words that differ, the two texts are shown one after the other: nobody reads more. */
const WORDS_MAX = 12_000;
const DIFFERENT_MAX = 3_000;

/**
 * Words added and removed between two plain texts. French elisions stay with their word (« l’eau » is one word),
 * and the space after a word goes with it, so that what is read aloud are whole words.
 */
export function compareWords(before: string, after: string): Change[] {
	if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
	const [old, now] = [wordsIn(before), wordsIn(after)];
	const isLong = old.length + now.length > WORDS_MAX;
	const runs = isLong ? undefined : diffArrays(old, now, { maxEditLength: DIFFERENT_MAX });
	if (!runs)
		return joined([
			['removed', old],
			['added', now]
		]);
	return joined(runs.map(({ value, added, removed }) => [kindOf(added, removed), value]));
}

function kindOf(added: boolean, removed: boolean): Change['kind'] {
	if (added) return 'added';
	return removed ? 'removed' : 'same';
}

function wordsIn(text: string): string[] {
	const words: string[] = [];
	for (const { segment, isWordLike } of segmenter.segment(text)) {
		const last = words.at(-1);
		// A space, or the second half of an elision, joins what is before it.
		const joins =
			/^[^\S\n]+$/.test(segment) || (isWordLike && last !== undefined && /[’']$/.test(last));
		if (last !== undefined && (joins || (/^[’']$/.test(segment) && /\p{L}$/u.test(last))))
			words[words.length - 1] = last + segment;
		else words.push(segment);
	}
	return words;
}

function joined(runs: readonly (readonly [Change['kind'], readonly string[]])[]): Change[] {
	return runs
		.map(([kind, words]) => ({ kind, text: words.join('') }))
		.filter(({ text }) => text !== '');
}
