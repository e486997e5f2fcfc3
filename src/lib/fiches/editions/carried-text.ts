import * as Y from 'yjs';
import {
	rangesOfLetters,
	type Authorship,
	type AuthorshipRange
} from '../../documents/authorship.ts';
import { anchorOf, findPassage } from '../../documents/rich/passages.ts';
import { sharedTextOf } from '../text/anchors.ts';
import {
	isLineField,
	isRichField,
	lineFields,
	richFields,
	rowsFields,
	type FieldKey,
	type RowsField
} from '../text/shape.ts';

/** The same words in two documents. */
export type Texts = { before: Y.Doc; after: Y.Doc };

/** A passage of a field that somebody keeps hold of; `quote` is what was chosen, where it is known. */
export type HeldPassage = {
	id: string;
	field: FieldKey;
	start: Uint8Array;
	end: Uint8Array;
	quote?: string;
};

/** The same words in the new document; null where there is none left between the two. */
export function moveAnchor(
	{ before, after }: Texts,
	{ field, start, end, quote = '' }: HeldPassage
): { start: Uint8Array; end: Uint8Array } | null {
	if (!isLineField(field) && !isRichField(field)) return null;
	const [from, to] = [sharedTextOf(before, field), sharedTextOf(after, field)];
	if (!from || !to) return null;
	const range = findPassage(from, { start, end, quote });
	return range && range.from < range.to ? anchorOf(to, range) : null;
}

/** Whose letters those of the new document are: of whoever wrote the former. */
export function rangesCarried(texts: Texts, authorship: Authorship): AuthorshipRange[] {
	return pairsOf(texts).flatMap(([from, to]) => rangesOfLetters(to, authorship.runsOfText(from)));
}

function pairsOf({ before, after }: Texts): [Y.Text, Y.Text][] {
	const fields = [...lineFields, ...richFields].map((field): [Y.Text, Y.Text] => [
		sharedTextOf(before, field)!,
		sharedTextOf(after, field)!
	]);
	return [...fields, ...rowsFields.flatMap((field) => cellsOf({ before, after }, field))];
}

function cellsOf({ before, after }: Texts, field: RowsField): [Y.Text, Y.Text][] {
	const pairs: [Y.Text, Y.Text][] = [];
	for (const [id, row] of before.getMap(field)) {
		const other = after.getMap(field).get(id);
		if (!(row instanceof Y.Map) || !(other instanceof Y.Map)) continue;
		for (const [key, cell] of row) {
			const same = other.get(key);
			if (cell instanceof Y.Text && same instanceof Y.Text) pairs.push([cell, same]);
		}
	}
	return pairs;
}
