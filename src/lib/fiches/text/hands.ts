import * as Y from 'yjs';
import type { Authorship, HandRun } from '../../documents/authorship.ts';
import { richTextOf } from './document-content.ts';
import { formerTextsOf } from './former-rich-text.ts';
import { columnsOf, lineFields, richFields, rowsFields } from './shape.ts';

/** Whose letters each text of a fiche is made of: by `fieldPath`. Ends of lines are no letters. */
export type Hands = ReadonlyMap<string, readonly HandRun[]>;

/** The name of a text: a field, or a cell of a table. */
export function fieldPath(field: string, row?: string, column?: string): string {
	return row === undefined ? field : `${field}/${row}/${column}`;
}

export function handsOf(doc: Y.Doc, authorship: Authorship): Hands {
	const hands = new Map<string, HandRun[]>();
	const put = (path: string, texts: readonly (Y.Text | Y.XmlText)[]) =>
		hands.set(
			path,
			texts.flatMap((text) => authorship.runsOfText(text))
		);
	for (const field of lineFields) put(fieldPath(field), [doc.getText(field)]);
	for (const field of richFields) {
		put(fieldPath(field), [richTextOf(doc, field), ...formerTextsOf(doc, field)]);
	}
	for (const field of rowsFields) {
		for (const [id, row] of doc.getMap(field).entries()) {
			if (!(row instanceof Y.Map)) continue;
			for (const { key } of columnsOf[field]) {
				const text: unknown = row.get(key);
				if (text instanceof Y.Text) put(fieldPath(field, id, key), [text]);
			}
		}
	}
	return hands;
}
