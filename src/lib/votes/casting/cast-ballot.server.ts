import { and, eq, sql } from 'drizzle-orm';
import { countTry } from '../../accounts/limits.server.ts';
import { readClock } from '../../database/clock.server.ts';
import { sqlStateOf, type Db } from '../../database/database.server.ts';
import { listRows } from '../../database/rows.server.ts';
import { vote, voteBoard, voteCast, voteOption, voter } from '../tables.server.ts';
import { appendToBoard, findCastEntry, sha256Hex, type BoardEntry } from './board.server.ts';
import { countedRefusals, whyNotCast, whyShut, type CastRefusal } from './cast-rules.ts';
import { looksLikeEnvelope, paddedLength } from './envelope.ts';
import { inboxOf } from './inbox.server.ts';

export type Cast = { voteId: string; voterId: string; castId: string; envelope: Uint8Array };
export type CastAnswer = { receipt: BoardEntry } | { refusal: CastRefusal };

/** SQLSTATE of the triggers of the vote: out of time, not a voter. */
const RESTRICTED = '23001';

/**
 * Puts an envelope in the box: taking part, the envelope and its entry on the board, in one transaction, or nothing. The
 * receipt is that entry. The same cast sent twice gives the same receipt. Nothing goes to the journal: its hours would say
 * who voted when.
 */
export async function castBallot(db: Db, cast: Cast): Promise<CastAnswer> {
	const answer = await tryCast(db, cast);
	if ('receipt' in answer || !isCounted(answer.refusal)) return answer;
	return recordRefused(db, cast, answer.refusal);
}

async function tryCast(db: Db, cast: Cast): Promise<CastAnswer> {
	const early = await findEarlyRefusal(db, cast);
	if (early) return { refusal: early };
	const length = paddedLength(await db.$count(voteOption, eq(voteOption.voteId, cast.voteId)));
	const isEnvelope = await looksLikeEnvelope(cast.envelope, length);
	try {
		return await db.transaction(async (tx) => {
			const refusal = await findRefusal(tx, cast);
			if (refusal) return { refusal };
			return isEnvelope ? depositEnvelope(tx, cast) : { refusal: 'malformed' as const };
		});
	} catch (error) {
		// The clock passed the closing between our look and the trigger’s, or the code was just revoked.
		const refusal = sqlStateOf(error) === RESTRICTED ? await findRefusal(db, cast) : null;
		if (refusal) return { refusal };
		throw error;
	}
}

/** Whoever voted for good is told so at once, without waiting behind those who vote; the constraints decide in any case. */
async function findEarlyRefusal(db: Db, cast: Cast): Promise<CastRefusal | null> {
	const ticked = and(eq(voteCast.voteId, cast.voteId), eq(voteCast.voterId, cast.voterId));
	if ((await db.$count(voteCast, ticked)) === 0) return null;
	const refusal = await whyNotAgain(db, cast);
	return refusal && (await findCastEntry(db, cast)) === null ? refusal : null;
}

/** Holds the vote, so that entries of its board come one after the other, and says who may not cast in it now. */
async function findRefusal(tx: Db, { voteId, voterId }: Cast) {
	const [held] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('no key update');
	if (!held) return 'not-a-voter';
	const [line] = await tx
		.select({ revokedAt: voter.revokedAt })
		.from(voter)
		.where(and(eq(voter.voteId, voteId), eq(voter.id, voterId)));
	return whyNotCast(held, { voter: line ?? null, now: await readClock(tx) });
}

async function depositEnvelope(tx: Db, cast: Cast): Promise<CastAnswer> {
	const { voteId, castId, envelope } = cast;
	const own = await findOwnCast(tx, cast);
	const known = await findCastEntry(tx, { voteId, castId });
	if (known) return own === castId ? { receipt: known } : { refusal: 'replayed' };
	const hash = sha256Hex(envelope);
	if (await isOnBoard(tx, { voteId, hash })) return { refusal: 'copied' };
	const refusal = await putInBox(tx, { ...cast, hash });
	if (refusal) return { refusal };
	const replaced = own && (await findCastEntry(tx, { voteId, castId: own }));
	const data = { cast: castId, envelope: hash, replaces: replaced ? replaced.position : null };
	const ids = { castId, envelopeHash: hash };
	return { receipt: await appendToBoard(tx, { voteId, kind: 'cast', data, cast: ids }) };
}

/** Ticks the voter and keeps their envelope, in place of the one before where that is allowed. */
async function putInBox(tx: Db, cast: Cast & { hash: string }): Promise<CastRefusal | null> {
	const { voteId, voterId, castId, hash } = cast;
	const inbox = inboxOf(voteId);
	const envelope = Buffer.from(cast.envelope);
	const [ticked] = await tx
		.insert(voteCast)
		.values({ voterId, voteId, way: 'online' })
		.onConflictDoNothing()
		.returning();
	if (ticked) {
		await tx.execute(
			sql`insert into ${inbox} (voter_id, cast_id, envelope, hash) values (${voterId}, ${castId}, ${envelope}, ${hash})`
		);
		return null;
	}
	const refusal = await whyNotAgain(tx, cast);
	if (refusal) return refusal;
	await tx.execute(
		sql`update ${inbox} set cast_id = ${castId}, envelope = ${envelope}, hash = ${hash} where voter_id = ${voterId}`
	);
	return null;
}

async function findOwnCast(tx: Db, { voteId, voterId }: Cast): Promise<string | null> {
	const [row] = await listRows<{ cast_id: string }>(
		tx,
		sql`select cast_id from ${inboxOf(voteId)} where voter_id = ${voterId}`
	);
	return row?.cast_id ?? null;
}

async function isOnBoard(tx: Db, { voteId, hash }: { voteId: string; hash: string }) {
	const same = and(eq(voteBoard.voteId, voteId), eq(voteBoard.envelopeHash, hash));
	return (await tx.$count(voteBoard, same)) > 0;
}

async function whyNotAgain(tx: Db, { voteId, voterId }: Cast): Promise<CastRefusal | null> {
	const [before] = await tx
		.select({ way: voteCast.way, canChange: vote.canChange })
		.from(voteCast)
		.innerJoin(vote, eq(vote.id, voteCast.voteId))
		.where(and(eq(voteCast.voteId, voteId), eq(voteCast.voterId, voterId)));
	if (before!.way === 'paper') return 'voted-on-paper';
	return before!.canChange ? null : 'already-voted';
}

function isCounted(refusal: CastRefusal): refusal is (typeof countedRefusals)[number] {
	return (countedRefusals as readonly string[]).includes(refusal);
}

/** One voter cannot fill the board: after a few, their attempts are refused and no longer written. */
async function recordRefused(
	db: Db,
	{ voteId, voterId }: Cast,
	reason: (typeof countedRefusals)[number]
): Promise<CastAnswer> {
	if (await countTry(['ballot-refused', voterId])) return { refusal: 'too-many' };
	await db.transaction(async (tx) => {
		const [held] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('no key update');
		if (held && whyShut(held, await readClock(tx)) === null)
			await appendToBoard(tx, { voteId, kind: 'refused', data: { reason } });
	});
	return { refusal: reason };
}
