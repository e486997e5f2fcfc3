import * as Y from 'yjs';
import { flatTextOf } from '../../documents/rich/lines.ts';
import { anchorOf } from '../../documents/rich/passages.ts';
import { richTextOf } from '../text/document-content.ts';
import type { RichField } from '../text/shape.ts';

/** Two encoded relative positions. */
export type Anchors = { start: Uint8Array; end: Uint8Array };

/** How many letters stand before a position of the former shape of a field; null when it is in no text of it. */
export function lettersBefore(doc: Y.Doc, field: RichField, position: Uint8Array): number | null {
	const place = Y.createAbsolutePositionFromRelativePosition(
		Y.decodeRelativePosition(position),
		doc
	);
	if (!place) return null;
	let count = 0;
	let found: number | null = null;
	const walk = (type: Y.XmlFragment | Y.XmlText) => {
		if (type instanceof Y.XmlText) {
			if ((place.type as unknown) === type) found = count + place.index;
			count += lettersIn(type);
			return;
		}
		type.toArray().forEach((child, at) => {
			if ((place.type as unknown) === type && place.index === at) found = count;
			if (child instanceof Y.XmlText || child instanceof Y.XmlElement) walk(child);
		});
		if ((place.type as unknown) === type && place.index >= type.length) found = count;
	};
	walk(doc.getXmlFragment(field));
	return found;
}

function lettersIn(text: Y.XmlText): number {
	const delta = text.toDelta() as { insert?: unknown }[];
	return delta.reduce(
		(sum, { insert }) => sum + (typeof insert === 'string' ? insert.length : 1),
		0
	);
}

/** The same words in the new shape; null where there is none left between the two. */
export function anchorsOfLetters(
	doc: Y.Doc,
	field: RichField,
	{ from, to }: { from: number; to: number }
): Anchors | null {
	if (from >= to) return null;
	const text = richTextOf(doc, field);
	const places = [...flatTextOf(text).matchAll(/[^\n]/g)].map(({ index }) => index);
	const [first, last] = [places[from], places[to - 1]];
	if (first === undefined || last === undefined) return null;
	return anchorOf(text, { from: first, to: last + 1 });
}
