import { and, asc, desc, eq, gt, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { othersFirst } from '../database/others-first.server.ts';
import { BYTES_AT_ONCE, readInParts, unlessLong } from './bytes/read-bytes.server.ts';
import { hashLargeState } from './state.server.ts';
import { document, documentSnapshot, documentUpdate } from './tables.server.ts';

const ROWS_AT_ONCE = 1_000;

export type StoredSnapshot = {
	uptoSeq: number;
	state: Uint8Array;
	vector: Uint8Array;
	sha256: string;
};

/** What is stored of a text, as bytes: nothing is made of it yet. */
export type StoredText = {
	/** Number of the last update that is in it. */
	seq: number;
	/** The newest that is sound; null before the first. */
	snapshot: StoredSnapshot | null;
	/** The updates after it, in order. */
	since: Uint8Array[];
};

/**
 * What is committed of a document: the newest sound snapshot and each update after it, or null when there is no such document.
 * Throws when one of them is missing, rather than show a text with holes.
 */
export async function readStoredText(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<StoredText | null> {
	// Together: the round trips are most of what opening a short text costs.
	const [head, rows] = await Promise.all([
		findHead(db, { documentId }),
		listSinceSnapshot(db, { documentId })
	]);
	if (!head) return null;
	const { seq, snapshot, snapshotSeq } = head;
	const isThere = snapshotSeq === 0 || snapshot !== null;
	const numbers = rows.filter((row) => row.seq > snapshotSeq && row.seq <= seq);
	if (isThere && numbers.length === seq - snapshotSeq && (await isSound(snapshot)))
		return { seq, snapshot, since: numbers.map(({ payload }) => payload) };
	// Written or compacted between the two, a long log, or a damaged snapshot.
	return readStoredUpTo(db, { documentId, seq });
}

/** The same up to an update, which must not be older than what compaction kept. */
export async function readStoredUpTo(
	db: Db,
	{ documentId, seq }: { documentId: string; seq: number }
): Promise<StoredText> {
	const snapshot = await findSoundSnapshot(db, { documentId, seq });
	const after = snapshot?.uptoSeq ?? 0;
	const rows = await listUpdatesAfter(db, { documentId, after, upTo: seq });
	if (rows.length !== seq - after) {
		throw new Error(
			`document ${documentId}: ${rows.length} updates read where ${seq - after} are expected`
		);
	}
	return { seq, snapshot, since: rows.map(({ payload }) => payload) };
}

/** The committed updates after a number, in order. */
export async function listUpdatesAfter(
	db: Db,
	{ documentId, after, upTo }: { documentId: string; after: number; upTo: number }
): Promise<Update[]> {
	const all: Update[] = [];
	for (let last = after; last < upTo;) {
		const where = and(gt(documentUpdate.seq, last), lte(documentUpdate.seq, upTo));
		const rows = await listSome(db, { documentId, where });
		if (rows.length === 0) break;
		all.push(...rows);
		last = rows.at(-1)!.seq;
		if (last < upTo) await othersFirst();
	}
	return all;
}

type Update = { seq: number; payload: Uint8Array };

/** Those after the newest snapshot; a long log is cut. */
function listSinceSnapshot(db: Db, { documentId }: { documentId: string }): Promise<Update[]> {
	const snapshotSeq = db
		.select({ seq: document.snapshotSeq })
		.from(document)
		.where(eq(document.id, documentId));
	return listSome(db, { documentId, where: gt(documentUpdate.seq, sql`(${snapshotSeq})`) });
}

/** The first of these, as many as are taken in at once. */
function listSome(
	db: Db,
	{ documentId, where }: { documentId: string; where: SQL | undefined }
): Promise<Update[]> {
	const some = db
		.select({
			seq: documentUpdate.seq,
			payload: documentUpdate.payload,
			length: sql<number>`octet_length(${documentUpdate.payload})`.as('length'),
			total:
				sql<number>`sum(octet_length(${documentUpdate.payload})) over (order by ${documentUpdate.seq})`.as(
					'total'
				)
		})
		.from(documentUpdate)
		.where(and(eq(documentUpdate.documentId, documentId), where))
		.orderBy(asc(documentUpdate.seq))
		.limit(ROWS_AT_ONCE)
		.as('some');
	return db
		.select({ seq: some.seq, payload: some.payload })
		.from(some)
		.where(or(lte(some.total, BYTES_AT_ONCE), eq(some.total, some.length)))
		.orderBy(asc(some.seq));
}

const snapshotColumns = {
	uptoSeq: documentSnapshot.uptoSeq,
	state: unlessLong(documentSnapshot.state),
	length: sql<number>`octet_length(${documentSnapshot.state})`,
	vector: documentSnapshot.stateVector,
	sha256: documentSnapshot.sha256
};

async function findHead(db: Db, { documentId }: { documentId: string }) {
	const [row] = await db
		.select({ seq: document.seq, snapshotSeq: document.snapshotSeq, ...snapshotColumns })
		.from(document)
		.leftJoin(
			documentSnapshot,
			and(
				eq(documentSnapshot.documentId, document.id),
				eq(documentSnapshot.uptoSeq, document.snapshotSeq)
			)
		)
		.where(eq(document.id, documentId));
	if (!row) return null;
	const { seq, snapshotSeq } = row;
	return { seq, snapshotSeq, snapshot: await wholeOf(db, { documentId, row }) };
}

type SnapshotRow = {
	uptoSeq: number | null;
	state: Uint8Array | null;
	length: number | null;
	vector: Uint8Array | null;
	sha256: string | null;
};

async function wholeOf(
	db: Db,
	{ documentId, row }: { documentId: string; row: SnapshotRow }
): Promise<StoredSnapshot | null> {
	const { uptoSeq, state, length, vector, sha256 } = row;
	if (uptoSeq === null || length === null || vector === null || sha256 === null) return null;
	if (state) return { uptoSeq, state: new Uint8Array(state), vector, sha256 };
	const of = and(
		eq(documentSnapshot.documentId, documentId),
		eq(documentSnapshot.uptoSeq, uptoSeq)
	);
	const bytes = { from: documentSnapshot, bytes: documentSnapshot.state, of };
	const whole = await readInParts(db, bytes, length);
	return whole && { uptoSeq, state: whole, vector, sha256 };
}

/** What was written at this number, read again. */
export async function readSnapshot(
	db: Db,
	{ documentId, uptoSeq }: { documentId: string; uptoSeq: number }
): Promise<StoredSnapshot | null> {
	const [row] = await db
		.select(snapshotColumns)
		.from(documentSnapshot)
		.where(and(eq(documentSnapshot.documentId, documentId), eq(documentSnapshot.uptoSeq, uptoSeq)));
	return row ? wholeOf(db, { documentId, row }) : null;
}

/** Compaction keeps the last two snapshots: should the newest be damaged, the one before and its rows still tell everything. */
async function findSoundSnapshot(
	db: Db,
	{ documentId, seq }: { documentId: string; seq: number }
): Promise<StoredSnapshot | null> {
	for (let before = seq + 1; ;) {
		const [row] = await db
			.select(snapshotColumns)
			.from(documentSnapshot)
			.where(and(eq(documentSnapshot.documentId, documentId), lt(documentSnapshot.uptoSeq, before)))
			.orderBy(desc(documentSnapshot.uptoSeq))
			.limit(1);
		if (!row) return null;
		const snapshot = await wholeOf(db, { documentId, row });
		if (snapshot && (await isSound(snapshot))) return snapshot;
		before = row.uptoSeq;
	}
}

async function isSound(snapshot: StoredSnapshot | null): Promise<boolean> {
	return snapshot === null || (await hashLargeState(snapshot.state)) === snapshot.sha256;
}
