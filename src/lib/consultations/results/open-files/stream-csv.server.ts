import { csvLine, CSV_HEAD, type Cell } from '../../../shared/csv.ts';

/**
 * A CSV file sent page by page: the next page is read from the database only when the network has taken the one before, so
 * that memory does not grow with the file, nor with how slow its reader is.
 */
export function streamCsv(
	name: string,
	{ head, pages }: { head: readonly Cell[]; pages: AsyncIterator<Cell[][]> }
): Response {
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>(
		{
			start: (controller) => controller.enqueue(encoder.encode(CSV_HEAD + csvLine(head))),
			pull: async (controller) => {
				const { done, value } = await pages.next();
				if (done) controller.close();
				else controller.enqueue(encoder.encode(value.map(csvLine).join('')));
			},
			cancel: async () => {
				await pages.return?.();
			}
		},
		{ highWaterMark: 1 }
	);
	return new Response(body, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
			'x-content-type-options': 'nosniff'
		}
	});
}

const PAGE = 500;

/** Pages of rows, each found after the key of the last one: constant work a page, however far in the file. */
export async function* keysetPages<Row, Key>(
	first: Key,
	{ keyOf, read, cells }: KeysetReader<Row, Key>
): AsyncGenerator<Cell[][]> {
	let after = first;
	for (;;) {
		const rows = await read(after, PAGE);
		if (rows.length > 0) yield rows.map(cells);
		if (rows.length < PAGE) return;
		after = keyOf(rows.at(-1)!);
	}
}

type KeysetReader<Row, Key> = {
	keyOf: (row: Row) => Key;
	read: (after: Key, count: number) => Promise<Row[]>;
	cells: (row: Row) => Cell[];
};
