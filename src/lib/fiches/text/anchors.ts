import * as Y from 'yjs';
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

/** The words that a comment speaks of, as they read today; empty when they are gone, null when the place is unknown. */
export function quotedText(doc: Y.Doc, { field, start, end }: Anchor): string | null {
	const pieces = piecesOf(doc, field);
	const from = offsetOf(doc, pieces, start);
	const to = offsetOf(doc, pieces, end);
	if (from === null || to === null) return null;
	return pieces.text.slice(Math.min(from, to), Math.max(from, to)).trim();
}

/** The field as one plain text, and where each Yjs type begins in it. */
type Pieces = { text: string; begins: Map<Y.AbstractType<unknown>, number[]> };

function piecesOf(doc: Y.Doc, field: FieldKey): Pieces {
	const pieces: Pieces = { text: '', begins: new Map() };
	if (isLineField(field)) addText(pieces, doc.getText(field));
	if (isRichField(field)) addChildren(pieces, doc.getXmlFragment(field));
	return pieces;
}

function addText(pieces: Pieces, text: Y.Text): void {
	pieces.begins.set(text as Y.AbstractType<unknown>, [pieces.text.length]);
	const delta = text.toDelta() as { insert?: unknown }[];
	pieces.text += delta.map(({ insert }) => (typeof insert === 'string' ? insert : ' ')).join('');
}

/** `begins` of an element holds one offset per child, and one for its end: a position in it is between two children. */
function addChildren(pieces: Pieces, parent: Y.XmlFragment | Y.XmlElement): void {
	const begins: number[] = [];
	pieces.begins.set(parent as unknown as Y.AbstractType<unknown>, begins);
	for (const child of parent.toArray()) {
		begins.push(pieces.text.length);
		if (child instanceof Y.XmlText) addText(pieces, child);
		if (child instanceof Y.XmlElement) {
			addChildren(pieces, child);
			pieces.text += child.nodeName === 'hardBreak' ? ' ' : '\n';
		}
	}
	begins.push(pieces.text.length);
}

function offsetOf(doc: Y.Doc, pieces: Pieces, bytes: Uint8Array): number | null {
	const relative = decode(bytes);
	const place = relative && Y.createAbsolutePositionFromRelativePosition(relative, doc);
	const begins = place && pieces.begins.get(place.type as Y.AbstractType<unknown>);
	if (!begins) return null;
	if (place.type instanceof Y.Text) return begins[0]! + place.index;
	return begins[Math.min(place.index, begins.length - 1)] ?? null;
}
