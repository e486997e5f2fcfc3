import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockVote } from '../queries.server.ts';
import { voteReason } from '../tables.server.ts';

export const MOTIVE_MAX = 500;
/** The largest number that its column holds. */
const NUMBER_MAX = 2_147_483_647;

type Wanted = {
	contractId: string;
	voteId: string;
	actorId: string;
	number: number;
	/** Why these words are not shown; it is shown in their place. */
	motive: string;
};
export type HideRefusal = 'gone' | 'motive-missing' | 'motive-too-long' | 'already-hidden';

/** Takes the words of an objection out of sight; that they were there, and why they are not, stays. Null when it is done. */
export async function hideReason(
	db: Db,
	{ number, motive, ...wanted }: Wanted
): Promise<HideRefusal | null> {
	const { contractId, voteId, actorId } = wanted;
	if (number < 1 || number > NUMBER_MAX) return 'gone';
	return db.transaction(async (tx) => {
		const row = await lockVote(tx, wanted);
		const its = and(eq(voteReason.voteId, voteId), eq(voteReason.number, number));
		const [reason] = await tx.select().from(voteReason).where(its);
		if (!row?.publishedAt || !reason) return 'gone';
		if (motive.trim() === '') return 'motive-missing';
		if (motive.trim().length > MOTIVE_MAX) return 'motive-too-long';
		if (reason.hiddenReason !== null) return 'already-hidden';
		await tx.update(voteReason).set({ hiddenReason: motive.trim() }).where(its);
		await recordEvent(tx, {
			...{ kind: 'vote-reason-hidden', contractId, actorId },
			...{ subject: { type: 'vote', id: voteId }, data: { number } }
		});
		return null;
	});
}
