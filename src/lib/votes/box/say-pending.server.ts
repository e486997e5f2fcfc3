import type { Db } from '../../database/database.server.ts';
import { appendCasts } from './board.server.ts';
import { dropPending, listShuffled } from './pending.server.ts';

/** Puts on the board, in one shuffled batch, all the casts that it did not say yet. The transaction holds the row of the vote. */
export async function sayPending(tx: Db, voteId: string): Promise<void> {
	await appendCasts(tx, { voteId, casts: await listShuffled(tx, voteId) });
	await dropPending(tx, voteId);
}
