import { eq } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { fiche, ficheSummary } from './tables.server.ts';

/** The number and title of the fiche that this document is the text of, or null. */
export async function findFicheOfDocument(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<{ number: number; title: string } | null> {
	const [row] = await db
		.select({ number: fiche.number, title: ficheSummary.title })
		.from(fiche)
		.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(eq(fiche.documentId, documentId));
	return row ?? null;
}
