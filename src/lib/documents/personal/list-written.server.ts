import { eq } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '../../database/database.server.ts';
import { loadDocument } from '../load-document.server.ts';
import { documentClient } from '../tables.server.ts';

export type Written = {
	documentId: string;
	/** What still stands of it, in the order in which it was typed; a cut where the writer went elsewhere. */
	words: string;
	letters: number;
};

/** The words of a person that stand in the texts written together. */
export async function listWritten(
	db: Db,
	{ accountId }: { accountId: string }
): Promise<Written[]> {
	const clients = await db
		.select({ documentId: documentClient.documentId, clientId: documentClient.clientId })
		.from(documentClient)
		.where(eq(documentClient.accountId, accountId));
	const byDocument = new Map<string, number[]>();
	for (const { documentId, clientId } of clients)
		byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), clientId]);
	const written: Written[] = [];
	for (const [documentId, clientIds] of byDocument) {
		const loaded = await loadDocument(db, { documentId });
		if (!loaded) continue;
		const words = clientIds.map((client) => wordsOfClient(loaded.doc, client)).filter(Boolean);
		const letters = words.reduce((sum, text) => sum + text.replaceAll('\n', '').length, 0);
		loaded.doc.destroy();
		if (letters > 0) written.push({ documentId, words: words.join('\n'), letters });
	}
	return written;
}

function wordsOfClient(doc: Y.Doc, client: number): string {
	let words = '';
	let last: Y.ID | null = null;
	for (const struct of doc.store.clients.get(client) ?? []) {
		if (!(struct instanceof Y.Item) || struct.deleted) continue;
		if (!(struct.content instanceof Y.ContentString)) continue;
		const follows = last !== null && struct.origin !== null && Y.compareIDs(struct.origin, last);
		words += (words === '' || follows ? '' : '\n') + struct.content.str;
		last = struct.lastId;
	}
	return words;
}
