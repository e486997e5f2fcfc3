import type { MarkType } from 'prosemirror-model';
import {
	EditorState,
	TextSelection,
	type Command,
	type Plugin,
	type Transaction
} from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { richTextOf } from '../../text/document-content.ts';
import type { RichField } from '../../text/shape.ts';
import type { LiveFiche } from '../live-fiche.svelte.ts';
import { commentedPassages } from './commented-passages.ts';
import { lineKeys } from './line-keys.ts';
import { listNumbers } from './list-numbers.ts';
import { pastedLinks } from './links.ts';
import { pastedLines } from './paste-lines.ts';
import { remoteCarets } from './remote-carets.ts';
import { richSchema } from './schema.ts';
import { TextBinding, type Taken } from './text-binding.ts';
import { typedShapes } from './typed-shapes.ts';

type Options = {
	element: HTMLElement;
	live: LiveFiche;
	field: RichField;
	attributes: Record<string, string>;
	/** Called after each change of the text, of the selection or of the focus. */
	onChange: () => void;
	/** Called when a commented passage is clicked. */
	onPassage: (threadId: string) => void;
	/** Called with words of this page that somebody else has just taken out. */
	onTaken: (taken: Taken) => void;
	/** Called when pictures of what was pasted were left out. */
	onImages: () => void;
};

/** One field of rich text, tied to its text in the document and to the undo of the whole fiche. */
export class RichEditor {
	readonly view: EditorView;
	#editable = false;

	constructor(options: Options) {
		const { element, attributes, onChange } = options;
		const { plugins, binding } = pluginsOf(options);
		// The view is not there yet while it is being made.
		const changed = () => this.view && onChange();
		this.view = new EditorView(element, {
			state: EditorState.create({ schema: richSchema, plugins }),
			attributes,
			editable: () => this.#editable,
			// What others write never scrolls this person's page.
			handleScrollToSelection: () => binding.isShowing,
			dispatchTransaction(this: EditorView, transaction: Transaction) {
				this.updateState(this.state.apply(transaction));
				changed();
			}
		});
	}

	get state(): EditorState {
		return this.view.state;
	}

	setEditable(editable: boolean): void {
		this.#editable = editable;
		this.view.updateState(this.view.state);
	}

	focus(): void {
		this.view.focus();
	}

	/** Runs a command where the caret is. */
	run(command: Command): void {
		this.view.focus();
		command(this.view.state, this.view.dispatch);
	}

	/** In place of the selection. */
	insert(words: string, marks: Record<string, Record<string, unknown>> = {}): void {
		this.run(({ tr, schema }, dispatch) => {
			const given = Object.entries(marks).map(([name, attrs]) => schema.mark(name, attrs));
			dispatch?.(tr.replaceSelectionWith(schema.text(words, given), false).scrollIntoView());
			return true;
		});
	}

	select({ from, to }: { from: number; to: number }): void {
		this.run(({ tr, doc }, dispatch) => {
			dispatch?.(tr.setSelection(TextSelection.create(doc, from, to)));
			return true;
		});
	}

	/** Whether all that is selected has this mark, or what would be typed. */
	has(mark: MarkType): boolean {
		const { selection, storedMarks, doc } = this.state;
		const { $from, from, to, empty } = selection;
		if (empty) return Boolean(mark.isInSet(storedMarks ?? $from.marks()));
		let [some, all] = [false, true];
		doc.nodesBetween(from, to, (node) => {
			if (!node.isText) return;
			some = true;
			all &&= Boolean(mark.isInSet(node.marks));
		});
		return some && all;
	}

	destroy(): void {
		this.view.destroy();
	}
}

function pluginsOf(options: Options): { plugins: Plugin[]; binding: TextBinding } {
	const { live, field, onPassage, onTaken, onImages } = options;
	const text = richTextOf(live.doc, field);
	const binding = new TextBinding({
		...{ text, onTaken },
		write: (change) => live.write(change),
		undoManager: live.undoManager
	});
	const plugins = [
		// First of all: what others do is asked of the text, which is written before.
		binding.plugin,
		...lineKeys({ undo: () => live.undo(), redo: () => live.redo() }),
		remoteCarets({ awareness: live.awareness, text }),
		typedShapes(),
		listNumbers(),
		commentedPassages(text, onPassage),
		// An address pasted over words makes them a link; anything else is lines.
		pastedLinks(),
		pastedLines(onImages)
	];
	return { plugins, binding };
}
