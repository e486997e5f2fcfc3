/**
 * CSV as French spreadsheets read it when the file is opened with two clicks: UTF-8 with a byte order mark, semicolons,
 * decimal commas, CRLF (the rest is RFC 4180). Programs read the JSON beside it, or say `sep=';'`.
 */
export const CSV_HEAD = '\uFEFF';

export type Cell = string | number | null;

/** Signs that make a spreadsheet take a text for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that begins like a formula gets an apostrophe before it, which spreadsheets show as text. */
function cellOf(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell).replace('.', ',');
	const safe = FORMULA.test(cell.trimStart()) || FORMULA.test(cell) ? `'${cell}` : cell;
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly Cell[]): string {
	return `${cells.map(cellOf).join(';')}\r\n`;
}
