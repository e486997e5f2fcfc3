import { asc, eq } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { fiche, ficheSummary } from './tables.server.ts';

/** The number and title of every fiche of a contract, in order: what a form offers to choose from. */
export async function listFicheTitles(
	db: Db,
	contractId: string
): Promise<{ number: number; title: string }[]> {
	return db
		.select({ number: fiche.number, title: ficheSummary.title })
		.from(fiche)
		.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(eq(fiche.contractId, contractId))
		.orderBy(asc(fiche.number));
}
