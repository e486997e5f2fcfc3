import {
	isRichField,
	isRowsField,
	tabs,
	type FicheContent,
	type FieldKey,
	type RichField,
	type RowsField,
	type Tab
} from './shape.ts';
import { plainTextOf } from '../../documents/rich/rich-node.ts';

export type LongField = RichField | RowsField;
export type ShortField = Exclude<FieldKey, LongField>;

/** Said at the top of the page even when empty: without them a fiche cannot start. */
const ALWAYS_SHOWN: readonly FieldKey[] = ['audience', 'pilot', 'startsOn'];

/** The short facts of a fiche, told together before its texts. The title is the page's own. */
export function factsOf(content: FicheContent): ShortField[] {
	return [...tabs.core, ...tabs.more].filter(
		(field): field is ShortField =>
			field !== 'title' &&
			!isRichField(field) &&
			!isRowsField(field) &&
			(ALWAYS_SHOWN.includes(field) || !isEmptyField(content, field))
	);
}

/** The texts and tables of a tab, in its order. In the second tab what is empty is left out, and told in one line. */
export function longFieldsOf(tab: Tab, content: FicheContent): LongField[] {
	return tabs[tab].filter(
		(field): field is LongField =>
			(isRichField(field) || isRowsField(field)) &&
			(tab === 'core' || !isEmptyField(content, field))
	);
}

/** The texts and tables of a tab where nothing is written yet. */
export function emptyLongFieldsOf(tab: Tab, content: FicheContent): FieldKey[] {
	return tabs[tab].filter(
		(field) => (isRichField(field) || isRowsField(field)) && isEmptyField(content, field)
	);
}

export function isEmptyField(content: FicheContent, field: FieldKey): boolean {
	if (isRichField(field)) return plainTextOf(content.rich[field]).trim() === '';
	if (isRowsField(field)) return filledRows(content, field).length === 0;
	return shortTexts(content, field).length === 0;
}

/** Rows with at least one cell filled. */
export function filledRows(content: FicheContent, field: RowsField) {
	return content.rows[field].filter(({ cells }) =>
		Object.values(cells).some((cell) => cell.trim())
	);
}

/** What is written in a short field, as codes: one for a line, a choice or a day, several for tags. */
export function shortTexts(
	{ lines, choices, days, tags }: FicheContent,
	field: ShortField
): string[] {
	const single: Record<string, string> = { ...lines, ...choices, ...days };
	const several: Record<string, string[]> = tags;
	return (several[field] ?? [single[field] ?? '']).filter((text) => text.trim() !== '');
}
