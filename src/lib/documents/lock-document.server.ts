import { eq } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { document } from './tables.server.ts';

/**
 * Holds the document still until the transaction ends: no update is committed meanwhile.
 * Locks are always taken in this order: login sessions, rows that give rights (fiche first), documents by id.
 */
export async function lockDocument(
	tx: Db,
	{ documentId }: { documentId: string }
): Promise<typeof document.$inferSelect> {
	const [row] = await tx.select().from(document).where(eq(document.id, documentId)).for('update');
	if (!row) throw new Error(`no document ${documentId}`);
	return row;
}
