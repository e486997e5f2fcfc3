import * as Y from 'yjs';
import { flatTextOf } from './lines.ts';

/** Two encoded Yjs relative positions, and the words that stood between them when they were chosen. */
export type Passage = { start: Uint8Array; end: Uint8Array; quote: string };

/** From and to, in UTF-16 units of the text. */
export type Range = { from: number; to: number };

/**
 * Where a passage of this text stands; an empty range when its words are gone, null when it belongs to another text.
 * The same for everybody who has the same text: what only one browser knows (which words its own undo put back) is not
 * asked. Words that were taken out and written again are found by their quote, where it stands only once.
 */
export function findPassage(text: Y.Text, passage: Passage): Range | null {
	return passageFinder(text)(passage);
}

/** The same for many passages of a text that does not change meanwhile: it is read at most once. */
export function passageFinder(text: Y.Text): (passage: Passage) => Range | null {
	let flat: string | undefined;
	return (passage) =>
		findIn(text, passage, () => (flat ??= flatTextOf(text).replaceAll('\n', ' ')));
}

function findIn(
	text: Y.Text,
	{ start, end, quote }: Passage,
	flatText: () => string
): Range | null {
	const [from, to] = [indexIn(text, start), indexIn(text, end)];
	const known = from !== null && to !== null;
	if (known && from < to) return { from, to };
	const index = quote.trim() === '' ? -1 : flatText().indexOf(quote);
	if (index >= 0 && flatText().indexOf(quote, index + 1) < 0) {
		return { from: index, to: index + quote.length };
	}
	return known ? { from, to: from } : null;
}

/** Where a relative position is in this text; null when it is not in it. */
export function indexIn(text: Y.Text, position: Uint8Array | Y.RelativePosition): number | null {
	try {
		const relative = position instanceof Uint8Array ? Y.decodeRelativePosition(position) : position;
		const place = Y.createAbsolutePositionFromRelativePosition(relative, text.doc!, false);
		return place && place.type === text ? place.index : null;
	} catch {
		return null;
	}
}

/** Holds on to the first letter and to the last: what is written before or after stays outside. */
export function anchorOf(
	text: Y.Text,
	{ from, to }: Range
): { start: Uint8Array; end: Uint8Array } {
	const position = (index: number, side: number) =>
		Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, side));
	return { start: position(from, 0), end: position(to, -1) };
}
