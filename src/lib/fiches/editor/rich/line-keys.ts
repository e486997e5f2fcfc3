import { Extension, InputRule } from '@tiptap/core';
import { joinBackward } from '@tiptap/pm/commands';
import type { Command } from '@tiptap/pm/state';
import type { LineKind } from '../../../documents/rich/lines.ts';
import { indentLines, lessShape, newLine, toggleKind, toggleQuote } from './line-commands.ts';

type Undo = { undo: () => void; redo: () => void };

/** What is typed at the beginning of a line to shape it, as in many editors. */
const typedShapes: [RegExp, Command][] = [
	[/^\s*[-*]\s$/, toggleKind('bullet')],
	[/^\s*1[.)]\s$/, toggleKind('ordered')],
	[/^##\s$/, toggleKind('heading')],
	[/^###\s$/, toggleKind('subheading')],
	[/^\s*>\s$/, toggleQuote]
];

/** The keys of lines. Tab is the way out of the editor: it never indents. */
export const LineKeys = Extension.create<Undo>({
	name: 'lineKeys',
	priority: 1100,
	addKeyboardShortcuts() {
		const run = (command: Command) => () => {
			const { view } = this.editor;
			return command(view.state, view.dispatch);
		};
		const kind = (wanted: LineKind) => run(toggleKind(wanted));
		const undo = () => {
			this.options.undo();
			return true;
		};
		const redo = () => {
			this.options.redo();
			return true;
		};
		return {
			Enter: run(newLine),
			Backspace: run((...of) => lessShape(...of) || joinBackward(...of)),
			'Alt-Shift-ArrowRight': run(indentLines(1)),
			'Alt-Shift-ArrowLeft': run(indentLines(-1)),
			'Mod-Alt-0': run(toggleKind('paragraph')),
			'Mod-Alt-2': kind('heading'),
			'Mod-Alt-3': kind('subheading'),
			'Mod-Shift-8': kind('bullet'),
			'Mod-Shift-7': kind('ordered'),
			'Mod-Shift-b': run(toggleQuote),
			'Mod-z': undo,
			'Mod-Shift-z': redo,
			'Mod-y': redo
		};
	},
	addInputRules() {
		return typedShapes.map(
			([find, command]) =>
				new InputRule({
					find,
					handler: ({ state, range }) => {
						const { tr } = state;
						tr.delete(range.from, range.to);
						command(state, () => {});
					}
				})
		);
	}
});
