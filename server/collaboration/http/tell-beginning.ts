import type { Db } from '#lib/database/database.server.ts';
import { closeCodes } from '#lib/documents/close-codes.ts';
import { encodeStateVectorFrame, encodeUpdateFrame, isStateVector } from '#lib/documents/frames.ts';
import { listUpdatesAfter } from '#lib/documents/stored-text.server.ts';
import type { Connection } from '../connection.ts';
import type { Limits } from '../limits.ts';
import type { Ask } from './ask.ts';
import type { EventStream } from './event-stream.ts';

/** The state vector of a document that holds nothing. */
const NOTHING_KNOWN = new Uint8Array([0]);

type Of = {
	db: Db;
	stream: EventStream;
	ask: Ask;
	/** What came with the request: its own state vector, perhaps. */
	sent: readonly Uint8Array[];
	limits: Limits;
};

/** Tells what was committed before a stream opened: what its reader asked for, what came since it was cut, or everything. */
export async function tellBeginning(connection: Connection, of: Of): Promise<void> {
	const { stream, ask, sent, limits } = of;
	const withinMs = Math.min(limits.shortAnswerMs, Math.max(500, ask.waitMs ?? Infinity));
	const believes = ask.believes ?? connection.access.mode;
	const hasNews = believes !== connection.access.mode;
	const told =
		ask.after === null || sent.some(isStateVector)
			? null
			: await tellSince(connection, of, ask.after);
	// A text that is told from its beginning ends a short answer by itself, when it comes.
	if (told !== null) return stream.greeted({ withinMs, hasNews: hasNews || told > 0 });
	stream.greeted({ withinMs, hasNews: false });
	if (!sent.some(isStateVector)) connection.receive(encodeStateVectorFrame(NOTHING_KNOWN));
}

/** How many updates were told; null when the log does not go back that far any more, or would be longer than the text. */
async function tellSince(
	connection: Connection,
	{ db, stream, limits }: Of,
	after: number
): Promise<number | null> {
	const { documentId, seq: upTo } = connection.room;
	if (!connection.mayAsk(limits.resumeCost)) {
		connection.close(closeCodes.tooManyMessages);
		return 0;
	}
	const missed = Math.max(0, upTo - after);
	if (missed > limits.resumeUpdates) return null;
	try {
		const rows = missed > 0 ? await listUpdatesAfter(db, { documentId, after, upTo }) : [];
		const bytes = rows.reduce((sum, { payload }) => sum + payload.byteLength, 0);
		if (rows.length !== missed || bytes > limits.slowBytes) return null;
		for (const { payload } of rows) connection.send(encodeUpdateFrame(payload));
		stream.begin(upTo);
		return missed;
	} catch {
		connection.close(closeCodes.storageAway);
		return 0;
	}
}
