import { createPublicKey, verify } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { Vote } from '../queries.server.ts';
import { voteBoard } from '../tables.server.ts';
import { listBoard } from './board.server.ts';
import { sha256Hex } from '../../shared/hash.server.ts';
import { isId } from '../../shared/ids.ts';
import { findPending } from './pending.server.ts';
import { receivedText, type Receipt, type SignedEntry } from './receipt.ts';
import { serverKeys } from './server-keys.server.ts';

/** The key of the server that opened this vote, as the first entry of its board says it. */
export async function findServerKey(db: Db, voteId: string): Promise<string | null> {
	const [first] = await listBoard(db, { voteId, limit: 1 });
	if (!first) return null;
	return (JSON.parse(first.entry) as { serverKey: string }).serverKey;
}

export function receiptOf(
	{ position, entry, hash, signature }: SignedEntry,
	{ vote, board, serverKey }: { vote: Vote; board: string; serverKey: string }
): Receipt {
	return {
		format: position === null ? 'maillage-receipt/2' : 'maillage-receipt/1',
		...{ vote: vote.id, question: vote.title, board },
		...{ position, entry, hash, signature, serverKey }
	};
}

/** What the server signs of an envelope that it took, before the board says it: the same each time. */
export function receivedEntry(voteId: string, cast: { castId: string; hash: string }): SignedEntry {
	const entry = receivedText(voteId, cast);
	const hash = sha256Hex(entry);
	return { position: null, entry, hash, signature: serverKeys().signHash(hash) };
}

/** The cast that took the place of this one, for a voter who changed their ballot. */
export async function findReplacement(
	db: Db,
	{ voteId, position }: { voteId: string; position: number }
): Promise<number | null> {
	const [later] = await db
		.select({ position: voteBoard.position })
		.from(voteBoard)
		.where(
			and(
				eq(voteBoard.voteId, voteId),
				eq(voteBoard.kind, 'cast'),
				sql`(${voteBoard.entry}::jsonb -> 'data' ->> 'replaces')::int = ${position}`
			)
		);
	return later?.position ?? null;
}

export type ReceiptCheck = {
	/** The hash is that of the entry. */
	isWhole: boolean;
	/** The key of the board signed it. */
	isSigned: boolean;
	/** The board has this entry at this place, or has a line of this envelope where the receipt came before the line. */
	isOnBoard: boolean;
	/** The envelope is in the box; the board says it at closing. */
	isAwaited: boolean;
};

/** What is true of a receipt, by the board of this vote. */
export async function checkReceipt(
	db: Db,
	{ voteId, receipt }: { voteId: string; receipt: SignedEntry }
): Promise<ReceiptCheck> {
	const serverKey = await findServerKey(db, voteId);
	const signed = {
		isWhole: sha256Hex(receipt.entry) === receipt.hash,
		isSigned: serverKey !== null && isSignedBy(serverKey, receipt)
	};
	if (receipt.position === null) return { ...signed, ...(await findPlace(db, voteId, receipt)) };
	const after = receipt.position - 1;
	const [line] = after >= -1 ? await listBoard(db, { voteId, after, limit: 1 }) : [];
	return {
		...signed,
		isAwaited: false,
		isOnBoard:
			line?.position === receipt.position &&
			line.hash === receipt.hash &&
			line.entry === receipt.entry
	};
}

/** The line of the board that a receipt is of; null before there is one. */
export async function findPlaceOf(
	db: Db,
	{ voteId, receipt }: { voteId: string; receipt: SignedEntry }
): Promise<number | null> {
	if (receipt.position !== null) return receipt.position;
	const said = castIn(receipt.entry);
	return said && ((await findSharedCast(db, { voteId, ...said }))?.position ?? null);
}

async function findPlace(db: Db, voteId: string, { entry }: SignedEntry) {
	const said = castIn(entry);
	if (said === null || entry !== receivedText(voteId, said))
		return { isOnBoard: false, isAwaited: false };
	const cast = await findSharedCast(db, { voteId, castId: said.castId });
	const isThere = cast?.hash === said.hash;
	return {
		isOnBoard: isThere && cast.position !== null,
		isAwaited: isThere && cast.position === null
	};
}

function castIn(entry: string): { castId: string; hash: string } | null {
	try {
		const { cast, envelope } = (JSON.parse(entry) as { data: Record<string, unknown> }).data;
		const isCast = typeof cast === 'string' && isId(cast) && typeof envelope === 'string';
		return isCast ? { castId: cast, hash: envelope } : null;
	} catch {
		return null;
	}
}

/** A cast of a vote whose board says its casts at closing: its place there, or null as long as it is in the box alone. */
export async function findSharedCast(
	db: Db,
	{ voteId, castId }: { voteId: string; castId: string }
): Promise<{ castId: string; hash: string; position: number | null } | null> {
	const [line] = await db
		.select({ hash: voteBoard.envelopeHash, position: voteBoard.position })
		.from(voteBoard)
		.where(and(eq(voteBoard.voteId, voteId), eq(voteBoard.castId, castId)));
	if (line) return { castId, hash: line.hash!, position: line.position };
	const [pending] = await findPending(db, voteId, { castId, hash: null });
	return pending ? { castId, hash: pending.hash, position: null } : null;
}

function isSignedBy(serverKey: string, { hash, signature }: SignedEntry): boolean {
	if (!/^[0-9a-f]{64}$/.test(hash)) return false;
	const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: serverKey }, format: 'jwk' });
	const bytes = Buffer.from(signature, 'base64url');
	const isPlain = bytes.toString('base64url') === signature;
	return isPlain && verify(null, Buffer.from(hash, 'hex'), key, bytes);
}
