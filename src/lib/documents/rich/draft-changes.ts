import * as Y from 'yjs';
import { styleOf, type LineStyle } from './lines.ts';
import type { Range } from './passages.ts';
import { KEPT_AROUND } from './kept-around.ts';
import type { ProposedChange } from './proposed-change.ts';
import { cutsPair } from './text-change.ts';
import {
	IN_WORD,
	mergeIds,
	StandingLetters,
	wordsOfItem,
	type IdRange
} from './standing-letters.ts';

/** A change of a draft; `shown` is where its new words stand in the draft. */
export type DraftChange = ProposedChange & { shown: Range };

/**
 * What a draft changes of a text: `draft` is the same text in a copy of its document, which received all that the document
 * received and where one person wrote. Ids tell exactly which letters they took out and which they wrote, whatever others typed
 * meanwhile. Letters kept inside a word between two changes go with them, so that a person reads whole words; those that came
 * after `since` (a Yjs state vector, of when the draft began) stay out of it.
 */
export function changesBetween(
	text: Y.Text,
	draft: Y.Text,
	since: ReadonlyMap<number, number> = Y.decodeStateVector(Y.encodeStateVector(text.doc!))
): DraftChange[] {
	const standing = new StandingLetters(text);
	const tokens = tokensOf(text, draft, { standing, since });
	return groupsOf(tokens).flatMap((group) => changeOfGroup(standing.flat, text, group));
}

/** Letters in a row: kept, come after the draft began, taken out or written in the draft. Only those of the text have ids. */
type Token = {
	kind: 'kept' | 'new' | 'out' | 'in';
	text: string;
	ids: IdRange | null;
	/** How the line of an end that comes is shown. */
	ends: LineStyle[];
	/** Where it begins in the text and in the draft. */
	inText: number;
	inDraft: number;
};

type Beside = { standing: StandingLetters; since: ReadonlyMap<number, number> };

function tokensOf(text: Y.Text, draft: Y.Text, { standing, since }: Beside): Token[] {
	const tokens: Token[] = [];
	let [inText, inDraft] = [0, 0];
	const add = (kind: Token['kind'], words: string, ids: IdRange | null, ends: LineStyle[] = []) => {
		tokens.push({ kind, text: words, ids, ends, inText, inDraft });
		if (kind !== 'in') inText += words.length;
		if (kind !== 'out') inDraft += words.length;
	};
	for (let item = draft._start; item; item = item.right) {
		const { client, clock } = item.id;
		if (clock >= Y.getState(text.doc!.store, client)) {
			if (!item.deleted && item.countable) add('in', wordsOfItem(item), null, endsOf(item));
			continue;
		}
		const kept = clock < (since.get(client) ?? 0) ? 'kept' : 'new';
		for (const some of standing.find([client, clock, item.length])) {
			const ids: IdRange = [client, some.clock, some.text.length];
			add(item.deleted ? 'out' : kept, some.text, ids);
		}
	}
	return tokens;
}

/** Absent where the item is no end of line. */
function endsOf({ content }: Y.Item): LineStyle[] {
	return content instanceof Y.ContentType && content.type instanceof Y.Map
		? [styleOf(content.type)]
		: [];
}

/**
 * The tokens of each change. Around and among what leaves and comes, the letters kept of the same words: they go with words
 * that replace others, and with nothing else.
 */
function groupsOf(tokens: readonly Token[]): Token[][] {
	const groups: Token[][] = [];
	/** Letters kept since the last change. */
	let kept: Token[] = [];
	for (const token of tokens) {
		if (token.kind === 'kept' || token.kind === 'new') {
			kept.push(token);
			continue;
		}
		const last = groups.at(-1);
		if (last && isInWord(kept)) last.push(...kept, token);
		else {
			last?.push(...headOfWord(kept));
			groups.push([...tailOfWord(kept), token]);
		}
		kept = [];
	}
	groups.at(-1)?.push(...headOfWord(kept));
	return groups.flatMap((group) => (isReplacement(group) ? [group] : onlyChanges(group)));
}

const isInWord = (kept: readonly Token[]) =>
	kept.every(({ text }) => [...text].every((letter) => IN_WORD.test(letter)));

const isReplacement = (group: readonly Token[]) =>
	group.some(({ kind }) => kind === 'in') && group.some(({ kind }) => kind === 'out');

/** What leaves a word without coming back is one change, whatever stays between; what only comes is one change for each place. */
function onlyChanges(group: readonly Token[]): Token[][] {
	const out = group.filter(({ kind }) => kind === 'out');
	if (out.length > 0) return [out];
	const runs: Token[][] = [];
	let isOn = false;
	for (const token of group) {
		if (token.kind !== 'in') isOn = false;
		else if (isOn) runs.at(-1)!.push(token);
		else {
			runs.push([token]);
			isOn = true;
		}
	}
	return runs;
}

/** The letters that end, or begin, the word where a change stands. */
function tailOfWord([...kept]: readonly Token[]): Token[] {
	const letters: Token[] = [];
	for (let token = kept.pop(); token?.kind === 'kept'; token = kept.pop()) {
		const word = /[\p{L}\p{N}\p{M}]*$/u.exec(token.text)![0].length;
		if (word > 0) letters.unshift(partOf(token, token.text.length - word, token.text.length));
		if (word < token.text.length) break;
	}
	return letters;
}

function headOfWord(kept: readonly Token[]): Token[] {
	const letters: Token[] = [];
	for (const token of kept) {
		if (token.kind !== 'kept') break;
		const word = /^[\p{L}\p{N}\p{M}]*/u.exec(token.text)![0].length;
		if (word > 0) letters.push(partOf(token, 0, word));
		if (word < token.text.length) break;
	}
	return letters;
}

function partOf(token: Token, from: number, to: number): Token {
	const [client, clock] = token.ids!;
	return {
		...token,
		...{ text: token.text.slice(from, to), ids: [client, clock + from, to - from] },
		...{ inText: token.inText + from, inDraft: token.inDraft + from }
	};
}

/** One unit of a token. */
type Letter = { token: Token; offset: number };

const lettersOf = (tokens: readonly Token[]): Letter[] =>
	tokens.flatMap((token) =>
		Array.from({ length: token.text.length }, (_, offset) => ({ token, offset }))
	);
const textOf = (letters: readonly Letter[]) =>
	letters.map(({ token, offset }) => token.text[offset]).join('');

function changeOfGroup(flat: string, text: Y.Text, tokens: readonly Token[]): DraftChange[] {
	const before = lettersOf(tokens.filter(({ kind }) => kind === 'kept' || kind === 'out'));
	const after = lettersOf(tokens.filter(({ kind }) => kind === 'kept' || kind === 'in'));
	const { head, tail } = sameEnds(before, after);
	const removed = before.slice(head, before.length - tail);
	const come = after.slice(head, after.length - tail);
	// What was taken out and put back (an undo) is no change.
	if (removed.length === 0 && come.length === 0) return [];
	const [first] = tokens as [Token];
	const place = removed[0]
		? inTextOf(removed[0])
		: (placeBetween(before, head) ?? come[0]?.token.inText ?? first.inText);
	const end = removed.length > 0 ? inTextOf(removed.at(-1)!) + 1 : place;
	const from = come[0] ? inDraftOf(come[0]) : draftPlaceOf(removed[0]!);
	const to = come.length > 0 ? inDraftOf(come.at(-1)!) + 1 : from;
	return [
		{
			at: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, place, -1)),
			removes: mergeIds(
				removed.map(({ token: { ids }, offset }) => [ids![0], ids![1] + offset, 1])
			),
			quote: textOf(removed),
			before: flat.slice(Math.max(0, place - KEPT_AROUND), place),
			after: flat.slice(end, end + KEPT_AROUND),
			words: textOf(come),
			ends: come.flatMap(({ token, offset }) => (token.text[offset] === '\n' ? token.ends : [])),
			shown: { from, to }
		}
	];
}

const inTextOf = ({ token, offset }: Letter) => token.inText + offset;
const inDraftOf = ({ token, offset }: Letter) => token.inDraft + offset;
/** What left stands nowhere in the draft: its place is where it was. */
const draftPlaceOf = ({ token }: Letter) => token.inDraft;

/** Where words come that replace nothing: after the letters that are the same before them, or before those after them. */
function placeBetween(before: readonly Letter[], head: number): number | null {
	const [last, next] = [before[head - 1], before[head]];
	if (last) return inTextOf(last) + 1;
	return next ? inTextOf(next) : null;
}

/**
 * How many letters are the same at both ends: kept ones that are the same letter, and letters that left and came back. Where
 * words replace others, the letters kept of the same words are not counted: whoever reads sees them whole.
 */
function sameEnds(
	before: readonly Letter[],
	after: readonly Letter[]
): { head: number; tail: number } {
	const most = Math.min(before.length, after.length);
	let [head, tail] = [0, 0];
	while (head < most && isSame(before[head]!, after[head]!)) head += 1;
	while (tail < most - head && isSame(before.at(-1 - tail)!, after.at(-1 - tail)!)) tail += 1;
	if (head + tail === before.length || head + tail === after.length) {
		return outsidePairs(before, after, { head, tail });
	}
	while (head > 0 && IN_WORD.test(textOf([before[head - 1]!]))) head -= 1;
	while (tail > 0 && IN_WORD.test(textOf([before.at(-tail)!]))) tail -= 1;
	return outsidePairs(before, after, { head, tail });
}

const isKept = (a: Letter, b: Letter) => a.token === b.token && a.offset === b.offset;

function isSame(a: Letter, b: Letter): boolean {
	if (isKept(a, b)) return true;
	const [left, right] = [a.token.text[a.offset], b.token.text[b.offset]];
	return a.token.kind === 'out' && b.token.kind === 'in' && left === right && left !== '\n';
}

/** A letter of two units is never cut in two. */
function outsidePairs(
	before: readonly Letter[],
	after: readonly Letter[],
	{ head, tail }: { head: number; tail: number }
): { head: number; tail: number } {
	const [was, now] = [textOf(before), textOf(after)];
	const cutsHead = cutsPair(was, head) || cutsPair(now, head);
	const cutsTail = cutsPair(was, was.length - tail) || cutsPair(now, now.length - tail);
	return { head: cutsHead ? head - 1 : head, tail: cutsTail ? tail - 1 : tail };
}
