import {
	isRichField,
	isRowsField,
	plainTextOf,
	tabs,
	type FicheContent,
	type FieldKey,
	type RichField,
	type RowsField,
	type Tab
} from './shape.ts';

export type ShortField = Exclude<FieldKey, RichField | RowsField>;

/** A stretch of a tab on the reading page: one long text, one table, or some short facts side by side. */
export type Stretch =
	| { kind: 'rich'; field: RichField }
	| { kind: 'rows'; field: RowsField }
	| { kind: 'facts'; fields: readonly ShortField[] };

/** The tab in its order, short fields that follow one another gathered. The title is the page's own. */
export function stretchesOf(tab: Tab, content: FicheContent, shown: 'all' | 'filled'): Stretch[] {
	const stretches: Stretch[] = [];
	for (const field of tabs[tab]) {
		if (field === 'title' || (shown === 'filled' && isEmptyField(content, field))) continue;
		if (isRichField(field)) stretches.push({ kind: 'rich', field });
		else if (isRowsField(field)) stretches.push({ kind: 'rows', field });
		else addFact(stretches, field);
	}
	return stretches;
}

function addFact(stretches: Stretch[], field: ShortField): void {
	const last = stretches.at(-1);
	if (last?.kind === 'facts') last.fields = [...last.fields, field];
	else stretches.push({ kind: 'facts', fields: [field] });
}

/** The fields of a tab where nothing is written yet. */
export function emptyFieldsOf(tab: Tab, content: FicheContent): FieldKey[] {
	return tabs[tab].filter((field) => isEmptyField(content, field));
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
