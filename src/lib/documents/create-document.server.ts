import * as Y from 'yjs';
import type { Db } from '../database/database.server.ts';
import { document, documentClient, documentUpdate } from './tables.server.ts';

/**
 * Creates a document whose first update is `seed` (Yjs V1), written by nobody: the client ids of the seed are
 * registered to no account, so that no person can write under them. Returns the document's id.
 */
export async function createDocument(
	tx: Db,
	{ kind, seed }: { kind: string; seed: Uint8Array }
): Promise<string> {
	const [row] = await tx
		.insert(document)
		.values({ kind, seq: 1, bytes: seed.byteLength })
		.returning({ id: document.id });
	const documentId = row!.id;
	await tx.insert(documentUpdate).values({ documentId, seq: 1, payload: seed });
	const clientIds = new Set(Y.decodeUpdate(seed).structs.map(({ id }) => id.client));
	if (clientIds.size > 0) {
		await tx
			.insert(documentClient)
			.values([...clientIds].map((clientId) => ({ documentId, clientId, accountId: null })));
	}
	return documentId;
}
