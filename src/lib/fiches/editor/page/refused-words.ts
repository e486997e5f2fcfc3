import type * as Y from 'yjs';
import { contentOf } from '../../text/document-content.ts';
import {
	cellOptionLabel,
	columnLabel,
	fieldLabel,
	optionLabel
} from '../../text/field-messages.ts';
import {
	columnsOf,
	isChoiceField,
	isDayField,
	isLineField,
	isRichField,
	isRowsField,
	tabs,
	type FicheContent,
	type FieldKey
} from '../../text/shape.ts';
import { plainTextOf } from '../../../documents/rich/rich-node.ts';

export type RefusedField = { field: FieldKey; label: string; words: string };

/** The fields whose words in `unsaved` differ from those of `saved`, as text that can be copied. */
export function refusedFields(unsaved: Y.Doc, saved: Y.Doc): RefusedField[] {
	const [mine, theirs] = [contentOf(unsaved), contentOf(saved)];
	return [...tabs.core, ...tabs.more].flatMap((field) => {
		const words = wordsOf(mine, field);
		return words === wordsOf(theirs, field) ? [] : { field, label: fieldLabel(field), words };
	});
}

function wordsOf(content: FicheContent, field: FieldKey): string {
	if (isLineField(field)) return content.lines[field];
	if (isRichField(field)) return plainTextOf(content.rich[field]);
	if (isDayField(field)) return content.days[field];
	if (isChoiceField(field)) {
		const choice = content.choices[field];
		return choice && optionLabel(field, choice);
	}
	if (isRowsField(field))
		return content.rows[field]
			.map(({ cells }) =>
				columnsOf[field]
					.filter(({ key }) => cells[key])
					.map(({ key, cell }) => {
						const value = cell === 'choice' ? cellOptionLabel(field, cells[key]!) : cells[key];
						return `${columnLabel(field, key)} : ${value}`;
					})
					.join(' · ')
			)
			.join('\n');
	return content.tags[field].map((tag) => optionLabel(field, tag)).join(', ');
}
