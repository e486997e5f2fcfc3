import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { commitUpdates } from '#lib/documents/commit-updates.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { kinds } from '#server/collaboration/kinds.ts';
import type { Writer } from './live-server.ts';

/** Somebody writes, one commit for each of these changes, under one client id. Gives what was committed, in order. */
export async function writeHistory(
	db: Db,
	{ documentId, writer }: { documentId: string; writer: Writer },
	changes: readonly ((text: Y.Text) => void)[]
): Promise<Uint8Array[]> {
	const { doc } = (await loadDocument(db, { documentId }))!;
	const { accountId, sessionId } = writer;
	const payloads: Uint8Array[] = [];
	for (const change of changes) {
		const vector = Y.encodeStateVector(doc);
		change(doc.getText('audience'));
		const payload = Y.encodeStateAsUpdate(doc, vector);
		const entry = { documentId, kind: 'fiche', accountId, sessionId, payload };
		const { outcomes } = await db.transaction((tx) =>
			commitUpdates(tx, {
				...{ entries: [{ ...entry, clientIds: [doc.clientID] }], kinds, documentBytes: 1e9 }
			})
		);
		if (!('seq' in outcomes[0]!)) throw new Error(JSON.stringify(outcomes[0]));
		payloads.push(payload);
	}
	doc.destroy();
	return payloads;
}

/** Words that come, and some that leave again. */
export function someChanges(count: number): ((text: Y.Text) => void)[] {
	return Array.from({ length: count }, (_, n) => (text: Y.Text) => {
		text.insert((n * 7) % (text.length + 1), `mot${n} `);
		if (n % 4 === 3) text.delete(0, 5);
	});
}
