import * as Y from 'yjs';
import { findPassage } from '../../documents/rich/passages.ts';
import { flatTextOf } from '../../documents/rich/lines.ts';
import { richTextOf } from './document-content.ts';
import { isLineField, isRichField, type FieldKey } from './shape.ts';

/** Where a comment holds on to the text: two Yjs relative positions, encoded. They follow the words when these move. */
export type Anchor = { field: FieldKey; start: Uint8Array; end: Uint8Array };

/** A relative position takes some twenty bytes; a key in it may be longer. */
export const ANCHOR_MAX_BYTES = 256;

/** True for bytes that Yjs reads as a relative position. */
export function isRelativePosition(bytes: Uint8Array): boolean {
	return bytes.byteLength > 0 && bytes.byteLength <= ANCHOR_MAX_BYTES && decode(bytes) !== null;
}

function decode(bytes: Uint8Array): Y.RelativePosition | null {
	try {
		return Y.decodeRelativePosition(bytes);
	} catch {
		return null;
	}
}

/**
 * The words that a comment speaks of, as they read today; empty when they are gone, null when the place is unknown.
 * `quote` is what was selected: words taken out and written again elsewhere in the field are found by it.
 */
export function quotedText(doc: Y.Doc, { field, start, end }: Anchor, quote = ''): string | null {
	const text = sharedTextOf(doc, field);
	const passage = text && findPassage(text, { start, end, quote });
	return passage ? flatTextOf(text).slice(passage.from, passage.to).trim() : null;
}

/** The text in which anchors of this field are; null for a field of another kind. */
export function sharedTextOf(doc: Y.Doc, field: FieldKey): Y.Text | null {
	if (isLineField(field)) return doc.getText(field);
	return isRichField(field) ? richTextOf(doc, field) : null;
}
