import { eq } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import {
	createFiche,
	type CreatedFiche,
	type NewFiche
} from '#lib/fiches/life/create-fiche.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { document, documentUpdate } from '#lib/documents/tables.server.ts';
import { emptyContent } from '#lib/fiches/text/shape.ts';

/** A fiche where nothing but its title is written, or what is given. */
export async function aFiche(
	db: Db,
	wanted: Omit<NewFiche, 'content' | 'accountId'> & Partial<NewFiche>
): Promise<CreatedFiche> {
	const content = emptyContent();
	content.lines.title = 'Bus santé des femmes';
	const created = await db.transaction((tx) =>
		createFiche(tx, { content, accountId: null, ...wanted })
	);
	if (typeof created === 'string') throw new Error(created);
	return created;
}

/** Writes into the log as a commit would, and moves the number of the document. */
export async function write(
	db: Db,
	{ documentId, claire }: { documentId: string; claire: string },
	change: (doc: Y.Doc) => void
): Promise<void> {
	const loaded = await loadDocument(db, { documentId });
	const before = Y.encodeStateVector(loaded!.doc);
	change(loaded!.doc);
	const payload = Y.encodeStateAsUpdate(loaded!.doc, before);
	const seq = loaded!.seq + 1;
	await db.insert(documentUpdate).values({ documentId, seq, accountId: claire, payload });
	await db.update(document).set({ seq }).where(eq(document.id, documentId));
}
