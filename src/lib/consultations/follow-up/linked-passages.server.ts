import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { Anchors, HeldPassage } from '../../fiches/carrying/carry-fiche.server.ts';
import type { FieldKey } from '../../fiches/text/shape.ts';
import { fiche } from '../../fiches/tables.server.ts';
import { followUpPassage } from './tables.server.ts';

/** The passages of a fiche that follow-ups keep hold of. */
export async function listLinkedPassages(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<HeldPassage[]> {
	const rows = await db
		.select({
			id: followUpPassage.id,
			field: followUpPassage.field,
			start: followUpPassage.anchorStart,
			end: followUpPassage.anchorEnd
		})
		.from(followUpPassage)
		.innerJoin(fiche, eq(fiche.id, followUpPassage.ficheId))
		.where(eq(fiche.documentId, documentId));
	return rows.map((row) => ({ ...row, field: row.field as FieldKey }));
}

/** The same words, in another shape of their document. */
export async function moveLinkedPassage(
	tx: Db,
	{ id, start, end }: Anchors & { id: string }
): Promise<void> {
	await tx
		.update(followUpPassage)
		.set({ anchorStart: start, anchorEnd: end })
		.where(eq(followUpPassage.id, id));
}
