import { safeHref } from './rich-text.ts';

/**
 * The rich text that the editor knows (`editor/rich/marks-and-blocks.ts`; a test compares the two). An editor deletes
 * from the document what its schema does not know: such words must never come in.
 */
const BLOCKS = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote'];
const INLINE = ['hardBreak'];

type Element = {
	/** Names of the elements that it may hold. */
	holds: readonly string[];
	/** Words stand directly in it. */
	words?: true;
	attributes?: Record<string, (value: unknown) => boolean>;
};

const elements: Record<string, Element> = {
	paragraph: { holds: INLINE, words: true },
	heading: {
		holds: INLINE,
		words: true,
		attributes: { level: (value) => value === 2 || value === 3 }
	},
	bulletList: { holds: ['listItem'] },
	orderedList: {
		holds: ['listItem'],
		attributes: {
			// As pasted from any page.
			start: (value) => typeof value === 'number',
			type: (value) => typeof value === 'string'
		}
	},
	listItem: { holds: BLOCKS },
	blockquote: { holds: BLOCKS },
	hardBreak: { holds: [] }
};

const elementOf = (name: string): Element | null =>
	Object.hasOwn(elements, name) ? elements[name]! : null;

/** Whether an element may stand in another one, or at the root of a field (`null`). */
export function mayHold(parent: string | null, child: string): boolean {
	const names = parent === null ? BLOCKS : (elementOf(parent)?.holds ?? []);
	return names.includes(child);
}

/** Whether words may stand directly in this element. */
export function mayHoldWords(parent: string | null): boolean {
	return parent !== null && elementOf(parent)?.words === true;
}

export function isAttribute(element: string, name: string, value: unknown): boolean {
	const attributes = elementOf(element)?.attributes ?? {};
	return Object.hasOwn(attributes, name) && attributes[name]!(value);
}

/** Whether words may carry this mark. A mark ends where its value is null. */
export function isMark(name: string, value: unknown): boolean {
	if (!richNames.marks.includes(name)) return false;
	return (
		name !== 'link' || value === null || safeHref((value as { href?: unknown })?.href) !== null
	);
}

/** Every element and every mark. */
export const richNames = { elements: Object.keys(elements), marks: ['bold', 'italic', 'link'] };
