import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import {
	absolutePositionToRelativePosition,
	relativePositionToAbsolutePosition,
	ySyncPluginKey
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { bytesOf, base64Of } from '../../../shared/bytes.ts';

/** A passage under discussion: relative positions in base64, so that it follows its words. */
export type Passage = { threadId: string; start: string; end: string };

type State = { passages: readonly Passage[]; current: string | null; marks: DecorationSet };

const key = new PluginKey<State>('commented-passages');

/** Underlines the passages that people discuss. */
export const CommentedPassages = Extension.create<{ onPassage: (threadId: string) => void }>({
	name: 'commentedPassages',
	addProseMirrorPlugins() {
		const { onPassage } = this.options;
		return [
			new Plugin<State>({
				key,
				state: {
					init: () => ({ passages: [], current: null, marks: DecorationSet.empty }),
					apply: (transaction, state, _old, now) => {
						const given = transaction.getMeta(key) as Partial<State> | undefined;
						const next = given ? { ...state, ...given } : state;
						if (given || ySyncPluginKey.getState(now)?.isChangeOrigin)
							return { ...next, marks: marksOf(now, next) };
						if (!transaction.docChanged) return next;
						return { ...next, marks: next.marks.map(transaction.mapping, transaction.doc) };
					}
				},
				props: {
					decorations: (state) => key.getState(state)?.marks,
					handleClick: (view) => {
						const threadId = threadAt(view.state);
						if (threadId) onPassage(threadId);
						return false;
					}
				}
			})
		];
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

/** Where a passage stands now, or null when its words are gone. */
export function rangeOf(state: EditorState, passage: Passage): { from: number; to: number } | null {
	const sync = ySyncPluginKey.getState(state);
	if (!sync?.binding) return null;
	try {
		const [from, to] = [passage.start, passage.end].map((position) =>
			relativePositionToAbsolutePosition(
				sync.doc,
				sync.type,
				Y.decodeRelativePosition(bytesOf(position)),
				sync.binding.mapping
			)
		);
		if (from == null || to == null || from >= to || to > state.doc.content.size) return null;
		return { from, to };
	} catch {
		return null;
	}
}

/** The conversation about the words where the caret is. */
export function threadAt(state: EditorState): string | null {
	const { from, to } = state.selection;
	const [found] = key.getState(state)?.marks.find(from, to) ?? [];
	return found ? (found.spec as { threadId: string }).threadId : null;
}

/** The selected passage, ready to be kept with a comment; null when nothing is selected. */
export function selectedPassage(
	state: EditorState
): { start: string; end: string; quote: string } | null {
	const { from, to, empty } = state.selection;
	const sync = ySyncPluginKey.getState(state);
	if (empty || !sync?.binding) return null;
	const [start, end] = [from, to].map((position) =>
		base64Of(
			Y.encodeRelativePosition(
				absolutePositionToRelativePosition(position, sync.type, sync.binding.mapping)
			)
		)
	) as [string, string];
	return { start, end, quote: state.doc.textBetween(from, to, ' ').slice(0, 500) };
}

function marksOf(state: EditorState, { passages, current }: State): DecorationSet {
	const marks = passages.flatMap((passage) => {
		const range = rangeOf(state, passage);
		if (!range) return [];
		const reading = passage.threadId === current;
		return Decoration.inline(
			range.from,
			range.to,
			{ class: reading ? 'commented reading' : 'commented' },
			{ threadId: passage.threadId }
		);
	});
	return DecorationSet.create(state.doc, marks);
}
