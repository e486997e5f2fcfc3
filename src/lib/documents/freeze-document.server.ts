import { eq } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { document } from './tables.server.ts';

/**
 * From this transaction's COMMIT on, no update is accepted: the column is read under the row's lock by every commit,
 * so a keystroke in flight loses to it. `reason` is a code of the domain that freezes.
 */
export async function freezeDocument(
	tx: Db,
	{ documentId, reason }: { documentId: string; reason: string }
): Promise<void> {
	await tx
		.update(document)
		.set({ frozenAt: new Date(), frozenReason: reason })
		.where(eq(document.id, documentId));
}

/** Updates are accepted again. */
export async function thawDocument(tx: Db, { documentId }: { documentId: string }): Promise<void> {
	await tx
		.update(document)
		.set({ frozenAt: null, frozenReason: null })
		.where(eq(document.id, documentId));
}
