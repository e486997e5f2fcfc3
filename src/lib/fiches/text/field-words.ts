import { formatDate, formatEuros } from '../../shared/format.ts';
import type { ContractOptions } from './contract-options.ts';
import { cellOptionLabel, optionLabel } from './field-messages.ts';
import {
	columnsOf,
	isChoiceField,
	isDayField,
	isRowsField,
	isTagField,
	type FieldKey,
	type RowsField
} from './shape.ts';

/** What is written in a short field, in words: a day, a choice, a tag, or the text itself. */
export function shortWords(field: FieldKey, text: string, options: ContractOptions): string {
	if (isDayField(field)) return formatDate(text);
	if (field === 'communes' || field === 'orientations') {
		return options[field].find(({ key }) => key === text)?.label ?? text;
	}
	return isTagField(field) || isChoiceField(field) ? optionLabel(field, text) : text;
}

/** What is written in a cell of a table, in words. */
export function cellWords(field: RowsField, column: string, text: string): string {
	if (text.trim() === '') return '';
	const cell = columnsOf[field].find(({ key }) => key === column)?.cell;
	if (cell === 'day') return formatDate(text);
	if (cell === 'choice') return cellOptionLabel(field, text);
	if (cell === 'amount' && /^\d{1,12}(\.\d{1,2})?$/.test(text)) return formatEuros(Number(text));
	return text;
}

/** Both, for whoever goes through a whole fiche. */
export function wordsWith(options: ContractOptions) {
	return (field: FieldKey, text: string, column?: string): string =>
		isRowsField(field) ? cellWords(field, column ?? '', text) : shortWords(field, text, options);
}
