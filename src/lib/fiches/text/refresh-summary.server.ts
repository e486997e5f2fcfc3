import { and, eq, isNotNull, max, or, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { readerOf, type ReadCommitted } from '../../documents/load-document.server.ts';
import { getSize } from '../../documents/queries.server.ts';
import { documentUpdate } from '../../documents/tables.server.ts';
import { contentOf } from './document-content.ts';
import { readFicheAfresh } from './read-fiche.server.ts';
import { summaryOf, type Summary } from './summary.ts';
import { fiche, ficheSummary } from '../tables.server.ts';

/** A text of more bytes or pieces, live, would hold the others while it is read: that of the database is read in a thread. */
const LONG = { bytes: 512 * 1024, structs: 20_000 };

/** Derives again what lists show of a fiche. An older reading never overwrites a newer one. */
export async function refreshFicheSummary(
	db: Db,
	{ documentId, read = readerOf(db, { documentId }) }: { documentId: string; read?: ReadCommitted }
): Promise<void> {
	const [row] = await db
		.select({ id: fiche.id })
		.from(fiche)
		.where(eq(fiche.documentId, documentId));
	const found = row && (await summarize(db, { documentId, read }));
	if (!found) return;
	const { summary, seq: uptoSeq } = found;
	const [written] = await db
		.select({ at: max(documentUpdate.createdAt) })
		.from(documentUpdate)
		.where(
			and(
				eq(documentUpdate.documentId, documentId),
				or(isNotNull(documentUpdate.accountId), documentUpdate.several)
			)
		);
	// Compaction removes old rows of the log: what was known of the last words stays known.
	const lastWrittenAt = written?.at ?? null;
	await db
		.insert(ficheSummary)
		.values({ ficheId: row.id, uptoSeq, ...summary, lastWrittenAt })
		.onConflictDoUpdate({
			target: ficheSummary.ficheId,
			set: {
				...summary,
				uptoSeq,
				lastWrittenAt: sql`coalesce(excluded.last_written_at, ${ficheSummary.lastWrittenAt})`
			},
			setWhere: sql`${ficheSummary.uptoSeq} <= excluded.upto_seq`
		});
}

async function summarize(
	db: Db,
	{ documentId, read }: { documentId: string; read: ReadCommitted }
): Promise<{ summary: Summary; seq: number } | null> {
	const { bytes, structs } = await getSize(db, { documentId });
	if (bytes <= LONG.bytes && structs <= LONG.structs)
		return read(({ doc, seq }) => ({ summary: summaryOf(contentOf(doc)), seq }));
	const { content, seq } = await readFicheAfresh(db, { documentId });
	return { summary: summaryOf(content), seq };
}
