import { WorkThread } from '../work-thread.server.ts';
import { decodeFile } from './csv-file.server.ts';
import type { Workbook, WorkbookRefusal } from './workbook-rows.server.ts';

const BYTES_MAX = 1024 * 1024;

export type FileRefusal = WorkbookRefusal | 'file-old-spreadsheet' | 'file-busy';
export type BroughtList = {
	/** Empty when nothing was brought. */
	text: string;
	/** Sheets of the workbook that nobody reads. */
	otherSheets: string[];
};

/** The list that a form brings, as a file of any spreadsheet or as pasted lines. */
export async function textOfFile(form: FormData): Promise<BroughtList | FileRefusal> {
	const file = form.get('file');
	if (file instanceof File && file.size > BYTES_MAX) return 'file-too-large';
	if (file instanceof File && file.size > 0)
		return readBytes(new Uint8Array(await file.arrayBuffer()));
	const text = form.get('text');
	if (typeof text !== 'string') return { text: '', otherSheets: [] };
	if (text.length > BYTES_MAX) return 'file-too-large';
	return { text: text.replaceAll('\0', '').trim(), otherSheets: [] };
}

async function readBytes(bytes: Uint8Array): Promise<BroughtList | FileRefusal> {
	if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'file-old-spreadsheet';
	if (!beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
		return { text: decodeFile(bytes).replaceAll('\0', ''), otherSheets: [] };
	const workbook = await readInThread(bytes);
	if (typeof workbook === 'string') return workbook;
	const { rows, otherSheets } = workbook;
	return { text: rows.map(lineOf).join('\n'), otherSheets };
}

const beginsWith = (bytes: Uint8Array, signs: readonly number[]) =>
	signs.every((sign, at) => bytes[at] === sign);

/** One record of a file separated by semicolons, whatever its cells hold. */
const lineOf = (cells: readonly string[]) =>
	cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');

let opened: Promise<WorkThread> | null = null;

async function openThread(): Promise<WorkThread> {
	const { default: program } = await import('./workbook-worker.server.ts?thread');
	return new WorkThread(program, {
		name: 'workbooks',
		...{ withinMs: 10_000, memoryMb: 256 },
		waitingMost: 8
	});
}

async function readInThread(bytes: Uint8Array): Promise<Workbook | FileRefusal> {
	try {
		const thread = await (opened ??= openThread());
		const buffer = bytes.buffer as ArrayBuffer;
		return (await thread.run('read', bytes, { given: [buffer] })) as Workbook | WorkbookRefusal;
	} catch (thrown) {
		// Many at once, or a file that took all its time or memory.
		return String(thrown).includes('too many at once') ? 'file-busy' : 'file-unreadable';
	}
}
