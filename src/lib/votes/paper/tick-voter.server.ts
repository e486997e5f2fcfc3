import { and, eq } from 'drizzle-orm';
import { readClock } from '../../database/clock.server.ts';
import { sqlStateOf, type Db } from '../../database/database.server.ts';
import { whyNotCast, type DoorRefusal } from '../ballot/cast-rules.ts';
import { lockVote } from '../queries.server.ts';
import { voteCast, voter } from '../tables.server.ts';

type Ticked = { contractId: string; voteId: string; voterId: string };

export type TickRefusal = DoorRefusal | 'no-paper' | 'voted-online' | 'voted-on-paper';

/** SQLSTATE of the triggers of the vote: out of time, not a voter. */
const RESTRICTED = '23001';

/**
 * Ticks somebody who takes a ballot of paper. Whoever voted online is refused, also where a ballot may be changed: theirs is
 * in the box under an envelope, and counts. Nothing goes to the journal nor to the board: their hours would say who voted
 * when. Null when it is done, for good.
 */
export async function tickVoter(db: Db, ticked: Ticked): Promise<TickRefusal | null> {
	try {
		return await db.transaction(async (tx) => {
			const refusal = await findRefusal(tx, ticked);
			return refusal ?? insertTick(tx, ticked);
		});
	} catch (error) {
		// The clock passed the closing between our look and the trigger’s, or the letter was just revoked.
		const refusal = sqlStateOf(error) === RESTRICTED ? await findRefusal(db, ticked) : null;
		if (refusal) return refusal;
		throw error;
	}
}

async function findRefusal(tx: Db, ticked: Ticked): Promise<TickRefusal | null> {
	const held = await lockVote(tx, ticked);
	if (!held) return 'not-a-voter';
	if (!held.allowsPaper) return 'no-paper';
	const [line] = await tx
		.select({ revokedAt: voter.revokedAt })
		.from(voter)
		.where(and(eq(voter.voteId, held.id), eq(voter.id, ticked.voterId)));
	return whyNotCast(held, { voter: line ?? null, now: await readClock(tx) });
}

async function insertTick(
	tx: Db,
	{ voteId, voterId }: Ticked
): Promise<'voted-online' | 'voted-on-paper' | null> {
	const [inserted] = await tx
		.insert(voteCast)
		.values({ voterId, voteId, way: 'paper' })
		.onConflictDoNothing()
		.returning();
	if (inserted) return null;
	const [before] = await tx
		.select({ way: voteCast.way })
		.from(voteCast)
		.where(and(eq(voteCast.voteId, voteId), eq(voteCast.voterId, voterId)));
	return before!.way === 'paper' ? 'voted-on-paper' : 'voted-online';
}
