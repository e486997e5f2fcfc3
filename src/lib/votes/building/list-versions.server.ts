import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { containsWords } from '../../database/folded.server.ts';
import { documentVersion } from '../../documents/tables.server.ts';
import { fiche, ficheSummary } from '../../fiches/tables.server.ts';
import { findObjectVersion, versionColumns, type ObjectVersion } from '../queries.server.ts';

const SHOWN = 8;

type Wanted = { contractId: string; search: string; chosenId: string | null };

/** Named versions of the fiches of a contract that a vote may be about, the latest first; the one chosen is always there. */
export async function listVersionChoices(
	db: Db,
	{ contractId, search, chosenId }: Wanted
): Promise<{ versions: ObjectVersion[]; more: number }> {
	const words = sql`concat('fiche ', ${fiche.number}, ' ', ${ficheSummary.title}, ' version ', ${documentVersion.number}, ' ', ${documentVersion.label})`;
	const rows = await db
		.select({ ...versionColumns, total: sql<number>`(count(*) over ())::int` })
		.from(documentVersion)
		.innerJoin(fiche, eq(fiche.documentId, documentVersion.documentId))
		.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(and(eq(fiche.contractId, contractId), ...containsWords(words, search)))
		.orderBy(desc(documentVersion.createdAt), desc(documentVersion.id))
		.limit(SHOWN);
	const versions = rows.map(({ total: _, ...version }): ObjectVersion => version);
	const more = Math.max(0, (rows[0]?.total ?? 0) - versions.length);
	if (versions.some(({ id }) => id === chosenId)) return { versions, more };
	const chosen = await findObjectVersion(db, { contractId, versionId: chosenId });
	return { versions: chosen ? [chosen, ...versions] : versions, more };
}
