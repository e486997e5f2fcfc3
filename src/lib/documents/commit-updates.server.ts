import { and, asc, inArray, isNull, sql } from 'drizzle-orm';
import { session } from '../accounts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { keyOfPair } from './access.ts';
import { DOCUMENT_STRUCTS } from './caps.ts';
import type { DocumentKind } from './document-kind.server.ts';
import { document, documentClient, documentUpdate } from './tables.server.ts';

/** A validated update that waits for its commit. */
export type PendingUpdate = {
	documentId: string;
	/** Name of the kind of document. */
	kind: string;
	accountId: string;
	sessionId: string;
	/** What is new in it (Yjs V1), or null when the document already holds all of it. */
	payload: Uint8Array | null;
	/**
	 * Yjs client ids under which `payload` brings something new. Those already known to be this account's may be left out:
	 * an id never changes hands.
	 */
	clientIds: readonly number[];
	/** True when `payload` also holds words of those of the entries before it whose payload is null. */
	several?: boolean;
};

/** What a document may take; the count of pieces is that of its newest snapshot. */
export type Caps = { documentBytes: number; documentStructs?: number };

export type CommitRefusal =
	'gone' | 'session-ended' | 'withdrawn' | 'frozen' | 'foreign-client' | 'full';

export type CommitOutcome =
	| { seq: number }
	| { refused: CommitRefusal }
	/** It came after a refused one, on which it may depend: to be validated again without it. */
	| { again: true };

export type Committed = {
	/** One for each entry, in order. */
	outcomes: CommitOutcome[];
	/** The number of each document before this commit. */
	seqBefore: Map<string, number>;
};

type Row = { id: string; seq: number; bytes: number; structs: number; frozenAt: Date | null };
type Rights = {
	sessions: ReadonlySet<string>;
	writers: ReadonlySet<string>;
	documents: Map<string, Row>;
	owners: Map<string, string | null>;
};

/**
 * Writes many updates of many documents in the caller's transaction. The numbers are given under the lock of the
 * documents' rows, so that order of commit is order of number; the rights, the session and the freeze are read under
 * locks in this same transaction, so that nothing is accepted after their withdrawal committed.
 */
export async function commitUpdates(
	tx: Db,
	{
		entries,
		kinds,
		...caps
	}: {
		entries: readonly PendingUpdate[];
		kinds: Readonly<Record<string, DocumentKind>>;
	} & Caps
): Promise<Committed> {
	// The order of these locks is the one that lockDocument tells.
	const sessions = await lockSessions(tx, entries);
	const writers = await listWriters(tx, entries, kinds);
	const documents = await lockDocuments(tx, entries);
	const seqBefore = new Map([...documents.values()].map(({ id, seq }) => [id, seq]));
	const owners = await registerClients(tx, entries, { sessions, writers, documents });
	const rights = { sessions, writers, documents, owners };
	const blocked = new Set<string>();
	const rows: (typeof documentUpdate.$inferInsert)[] = [];
	const outcomes = entries.map((entry): CommitOutcome => {
		const refused =
			refusalOf(entry, rights) ??
			(blocked.has(entry.documentId) ? null : contentRefusalOf(entry, rights, caps));
		if (refused) {
			blocked.add(entry.documentId);
			return { refused };
		}
		if (blocked.has(entry.documentId)) return { again: true };
		const row = documents.get(entry.documentId)!;
		if (entry.payload === null) return { seq: row.seq };
		row.seq += 1;
		row.bytes += entry.payload.byteLength;
		const { documentId, payload, several = false } = entry;
		const accountId = several ? null : entry.accountId;
		rows.push({ documentId, accountId, several, payload, seq: row.seq });
		return { seq: row.seq };
	});
	if (rows.length > 0) {
		const changed = [...documents.values()].filter(({ id, seq }) => seq !== seqBefore.get(id));
		// Together: one round trip to the database less for everyone who waits.
		await Promise.all([moveNumbers(tx, changed), tx.insert(documentUpdate).values(rows)]);
	}
	return { outcomes, seqBefore };
}

function refusalOf(
	entry: PendingUpdate,
	{ sessions, writers, documents }: Rights
): CommitRefusal | null {
	const row = documents.get(entry.documentId);
	if (!row) return 'gone';
	if (!sessions.has(entry.sessionId)) return 'session-ended';
	if (row.frozenAt !== null) return 'frozen';
	return writers.has(keyOfPair(entry)) ? null : 'withdrawn';
}

function contentRefusalOf(
	entry: PendingUpdate,
	{ documents, owners }: Rights,
	{ documentBytes, documentStructs = DOCUMENT_STRUCTS }: Caps
): CommitRefusal | null {
	const own = (id: number) => owners.get(`${entry.documentId}:${id}`) === entry.accountId;
	if (!entry.clientIds.every(own)) return 'foreign-client';
	if (entry.payload === null) return null;
	const { bytes, structs } = documents.get(entry.documentId)!;
	const isFull = bytes + entry.payload.byteLength > documentBytes || structs >= documentStructs;
	return isFull ? 'full' : null;
}

async function lockSessions(tx: Db, entries: readonly PendingUpdate[]): Promise<Set<string>> {
	const rows = await tx
		.select({ id: session.id, idle: session.expiresAt, absolute: session.absoluteExpiresAt })
		.from(session)
		.where(
			inArray(
				session.id,
				distinct(entries, ({ sessionId }) => sessionId)
			)
		)
		.orderBy(asc(session.id))
		// Not only its deletion: an instant brought forward ends it too.
		.for('share');
	// The time of after the lock: a session may have been ended while we waited for it.
	const now = new Date();
	return new Set(
		rows.flatMap(({ id, idle, absolute }) => (idle > now && absolute > now ? id : []))
	);
}

async function listWriters(
	tx: Db,
	entries: readonly PendingUpdate[],
	kinds: Readonly<Record<string, DocumentKind>>
): Promise<Set<string>> {
	const writers = new Set<string>();
	for (const name of distinct(entries, ({ kind }) => kind).sort()) {
		const pairs = new Map(
			entries
				.filter(({ kind }) => kind === name)
				.map(({ documentId, accountId }) => {
					const pair = { documentId, accountId };
					return [keyOfPair(pair), pair];
				})
		);
		const standing = await kinds[name]?.listStandingWriters(tx, { pairs: [...pairs.values()] });
		for (const key of standing ?? []) writers.add(key);
	}
	return writers;
}

async function lockDocuments(tx: Db, entries: readonly PendingUpdate[]): Promise<Map<string, Row>> {
	const rows = await tx
		.select({
			id: document.id,
			seq: document.seq,
			bytes: document.bytes,
			structs: document.structs,
			frozenAt: document.frozenAt
		})
		.from(document)
		.where(
			and(
				inArray(
					document.id,
					distinct(entries, ({ documentId }) => documentId)
				),
				// Another took its place: whoever still writes here is told that it is gone.
				isNull(document.successorId)
			)
		)
		.orderBy(asc(document.id))
		.for('update');
	return new Map(rows.map((row) => [row.id, row]));
}

/** A Yjs client id belongs to the first account that writes under it. Returns the owners of all those that are named. */
async function registerClients(
	tx: Db,
	entries: readonly PendingUpdate[],
	rights: Omit<Rights, 'owners'>
): Promise<Map<string, string | null>> {
	const wanted = new Map<string, typeof documentClient.$inferInsert>();
	for (const entry of entries) {
		const { documentId, accountId } = entry;
		if (!rights.documents.has(documentId) || !rights.writers.has(keyOfPair(entry))) continue;
		if (!rights.sessions.has(entry.sessionId)) continue;
		for (const clientId of entry.clientIds) {
			const key = `${documentId}:${clientId}`;
			if (!wanted.has(key)) wanted.set(key, { documentId, clientId, accountId });
		}
	}
	if (wanted.size === 0) return new Map();
	const values = [...wanted.values()];
	const known = () =>
		tx
			.select()
			.from(documentClient)
			.where(
				and(
					inArray(
						documentClient.documentId,
						distinct(values, ({ documentId }) => documentId)
					),
					inArray(
						documentClient.clientId,
						distinct(values, ({ clientId }) => clientId)
					)
				)
			);
	const ownersOf = (rows: (typeof documentClient.$inferSelect)[]) =>
		new Map(rows.map((row) => [`${row.documentId}:${row.clientId}`, row.accountId]));
	const owners = ownersOf(await known());
	const missing = values.filter((row) => !owners.has(`${row.documentId}:${row.clientId}`));
	if (missing.length === 0) return owners;
	await tx.insert(documentClient).values(missing).onConflictDoNothing();
	return ownersOf(await known());
}

async function moveNumbers(tx: Db, rows: readonly Row[]): Promise<void> {
	const values = rows.map(
		({ id, seq, bytes }) => sql`(${id}::uuid, ${seq}::bigint, ${bytes}::bigint)`
	);
	await tx.execute(
		sql`update ${document} set seq = moved.seq, bytes = moved.bytes
			from (values ${sql.join(values, sql`, `)}) as moved (id, seq, bytes)
			where ${document.id} = moved.id`
	);
}

function distinct<T, V>(items: readonly T[], of: (item: T) => V): V[] {
	return [...new Set(items.map(of))];
}
