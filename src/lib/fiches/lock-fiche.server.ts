import { and, eq } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { fiche } from './tables.server.ts';

export type FicheRow = typeof fiche.$inferSelect;

/**
 * Holds a fiche until the transaction ends. Everything that changes who writes it, or its stage, begins here: a commit
 * of words holds the same row (`standing-writers.server.ts`), and documents are locked after fiches, never before.
 */
export async function lockFiche(
	tx: Db,
	{ contractId, ficheId }: { contractId: string; ficheId: string }
): Promise<FicheRow | null> {
	const [row] = await tx
		.select()
		.from(fiche)
		.where(and(eq(fiche.id, ficheId), eq(fiche.contractId, contractId)))
		.for('update');
	return row ?? null;
}
