import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockVote } from '../queries.server.ts';
import { removePaperEntries } from '../box/paper-box.server.ts';
import { stateOfSheet, whyNotCounted, type CountingRefusal } from '../counting/paper-rules.ts';
import { listEntriesOf } from '../counting/sheet-queries.server.ts';

type Cleared = { contractId: string; voteId: string; actorId: string; sheet: number };

/**
 * A sheet that two people typed in two ways, and that one of them will not look at again, is typed anew by two people. One
 * that waits, or that agrees, is left as it is.
 */
export async function clearSheet(
	db: Db,
	cleared: Cleared
): Promise<CountingRefusal | 'not-different' | null> {
	const { contractId, voteId, actorId, sheet } = cleared;
	return db.transaction(async (tx) => {
		const refusal = whyNotCounted(await lockVote(tx, cleared));
		if (refusal) return refusal;
		const typed = await listEntriesOf(tx, { voteId, sheet });
		if (stateOfSheet(typed.map(({ ballot }) => ballot)) !== 'different') return 'not-different';
		await removePaperEntries(tx, { voteId, sheet });
		await recordEvent(tx, {
			...{ kind: 'vote-sheet-cleared', contractId, actorId },
			...{ subject: { type: 'vote', id: voteId }, data: { sheet } }
		});
		return null;
	});
}
