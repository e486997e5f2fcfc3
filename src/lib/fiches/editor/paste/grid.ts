import { cellsOfRow, rowsOfTable } from './foreign-html.ts';

/**
 * The cells of a table in the clipboard, row by row: of a spreadsheet, of a text document, or written with tabs. Null when there is
 * no table, or one cell alone: that is a text.
 */
export function gridOf(data: DataTransfer): string[][] | null {
	const grid = gridOfHtml(data.getData('text/html')) ?? gridOfText(data.getData('text/plain'));
	const rows = grid?.filter((row) => row.some(Boolean)) ?? [];
	return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null;
}

function gridOfHtml(html: string): string[][] | null {
	if (!html) return null;
	const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
	return table && rowsOfTable(table).map(cellsOfRow);
}

function gridOfText(text: string): string[][] | null {
	if (!text.includes('\t')) return null;
	return text
		.split(/\r\n|\r|\n/)
		.map((line) => line.split('\t').map((cell) => cell.replaceAll('\0', '').trim()));
}
