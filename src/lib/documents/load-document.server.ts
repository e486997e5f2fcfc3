import { and, asc, desc, eq, gt, lte } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '../database/database.server.ts';
import { hashState, isIncomplete } from './state.server.ts';
import { document, documentSnapshot, documentUpdate } from './tables.server.ts';

export type LoadedDocument = {
	doc: Y.Doc;
	/** Number of the last update that `doc` holds. */
	seq: number;
	frozenAt: Date | null;
	frozenReason: string | null;
};

/**
 * The document as it is committed: the newest sound snapshot and the updates after it.
 * Throws when something it depends on is missing, rather than show a text with holes.
 */
export async function loadDocument(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<LoadedDocument | null> {
	const [row] = await db.select().from(document).where(eq(document.id, documentId));
	if (!row) return null;
	const { seq, frozenAt, frozenReason } = row;
	const doc = await loadUpTo(db, { documentId, seq });
	return { doc, seq, frozenAt, frozenReason };
}

/** Gives a text as it is committed to `use`, which must not keep it; null when there is no such document. */
export type ReadCommitted = <T>(use: (text: { doc: Y.Doc; seq: number }) => T) => Promise<T | null>;

/** Reads a text as the database has it. */
export function readerOf(db: Db, { documentId }: { documentId: string }): ReadCommitted {
	return async (use) => {
		const loaded = await loadDocument(db, { documentId });
		if (!loaded) return null;
		const read = use(loaded);
		loaded.doc.destroy();
		return read;
	};
}

/** The document as it was after update `seq`, which must not be older than what compaction kept. */
export async function loadUpTo(
	db: Db,
	{ documentId, seq }: { documentId: string; seq: number }
): Promise<Y.Doc> {
	const doc = new Y.Doc();
	const from = await findSoundSnapshot(db, { documentId, seq });
	if (from) Y.applyUpdate(doc, from.state);
	const rows = await listUpdatesAfter(db, { documentId, after: from?.uptoSeq ?? 0, upTo: seq });
	const expected = seq - (from?.uptoSeq ?? 0);
	if (rows.length !== expected) {
		throw new Error(
			`document ${documentId}: ${rows.length} updates read where ${expected} are expected`
		);
	}
	doc.transact(() => {
		for (const { payload } of rows) Y.applyUpdate(doc, payload);
	});
	if (isIncomplete(doc)) {
		throw new Error(`document ${documentId}: the log up to ${seq} misses what it depends on`);
	}
	return doc;
}

/** The committed updates after a number, in order. */
export async function listUpdatesAfter(
	db: Db,
	{ documentId, after, upTo }: { documentId: string; after: number; upTo: number }
): Promise<{ seq: number; payload: Uint8Array }[]> {
	return db
		.select({ seq: documentUpdate.seq, payload: documentUpdate.payload })
		.from(documentUpdate)
		.where(
			and(
				eq(documentUpdate.documentId, documentId),
				gt(documentUpdate.seq, after),
				lte(documentUpdate.seq, upTo)
			)
		)
		.orderBy(asc(documentUpdate.seq));
}

/** Compaction keeps the last two snapshots: should the newest be damaged, the one before and its rows still tell everything. */
async function findSoundSnapshot(
	db: Db,
	{ documentId, seq }: { documentId: string; seq: number }
): Promise<{ uptoSeq: number; state: Uint8Array } | null> {
	const snapshots = await db
		.select()
		.from(documentSnapshot)
		.where(and(eq(documentSnapshot.documentId, documentId), lte(documentSnapshot.uptoSeq, seq)))
		.orderBy(desc(documentSnapshot.uptoSeq));
	return snapshots.find(({ state, sha256 }) => hashState(state) === sha256) ?? null;
}
