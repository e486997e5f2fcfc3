import * as Y from 'yjs';
import type { NewItem } from '../new-items.ts';
import { isLineAttribute } from './lines.ts';
import { safeHref } from './rich-text.ts';

/**
 * Whether what somebody wrote into a rich text can be read and edited there. The server asks it of everything that comes, the
 * editor of everything it is about to send: nothing that was typed is refused for its form.
 */
export function fitsRichText({ parent, item }: NewItem): boolean {
	if (parent._item !== null) return fitsLineEnd(parent, item);
	const { content, parentSub } = item;
	if (parentSub !== null) return false;
	if (content instanceof Y.ContentFormat) return isMark(content.key, content.value);
	if (content instanceof Y.ContentType) return content.type instanceof Y.Map;
	return content instanceof Y.ContentString;
}

function fitsLineEnd(parent: Y.AbstractType<unknown>, { parentSub, content }: Y.Item): boolean {
	const text = parent._item!.parent as Y.AbstractType<unknown>;
	if (text._item !== null || !(parent instanceof Y.Map) || parentSub === null) return false;
	return content instanceof Y.ContentAny && isLineAttribute(parentSub, content.arr.at(-1));
}

/** Whether words may carry this mark. A mark ends where its value is null. */
export function isMark(name: string, value: unknown): boolean {
	if (name === 'bold' || name === 'italic') return value === true || value === null;
	return name === 'link' && (value === null || safeHref(value) === value);
}
