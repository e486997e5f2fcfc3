import { and, asc, eq, lt } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '../../database/database.server.ts';
import { loadUpTo } from '../load-document.server.ts';
import { lockDocument } from '../lock-document.server.ts';
import { document, documentClient, documentUpdate } from '../tables.server.ts';

/** Documents of this kind that are still in a shape before this one; oldest first. */
export async function listDocumentsToCarry(
	db: Db,
	{ kind, shape, limit }: { kind: string; shape: number; limit: number }
): Promise<string[]> {
	const rows = await db
		.select({ id: document.id })
		.from(document)
		.where(and(eq(document.kind, kind), lt(document.shape, shape)))
		.orderBy(asc(document.createdAt), asc(document.id))
		.limit(limit);
	return rows.map(({ id }) => id);
}

/**
 * Gives a document another shape in one update, written by nobody; also one that is frozen, since its words stay the same.
 * `change` receives the document as it is committed and changes it. Does nothing when another process did it before.
 */
export async function carryDocument(
	tx: Db,
	{ documentId, shape, change }: { documentId: string; shape: number; change: (doc: Y.Doc) => void }
): Promise<boolean> {
	const row = await lockDocument(tx, { documentId });
	if (row.shape >= shape) return false;
	const doc = await loadUpTo(tx, { documentId, seq: row.seq });
	const before = Y.encodeStateVector(doc);
	doc.transact(() => change(doc));
	const payload = Y.encodeStateAsUpdate(doc, before);
	const clientId = doc.clientID;
	doc.destroy();
	const seq = row.seq + 1;
	const bytes = row.bytes + payload.byteLength;
	await tx.insert(documentClient).values({ documentId, clientId, accountId: null });
	await tx.insert(documentUpdate).values({ documentId, seq, payload });
	await tx.update(document).set({ seq, bytes, shape }).where(eq(document.id, documentId));
	return true;
}
