import { Schema, type AttributeSpec, type NodeSpec, type TagParseRule } from 'prosemirror-model';
import { isLineAttribute } from '../../../documents/rich/lines.ts';
import { linkAddress } from './link-address.ts';

/** Of every line (`documents/rich/lines.ts`): lists are lines with an indent, a quote is a line that is quoted. */
const lineAttributes: Record<string, AttributeSpec> = {
	indent: { default: 0 },
	quoted: { default: false }
};

/** How lines of this kind are found in a page. */
function readAs(tags: readonly string[], attrs: Record<string, unknown> = {}): TagParseRule[] {
	return tags.map((tag) => ({
		tag,
		getAttrs: (element) => ({ ...attrs, ...lineAttributesOf(element) })
	}));
}

function lineAttributesOf(element: HTMLElement): Record<string, unknown> {
	const indent = Number(element.closest('[data-indent]')?.getAttribute('data-indent') ?? 0);
	return {
		indent: isLineAttribute('indent', indent) ? indent : 0,
		quoted: element.closest('[data-quoted], blockquote') !== null
	};
}

/** What the style sheet shows a line with; absent where there is nothing to show. */
function shown({ indent, quoted }: Record<string, unknown>): Record<string, string> {
	return {
		dir: 'auto',
		...(Number(indent) > 0 && { 'data-indent': String(indent) }),
		...(quoted ? { 'data-quoted': '' } : {})
	};
}

/** Titles of the text keep levels 2 and 3; in the page they stand under the title of their field, two levels below. */
const LEVELS_BELOW = 2;

const aLine: NodeSpec = {
	group: 'line',
	content: 'inline*',
	defining: true,
	attrs: lineAttributes
};

/** Only what a fiche needs: the kinds of lines and the marks that its document holds. */
export const richSchema = new Schema({
	nodes: {
		doc: { content: 'line+' },
		// The first kind of line is what an empty text begins with.
		paragraph: {
			...aLine,
			parseDOM: readAs(['p']),
			toDOM: ({ attrs }) => ['p', shown(attrs), 0]
		},
		heading: {
			...aLine,
			attrs: { ...lineAttributes, level: { default: 2 } },
			parseDOM: [
				...readAs(['h1', 'h2', 'h4'], { level: 2 }),
				...readAs(['h3', 'h5', 'h6'], { level: 3 })
			],
			toDOM: ({ attrs }) => [`h${(attrs.level === 3 ? 3 : 2) + LEVELS_BELOW}`, shown(attrs), 0]
		},
		// Each line of a list is a list of its own: a screen reader says « list », and the lines stay beside each other.
		bullet: {
			...aLine,
			parseDOM: readAs(['ul > li']),
			toDOM: ({ attrs }) => ['ul', shown(attrs), ['li', 0]]
		},
		ordered: {
			...aLine,
			parseDOM: readAs(['ol > li']),
			toDOM: ({ attrs }) => ['ol', shown(attrs), ['li', 0]]
		},
		text: { group: 'inline' },
		hardBreak: {
			group: 'inline',
			inline: true,
			selectable: false,
			leafText: () => '\n',
			// The name at somebody's caret is no words of the text, wherever a browser that edits by itself puts it.
			parseDOM: [{ tag: 'br' }, { tag: '.remote-caret, .remote-name', ignore: true }],
			toDOM: () => ['br']
		}
	},
	marks: {
		/** A link whose address is on the list of protocols, however it comes: typed, pasted, or written by somebody else. */
		link: {
			inclusive: false,
			attrs: { href: { default: null } },
			parseDOM: [
				{
					tag: 'a[href]',
					getAttrs: (element) => {
						const href = linkAddress(element.getAttribute('href') ?? '');
						return href ? { href } : false;
					}
				}
			],
			toDOM: ({ attrs }) => {
				const href = linkAddress(String(attrs.href ?? ''));
				return ['a', href ? { href, rel: 'noopener noreferrer nofollow', title: href } : {}, 0];
			}
		},
		bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
		italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] }
	}
});
