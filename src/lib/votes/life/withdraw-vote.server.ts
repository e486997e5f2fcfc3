import { eq } from 'drizzle-orm';
import { readClock } from '../../database/clock.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { appendToBoard } from '../box/board.server.ts';
import { dropInbox } from '../box/inbox.server.ts';
import { sayPending } from '../box/say-pending.server.ts';
import { dropPaperBox } from '../box/paper-box.server.ts';
import { lockVote } from '../queries.server.ts';
import { isSealedToMembers, stateOf } from '../rules.ts';
import { vote } from '../tables.server.ts';

/** Of a reason that is shown on its page. */
const REASON_MAX = 2000;

type Wanted = { contractId: string; voteId: string; actorId: string; reason: string };

/**
 * Stops a vote that was announced, is open, or that nobody can count. Its page stays, with the reason. Ballots that were cast are
 * destroyed unread: what they hold will never be known. Null when it is done.
 */
export async function withdrawVote(
	db: Db,
	{ reason, ...wanted }: Wanted
): Promise<'gone' | 'not-running' | 'reason-missing' | 'too-long' | null> {
	const { contractId, actorId } = wanted;
	return db.transaction(async (tx) => {
		const row = await lockVote(tx, wanted);
		if (!row) return 'gone';
		const now = await readClock(tx);
		if (!['announced', 'open', 'counting'].includes(stateOf(row, now))) return 'not-running';
		if (reason.trim() === '') return 'reason-missing';
		if (reason.length > REASON_MAX) return 'too-long';
		await tx
			.update(vote)
			.set({
				...{ withdrawnAt: now, withdrawnReason: reason.trim() },
				revision: row.revision + 1
			})
			.where(eq(vote.id, row.id));
		if (row.openedAt) {
			// Receipts are still checked against the board.
			if (isSealedToMembers(row) && !row.closedAt) await sayPending(tx, row.id);
			await appendToBoard(tx, { voteId: row.id, kind: 'withdrawn', data: {} });
			await dropInbox(tx, row.id);
			await dropPaperBox(tx, row.id);
		}
		await recordEvent(tx, {
			...{ kind: 'vote-withdrawn', contractId, actorId },
			subject: { type: 'vote', id: row.id }
		});
		return null;
	});
}
