import * as Y from 'yjs';
import type { Range } from './passages.ts';
import type { ProposedChange } from './proposed-change.ts';
import { StandingLetters, wordsOfItem, type IdRange } from './standing-letters.ts';
import { changeOf, type TextChange } from './text-change.ts';

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
	return groupsOf(tokensOf(text, draft, since)).flatMap((group) => changeOfGroup(text, group));
}

/** Letters in a row: kept, come after the draft began, taken out or written in the draft. Only those of the text have ids. */
type Token = {
	kind: 'kept' | 'new' | 'out' | 'in';
	text: string;
	ids: IdRange | null;
	/** Where it begins in the text and in the draft. */
	inText: number;
	inDraft: number;
};

function tokensOf(text: Y.Text, draft: Y.Text, since: ReadonlyMap<number, number>): Token[] {
	const standing = new StandingLetters(text);
	const tokens: Token[] = [];
	let [inText, inDraft] = [0, 0];
	const add = (kind: Token['kind'], words: string, ids: IdRange | null) => {
		tokens.push({ kind, text: words, ids, inText, inDraft });
		if (kind !== 'in') inText += words.length;
		if (kind !== 'out') inDraft += words.length;
	};
	for (let item = draft._start; item; item = item.right) {
		const { client, clock } = item.id;
		if (clock >= Y.getState(text.doc!.store, client)) {
			if (!item.deleted && item.countable) add('in', wordsOfItem(item), null);
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

const IN_WORD = /^[\p{L}\p{N}\p{M}]*$/u;
const END_OF_WORD = /[\p{L}\p{N}\p{M}]*$/u;
const START_OF_WORD = /^[\p{L}\p{N}\p{M}]*/u;

/** The tokens of each change, without what was typed by others among them. */
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
		const goesOn = last && kept.every(({ text }) => IN_WORD.test(text));
		if (goesOn) last.push(...kept.filter(isKept), token);
		else {
			if (last) last.push(...headOfWord(kept));
			groups.push([...tailOfWord(kept), token]);
		}
		kept = [];
	}
	groups.at(-1)?.push(...headOfWord(kept));
	return groups;
}

const isKept = ({ kind }: Token) => kind === 'kept';

/** The letters that end, or begin, the word where a change stands: words that replace others are read whole. */
function tailOfWord([...kept]: readonly Token[]): Token[] {
	const letters: Token[] = [];
	for (let token = kept.pop(); token && isKept(token); token = kept.pop()) {
		const word = END_OF_WORD.exec(token.text)![0].length;
		if (word > 0) letters.unshift(partOf(token, token.text.length - word, token.text.length));
		if (word < token.text.length) break;
	}
	return letters;
}

function headOfWord(kept: readonly Token[]): Token[] {
	const letters: Token[] = [];
	for (const token of kept) {
		if (!isKept(token)) break;
		const word = START_OF_WORD.exec(token.text)![0].length;
		if (word > 0) letters.push(partOf(token, 0, word));
		if (word < token.text.length) break;
	}
	return letters;
}

function partOf({ kind, text, ids, inText, inDraft }: Token, from: number, to: number): Token {
	const [client, clock] = ids!;
	return {
		...{ kind, text: text.slice(from, to), ids: [client, clock + from, to - from] },
		...{ inText: inText + from, inDraft: inDraft + from }
	};
}

function changeOfGroup(text: Y.Text, tokens: readonly Token[]): DraftChange[] {
	const before = lettersOf(tokens.filter(({ kind }) => kind !== 'in'));
	const after = lettersOf(tokens.filter(({ kind }) => kind !== 'out'));
	// What was taken out and put back (an undo) is no change.
	const smallest = changeOf(before.text, after.text, 0);
	if (!smallest) return [];
	const { index, remove, insert } = wholeWords(smallest, before.text);
	const [{ inText, inDraft }] = tokens as [Token];
	const place = before.textAt(index) ?? inText;
	const from = after.draftAt(index) ?? inDraft;
	const to = insert ? after.draftAt(index + insert.length - 1)! + 1 : from;
	return [
		{
			at: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, place, -1)),
			removes: before.ids(index, index + remove),
			quote: before.text.slice(index, index + remove),
			words: insert,
			shown: { from, to }
		}
	];
}

/** Words that replace others are read whole: « retardent » in place of « renoncent », not « tard » in place of « nonc ». */
function wholeWords({ index, remove, insert }: TextChange, before: string): TextChange {
	if (remove === 0 || insert === '') return { index, remove, insert };
	const head = END_OF_WORD.exec(before.slice(0, index))![0];
	const tail = START_OF_WORD.exec(before.slice(index + remove))![0];
	return {
		index: index - head.length,
		remove: head.length + remove + tail.length,
		insert: head + insert + tail
	};
}

/** Tokens as one run of letters, each of which knows where it stands. */
function lettersOf(tokens: readonly Token[]) {
	const letters = tokens.flatMap((token) =>
		Array.from({ length: token.text.length }, (_, offset) => ({ token, offset }))
	);
	const placeAt = (index: number, of: 'inText' | 'inDraft'): number | null => {
		const letter = letters[index];
		if (letter) return letter.token[of] + letter.offset;
		const last = letters.at(-1);
		return last ? last.token[of] + last.offset + 1 : null;
	};
	return {
		text: tokens.map(({ text }) => text).join(''),
		textAt: (index: number) => placeAt(index, 'inText'),
		draftAt: (index: number) => placeAt(index, 'inDraft'),
		/** The ids of letters `from` to `to`, joined where they follow each other. */
		ids: (from: number, to: number): IdRange[] => {
			const ids: [number, number, number][] = [];
			for (const { token, offset } of letters.slice(from, to)) {
				const [client, first] = token.ids!;
				const last = ids.at(-1);
				if (last && last[0] === client && last[1] + last[2] === first + offset) last[2] += 1;
				else ids.push([client, first + offset, 1]);
			}
			return ids;
		}
	};
}
