import * as Y from 'yjs';
import { newItemsOf, type NewItem } from '../../documents/new-items.ts';
import { fitsRichText } from '../../documents/rich/fits-rich-text.ts';
import { fieldOfRoot, RICH, VALUES } from './document-content.ts';
import {
	columnsOf,
	isChoiceField,
	isDayField,
	isLineField,
	isRichField,
	isRowsField,
	isTagField,
	optionsOf,
	type FieldKey,
	type RowsField
} from './shape.ts';

/**
 * Whether what a transaction brought to the document of a fiche can be read and edited there: what does not fit would be
 * shown to nobody, removed by nobody, or deleted by the first editor that opens it. Deleting always fits.
 */
export function fitsFiche(transaction: Y.Transaction): boolean {
	const items = newItemsOf(transaction);
	return items !== null && items.every(fits);
}

function fits(written: NewItem): boolean {
	const field = written.root as FieldKey;
	if (written.root === VALUES) return fitsValues(written);
	if (isLineField(field)) return fitsLine(written);
	if (isRowsField(field)) return fitsRows(field, written);
	// Not under the bare name of a rich field, where it was before it was kept as lines.
	if (!written.root.startsWith(RICH)) return false;
	return isRichField(fieldOfRoot(written.root) as FieldKey) && fitsRichText(written);
}

/** Letters, and the bounds of formats, which a line shows without them. */
function isWords({ item }: NewItem): boolean {
	if (item.parentSub !== null) return false;
	return item.content instanceof Y.ContentString || item.content instanceof Y.ContentFormat;
}

function fitsLine(written: NewItem): boolean {
	return written.parent._item === null && isWords(written);
}

function fitsRows(field: RowsField, written: NewItem): boolean {
	const { parent, item } = written;
	if (parent._item === null) {
		return item.parentSub !== null && isType(item, Y.Map);
	}
	const above = parent._item.parent as Y.AbstractType<unknown>;
	if (above._item === null) return parent instanceof Y.Map && fitsCell(field, item);
	return isCellText(field, parent) && isWords(written);
}

function isCellText(field: RowsField, type: Y.AbstractType<unknown>): boolean {
	return type instanceof Y.Text && fitsCell(field, type._item!);
}

function fitsCell(field: RowsField, item: Y.Item): boolean {
	const key = item.parentSub;
	const value = plainOf(item);
	if (key === 'position') return typeof value === 'string';
	const column = columnsOf[field].find((one) => one.key === key);
	if (!column) return false;
	if (column.cell === 'text') return typeof value === 'string' || isType(item, Y.Text);
	if (typeof value !== 'string') return false;
	if (column.cell === 'day') return isDay(value);
	return column.cell === 'amount' || value === '' || column.options!.includes(value);
}

function fitsValues({ parent, item }: NewItem): boolean {
	if (parent._item !== null || item.parentSub === null) return false;
	const value = plainOf(item);
	const [key, ...rest] = item.parentSub.split('/') as [FieldKey, ...string[]];
	if (isTagField(key)) {
		const tag = rest.join('/');
		const known = key === 'communes' || key === 'orientations' || optionsOf[key].includes(tag);
		return known && tag !== '' && typeof value === 'boolean';
	}
	if (rest.length > 0 || typeof value !== 'string') return false;
	if (isDayField(key)) return isDay(value);
	return isChoiceField(key) && (value === '' || optionsOf[key].includes(value));
}

function isDay(value: string): boolean {
	return value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function isType(item: Y.Item, type: typeof Y.Map | typeof Y.Text): boolean {
	return item.content instanceof Y.ContentType && item.content.type instanceof type;
}

/** The value kept under a name; undefined when it is a shared type. */
function plainOf({ content }: Y.Item): unknown {
	if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
		return content.arr.at(-1);
	return content instanceof Y.ContentString ? content.str : undefined;
}
