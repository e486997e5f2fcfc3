import { baseKeymap, chainCommands, deleteSelection, joinBackward } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { Plugin, PluginKey, type Command, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { DraftChange } from '../../../documents/rich/draft-changes.ts';
import { linesOfText } from '../paste/lines-of-text.ts';
import { positionOf } from '../rich/flat-places.ts';
import { newLine } from '../rich/line-commands.ts';
import { listNumbers } from '../rich/list-numbers.ts';
import { pasteLines } from '../rich/paste-lines.ts';
import { RichEditor } from '../rich/rich-editor.ts';
import { TextBinding } from '../rich/text-binding.ts';
import type { DraftText } from './draft-text.ts';

type Options = {
	element: HTMLElement;
	draft: DraftText;
	attributes: Record<string, string>;
	/** Called with what the draft changes, each time it does. */
	onChanges: (changes: readonly DraftChange[]) => void;
};

/** The editor of a proposal: words come and go, what shapes them is not proposed. */
export function openDraftEditor({ element, draft, attributes, onChanges }: Options): RichEditor {
	const { text, undoManager } = draft;
	const binding = new TextBinding({ text, undoManager, write: (change) => draft.write(change) });
	const plugins = [...draftKeys(draft), listNumbers(), pastedWords(), draftMarks(draft, onChanges)];
	const editor = new RichEditor({ element, attributes, binding, plugins });
	editor.setEditable(true);
	return editor;
}

function draftKeys({ undoManager }: DraftText): Plugin[] {
	const runs =
		(action: () => unknown): Command =>
		() => {
			action();
			return true;
		};
	const nothing = runs(() => {});
	const keys = keymap({
		Enter: newLine,
		'Shift-Enter': newLine,
		'Mod-Enter': newLine,
		Backspace: chainCommands(deleteSelection, joinBackward),
		'Mod-b': nothing,
		'Mod-i': nothing,
		'Mod-u': nothing,
		'Mod-z': runs(() => undoManager.undo()),
		'Mod-Shift-z': runs(() => undoManager.redo()),
		'Mod-y': runs(() => undoManager.redo())
	});
	return [keys, keymap(baseKeymap)];
}

/** Of what is pasted, the words. */
const pastedWords = (): Plugin =>
	new Plugin({
		props: {
			handlePaste: (view, event) => {
				const lines = linesOfText(event.clipboardData?.getData('text/plain') ?? '');
				if (lines.length > 0) view.dispatch(pasteLines(view.state, lines).scrollIntoView());
				return true;
			}
		}
	});

const key = new PluginKey<DecorationSet>('draft-marks');

/** Shows what the draft changes: its words underlined, what it takes out struck where it stood. */
function draftMarks(
	draft: DraftText,
	onChanges: (changes: readonly DraftChange[]) => void
): Plugin<DecorationSet> {
	let told = '';
	let drawn: EditorView['state']['doc'] | null = null;
	const refresh = (view: EditorView) => {
		// A word that is being composed is left alone until it is.
		if (view.isDestroyed || view.composing) return;
		const { changes } = draft;
		const now = JSON.stringify(changes.map(({ quote, words, shown }) => [quote, words, shown]));
		// The same changes in another text lost their marks on the way (undone and done again at once).
		if (now === told && drawn === view.state.doc) return;
		drawn = view.state.doc;
		view.dispatch(view.state.tr.setMeta(key, changes).setMeta('addToHistory', false));
		if (now === told) return;
		told = now;
		onChanges(changes);
	};
	return new Plugin<DecorationSet>({
		key,
		state: {
			init: () => DecorationSet.empty,
			apply: (transaction, marks, _old, state) => {
				const changes = transaction.getMeta(key) as readonly DraftChange[] | undefined;
				if (changes) return marksOf(state, changes);
				return marks.map(transaction.mapping, transaction.doc);
			}
		},
		view: (view) => {
			const later = () => setTimeout(() => refresh(view));
			// After the editor itself has shown the change.
			const stop = draft.onChange(later);
			view.dom.addEventListener('compositionend', later);
			later();
			return {
				destroy: () => {
					stop();
					view.dom.removeEventListener('compositionend', later);
				}
			};
		},
		props: {
			decorations: (state) => key.getState(state),
			// The undo of a menu or of a phone, as that of the keyboard.
			handleDOMEvents: {
				beforeinput: (_view, event) => {
					const { undoManager } = draft;
					if (event.inputType === 'historyUndo') undoManager.undo();
					else if (event.inputType === 'historyRedo') undoManager.redo();
					else return false;
					event.preventDefault();
					return true;
				}
			}
		}
	});
}

function marksOf({ doc }: EditorState, changes: readonly DraftChange[]): DecorationSet {
	const marks = changes.flatMap(({ quote, words, shown }) => {
		const [from, to] = [positionOf(doc, shown.from), positionOf(doc, shown.to)];
		const come = words && Decoration.inline(from, to, { nodeName: 'ins', class: 'suggested-in' });
		const leave =
			quote && Decoration.widget(from, () => drawQuote(quote), { key: `-${quote}`, side: -1 });
		return [come, leave].filter((mark) => mark !== '');
	});
	return DecorationSet.create(doc, marks);
}

function drawQuote(quote: string): HTMLElement {
	const drawn = document.createElement('del');
	drawn.className = 'suggested-out';
	drawn.textContent = quote.replaceAll('\n', ' ↵ ');
	return drawn;
}
