import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type * as Y from 'yjs';
import type { Range } from '../../../documents/rich/passages.ts';
import { changeFinder, type ProposedChange } from '../../../documents/rich/proposed-change.ts';
import { positionOf } from './flat-places.ts';
import { isShown } from './text-binding.ts';

/** A change that is shown in the text without being in it. */
export type ShownChange = ProposedChange & { id: string; author: string };

type State = { changes: readonly ShownChange[]; marks: DecorationSet };

const key = new PluginKey<State>('suggested-changes');

/** Shows in the text what people propose: what would leave is struck, what would come stands beside it. */
export const suggestedChanges = (text: Y.Text, onSuggestion: (id: string) => void): Plugin =>
	new Plugin<State>({
		key,
		state: {
			init: () => ({ changes: [], marks: DecorationSet.empty }),
			apply: (transaction, state, _old, now): State => {
				const given = transaction.getMeta(key) as readonly ShownChange[] | undefined;
				if (given) return { changes: given, marks: marksOf(text, now, given) };
				if (!transaction.docChanged || state.changes.length === 0) return state;
				if (isShown(transaction)) return { ...state, marks: marksOf(text, now, state.changes) };
				// The text does not hold this change yet: it is looked at again as soon as it does (below).
				return { ...state, marks: state.marks.map(transaction.mapping, transaction.doc) };
			}
		},
		view: () => ({
			update: (view, before) => {
				if (before.doc !== view.state.doc && !view.composing) correct(view, text);
			}
		}),
		props: {
			decorations: (state) => key.getState(state)?.marks,
			handleClick: (view, position, event) => {
				const id = idAt(view, position, event);
				if (id) onSuggestion(id);
				return false;
			}
		}
	});

/** Gives the changes to show; none hides them all. */
export function showChanges(view: EditorView, changes: readonly ShownChange[]): void {
	view.dispatch(view.state.tr.setMeta(key, changes).setMeta('addToHistory', false));
}

function correct(view: EditorView, text: Y.Text): void {
	const { changes, marks } = key.getState(view.state)!;
	if (changes.length === 0) return;
	const bounds = (set: DecorationSet) => set.find().map(({ from, to }) => `${from}-${to}`);
	if (bounds(marksOf(text, view.state, changes)).join() !== bounds(marks).join())
		showChanges(view, changes);
}

function idAt(view: EditorView, position: number, { target }: MouseEvent): string | null {
	const drawn = target instanceof Element ? target.closest<HTMLElement>('[data-suggestion]') : null;
	if (drawn) return drawn.dataset.suggestion!;
	const [found] = key.getState(view.state)?.marks.find(position, position) ?? [];
	return found ? (found.spec as { id: string }).id : null;
}

function marksOf(
	text: Y.Text,
	{ doc }: EditorState,
	changes: readonly ShownChange[]
): DecorationSet {
	const find = changeFinder(text);
	const marks = changes.flatMap((change) => {
		const standing = find(change);
		if (!standing) return [];
		const { id, author, words } = change;
		const attributes = { nodeName: 'del', class: 'suggested-out', title: author };
		const out = standing.removed.map(({ from, to }) =>
			Decoration.inline(positionOf(doc, from), positionOf(doc, to), attributes, { id })
		);
		for (const range of standing.removed)
			out.push(...endsIn(doc, range).map((at) => endAt(at, id)));
		if (words === '') return out;
		const at = positionOf(doc, standing.removed.at(-1)?.to ?? standing.at);
		return [...out, Decoration.widget(at, () => drawWords(change), { id, key: id, side: -1 })];
	});
	return DecorationSet.create(doc, marks);
}

/** Positions of the ends of lines that would leave. */
function endsIn(doc: EditorState['doc'], { from, to }: Range): number[] {
	const ends: number[] = [];
	let index = 0;
	doc.forEach((line, offset) => {
		index += line.content.size;
		if (index >= from && index < to) ends.push(offset + 1 + line.content.size);
		index += 1;
	});
	return ends;
}

const endAt = (at: number, id: string): Decoration =>
	Decoration.widget(at, drawEnd, { id, key: `${id}-${at}`, side: -1 });

function drawEnd(): HTMLElement {
	const drawn = document.createElement('del');
	drawn.className = 'suggested-out';
	drawn.textContent = ' ↵';
	return drawn;
}

function drawWords({ id, author, words }: ShownChange): HTMLElement {
	const drawn = document.createElement('ins');
	drawn.className = 'suggested-in';
	drawn.title = author;
	drawn.dataset.suggestion = id;
	drawn.textContent = words.replaceAll('\n', ' ↵ ');
	return drawn;
}
