import { eq } from 'drizzle-orm';
import { readClock } from '../../database/clock.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockVote } from '../queries.server.ts';
import type { Missing } from '../rules.ts';
import { vote } from '../tables.server.ts';
import { findMissing } from '../building/find-missing.server.ts';

export type AnnounceRefusal = 'gone' | 'already-announced' | { missing: Missing[] };

/**
 * The only way to announce a vote: everything that is due is looked for in the database, under the lock, in the transaction
 * that announces. Nothing is frozen yet: opening freezes. Null when it is done.
 */
export async function announceVote(
	db: Db,
	wanted: { contractId: string; voteId: string; actorId: string }
): Promise<AnnounceRefusal | null> {
	const { contractId, actorId } = wanted;
	return db.transaction(async (tx) => {
		const row = await lockVote(tx, wanted);
		if (!row) return 'gone';
		if (row.announcedAt) return 'already-announced';
		const now = await readClock(tx);
		const missing = await findMissing(tx, row, now);
		if (missing.length) return { missing };
		await tx
			.update(vote)
			.set({ announcedAt: now, revision: row.revision + 1 })
			.where(eq(vote.id, row.id));
		await recordEvent(tx, {
			...{ kind: 'vote-announced', contractId, actorId },
			subject: { type: 'vote', id: row.id }
		});
		return null;
	});
}

/** A draft that nobody could read leaves no trace but the journal’s. Null when it is done. */
export async function removeDraft(
	db: Db,
	wanted: { contractId: string; voteId: string; actorId: string }
): Promise<'gone' | 'already-announced' | null> {
	const { contractId, actorId } = wanted;
	return db.transaction(async (tx) => {
		const row = await lockVote(tx, wanted);
		if (!row) return 'gone';
		if (row.announcedAt) return 'already-announced';
		await tx.delete(vote).where(eq(vote.id, row.id));
		await recordEvent(tx, {
			...{ kind: 'vote-draft-removed', contractId, actorId },
			subject: { type: 'vote', id: row.id }
		});
		return null;
	});
}
