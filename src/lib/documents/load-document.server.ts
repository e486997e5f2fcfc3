import { eq } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '../database/database.server.ts';
import { isIncomplete } from './state.server.ts';
import { readStoredUpTo } from './stored-text.server.ts';
import { document } from './tables.server.ts';

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
	const { snapshot, since } = await readStoredUpTo(db, { documentId, seq });
	const doc = new Y.Doc();
	doc.transact(() => {
		if (snapshot) Y.applyUpdate(doc, snapshot.state);
		for (const payload of since) Y.applyUpdate(doc, payload);
	});
	if (isIncomplete(doc)) {
		throw new Error(`document ${documentId}: the log up to ${seq} misses what it depends on`);
	}
	return doc;
}
