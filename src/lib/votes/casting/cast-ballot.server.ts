import { and, eq, sql } from 'drizzle-orm';
import { countTry } from '../../accounts/limits.server.ts';
import { clockMs, instantOf, readClock } from '../../database/clock.server.ts';
import { sqlStateOf, type Db } from '../../database/database.server.ts';
import { listRows } from '../../database/rows.server.ts';
import { vote, voteBoard, voteCast, voteOption, voter } from '../tables.server.ts';
import { appendHeld, appendToBoard, boardColumns, findCastEntry } from '../box/board.server.ts';
import { sha256Hex } from '../../shared/hash.server.ts';
import { countedRefusals, whyNotCast, whyShut, type CastRefusal } from '../ballot/cast-rules.ts';
import { looksLikeEnvelope, paddedLength } from '../box/envelope.ts';
import { inboxOf } from '../box/inbox.server.ts';
import { addPending, findPending } from '../box/pending.server.ts';
import { receivedEntry } from '../box/receipt.server.ts';
import type { SignedEntry } from '../box/receipt.ts';
import { isSealedToMembers } from '../rules.ts';
import { bureauIn } from '../sealing/bureau-list.ts';
import { looksShared } from '../sealing/sealed-ballot.ts';

export type Cast = { voteId: string; voterId: string; castId: string; envelope: Uint8Array };
/** With the SHA-256 of its envelope. */
type WholeCast = Cast & { hash: string };
export type CastAnswer = { receipt: SignedEntry } | { refusal: CastRefusal };

/** SQLSTATE of the triggers of the vote: out of time, not a voter. */
const RESTRICTED = '23001';
/** Of a table that left with the vote, or of a column. */
const GONE = '42P01';

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
	const whole = { ...cast, hash: sha256Hex(cast.envelope) };
	try {
		return await db.transaction((tx) => castIn(tx, whole));
	} catch (error) {
		// The clock passed the closing between our look and the trigger’s, or the code was just revoked; the box was just closed.
		const isEnded = [RESTRICTED, GONE].includes(sqlStateOf(error) ?? '');
		const standing = isEnded ? await readStanding(db, whole) : null;
		const refusal = standing && whyNotCast(standing.vote, standing);
		if (refusal) return { refusal };
		throw error;
	}
}

/** Holds the vote, so that entries of its board come one after the other. */
async function castIn(tx: Db, cast: WholeCast): Promise<CastAnswer> {
	// Whoever voted for good is told so at once, without waiting behind those who vote.
	const seen = await readStanding(tx, cast);
	if (!seen) return { refusal: 'not-a-voter' };
	const early = whyNotAgain(seen);
	if (early) return { refusal: early };
	const isEnvelope = await hasForm(cast.envelope, seen);
	await tx.select({ id: vote.id }).from(vote).where(eq(vote.id, cast.voteId)).for('no key update');
	const standing = (await readStanding(tx, cast))!;
	const refusal = whyNotAgain(standing) ?? whyNotCast(standing.vote, standing);
	if (refusal) return { refusal };
	return isEnvelope ? depositEnvelope(tx, cast, standing) : { refusal: 'malformed' };
}

/** As far as one sees without a key. */
function hasForm(envelope: Uint8Array, { vote: { bureau }, options }: Standing): Promise<boolean> {
	const length = paddedLength(options);
	return bureau ? looksShared(envelope, { bureau, length }) : looksLikeEnvelope(envelope, length);
}

const voteColumns = {
	openedAt: vote.openedAt,
	opensAt: vote.opensAt,
	closesAt: vote.closesAt,
	closedAt: vote.closedAt,
	withdrawnAt: vote.withdrawnAt,
	canChange: vote.canChange,
	secrecy: vote.secrecy,
	envelopeVersion: vote.envelopeVersion,
	/** Where ballots are sealed to a bureau. */
	frozen: sql<string | null>`case when ${vote.envelopeVersion} = 2 then ${vote.frozen} end`
};

type Standing = NonNullable<Awaited<ReturnType<typeof readStanding>>>;

/** All that decides of a cast, in one question to the database. Its clock is read with it. */
async function readStanding(db: Db, { voteId, voterId, castId, hash }: WholeCast) {
	const sameHash = and(eq(voteBoard.voteId, voteId), eq(voteBoard.envelopeHash, hash));
	const [found] = await db
		.select({
			vote: voteColumns,
			voter: { id: voter.id, revokedAt: voter.revokedAt },
			way: voteCast.way,
			/** The entry of this very cast. */
			known: boardColumns,
			options: db.$count(voteOption, eq(voteOption.voteId, voteId)),
			alike: db.$count(voteBoard, sameHash),
			ms: clockMs
		})
		.from(vote)
		.leftJoin(voter, and(eq(voter.voteId, vote.id), eq(voter.id, voterId)))
		.leftJoin(voteCast, and(eq(voteCast.voteId, vote.id), eq(voteCast.voterId, voterId)))
		.leftJoin(voteBoard, and(eq(voteBoard.voteId, vote.id), eq(voteBoard.castId, castId)))
		.where(eq(vote.id, voteId));
	if (!found) return null;
	const { frozen, ...columns } = found.vote;
	const isShared = isSealedToMembers(columns) && frozen !== null;
	const standing = {
		...found,
		known: found.known as SignedEntry | null,
		vote: { ...columns, bureau: isShared ? bureauIn(frozen) : null },
		now: instantOf(found.ms)
	};
	return isShared
		? { ...standing, ...(await readPending(db, { voteId, castId, hash })) }
		: standing;
}

/** The same, of casts that the board does not say yet. */
async function readPending(
	db: Db,
	{ voteId, castId, hash }: Omit<WholeCast, 'voterId' | 'envelope'>
) {
	const alike = await findPending(db, voteId, { castId, hash });
	const known = alike.find((one) => one.castId === castId);
	return {
		known: known ? receivedEntry(voteId, known) : null,
		alike: alike.filter((one) => one.hash === hash).length
	};
}

async function depositEnvelope(tx: Db, cast: WholeCast, standing: Standing): Promise<CastAnswer> {
	const { voteId, castId, hash } = cast;
	const { known, way } = standing;
	const own = way === null ? null : await findOwnCast(tx, cast);
	if (known) return own === castId ? { receipt: known } : { refusal: 'replayed' };
	if (standing.alike > 0) return { refusal: 'copied' };
	const refusal = await putInBox(tx, cast, standing);
	if (refusal) return { refusal };
	if (standing.vote.bureau) {
		await addPending(tx, voteId, { castId, hash, replaces: own });
		return { receipt: receivedEntry(voteId, { castId, hash }) };
	}
	const replaced = own && (await findCastEntry(tx, { voteId, castId: own }));
	const data = { cast: castId, envelope: hash, replaces: replaced ? replaced.position : null };
	const ids = { castId, envelopeHash: hash };
	return { receipt: await appendHeld(tx, { voteId, kind: 'cast', data, cast: ids }) };
}

/** Ticks the voter and keeps their envelope, or puts it in place of the one before. */
async function putInBox(tx: Db, cast: WholeCast, { way }: Standing): Promise<CastRefusal | null> {
	const { voteId, voterId, castId, hash } = cast;
	const inbox = inboxOf(voteId);
	const envelope = Buffer.from(cast.envelope);
	if (way !== null) {
		await tx.execute(
			sql`update ${inbox} set cast_id = ${castId}, envelope = ${envelope}, hash = ${hash} where voter_id = ${voterId}`
		);
		return null;
	}
	const ticks = tx.insert(voteCast).values({ voterId, voteId, way: 'online' });
	const [ticked] = await ticks.onConflictDoNothing().returning();
	// Ticked on paper between our look and now, by whoever does not wait for the vote.
	if (!ticked) return 'voted-on-paper';
	await tx.execute(
		sql`insert into ${inbox} (voter_id, cast_id, envelope, hash) values (${voterId}, ${castId}, ${envelope}, ${hash})`
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

/** Null for who may vote, or change; and for a cast sent again, whose receipt is theirs. */
function whyNotAgain({ way, known, vote: { canChange } }: Standing): CastRefusal | null {
	if (way === null || known) return null;
	if (way === 'paper') return 'voted-on-paper';
	return canChange ? null : 'already-voted';
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
