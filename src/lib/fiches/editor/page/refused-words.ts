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

const fieldsInOrder = [...tabs.core, ...tabs.more];

/**
 * The fields that this person wrote in, as text that can be copied; those that the server has as they are left out, where it
 * can still be asked.
 */
export function refusedFields(
	unsaved: Y.Doc,
	{ written, saved }: { written: readonly FieldKey[]; saved: Y.Doc | null }
): RefusedField[] {
	const mine = contentOf(unsaved);
	const theirs = saved && contentOf(saved);
	return fieldsInOrder.flatMap((field) => {
		const words = wordsOf(mine, field);
		const isSaved = theirs ? words === wordsOf(theirs, field) : !written.includes(field);
		return isSaved ? [] : { field, label: fieldLabel(field), words };
	});
}

/** Words that this device kept, in the order of the fiche. */
export function readKept(kept: readonly { field: string; words: string }[]): RefusedField[] {
	return fieldsInOrder.flatMap((field) =>
		kept
			.filter((one) => one.field === field)
			.map(({ words }) => ({ field, label: fieldLabel(field), words }))
	);
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
