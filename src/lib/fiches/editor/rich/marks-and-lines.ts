import { Node, type Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { Text } from '@tiptap/extension-text';
import { isLineAttribute } from '../../../documents/rich/lines.ts';
import { Link } from './link.ts';

/** Of every line (`documents/rich/lines.ts`): lists are lines with an indent, a quote is a line that is quoted. */
const lineAttributes = () => ({
	indent: { default: 0, rendered: false, parseHTML: indentOf },
	quoted: {
		default: false,
		rendered: false,
		parseHTML: (element: HTMLElement) => element.closest('[data-quoted], blockquote') !== null
	}
});

function indentOf(element: HTMLElement): number {
	const indent = Number(element.closest('[data-indent]')?.getAttribute('data-indent') ?? 0);
	return isLineAttribute('indent', indent) ? indent : 0;
}

/** What the style sheet shows a line with; absent where there is nothing to show. */
function shown({ indent, quoted }: Record<string, unknown>): Record<string, string> {
	return {
		...(Number(indent) > 0 && { 'data-indent': String(indent) }),
		...(quoted ? { 'data-quoted': '' } : {})
	};
}

/** Titles of the text keep levels 2 and 3; in the page they stand under the title of their field, two levels below. */
const LEVELS_BELOW = 2;

const aLine = { group: 'line', content: 'inline*', defining: true, addAttributes: lineAttributes };

const Paragraph = Node.create({
	name: 'paragraph',
	...aLine,
	// The first kind of line is what an empty text begins with.
	priority: 1000,
	parseHTML: () => [{ tag: 'p' }],
	renderHTML: ({ node }) => ['p', shown(node.attrs), 0]
});

const Heading = Node.create({
	name: 'heading',
	...aLine,
	addAttributes: () => ({ ...lineAttributes(), level: { default: 2, rendered: false } }),
	parseHTML: () => [
		...['h1', 'h2', 'h4'].map((tag) => ({ tag, attrs: { level: 2 } })),
		...['h3', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } }))
	],
	renderHTML: ({ node }) => [
		`h${(node.attrs.level === 3 ? 3 : 2) + LEVELS_BELOW}`,
		shown(node.attrs),
		0
	]
});

// Each line of a list is a list of its own: a screen reader says « list », and the lines stay beside each other.
const Bullet = Node.create({
	name: 'bullet',
	...aLine,
	parseHTML: () => [{ tag: 'ul > li' }],
	renderHTML: ({ node }) => ['ul', shown(node.attrs), ['li', 0]]
});

const Ordered = Node.create({
	name: 'ordered',
	...aLine,
	parseHTML: () => [{ tag: 'ol > li' }],
	renderHTML: ({ node }) => ['ol', shown(node.attrs), ['li', 0]]
});

/** Only what a fiche needs: the kinds of lines and the marks that its document holds. */
export const marksAndLines: Extensions = [
	Document.extend({ content: 'line+' }),
	Paragraph,
	Heading,
	Bullet,
	Ordered,
	Text,
	HardBreak,
	Bold,
	Italic,
	Link
];
