import { eq, sql } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '../../database/database.server.ts';
import { rangesOfLog, recordAuthorship } from '../authorship.server.ts';
import type { AuthorshipRange } from '../authorship.ts';
import { lockDocument } from '../lock-document.server.ts';
import { removeParts, wholeOfParts } from '../snapshot-parts.server.ts';
import { hashState } from '../state.server.ts';
import { document, documentClient, documentSnapshot, documentVersion } from '../tables.server.ts';

/** Why nothing is written any more in a document that another one follows. */
export const SUCCEEDED = 'new-edition';

/** What a new document begins with, encoded. */
export type FirstText = {
	state: Uint8Array;
	vector: Uint8Array;
	/** SHA-256 (hex) of `state`. */
	sha256: string;
	/** Pieces of which Yjs makes it. */
	structs: number;
	/** Client ids of Yjs that are in it. */
	clients: readonly number[];
	/** Of a large one: the pieces of its state that the database has already (`writeParts`). */
	writing?: string;
};

/** As the server makes it. */
export function firstTextOf(doc: Y.Doc): FirstText {
	const state = Y.encodeStateAsUpdate(doc);
	return {
		state,
		vector: Y.encodeStateVector(doc),
		sha256: hashState(state),
		structs: [...doc.store.clients.values()].reduce((sum, { length }) => sum + length, 0),
		clients: [...doc.store.clients.keys()]
	};
}

/**
 * A new document that begins with `text` and takes the place of this one: its named versions go over, and who wrote them. The former
 * stays as it is, closed: whoever is in it is told that it is gone, since the pieces of one never mix with those of the other. Returns
 * the id of the new one. Its numbers go on from those of the former. `wroteIt`: what the log of the former says of its authors, where
 * that is known.
 */
export async function succeedDocument(
	tx: Db,
	{
		documentId: former,
		text,
		wroteIt
	}: { documentId: string; text: FirstText; wroteIt?: readonly AuthorshipRange[] }
): Promise<string> {
	const row = await lockDocument(tx, { documentId: former });
	const seq = row.seq + 1;
	const { state, vector: stateVector, sha256, structs, clients, writing } = text;
	const { kind, shape } = row;
	const [born] = await tx
		.insert(document)
		.values({ kind, shape, seq, snapshotSeq: seq, bytes: state.byteLength, structs })
		.returning({ id: document.id });
	const documentId = born!.id;
	await tx.insert(documentSnapshot).values({
		...{ documentId, uptoSeq: seq, stateVector, sha256 },
		state: writing === undefined ? state : wholeOfParts(writing)
	});
	if (writing !== undefined) await removeParts(tx, writing);
	await carryAuthors(tx, { former, documentId, clients, wroteIt });
	await tx
		.update(document)
		.set({ successorId: documentId })
		.where(eq(document.successorId, former));
	await tx
		.update(document)
		.set({ successorId: documentId, frozenAt: new Date(), frozenReason: SUCCEEDED })
		.where(eq(document.id, former));
	await tx
		.update(documentVersion)
		.set({ documentId })
		.where(eq(documentVersion.documentId, former));
	return documentId;
}

async function carryAuthors(
	tx: Db,
	{
		former,
		documentId,
		clients,
		wroteIt
	}: {
		former: string;
		documentId: string;
		clients: readonly number[];
		wroteIt: readonly AuthorshipRange[] | undefined;
	}
): Promise<void> {
	await tx.execute(sql`insert into document_client (document_id, client_id, account_id)
		select ${documentId}, client_id, account_id from document_client where document_id = ${former}`);
	await tx.execute(sql`insert into document_authorship (document_id, client_id, from_clock, to_clock, account_id, written_at)
		select ${documentId}, client_id, from_clock, to_clock, account_id, written_at
		from document_authorship where document_id = ${former}`);
	const ranges = wroteIt ?? (await rangesOfLog(tx, { documentId: former }));
	await recordAuthorship(tx, { documentId, ranges });
	if (clients.length === 0) return;
	await tx
		.insert(documentClient)
		.values(clients.map((clientId) => ({ documentId, clientId, accountId: null })));
}
