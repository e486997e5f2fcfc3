import type { RichNode } from './rich-node.ts';

const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)[^\s]/i;

/** The address of a link if its protocol is on the list; null for anything else, whoever wrote it. */
export function safeHref(href: unknown): string | null {
	if (typeof href !== 'string') return null;
	// Browsers drop these inside an address: `java\nscript:` would become whole again.
	const address = href.replace(/[\u0000-\u0020\u007f]/g, '');
	return SAFE_LINK.test(address) ? address : null;
}

const blocks = {
	paragraph: 'paragraph',
	heading: 'heading',
	bulletList: 'bulletList',
	orderedList: 'orderedList',
	listItem: 'listItem',
	blockquote: 'blockquote',
	hardBreak: 'hardBreak',
	text: 'text'
} as const;
export type RichKind = keyof typeof blocks;

/** What a node is shown as; null for one that nobody declared: only its words are shown. */
export function kindOf(node: RichNode): RichKind | null {
	if (node.text !== undefined) return 'text';
	return Object.hasOwn(blocks, node.type) ? (node.type as RichKind) : null;
}

/** Titles of the text (levels 2 and 3) stand under the title of their field: two levels below. */
export function headingTag(node: RichNode, below = 2): 'h4' | 'h5' | 'h6' {
	const level = Number(node.attrs?.level);
	const wanted = (Number.isInteger(level) ? Math.min(Math.max(level, 2), 3) : 2) + below;
	if (wanted <= 4) return 'h4';
	return wanted === 5 ? 'h5' : 'h6';
}

const markTags = {
	bold: 'strong',
	italic: 'em',
	strike: 's',
	underline: 'u',
	code: 'code'
} as const;

export type RichMark = { tag: (typeof markTags)[keyof typeof markTags] } | { href: string };

/** The marks of a piece of text that may be shown, outermost first. */
export function marksOf(node: RichNode): RichMark[] {
	const links: RichMark[] = [];
	const tags: RichMark[] = [];
	for (const { type, attrs } of node.marks ?? []) {
		const href = type === 'link' ? safeHref(attrs?.href) : null;
		if (href !== null && links.length === 0) links.push({ href });
		if (Object.hasOwn(markTags, type)) tags.push({ tag: markTags[type as keyof typeof markTags] });
	}
	return [...links, ...tags];
}
