import { eq } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '../database/database.server.ts';
import { loadUpTo } from './load-document.server.ts';
import { lockDocument } from './lock-document.server.ts';
import { document, documentClient, documentUpdate } from './tables.server.ts';

/** One change of a document, by one person: they are the author of the words it brings. `false` when it does nothing. */
export type ServerChange = { accountId: string; change: (doc: Y.Doc) => boolean };

/**
 * Makes changes in a document from the server, one after the other, each under a client id of its own. Answers which were made,
 * in their order; `frozen` when nothing may change. Whether these people may is decided by the caller, who calls
 * `announceWritten` once it is committed. In the caller's transaction.
 */
export async function writeDocument(
	tx: Db,
	{ documentId, changes }: { documentId: string; changes: readonly ServerChange[] }
): Promise<boolean[] | 'frozen'> {
	const row = await lockDocument(tx, { documentId });
	if (row.frozenAt !== null) return 'frozen';
	const doc = await loadUpTo(tx, { documentId, seq: row.seq });
	let { seq, bytes } = row;
	const made: boolean[] = [];
	const clients: (typeof documentClient.$inferInsert)[] = [];
	const updates: (typeof documentUpdate.$inferInsert)[] = [];
	try {
		for (const { accountId, change } of changes) {
			// Another hand: letters are credited by the id under which they were written.
			doc.clientID = new Y.Doc().clientID;
			const payload = updateOf(doc, change);
			made.push(payload !== null);
			if (payload === null) continue;
			seq += 1;
			bytes += payload.byteLength;
			clients.push({ documentId, clientId: doc.clientID, accountId });
			updates.push({ documentId, seq, accountId, payload });
		}
	} finally {
		doc.destroy();
	}
	if (updates.length === 0) return made;
	await tx.insert(documentClient).values(clients);
	await tx.insert(documentUpdate).values(updates);
	await tx.update(document).set({ seq, bytes }).where(eq(document.id, documentId));
	return made;
}

/** All that a change emits: Yjs may tidy up formats in a second update. */
function updateOf(doc: Y.Doc, change: (doc: Y.Doc) => boolean): Uint8Array | null {
	const emitted: Uint8Array[] = [];
	const listen = (update: Uint8Array) => void emitted.push(update);
	doc.on('update', listen);
	let done = false;
	doc.transact(() => (done = change(doc)));
	doc.off('update', listen);
	return done && emitted.length > 0 ? Y.mergeUpdates(emitted) : null;
}
