import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { listLiteral, runPrepared } from '../database/run-prepared.server.ts';
import { readBytes } from './bytes/read-bytes.server.ts';
import { hashLargeState } from './state.server.ts';
import { document, documentClient, documentVersion } from './tables.server.ts';

export type VersionLine = {
	id: string;
	number: number;
	label: string;
	uptoSeq: number;
	sha256: string;
	createdBy: string | null;
	createdAt: Date;
};

const line = {
	id: documentVersion.id,
	number: documentVersion.number,
	label: documentVersion.label,
	uptoSeq: documentVersion.uptoSeq,
	sha256: documentVersion.sha256,
	createdBy: documentVersion.createdBy,
	createdAt: documentVersion.createdAt
};

/** The named versions of a document, oldest first, without their text. */
export async function listVersions(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<VersionLine[]> {
	return db
		.select(line)
		.from(documentVersion)
		.where(eq(documentVersion.documentId, documentId))
		.orderBy(asc(documentVersion.number));
}

/** One version without its text; null when there is no such version. */
export async function findVersionLine(
	db: Db,
	{ documentId, number }: { documentId: string; number: number }
): Promise<VersionLine | null> {
	const [row] = await db
		.select(line)
		.from(documentVersion)
		.where(and(eq(documentVersion.documentId, documentId), eq(documentVersion.number, number)));
	return row ?? null;
}

/** One version with its Yjs V1 state, or null. Throws when the stored text is no longer the one that was hashed. */
export async function getVersion(
	db: Db,
	{ documentId, number }: { documentId: string; number: number }
): Promise<(VersionLine & { state: Uint8Array }) | null> {
	const found = await findVersionLine(db, { documentId, number });
	if (!found) return null;
	const of = eq(documentVersion.id, found.id);
	const state = await readBytes(db, { from: documentVersion, bytes: documentVersion.state, of });
	if (!state || (await hashLargeState(state)) !== found.sha256) {
		throw new Error(`version ${number} of document ${documentId} is not what was hashed`);
	}
	return { ...found, state };
}

/** One of the documents, whichever; null when there is none. */
export async function findAnyDocument(db: Db): Promise<string | null> {
	const [row] = await db.select({ id: document.id }).from(document).limit(1);
	return row?.id ?? null;
}

/** The number of the last update that is committed, and since when nothing may be written. */
export async function getHead(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<{ seq: number; frozenAt: Date | null }> {
	const [row] = await db
		.select({ seq: document.seq, frozenAt: document.frozenAt })
		.from(document)
		.where(eq(document.id, documentId));
	if (!row) throw new Error(`no document ${documentId}`);
	return row;
}

/** What a document takes, to be held against its caps. */
export async function getSize(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<{ bytes: number; structs: number }> {
	const [row] = await db
		.select({ bytes: document.bytes, structs: document.structs })
		.from(document)
		.where(eq(document.id, documentId));
	if (!row) throw new Error(`no document ${documentId}`);
	return row;
}

/** The documents whose place this one took. */
export async function listFormerDocuments(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<string[]> {
	const rows = await db
		.select({ id: document.id })
		.from(document)
		.where(eq(document.successorId, documentId))
		.orderBy(asc(document.createdAt));
	return rows.map(({ id }) => id);
}

/** Documents that are gone, or whose place another one took, are absent. */
export async function listDocumentHeads(
	db: Db,
	{ documentIds }: { documentIds: readonly string[] }
): Promise<
	Map<string, { seq: number; kind: string; frozenReason: string | null; frozen: boolean }>
> {
	if (documentIds.length === 0) return new Map();
	const rows = await db
		.select()
		.from(document)
		.where(and(inArray(document.id, [...documentIds]), isNull(document.successorId)));
	return new Map(
		rows.map(({ id, seq, kind, frozenAt, frozenReason }) => [
			id,
			{ seq, kind, frozenReason, frozen: frozenAt !== null }
		])
	);
}

/** How far the log of each of these documents goes; asked several times a second. */
export async function listHeadNumbers(
	db: Db,
	{ documentIds }: { documentIds: readonly string[] }
): Promise<Map<string, number>> {
	const rows = await runPrepared<{ id: string; seq: string }>(
		db,
		'select id, seq::text from document where id = any($1::uuid[])',
		[listLiteral(documentIds)]
	);
	return new Map(rows.map(({ id, seq }) => [id, Number(seq)]));
}

/** Which account each Yjs client id of a document belongs to; null for the server itself. */
export async function listClientOwners(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<Map<number, string | null>> {
	const rows = await db
		.select({ clientId: documentClient.clientId, accountId: documentClient.accountId })
		.from(documentClient)
		.where(eq(documentClient.documentId, documentId));
	return new Map(rows.map(({ clientId, accountId }) => [clientId, accountId]));
}
