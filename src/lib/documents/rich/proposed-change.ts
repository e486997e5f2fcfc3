import * as Y from 'yjs';
import { lineEnd, plainStyle, readLines, type LineStyle, type Marks } from './lines.ts';
import { indexIn, type Range } from './passages.ts';
import { StandingLetters, type IdRange } from './standing-letters.ts';

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
	/** What comes; `\n` ends a line. */
	words: string;
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
	{ at, removes, quote }: ProposedChange,
	letters: () => StandingLetters
): StandingChange | null {
	if (removes.length === 0) {
		const index = indexIn(text, at);
		return index === null ? null : { removed: [], at: index };
	}
	const removed = letters().rangesOf(removes);
	if (removed.length > 0) return { removed, at: removed[0]!.from };
	// Taken out and put back by their author, the same letters have other ids.
	const found = onlyPlaceOf(letters().flat, quote);
	return found === null
		? null
		: { removed: [{ from: found, to: found + quote.length }], at: found };
}

function onlyPlaceOf(flat: string, quote: string): number | null {
	const index = quote.trim() === '' ? -1 : flat.indexOf(quote);
	return index >= 0 && flat.indexOf(quote, index + 1) < 0 ? index : null;
}

/** Makes the change in the text, in one Yjs transaction; false, and nothing done, when what it wanted to change is gone. */
export function applyChange(text: Y.Text, change: ProposedChange): boolean {
	const standing = findChange(text, change);
	if (!standing) return false;
	const { removed, at } = standing;
	const { style, marks } = surroundingsOf(text, at, removed.length > 0);
	text.doc!.transact(() => {
		for (const { from, to } of removed.toReversed()) {
			// Everybody counts an end for each line: the last one stays.
			text.delete(from, Math.min(to, text.length - 1) - from);
		}
		insertWords(text, { at, words: change.words, style, marks });
	});
	return true;
}

type Surroundings = { style: LineStyle; marks: Marks };

/** How the words that come are to be shown: as those they replace, or as those before them. */
function surroundingsOf(text: Y.Text, index: number, replaces: boolean): Surroundings {
	const lines = readLines(text);
	const line = lines.find(({ from, length }) => index <= from + length) ?? lines.at(-1)!;
	const offset = index - line.from;
	let at = 0;
	let marks: Marks = {};
	for (const run of line.runs) {
		const isBefore = replaces ? at <= offset : at < offset;
		if (isBefore) marks = run.marks;
		at += run.text.length;
	}
	// A link never grows by itself.
	if (!replaces) marks = { ...marks, link: undefined };
	return { style: line.end ? line : plainStyle, marks };
}

function insertWords(
	text: Y.Text,
	{ at, words, style, marks }: Surroundings & { at: number; words: string }
): void {
	const given = Object.fromEntries(Object.entries(marks).filter(([, value]) => value));
	words.split('\n').forEach((part, index) => {
		if (index > 0) {
			text.insertEmbed(at, lineEnd(style), { ...given });
			at += 1;
		}
		if (part) text.insert(at, part, { ...given });
		at += part.length;
	});
}
