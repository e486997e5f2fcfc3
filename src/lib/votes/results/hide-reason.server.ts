import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockVote } from '../queries.server.ts';
import { voteReason } from '../tables.server.ts';

export const MOTIVE_MAX = 500;
/** The largest number that its column holds. */
const NUMBER_MAX = 2_147_483_647;

type Wanted = { contractId: string; voteId: string; actorId: string; number: number };
export type HideRefusal =
	'gone' | 'motive-missing' | 'motive-too-long' | 'already-hidden' | 'already-shown';

/**
 * Takes the words of an objection out of sight; that they were there, and why they are not, stays: `motive` is shown in their
 * place. Null when it is done.
 */
export async function hideReason(
	db: Db,
	{ motive, ...wanted }: Wanted & { motive: string }
): Promise<HideRefusal | null> {
	const said = motive.trim();
	return change(db, wanted, {
		kind: 'vote-reason-hidden',
		hiddenReason: said,
		whyNot: (hidden) => {
			if (said === '') return 'motive-missing';
			if (said.length > MOTIVE_MAX) return 'motive-too-long';
			return hidden === null ? null : 'already-hidden';
		}
	});
}

/** Shows again words that were hidden: by mistake, or because it was asked. Null when it is done. */
export async function showReason(db: Db, wanted: Wanted): Promise<HideRefusal | null> {
	return change(db, wanted, {
		kind: 'vote-reason-shown',
		hiddenReason: null,
		whyNot: (hidden) => (hidden === null ? 'already-shown' : null)
	});
}

type Change = {
	kind: 'vote-reason-hidden' | 'vote-reason-shown';
	hiddenReason: string | null;
	whyNot: (hidden: string | null) => HideRefusal | null;
};

async function change(
	db: Db,
	wanted: Wanted,
	{ kind, hiddenReason, whyNot }: Change
): Promise<HideRefusal | null> {
	const { contractId, voteId, actorId, number } = wanted;
	if (number < 1 || number > NUMBER_MAX) return 'gone';
	return db.transaction(async (tx) => {
		const row = await lockVote(tx, wanted);
		const its = and(eq(voteReason.voteId, voteId), eq(voteReason.number, number));
		const [reason] = await tx.select().from(voteReason).where(its);
		if (!row?.publishedAt || !reason) return 'gone';
		const refusal = whyNot(reason.hiddenReason);
		if (refusal) return refusal;
		await tx.update(voteReason).set({ hiddenReason }).where(its);
		await recordEvent(tx, {
			...{ kind, contractId, actorId },
			...{ subject: { type: 'vote', id: voteId }, data: { number } }
		});
		return null;
	});
}
