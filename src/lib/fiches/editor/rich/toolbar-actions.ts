import type { Editor } from '@tiptap/core';
import * as m from '../messages.ts';

export type ToolbarState = Record<string, boolean>;

export type Action = {
	key: string;
	label: () => string;
	/** What the button shows. */
	sign: () => string;
	shortcut: string;
	/** Whether it is on where the caret is; absent for what is not a state. */
	isOn?: (editor: Editor) => boolean;
	run: (editor: Editor) => void;
};

export const actions: readonly Action[] = [
	{
		key: 'bold',
		label: m.bold,
		sign: m.boldSign,
		shortcut: 'Control+B',
		isOn: (editor) => editor.isActive('bold'),
		run: (editor) => editor.chain().focus().toggleBold().run()
	},
	{
		key: 'italic',
		label: m.italic,
		sign: () => 'I',
		shortcut: 'Control+I',
		isOn: (editor) => editor.isActive('italic'),
		run: (editor) => editor.chain().focus().toggleItalic().run()
	},
	{
		key: 'heading',
		label: m.heading,
		sign: m.heading,
		shortcut: 'Control+Alt+2',
		isOn: (editor) => editor.isActive('heading', { level: 2 }),
		run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run()
	},
	{
		key: 'subheading',
		label: m.subheading,
		sign: m.subheading,
		shortcut: 'Control+Alt+3',
		isOn: (editor) => editor.isActive('heading', { level: 3 }),
		run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run()
	},
	{
		key: 'bulletList',
		label: m.bulletList,
		sign: () => '•–',
		shortcut: 'Control+Shift+8',
		isOn: (editor) => editor.isActive('bulletList'),
		run: (editor) => editor.chain().focus().toggleBulletList().run()
	},
	{
		key: 'orderedList',
		label: m.orderedList,
		sign: () => '1.',
		shortcut: 'Control+Shift+7',
		isOn: (editor) => editor.isActive('orderedList'),
		run: (editor) => editor.chain().focus().toggleOrderedList().run()
	},
	{
		key: 'quote',
		label: m.quote,
		sign: () => '« »',
		shortcut: 'Control+Shift+B',
		isOn: (editor) => editor.isActive('blockquote'),
		run: (editor) => editor.chain().focus().toggleBlockquote().run()
	}
];

export function stateOf(editor: Editor): ToolbarState {
	return {
		...Object.fromEntries(actions.map(({ key, isOn }) => [key, isOn?.(editor) ?? false])),
		link: editor.isActive('link'),
		selection: !editor.state.selection.empty
	};
}
