import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { publishAgreed } from '../bureau/record-totals.server.ts';
import { settleVote } from '../counting/settle-vote.server.ts';
import { vote } from '../tables.server.ts';
import { isPaperMissing } from '../counting/paper-progress.server.ts';

/**
 * Counts and publishes once the last sheet agrees: on the server, or with what the bureau of a secret vote found, if it has
 * found it already. True when the result is published.
 */
export async function publishTyped(db: Db, { voteId }: { voteId: string }): Promise<boolean> {
	const [row] = await db.select().from(vote).where(eq(vote.id, voteId));
	if (!row || (await isPaperMissing(db, row))) return false;
	if ((await settleVote(db, { voteId })) === 'secret')
		await db.transaction(async (tx) => {
			await tx.select({ id: vote.id }).from(vote).where(eq(vote.id, voteId)).for('no key update');
			await publishAgreed(tx, voteId);
		});
	const [after] = await db
		.select({ publishedAt: vote.publishedAt })
		.from(vote)
		.where(eq(vote.id, voteId));
	return after!.publishedAt !== null;
}
