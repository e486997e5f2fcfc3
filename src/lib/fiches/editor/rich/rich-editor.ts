import type { MarkType } from 'prosemirror-model';
import {
	EditorState,
	TextSelection,
	type Command,
	type Plugin,
	type Transaction
} from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { richSchema } from './schema.ts';
import type { TextBinding } from './text-binding.ts';

type Options = {
	element: HTMLElement;
	attributes: Record<string, string>;
	binding: TextBinding;
	/** After the one of `binding`, which is always first: what others do is asked of the text, which is written before. */
	plugins: readonly Plugin[];
	/** Called after each change of the text, of the selection or of the focus. */
	onChange?: () => void;
};

/** A text of lines that is written in a page. */
export class RichEditor {
	readonly view: EditorView;
	#editable = false;

	constructor({ element, attributes, binding, plugins, onChange }: Options) {
		// The view is not there yet while it is being made.
		const changed = () => this.view && onChange?.();
		this.view = new EditorView(element, {
			state: EditorState.create({ schema: richSchema, plugins: [binding.plugin, ...plugins] }),
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
