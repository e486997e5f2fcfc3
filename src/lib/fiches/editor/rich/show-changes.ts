import { Fragment, type Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import * as Y from 'yjs';
import { readLines, type Line } from '../../../documents/rich/lines.ts';
import { indexIn } from '../../../documents/rich/passages.ts';
import { indexOf, positionOf } from './flat-places.ts';
import { nodeOfLine, showsLine } from './line-nodes.ts';

/** Where somebody is in a text, whatever is written around it. */
export type Place = { anchor: Y.RelativePosition; head: Y.RelativePosition };

/** A caret holds on to the letter before it; at the beginning of a line, to what comes after. */
export function placeOf(text: Y.Text, { doc, selection }: EditorState): Place {
	const relative = (position: number) => {
		const { parentOffset } = doc.resolve(position);
		const side = parentOffset > 0 ? -1 : 0;
		return Y.createRelativePositionFromTypeIndex(text, indexOf(doc, position), side);
	};
	return { anchor: relative(selection.anchor), head: relative(selection.head) };
}

/** The positions of a place in what the editor shows; null when it is in another text. */
export function rangeOfPlace(
	text: Y.Text,
	doc: Node,
	{ anchor, head }: Place
): { anchor: number; head: number } | null {
	const [from, to] = [indexIn(text, anchor), indexIn(text, head)];
	if (from === null || to === null) return null;
	return { anchor: positionOf(doc, from), head: positionOf(doc, to) };
}

/**
 * What makes the editor show the text as it is now; null when it already does. Lines that did not change are left
 * alone. `place` is where the person was before the change; without it, the caret goes to the end of what changed.
 */
export function showText(
	text: Y.Text,
	state: EditorState,
	place: Place | 'at-change' | null
): Transaction | null {
	const lines = readLines(text);
	const { doc, storedMarks } = state;
	const head = countSame(doc.childCount, lines.length, (at) =>
		showsLine(doc.child(at), lines[at]!)
	);
	const tail = countSame(doc.childCount - head, lines.length - head, (at) =>
		showsLine(doc.child(doc.childCount - 1 - at), lines[lines.length - 1 - at]!)
	);
	if (head === doc.childCount && head === lines.length) return null;
	const transaction = state.tr;
	const changed = lines.slice(head, lines.length - tail);
	const end = replaceLines(transaction, { first: head, last: doc.childCount - tail, changed });
	setPlace(transaction, text, place, end);
	return transaction.setStoredMarks(storedMarks).setMeta('addToHistory', false);
}

function countSame(left: number, right: number, isSame: (at: number) => boolean): number {
	let count = 0;
	while (count < left && count < right && isSame(count)) count += 1;
	return count;
}

type Replacement = { first: number; last: number; changed: readonly Line[] };

/** Returns where the change ends. */
function replaceLines(transaction: Transaction, { first, last, changed }: Replacement): number {
	const { doc } = transaction;
	const { schema } = doc.type;
	const nodes = changed.map((line) => nodeOfLine(schema, line));
	const from = offsetOf(doc, first);
	if (last - first !== nodes.length) {
		transaction.replaceWith(from, offsetOf(doc, last), nodes);
		return from + Fragment.from(nodes).size;
	}
	let behind = 0;
	for (let at = last - 1; at >= first; at -= 1) {
		const end = replaceLine(transaction, offsetOf(doc, at), nodes[at - first]!);
		if (at === last - 1) behind = transaction.doc.content.size - end;
	}
	return transaction.doc.content.size - behind;
}

/** The smallest change that makes this node of the line at `offset`. */
function replaceLine(transaction: Transaction, offset: number, wanted: Node): number {
	const now = transaction.doc.nodeAt(offset)!;
	if (!now.sameMarkup(wanted)) {
		transaction.setNodeMarkup(offset, wanted.type, wanted.attrs);
	}
	const start = now.content.findDiffStart(wanted.content);
	if (start === null) return offset + 1 + now.content.size;
	const ends = now.content.findDiffEnd(wanted.content)!;
	const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
	const [oldEnd, newEnd] = [ends.a + overlap, ends.b + overlap];
	const slice = wanted.content.cut(start, newEnd);
	transaction.replaceWith(offset + 1 + start, offset + 1 + oldEnd, slice);
	return offset + 1 + newEnd;
}

function offsetOf(doc: Node, index: number): number {
	let offset = 0;
	for (let at = 0; at < index; at += 1) offset += doc.child(at).nodeSize;
	return offset;
}

function setPlace(
	transaction: Transaction,
	text: Y.Text,
	place: Place | 'at-change' | null,
	end: number
): void {
	const { doc } = transaction;
	if (place === null) return;
	if (place === 'at-change') {
		const near = Math.min(Math.max(end, 1), doc.content.size - 1);
		transaction.setSelection(TextSelection.near(doc.resolve(near), -1));
		return;
	}
	const range = rangeOfPlace(text, doc, place);
	if (!range) return;
	transaction.setSelection(TextSelection.create(doc, range.anchor, range.head));
}
