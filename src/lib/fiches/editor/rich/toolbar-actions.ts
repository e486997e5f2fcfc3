import type { Command, EditorState } from 'prosemirror-state';
import type { LineKind } from '../../../documents/rich/lines.ts';
import { selectedLines, toggleKind, toggleQuote } from './line-commands.ts';
import { toggleBold, toggleItalic } from './line-keys.ts';
import { isInLink } from './links.ts';
import type { RichEditor } from './rich-editor.ts';
import { richSchema } from './schema.ts';
import * as m from '../messages.ts';

export type ToolbarState = Record<string, boolean>;

export type Action = {
	key: string;
	label: () => string;
	/** What the button shows. */
	sign: () => string;
	shortcut: string;
	/** Whether it is on where the caret is; absent for what is not a state. */
	isOn?: (editor: RichEditor) => boolean;
	run: (editor: RichEditor) => void;
};

const isAll =
	(kind: LineKind) =>
	({ state }: { state: EditorState }) =>
		selectedLines(state).every(({ style }) => style.kind === kind);

const runs = (command: Command) => (editor: RichEditor) => editor.run(command);
const { marks } = richSchema;

export const actions: readonly Action[] = [
	{
		key: 'bold',
		label: m.bold,
		sign: m.boldSign,
		shortcut: 'Control+B',
		isOn: (editor) => editor.has(marks.bold!),
		run: runs(toggleBold)
	},
	{
		key: 'italic',
		label: m.italic,
		sign: () => 'I',
		shortcut: 'Control+I',
		isOn: (editor) => editor.has(marks.italic!),
		run: runs(toggleItalic)
	},
	{
		key: 'heading',
		label: m.heading,
		sign: m.heading,
		shortcut: 'Control+Alt+2',
		isOn: isAll('heading'),
		run: runs(toggleKind('heading'))
	},
	{
		key: 'subheading',
		label: m.subheading,
		sign: m.subheading,
		shortcut: 'Control+Alt+3',
		isOn: isAll('subheading'),
		run: runs(toggleKind('subheading'))
	},
	{
		key: 'bulletList',
		label: m.bulletList,
		sign: () => '•–',
		shortcut: 'Control+Shift+8',
		isOn: isAll('bullet'),
		run: runs(toggleKind('bullet'))
	},
	{
		key: 'orderedList',
		label: m.orderedList,
		sign: () => '1.',
		shortcut: 'Control+Shift+7',
		isOn: isAll('ordered'),
		run: runs(toggleKind('ordered'))
	},
	{
		key: 'quote',
		label: m.quote,
		sign: () => '« »',
		shortcut: 'Control+Shift+B',
		isOn: ({ state }) => selectedLines(state).every(({ style }) => style.quoted),
		run: runs(toggleQuote)
	}
];

export function stateOf(editor: RichEditor): ToolbarState {
	return {
		...Object.fromEntries(actions.map(({ key, isOn }) => [key, isOn?.(editor) ?? false])),
		link: isInLink(editor.state),
		selection: !editor.state.selection.empty
	};
}
