import { and, eq, gt, inArray, lt, lte, sql } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '../database/database.server.ts';
import { keepAuthorship } from './authorship.server.ts';
import { loadUpTo } from './load-document.server.ts';
import { lockDocument } from './lock-document.server.ts';
import { hashState } from './state.server.ts';
import { document, documentSnapshot, documentUpdate } from './tables.server.ts';

/** A log longer than this is worth a snapshot (reliability study, §3): replaying 500 small updates takes about 20 ms. */
export const COMPACT_AFTER_UPDATES = 500;
export const COMPACT_AFTER_BYTES = 1024 * 1024;

/**
 * Writes a snapshot, reads it back, and only when it is the same removes the rows that the snapshot *before* it
 * already covers: two ways to rebuild the document exist at every moment. Named versions are not touched.
 * Returns false when there was nothing to do.
 */
export async function compactDocument(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<boolean> {
	const [row] = await db.select().from(document).where(eq(document.id, documentId));
	if (!row || row.seq <= row.snapshotSeq) return false;
	const { seq, snapshotSeq: previous } = row;
	const state = await writeSnapshot(db, { documentId, seq });
	await verifySnapshot(db, { documentId, seq, sha256: hashState(state) });
	await db.transaction(async (tx) => {
		const now = await lockDocument(tx, { documentId });
		// Another process compacted meanwhile: what it kept must not be judged by what we read before.
		if (now.snapshotSeq !== previous) return;
		const [since] = await tx
			.select({ bytes: sql<string>`coalesce(sum(octet_length(${documentUpdate.payload})), 0)` })
			.from(documentUpdate)
			.where(and(eq(documentUpdate.documentId, documentId), gt(documentUpdate.seq, seq)));
		const bytes = state.byteLength + Number(since!.bytes);
		await tx.update(document).set({ snapshotSeq: seq, bytes }).where(eq(document.id, documentId));
		await keepAuthorship(tx, { documentId, upTo: previous });
		await tx
			.delete(documentUpdate)
			.where(and(eq(documentUpdate.documentId, documentId), lte(documentUpdate.seq, previous)));
		await tx
			.delete(documentSnapshot)
			.where(
				and(eq(documentSnapshot.documentId, documentId), lt(documentSnapshot.uptoSeq, previous))
			);
	});
	return true;
}

async function writeSnapshot(
	db: Db,
	{ documentId, seq }: { documentId: string; seq: number }
): Promise<Uint8Array> {
	const doc = await loadUpTo(db, { documentId, seq });
	const state = Y.encodeStateAsUpdate(doc);
	const values = {
		state,
		stateVector: Y.encodeStateVector(doc),
		sha256: hashState(state)
	};
	doc.destroy();
	await db
		.insert(documentSnapshot)
		.values({ documentId, uptoSeq: seq, ...values })
		.onConflictDoUpdate({
			target: [documentSnapshot.documentId, documentSnapshot.uptoSeq],
			set: values
		});
	return state;
}

async function verifySnapshot(
	db: Db,
	{ documentId, seq, sha256 }: { documentId: string; seq: number; sha256: string }
): Promise<void> {
	const [read] = await db
		.select({ state: documentSnapshot.state })
		.from(documentSnapshot)
		.where(and(eq(documentSnapshot.documentId, documentId), eq(documentSnapshot.uptoSeq, seq)));
	if (!read || hashState(read.state) !== sha256) {
		throw new Error(`document ${documentId}: the snapshot at ${seq} does not read back`);
	}
}

/**
 * Compacts a document that takes too many bytes, when at least this many of them are in the log after its newest snapshot: what
 * was written and removed since takes none afterwards. Answers whether it takes less now.
 */
export async function makeRoom(
	db: Db,
	{ documentId, ifAtLeast }: { documentId: string; ifAtLeast: number }
): Promise<boolean> {
	const [since] = await db
		.select({ bytes: sql<string>`coalesce(sum(octet_length(${documentUpdate.payload})), 0)` })
		.from(documentUpdate)
		.innerJoin(document, eq(document.id, documentUpdate.documentId))
		.where(and(eq(document.id, documentId), sql`${documentUpdate.seq} > ${document.snapshotSeq}`));
	if (Number(since!.bytes) < ifAtLeast) return false;
	return compactDocument(db, { documentId });
}

/** Those of these documents whose log is long enough for a snapshot. */
export async function listDocumentsToCompact(
	db: Db,
	{ documentIds }: { documentIds: readonly string[] }
): Promise<string[]> {
	if (documentIds.length === 0) return [];
	const rows = await db
		.select({ id: document.id })
		.from(document)
		.innerJoin(
			documentUpdate,
			and(
				eq(documentUpdate.documentId, document.id),
				sql`${documentUpdate.seq} > ${document.snapshotSeq}`
			)
		)
		.where(inArray(document.id, [...documentIds]))
		.groupBy(document.id)
		.having(
			sql`count(*) > ${COMPACT_AFTER_UPDATES} or sum(octet_length(${documentUpdate.payload})) > ${COMPACT_AFTER_BYTES}`
		);
	return rows.map(({ id }) => id);
}
