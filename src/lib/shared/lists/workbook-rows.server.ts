import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';

export type Workbook = {
	/** The cells of the first sheet that holds something, as texts. */
	rows: string[][];
	/** The names of the others that hold something: nobody reads them. */
	otherSheets: string[];
};
export type WorkbookRefusal = 'file-unreadable' | 'file-other-spreadsheet' | 'file-too-large';

/** What a list of people weighs once it is unfolded, with room for its styles. */
const UNFOLDED_MAX = 24 * 1024 * 1024;
const ENTRIES_MAX = 500;
const ROWS_MAX = 20_000;

/**
 * Reads a workbook of Excel (.xlsx), in a thread. What it unfolds to is counted before anything is unfolded, and no part may grow beyond
 * what it says of itself: a file made to fill the memory is refused.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook | WorkbookRefusal> {
	const parts = unfolded(bytes);
	if (typeof parts === 'string') return parts;
	if (parts.mimetype) return 'file-other-spreadsheet';
	if (!parts['xl/workbook.xml']) return 'file-unreadable';
	// Folded again without being compressed: the library has nothing left to inflate.
	const plain = zipSync(parts, { level: 0 });
	try {
		const sheets = await readXlsxFile(plain.buffer as ArrayBuffer);
		const filled = sheets.filter(({ data }) =>
			data.some((row) => row.some((cell) => cell !== null))
		);
		const [first, ...others] = filled;
		if (!first) return { rows: [], otherSheets: [] };
		if (first.data.length > ROWS_MAX) return 'file-too-large';
		return {
			rows: first.data.map((row) => row.map(textOf)),
			otherSheets: others.map(({ sheet }) => sheet)
		};
	} catch {
		return 'file-unreadable';
	}
}

function unfolded(bytes: Uint8Array): Record<string, Uint8Array> | WorkbookRefusal {
	let total = 0;
	let entries = 0;
	let isTooLarge = false;
	const filter = ({ name, originalSize }: UnzipFileInfo) => {
		entries += 1;
		const isRead = /\.(xml|rels)$/.test(name) || name === 'mimetype';
		if (isRead) total += originalSize;
		isTooLarge ||= total > UNFOLDED_MAX || entries > ENTRIES_MAX;
		return isRead && !isTooLarge;
	};
	try {
		const parts = unzipSync(bytes, { filter });
		return isTooLarge ? 'file-too-large' : parts;
	} catch {
		return isTooLarge ? 'file-too-large' : 'file-unreadable';
	}
}

function textOf(cell: unknown): string {
	if (cell === null) return '';
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
