import * as Y from 'yjs';
import { lineEnd, plainStyle, readLines, setStyle, type LineStyle, type Marks } from './lines.ts';
import { indexIn, type Range } from './passages.ts';
import { IN_WORD, StandingLetters, type IdRange } from './standing-letters.ts';

/**
 * A change that somebody proposes in a text: these letters leave, and no others, whatever is typed among them meanwhile; these
 * words come in their place, or where `at` is. Kept beside the text, which holds none of it until it is accepted.
 */
export type ProposedChange = {
	/** An encoded Yjs relative position, which holds on to the letter before. */
	at: Uint8Array;
	removes: readonly IdRange[];
	/** The words of `removes` when they were chosen; `\n` ends a line. Empty where nothing leaves. */
	quote: string;
	/** The words around, when it was made. */
	before: string;
	after: string;
	/** What comes; `\n` ends a line, which is shown as the next of `ends` says (as the line around it where it says nothing). */
	words: string;
	ends: readonly LineStyle[];
};

/** Where a change stands in its text, in UTF-16 units: what would leave, and where its words would come. */
export type StandingChange = { removed: Range[]; at: number };

/** Finds many changes of a text that does not change meanwhile: its letters are read once. */
export function changeFinder(text: Y.Text): (change: ProposedChange) => StandingChange | null {
	let letters: StandingLetters | undefined;
	return (change) => findIn(text, change, () => (letters ??= new StandingLetters(text)));
}

/** Null when what it wanted to change is gone. */
export function findChange(text: Y.Text, change: ProposedChange): StandingChange | null {
	return changeFinder(text)(change);
}

function findIn(
	text: Y.Text,
	change: ProposedChange,
	letters: () => StandingLetters
): StandingChange | null {
	const { at, removes, quote } = change;
	if (removes.length === 0) {
		const index = indexIn(text, at);
		return index === null ? null : { removed: [], at: index };
	}
	const removed = letters().rangesOf(removes);
	if (removed.length > 0) return { removed, at: removed[0]!.from };
	// Taken out and put back by their author, the same letters have other ids.
	const found = placeOfWords(letters().flat, change);
	return found === null
		? null
		: { removed: [{ from: found, to: found + quote.length }], at: found };
}

/** Enough of the words around to know a place again. */
const AROUND = 12;

/** The only place where these words stand whole, between the words where they stood. */
function placeOfWords(
	flat: string,
	{ quote, before, after }: Pick<ProposedChange, 'quote' | 'before' | 'after'>
): number | null {
	if (quote.trim() === '') return null;
	const [left, right] = [before.slice(-AROUND), after.slice(0, AROUND)];
	const places: number[] = [];
	for (let at = flat.indexOf(quote); at >= 0; at = flat.indexOf(quote, at + 1)) {
		const isSame =
			(left !== '' && flat.slice(0, at).endsWith(left)) ||
			(right !== '' && flat.startsWith(right, at + quote.length));
		if (isSame && !cutsWord(flat, at) && !cutsWord(flat, at + quote.length)) places.push(at);
	}
	return places.length === 1 ? places[0]! : null;
}

function cutsWord(flat: string, at: number): boolean {
	return at > 0 && at < flat.length && IN_WORD.test(flat[at - 1]!) && IN_WORD.test(flat[at]!);
}

/** Makes the change in the text, in one Yjs transaction; false, and nothing done, when what it wanted to change is gone. */
export function applyChange(text: Y.Text, change: ProposedChange): boolean {
	const standing = findChange(text, change);
	if (!standing) return false;
	const lines = readLines(text);
	const flat = lines.map(({ runs }) => runs.map((run) => run.text).join('') + '\n').join('');
	const removed = withoutLastEnd(standing.removed, flat);
	const line = lineAt(lines, standing.at);
	const marks = marksAt(line, standing.at - line.from, standing.removed.length > 0);
	const joins = joinsOf(removed, lines, flat);
	text.doc!.transact(() => {
		text.applyDelta(deltaOf(standing.at, removed, wordsOf(change, styleOfLine(line), marks)));
		for (const { index, isAfter, style } of joins)
			restyle(text, index + (isAfter(standing.at) ? change.words.length : 0), style);
	});
	return true;
}

/** Lines that become one are shown as the first of them. `index` is where, once these ranges have left. */
function joinsOf(removed: readonly Range[], lines: StandingLines, flat: string) {
	let left = 0;
	return removed.flatMap(({ from, to }) => {
		const index = from - left;
		left += to - from;
		if (!flat.slice(from, to).includes('\n')) return [];
		const isAfter = (at: number) => from >= at;
		return [{ index, isAfter, style: styleOfLine(lineAt(lines, from)) }];
	});
}

const styleOfLine = (line: StandingLines[number]): LineStyle => (line.end ? line : plainStyle);

type StandingLines = ReturnType<typeof readLines>;

const lineAt = (lines: StandingLines, index: number) =>
	lines.find(({ from, length }) => index <= from + length) ?? lines.at(-1)!;

/** Everybody counts an end for each line: where the last one would leave, the one before what leaves does in its place. */
function withoutLastEnd(removed: readonly Range[], flat: string): Range[] {
	const last = removed.at(-1);
	if (!last || last.to < flat.length) return [...removed];
	const others = removed.slice(0, -1);
	const takesEndBefore =
		last.from > 0 && flat[last.from - 1] === '\n' && others.at(-1)?.to !== last.from;
	const from = takesEndBefore ? last.from - 1 : last.from;
	return [...others, { from, to: flat.length - 1 }].filter((range) => range.from < range.to);
}

/** The marks of the words that leave, or of those before what comes. */
function marksAt({ runs }: StandingLines[number], offset: number, replaces: boolean): Marks {
	let at = 0;
	let marks: Marks = {};
	for (const run of runs) {
		if (replaces ? at <= offset : at < offset) marks = run.marks;
		at += run.text.length;
	}
	// A link never grows by itself.
	return replaces ? marks : { ...marks, link: undefined };
}

type Piece = { insert: string | Y.Map<unknown>; attributes: Record<string, unknown> };

function wordsOf({ words, ends }: ProposedChange, style: LineStyle, marks: Marks): Piece[] {
	const given = Object.fromEntries(Object.entries(marks).filter(([, value]) => value));
	return words
		.split('\n')
		.flatMap((part, index): Piece[] => [
			...(index > 0
				? [{ insert: lineEnd(ends[index - 1] ?? style), attributes: { ...given } }]
				: []),
			...(part ? [{ insert: part, attributes: { ...given } }] : [])
		]);
}

type Operation = Piece | { retain: number } | { delete: number };

/** One pass over the text, however many pieces leave and come. */
function deltaOf(at: number, removed: readonly Range[], pieces: readonly Piece[]): Operation[] {
	const delta: Operation[] = [];
	let index = 0;
	let isIn = false;
	const goTo = (place: number) => {
		if (place > index) delta.push({ retain: place - index });
		index = place;
	};
	for (const { from, to } of removed) {
		if (!isIn && from >= at) {
			goTo(at);
			delta.push(...pieces);
			isIn = true;
		}
		goTo(from);
		delta.push({ delete: to - from });
		index = to;
	}
	if (isIn) return delta;
	goTo(at);
	return [...delta, ...pieces];
}

function restyle(text: Y.Text, index: number, style: LineStyle): void {
	const { end } = lineAt(readLines(text), index);
	if (end) setStyle(end, style);
}
