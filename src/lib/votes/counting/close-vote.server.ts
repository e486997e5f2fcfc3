import { eq, sql } from 'drizzle-orm';
import { readClock } from '../../database/clock.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { vote, voteCast } from '../tables.server.ts';
import { appendToBoard, listBoard } from '../box/board.server.ts';
import { countRefused } from '../box/board-casts.ts';
import { forgetVoters } from '../box/inbox.server.ts';
import { sayPending } from '../box/say-pending.server.ts';
import { isSealedToMembers } from '../rules.ts';

/** Every entry of a board is read at once here: casts of a territory, not of a country. */
export const WHOLE_BOARD = 10_000_000;

/**
 * Closes a vote whose hour has come by the clock of the database, and says on the board how many took part. True when it was
 * this call that did; called again, it does nothing.
 */
export async function closeVote(db: Db, { voteId }: { voteId: string }): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [held] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('no key update');
		if (!held || held.openedAt === null || held.closedAt || held.withdrawnAt) return false;
		if (held.closesAt === null || held.closesAt > (await readClock(tx))) return false;
		if (isSealedToMembers(held)) {
			await sayPending(tx, voteId);
			await forgetVoters(tx, voteId);
		}
		await tx.execute(sql`select rewrite_vote_casts(${voteId}::uuid)`);
		const lines = await listBoard(tx, { voteId, limit: WHOLE_BOARD });
		const ways = await tx
			.select({ way: voteCast.way, count: sql<number>`count(*)::int` })
			.from(voteCast)
			.where(eq(voteCast.voteId, voteId))
			.groupBy(voteCast.way);
		const countOf = (wanted: string) => ways.find(({ way }) => way === wanted)?.count ?? 0;
		const turnout = { online: countOf('online'), paper: countOf('paper') };
		const data = { ...turnout, refused: countRefused(lines) };
		await appendToBoard(tx, { voteId, kind: 'closed', data });
		await tx
			.update(vote)
			.set({ closedAt: sql`clock_timestamp()` })
			.where(eq(vote.id, voteId));
		await recordEvent(tx, {
			kind: 'vote-closed',
			contractId: held.contractId,
			subject: { type: 'vote', id: voteId },
			data: turnout
		});
		return true;
	});
}
