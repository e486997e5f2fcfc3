import {
	baseKeymap,
	chainCommands,
	deleteSelection,
	joinBackward,
	selectNodeBackward,
	toggleMark
} from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { indentLines, lessShape, newLine, toggleKind, toggleQuote } from './line-commands.ts';
import { richSchema } from './schema.ts';

export type Undo = { undo: () => void; redo: () => void };

const { nodes, marks } = richSchema;

export const toggleBold = toggleMark(marks.bold!);
export const toggleItalic = toggleMark(marks.italic!);

const lineBreak: Command = (state, dispatch) => {
	const kept = state.storedMarks ?? state.selection.$from.marks();
	const broken = state.tr.replaceSelectionWith(nodes.hardBreak!.create(), true);
	dispatch?.(broken.ensureMarks(kept).scrollIntoView());
	return true;
};

/** The keys of lines. Tab is the way out of the editor: it never indents. */
export function lineKeys({ undo, redo }: Undo): Plugin[] {
	const runs = (action: () => void) => () => {
		action();
		return true;
	};
	const keys = keymap({
		Enter: newLine,
		'Shift-Enter': lineBreak,
		'Mod-Enter': lineBreak,
		Backspace: chainCommands(
			lessShape,
			undoInputRule,
			deleteSelection,
			joinBackward,
			selectNodeBackward
		),
		'Mod-b': toggleBold,
		'Mod-i': toggleItalic,
		'Alt-Shift-ArrowRight': indentLines(1),
		'Alt-Shift-ArrowLeft': indentLines(-1),
		'Mod-Alt-0': toggleKind('paragraph'),
		'Mod-Alt-2': toggleKind('heading'),
		'Mod-Alt-3': toggleKind('subheading'),
		'Mod-Shift-8': toggleKind('bullet'),
		'Mod-Shift-7': toggleKind('ordered'),
		'Mod-Shift-b': toggleQuote,
		'Mod-z': runs(undo),
		'Mod-Shift-z': runs(redo),
		'Mod-y': runs(redo)
	});
	return [keys, keymap(baseKeymap)];
}
