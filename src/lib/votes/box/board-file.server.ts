import type { Db } from '../../database/database.server.ts';
import { listBoard } from './board.server.ts';

const LINES_AT_ONCE = 1_000;

/** The whole board, one JSON object a line: the entry as the text that was hashed, its hash, its signature. */
export function boardLines(db: Db, voteId: string): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let after = -1;
	return new ReadableStream({
		async pull(controller) {
			const lines = await listBoard(db, { voteId, after, limit: LINES_AT_ONCE });
			const text = lines
				.map(({ entry, hash, signature }) => `${JSON.stringify({ entry, hash, signature })}\n`)
				.join('');
			if (text) controller.enqueue(encoder.encode(text));
			after = lines.at(-1)?.position ?? after;
			if (lines.length < LINES_AT_ONCE) controller.close();
		}
	});
}
