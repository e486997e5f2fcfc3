import type { Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Link } from './link.ts';

/** Titles of the text keep levels 2 and 3; in the page they stand under the title of their field, two levels below. */
const SHIFT = 2;

/** Only what a fiche needs. Nodes and marks keep the names that the reading page knows. */
export const marksAndBlocks: Extensions = [
	Document,
	Paragraph,
	Text,
	Heading.extend({
		addAttributes: () => ({ level: { default: 2, rendered: false } }),
		parseHTML: () => [
			...['h1', 'h2'].map((tag) => ({ tag, attrs: { level: 2 } })),
			...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } }))
		],
		renderHTML: ({ node }) => [`h${(node.attrs.level === 3 ? 3 : 2) + SHIFT}`, 0]
	}).configure({ levels: [2, 3] }),
	BulletList,
	OrderedList,
	ListItem.extend({
		// Tab is the way out of the editor: it never nests a list.
		addKeyboardShortcuts() {
			return {
				Enter: () => this.editor.commands.splitListItem(this.name),
				'Alt-Shift-ArrowRight': () => this.editor.commands.sinkListItem(this.name),
				'Alt-Shift-ArrowLeft': () => this.editor.commands.liftListItem(this.name)
			};
		}
	}),
	Blockquote,
	HardBreak,
	Bold,
	Italic,
	Link
];
