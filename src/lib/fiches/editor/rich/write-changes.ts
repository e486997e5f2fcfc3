import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type * as Y from 'yjs';
import {
	lineEnd,
	plainStyle,
	readLines,
	setStyle,
	type Marks,
	type Run,
	type StandingLine
} from '../../../documents/rich/lines.ts';
import { changeOf } from '../../../documents/rich/text-change.ts';
import { END, flatDoc, indexOf } from './flat-places.ts';
import { runsOfNode, showsLine, styleOfNode } from './line-nodes.ts';

/**
 * Writes into the text what transactions of the editor changed, and nothing else: reshaping a line only touches its
 * end, and words that were not typed or taken out here are never written again. To be called in one Yjs transaction.
 */
export function writeChanges(text: Y.Text, transactions: readonly Transaction[]): void {
	endLastLine(text, transactions[0]!.before);
	for (const transaction of transactions) {
		transaction.steps.forEach((step, at) => {
			const before = transaction.docs[at]!;
			const after = transaction.docs[at + 1] ?? transaction.doc;
			const changes: Change[] = [];
			step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
				const change = changeBetween(before, after, { oldStart, oldEnd, newStart, newEnd });
				if (change) changes.push(change);
			});
			for (const change of changes.reverse()) apply(text, change, after);
		});
	}
	const { doc } = transactions.at(-1)!;
	let lines = readLines(text);
	if (writeWhatDiffers(text, lines, doc)) lines = readLines(text);
	writeStyles(text, lines, doc);
}

/** Everybody counts an end for each line: the last one may have been taken out by two people at once. */
function endLastLine(text: Y.Text, before: Node): void {
	if (flatDoc(before).length > text.length) text.insertEmbed(text.length, lineEnd(plainStyle));
}

/** At `index`, `remove` places leave; what stands between `from` and `to` in the new document comes. */
type Change = { index: number; remove: number; from: number; to: number };

type Ranges = { oldStart: number; oldEnd: number; newStart: number; newEnd: number };

function changeBetween(before: Node, after: Node, ranges: Ranges): Change | null {
	const [oldFrom, oldTo] = [indexOf(before, ranges.oldStart), indexOf(before, ranges.oldEnd)];
	const [newFrom, newTo] = [indexOf(after, ranges.newStart), indexOf(after, ranges.newEnd)];
	const [oldFlat, newFlat] = [flatDoc(before), flatDoc(after)];
	const change = changeOf(oldFlat.slice(oldFrom, oldTo), newFlat.slice(newFrom, newTo), 0);
	if (!change) return null;
	const { remove, insert } = change;
	const index = oldFrom + change.index;
	const from = newFrom + change.index;
	// At the end of a line, what is added or removed is the line after: this one keeps its end, and what others type in it.
	const slides = (remove === 0 || insert === '') && isEndTwice(oldFlat, newFlat, change, index);
	const by = slides ? 1 : 0;
	return { index: index + by, remove, from: from + by, to: from + by + insert.length };
}

function isEndTwice(
	oldFlat: string,
	newFlat: string,
	{ remove, insert }: { remove: number; insert: string },
	index: number
): boolean {
	if (remove > 0) return oldFlat[index] === END && oldFlat[index + remove] === END;
	return insert[0] === END && newFlat[index + insert.length] === END && oldFlat[index] === END;
}

function apply(text: Y.Text, { index, remove, from, to }: Change, after: Node): void {
	if (remove > 0) text.delete(index, remove);
	let at = index;
	for (const piece of piecesOf(after, from, to)) {
		if ('end' in piece) text.insertEmbed(at, lineEnd(styleOfNode(piece.end)), { ...piece.marks });
		else text.insert(at, piece.text, { ...piece.marks });
		at += 'end' in piece ? 1 : piece.text.length;
	}
}

/** Words with their marks, and ends of lines (with the marks of the words before, so that they cut no format in two). */
type Piece = Run | { end: Node; marks: Marks };

function piecesOf(doc: Node, from: number, to: number): Piece[] {
	const pieces: Piece[] = [];
	let start = 0;
	doc.forEach((line) => {
		const end = start + line.content.size;
		if (end >= from && start < to) {
			const runs = runsOfNode(line);
			pieces.push(...cut(runs, from - start, to - start));
			if (end >= from && end < to) pieces.push({ end: line, marks: runs.at(-1)?.marks ?? {} });
		}
		start = end + 1;
	});
	return pieces;
}

function cut(runs: readonly Run[], from: number, to: number): Run[] {
	let at = 0;
	return runs.flatMap(({ text, marks }) => {
		const words = text.slice(Math.max(0, from - at), Math.max(0, to - at));
		at += text.length;
		return words ? [{ text: words, marks }] : [];
	});
}

/** What steps did not tell, should there ever be any: the text always becomes what the editor shows. */
function writeWhatDiffers(text: Y.Text, lines: readonly StandingLine[], doc: Node): boolean {
	const now = lines.map(({ runs }) => runs.map((run) => run.text).join('') + END).join('');
	const wanted = flatDoc(doc);
	const change = changeOf(now, wanted, 0);
	if (!change) return false;
	const { index, remove, insert } = change;
	apply(text, { index, remove, from: index, to: index + insert.length }, doc);
	return true;
}

/** The end of each line, and the marks of its words, become those of the editor. */
function writeStyles(text: Y.Text, lines: readonly StandingLine[], doc: Node): void {
	doc.forEach((node, _offset, at) => {
		const line = lines[at]!;
		if (showsLine(node, line)) return;
		if (line.end) setStyle(line.end, styleOfNode(node));
		writeMarks(text, line, runsOfNode(node));
	});
}

const markKeys = ['bold', 'italic', 'link'] as const;

function writeMarks(text: Y.Text, { from, runs }: StandingLine, wanted: readonly Run[]): void {
	for (const { start, length, was, is } of overlaps(runs, wanted)) {
		const changed = markKeys.filter((key) => was[key] !== is[key]);
		if (changed.length === 0) continue;
		text.format(
			from + start,
			length,
			Object.fromEntries(changed.map((key) => [key, is[key] ?? null]))
		);
	}
}

type Overlap = { start: number; length: number; was: Marks; is: Marks };

/** The same words cut at the bounds of both. */
function overlaps(before: readonly Run[], after: readonly Run[]): Overlap[] {
	const found: Overlap[] = [];
	let [left, right, leftAt, rightAt, start] = [0, 0, 0, 0, 0];
	while (left < before.length && right < after.length) {
		const [was, is] = [before[left]!, after[right]!];
		const length = Math.min(was.text.length - leftAt, is.text.length - rightAt);
		found.push({ start, length, was: was.marks, is: is.marks });
		[start, leftAt, rightAt] = [start + length, leftAt + length, rightAt + length];
		if (leftAt === was.text.length) [left, leftAt] = [left + 1, 0];
		if (rightAt === is.text.length) [right, rightAt] = [right + 1, 0];
	}
	return found;
}
