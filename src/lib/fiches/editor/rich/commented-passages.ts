import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type * as Y from 'yjs';
import { anchorOf, passageFinder, type Range } from '../../../documents/rich/passages.ts';
import { bytesOf, base64Of } from '../../../shared/bytes.ts';
import { indexOf, positionOf } from './flat-places.ts';
import { isShown } from './text-binding.ts';

/** A passage under discussion: relative positions in base64, so that it follows its words, and these words. */
export type Passage = { threadId: string; start: string; end: string; quote: string };

type Shown = { passages: readonly Passage[]; current: string | null };
type State = Shown & { marks: DecorationSet };

const key = new PluginKey<State>('commented-passages');

/** Underlines the passages that people discuss. */
export const commentedPassages = (text: Y.Text, onPassage: (threadId: string) => void): Plugin =>
	new Plugin<State>({
		key,
		state: {
			init: () => ({ passages: [], current: null, marks: DecorationSet.empty }),
			apply: (transaction, state, _old, now): State => {
				const given = transaction.getMeta(key) as Shown | undefined;
				if (given) return { ...given, marks: marksOf(text, now, given) };
				if (!transaction.docChanged) return state;
				if (isShown(transaction)) return { ...state, marks: marksOf(text, now, state) };
				// The text does not hold this change yet: it is looked at again as soon as it does (below).
				return { ...state, marks: state.marks.map(transaction.mapping, transaction.doc) };
			}
		},
		view: () => ({
			update: (view, before) => {
				if (before.doc !== view.state.doc) correct(view, text);
			}
		}),
		props: {
			decorations: (state) => key.getState(state)?.marks,
			handleClick: (view) => {
				const threadId = threadAt(view.state);
				if (threadId) onPassage(threadId);
				return false;
			}
		}
	});

/** Gives the passages to underline, and the one that is being read. */
export function showPassages(
	view: EditorView,
	passages: readonly Passage[],
	current: string | null
): void {
	view.dispatch(view.state.tr.setMeta(key, { passages, current }).setMeta('addToHistory', false));
}

/** Everybody sees the same words underlined, whoever split, joined or took back what. */
function correct(view: EditorView, text: Y.Text): void {
	const state = key.getState(view.state)!;
	const bounds = (marks: DecorationSet) => marks.find().map(({ from, to }) => `${from}-${to}`);
	const wanted = bounds(marksOf(text, view.state, state)).join();
	if (wanted !== bounds(state.marks).join()) showPassages(view, state.passages, state.current);
}

/** Where a passage stands now, or null when its words are gone. */
export function rangeOf(text: Y.Text, { doc }: EditorState, passage: Passage): Range | null {
	return rangesOf(text, doc, [passage])[0] ?? null;
}

function rangesOf(text: Y.Text, doc: EditorState['doc'], passages: readonly Passage[]) {
	const find = passageFinder(text);
	return passages.map(({ start, end, quote }): Range | null => {
		const found = find({ start: bytesOf(start), end: bytesOf(end), quote });
		if (!found || found.from === found.to) return null;
		return { from: positionOf(doc, found.from), to: positionOf(doc, found.to) };
	});
}

/** The conversation about the words where the caret is. */
export function threadAt(state: EditorState): string | null {
	const { from, to } = state.selection;
	const [found] = key.getState(state)?.marks.find(from, to) ?? [];
	return found ? (found.spec as { threadId: string }).threadId : null;
}

/** The selected passage, ready to be kept with a comment; null when nothing is selected. */
export function selectedPassage(
	text: Y.Text,
	{ doc, selection }: EditorState
): { start: string; end: string; quote: string } | null {
	const { from, to, empty } = selection;
	if (empty) return null;
	const { start, end } = anchorOf(text, { from: indexOf(doc, from), to: indexOf(doc, to) });
	const quote = doc.textBetween(from, to, ' ', ' ').slice(0, 500);
	return { start: base64Of(start), end: base64Of(end), quote };
}

function marksOf(text: Y.Text, { doc }: EditorState, { passages, current }: Shown): DecorationSet {
	const ranges = rangesOf(text, doc, passages);
	const marks = passages.flatMap(({ threadId }, at) => {
		const range = ranges[at];
		if (!range) return [];
		const reading = threadId === current;
		return Decoration.inline(
			range.from,
			range.to,
			{ class: reading ? 'commented reading' : 'commented' },
			{ threadId }
		);
	});
	return DecorationSet.create(doc, marks);
}
