import { and, asc, desc, eq, gt, max, or } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { BoardEntryKind } from '../kinds.ts';
import { vote, voteBoard } from '../tables.server.ts';
import type { PendingCast } from './pending.server.ts';
import { serverKeys } from './server-keys.server.ts';
import { sha256Hex } from '../../shared/hash.server.ts';

export type BoardEntry = {
	position: number;
	kind: BoardEntryKind;
	entry: string;
	hash: string;
	signature: string;
};

export const boardColumns = {
	position: voteBoard.position,
	kind: voteBoard.kind,
	entry: voteBoard.entry,
	hash: voteBoard.hash,
	signature: voteBoard.signature
};

/**
 * Adds an entry to the public board of a vote: chained to the one before by its hash, signed by the server. Holds the row of
 * the vote until the transaction ends, so entries follow one another whatever the process. `data` holds no voter, no choice
 * and no time finer than the day; the first entry also names the key that all signatures are checked with.
 */
export async function appendToBoard(tx: Db, appended: AppendedEntry): Promise<BoardEntry> {
	await tx
		.select({ id: vote.id })
		.from(vote)
		.where(eq(vote.id, appended.voteId))
		.for('no key update');
	return appendHeld(tx, appended);
}

/** The same, where the transaction holds the row of the vote already. */
export async function appendHeld(
	tx: Db,
	{ voteId, kind, data, cast }: AppendedEntry
): Promise<BoardEntry> {
	const { first, head } = await readEnds(tx, voteId);
	if (first) refuseOtherKey(voteId, first);
	const position = head ? head.position + 1 : 0;
	const named = head ? {} : { serverKey: serverKeys().publicKey };
	const said = { data, kind, position, previous: head?.hash ?? null, vote: voteId, ...named };
	const entry = canonicalJson(said);
	const hash = sha256Hex(entry);
	const signed = { position, kind, entry, hash, signature: serverKeys().signHash(hash) };
	await tx.insert(voteBoard).values({ voteId, ...signed, ...cast });
	return signed;
}

/** At closing, all the casts of a vote whose board did not say them: in this order, each after the one that it replaces. */
export async function appendCasts(
	tx: Db,
	{ voteId, casts }: { voteId: string; casts: readonly PendingCast[] }
): Promise<void> {
	const { first, head } = await readEnds(tx, voteId);
	if (first) refuseOtherKey(voteId, first);
	let [position, previous] = [(head?.position ?? -1) + 1, head?.hash ?? null];
	const places = new Map<string | null, number>();
	const lines = casts.map(({ castId, hash: envelopeHash, replaces }) => {
		const data = { cast: castId, envelope: envelopeHash, replaces: places.get(replaces) ?? null };
		const entry = canonicalJson({ data, kind: 'cast', position, previous, vote: voteId });
		const hash = sha256Hex(entry);
		const line = { position, kind: 'cast' as const, entry, hash };
		places.set(castId, position);
		[position, previous] = [position + 1, hash];
		return { voteId, ...line, signature: serverKeys().signHash(hash), castId, envelopeHash };
	});
	for (let at = 0; at < lines.length; at += LINES_AT_ONCE)
		await tx.insert(voteBoard).values(lines.slice(at, at + LINES_AT_ONCE));
}

const LINES_AT_ONCE = 1_000;

/** The first entry and the last, the same one at the beginning. */
async function readEnds(tx: Db, voteId: string) {
	const last = tx
		.select({ position: max(voteBoard.position) })
		.from(voteBoard)
		.where(eq(voteBoard.voteId, voteId));
	const ends = await tx
		.select({ position: voteBoard.position, hash: voteBoard.hash, entry: voteBoard.entry })
		.from(voteBoard)
		.where(
			and(eq(voteBoard.voteId, voteId), or(eq(voteBoard.position, 0), eq(voteBoard.position, last)))
		)
		.orderBy(asc(voteBoard.position));
	return { first: ends.at(0), head: ends.at(-1) };
}

type AppendedEntry = {
	voteId: string;
	kind: BoardEntryKind;
	data: Record<string, unknown>;
	/** For a cast: what the constraints of the table keep unique. */
	cast?: { castId: string; envelopeHash: string };
};

/** A server that lost its key, or two processes with two keys, would make a board that nobody can check. */
function refuseOtherKey(voteId: string, first: { entry: string }): void {
	const { serverKey } = JSON.parse(first.entry) as { serverKey: string };
	if (serverKey === serverKeys().publicKey) return;
	throw new Error(`vote ${voteId} was opened with another SERVER_KEY than this process has`);
}

/** The entries of a board in order, after a position (-1: all). */
export async function listBoard(
	db: Db,
	{ voteId, after = -1, limit }: { voteId: string; after?: number; limit: number }
): Promise<BoardEntry[]> {
	return db
		.select(boardColumns)
		.from(voteBoard)
		.where(and(eq(voteBoard.voteId, voteId), gt(voteBoard.position, after)))
		.orderBy(asc(voteBoard.position))
		.limit(limit);
}

export async function findBoardHead(db: Db, voteId: string): Promise<BoardEntry | null> {
	const [head] = await db
		.select(boardColumns)
		.from(voteBoard)
		.where(eq(voteBoard.voteId, voteId))
		.orderBy(desc(voteBoard.position))
		.limit(1);
	return head ?? null;
}

/** The entry of one cast, by the identifier drawn for it. */
export async function findCastEntry(
	db: Db,
	{ voteId, castId }: { voteId: string; castId: string }
): Promise<BoardEntry | null> {
	const [entry] = await db
		.select(boardColumns)
		.from(voteBoard)
		.where(and(eq(voteBoard.voteId, voteId), eq(voteBoard.castId, castId)));
	return entry ?? null;
}
