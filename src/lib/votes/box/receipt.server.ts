import { createPublicKey, verify } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { Vote } from '../queries.server.ts';
import { voteBoard } from '../tables.server.ts';
import { listBoard } from './board.server.ts';
import { sha256Hex } from '../../shared/hash.server.ts';
import type { Receipt, SignedEntry } from './receipt.ts';

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
		format: 'maillage-receipt/1',
		...{ vote: vote.id, question: vote.title, board },
		...{ position, entry, hash, signature, serverKey }
	};
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
	/** The board has this entry at this place. */
	isOnBoard: boolean;
};

/** What is true of a receipt, by the board of this vote. */
export async function checkReceipt(
	db: Db,
	{ voteId, receipt }: { voteId: string; receipt: SignedEntry }
): Promise<ReceiptCheck> {
	const serverKey = await findServerKey(db, voteId);
	const after = receipt.position - 1;
	const [line] = after >= -1 ? await listBoard(db, { voteId, after, limit: 1 }) : [];
	return {
		isWhole: sha256Hex(receipt.entry) === receipt.hash,
		isSigned: serverKey !== null && isSignedBy(serverKey, receipt),
		isOnBoard:
			line?.position === receipt.position &&
			line.hash === receipt.hash &&
			line.entry === receipt.entry
	};
}

function isSignedBy(serverKey: string, { hash, signature }: SignedEntry): boolean {
	if (!/^[0-9a-f]{64}$/.test(hash)) return false;
	const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: serverKey }, format: 'jwk' });
	const bytes = Buffer.from(signature, 'base64url');
	const isPlain = bytes.toString('base64url') === signature;
	return isPlain && verify(null, Buffer.from(hash, 'hex'), key, bytes);
}
