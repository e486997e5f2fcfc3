import { cellOptionLabel, columnLabel } from '../../text/field-messages.ts';
import { columnsOf, type RowsField } from '../../text/shape.ts';
import { plainDayOf } from '../../../shared/typed/typed-day.ts';
import { foldWords } from '../../text/summary.ts';
import { amountOf } from './amount.ts';

type Column = (typeof columnsOf)[RowsField][number];

/**
 * The rows of a pasted table as cells of this field, from the column where it was pasted. A first row that repeats the
 * names of columns says which is which. What a cell cannot hold (a day that is none, a state that is not on the list, a column
 * too many) is put in brackets after the first words: nothing that was pasted disappears.
 */
export function cellsOfGrid(
	field: RowsField,
	grid: readonly (readonly string[])[],
	startColumn: string
): Record<string, string>[] {
	const columns = columnsOf[field];
	const from = Math.max(
		0,
		columns.findIndex(({ key }) => key === startColumn)
	);
	const header = headerOf(field, grid[0] ?? []);
	const rows = header ? grid.slice(1) : grid;
	const places = header ?? (grid[0] ?? []).map((_cell, at) => columns[from + at] ?? null);
	return rows.map((row) => cellsOf(field, row, places));
}

/** The columns that the cells of a first row name; null when one of them names none. */
function headerOf(field: RowsField, row: readonly string[]): (Column | null)[] | null {
	const named = row.map((cell) => {
		const words = foldWords(cell).trim();
		const found = columnsOf[field].find(({ key }) => foldWords(columnLabel(field, key)) === words);
		return found ?? null;
	});
	return named.length > 0 && named.every(Boolean) ? named : null;
}

function cellsOf(
	field: RowsField,
	row: readonly string[],
	places: readonly (Column | null)[]
): Record<string, string> {
	const cells: Record<string, string> = {};
	const beside: string[] = [];
	row.forEach((words, at) => {
		const column = places[at] ?? null;
		const value = column && words ? valueFor(field, column, words) : null;
		if (column && value !== null) cells[column.key] = value;
		else if (words) beside.push(words);
	});
	const first = columnsOf[field][0]!.key;
	if (beside.length > 0) {
		cells[first] = [cells[first], `(${beside.join(', ')})`].filter(Boolean).join(' ');
	}
	return cells;
}

/** What the cell keeps, or null when it cannot hold these words. */
function valueFor(field: RowsField, column: Column, words: string): string | null {
	if (column.cell === 'text') return words;
	if (column.cell === 'amount') return amountOf(words);
	if (column.cell === 'day') return plainDayOf(words);
	const folded = foldWords(words).trim();
	const known = (option: string) => foldWords(cellOptionLabel(field, option)) === folded;
	return column.options?.find((option) => option === folded || known(option)) ?? null;
}
