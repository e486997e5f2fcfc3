import { and, eq, inArray, lt, lte, sql } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { rangesOfLog, recordAuthorship } from './authorship.server.ts';
import type { AuthorshipRange } from './authorship.ts';
import { lockDocument } from './lock-document.server.ts';
import { pack } from './bytes/packed.ts';
import { BYTES_AT_ONCE, removeParts, wholeOfParts, writeParts } from './snapshot-parts.server.ts';
import { hashLargeState } from './state.server.ts';
import { readSnapshot, readStoredUpTo } from './stored-text.server.ts';
import { document, documentSnapshot, documentUpdate } from './tables.server.ts';
import type { Rebuilt } from './text-tasks.server.ts';
import { inThread } from './text-thread.server.ts';

/** A log longer than this is worth a snapshot (reliability study, §3): replaying 500 small updates takes about 20 ms. */
export const COMPACT_AFTER_UPDATES = 500;
export const COMPACT_AFTER_BYTES = 1024 * 1024;

/** Where a compaction is: at each of them it may be cut off, and nothing is lost. */
export type CompactionStep =
	'before-snapshot' | 'after-snapshot' | 'before-delete' | 'in-transaction' | 'after';

export type Compaction = {
	documentId: string;
	/** Told at each step; tests end the process there. */
	onStep?: (step: CompactionStep) => Promise<void> | void;
};

/**
 * Writes a snapshot, reads it back, and only when it is the same removes the rows that the snapshot *before* it already covers: two
 * ways to rebuild the document exist at every moment. Named versions are not touched. Several processes may do it at once.
 * What is long is done in the thread of texts. Returns false when there was nothing to do.
 */
export async function compactDocument(
	db: Db,
	{ documentId, onStep = () => {} }: Compaction
): Promise<boolean> {
	const [row] = await db.select().from(document).where(eq(document.id, documentId));
	if (!row || row.seq <= row.snapshotSeq) return false;
	const { seq, snapshotSeq: previous } = row;
	const rebuilt = await rebuild(db, { documentId, seq });
	await onStep('before-snapshot');
	await writeSnapshot(db, { documentId, seq, rebuilt });
	await onStep('after-snapshot');
	await verifySnapshot(db, { documentId, seq });
	// Read before anything is locked: rows that an earlier snapshot covers do not change.
	const ranges = await rangesOfLog(db, { documentId, upTo: previous });
	await onStep('before-delete');
	const isKept = await keep(db, {
		...{ documentId, seq, previous, rebuilt, ranges },
		onWritten: () => onStep('in-transaction')
	});
	if (isKept) await onStep('after');
	return true;
}

/** What another process kept meanwhile must not be judged by what was read before: nothing of this is done then. */
class KeptElsewhere extends Error {}

/**
 * Makes this snapshot the one that the document is read from. Nobody waits for what is long in it: the document, for which people who
 * write wait, is held at the very end, for one statement and the COMMIT.
 */
async function keep(
	db: Db,
	{
		documentId,
		seq,
		previous,
		rebuilt,
		ranges,
		onWritten
	}: {
		documentId: string;
		seq: number;
		previous: number;
		rebuilt: Rebuilt;
		ranges: readonly AuthorshipRange[];
		onWritten: () => Promise<void> | void;
	}
): Promise<boolean> {
	const since = sql`(select coalesce(sum(octet_length(${documentUpdate.payload})), 0)
		from ${documentUpdate} where ${documentUpdate.documentId} = ${documentId} and ${documentUpdate.seq} > ${seq})`;
	const kept = {
		...{ snapshotSeq: seq, structs: rebuilt.structs },
		bytes: sql`${rebuilt.state.byteLength}::bigint + ${since}`
	};
	const isStill = and(eq(document.id, documentId), eq(document.snapshotSeq, previous));
	try {
		await db.transaction(async (tx) => {
			await recordAuthorship(tx, { documentId, ranges });
			await removeCovered(tx, { documentId, previous });
			// Sent together. Held first: what was written until then is seen by the statement that counts it.
			const [, moved] = await Promise.all([
				lockDocument(tx, { documentId }),
				tx.update(document).set(kept).where(isStill).returning({ id: document.id })
			]);
			if (moved.length === 0) throw new KeptElsewhere();
			await onWritten();
		});
		return true;
	} catch (error) {
		if (error instanceof KeptElsewhere) return false;
		throw error;
	}
}

async function rebuild(
	db: Db,
	{ documentId, seq }: { documentId: string; seq: number }
): Promise<Rebuilt> {
	const { snapshot, since } = await readStoredUpTo(db, { documentId, seq });
	const updates = pack([...(snapshot ? [snapshot.state] : []), ...since]);
	const rebuilt = await inThread('rebuild', { updates, sha256: snapshot?.sha256 ?? null });
	if ('damage' in rebuilt) {
		throw new Error(`document ${documentId}: the text up to ${seq} is ${rebuilt.damage}`);
	}
	return rebuilt;
}

async function writeSnapshot(
	db: Db,
	{ documentId, seq, rebuilt }: { documentId: string; seq: number; rebuilt: Rebuilt }
): Promise<void> {
	const { state, vector: stateVector, sha256 } = rebuilt;
	const at = { documentId, uptoSeq: seq };
	if (state.byteLength > BYTES_AT_ONCE) return writeInParts(db, { at, rebuilt });
	const values = { state, stateVector, sha256 };
	await db
		.insert(documentSnapshot)
		.values({ ...at, ...values })
		.onConflictDoUpdate({
			target: [documentSnapshot.documentId, documentSnapshot.uptoSeq],
			set: values
		});
}

async function writeInParts(
	db: Db,
	{ at, rebuilt }: { at: { documentId: string; uptoSeq: number }; rebuilt: Rebuilt }
): Promise<void> {
	const { state, vector, sha256 } = rebuilt;
	const writing = await writeParts(db, state);
	const values = { stateVector: vector, sha256 };
	await db.transaction(async (tx) => {
		await tx
			.insert(documentSnapshot)
			.values({ ...at, ...values, state: wholeOfParts(writing) })
			.onConflictDoUpdate({
				target: [documentSnapshot.documentId, documentSnapshot.uptoSeq],
				set: { ...values, state: sql`excluded.state` }
			});
		await removeParts(tx, writing);
	});
}

/** By its own hash: another process may have written the same text there meanwhile, encoded otherwise. */
async function verifySnapshot(
	db: Db,
	{ documentId, seq }: { documentId: string; seq: number }
): Promise<void> {
	const read = await readSnapshot(db, { documentId, uptoSeq: seq });
	if (!read || (await hashLargeState(read.state)) !== read.sha256) {
		throw new Error(`document ${documentId}: the snapshot at ${seq} does not read back`);
	}
}

async function removeCovered(
	tx: Db,
	{ documentId, previous }: { documentId: string; previous: number }
): Promise<void> {
	await tx
		.delete(documentUpdate)
		.where(and(eq(documentUpdate.documentId, documentId), lte(documentUpdate.seq, previous)));
	await tx
		.delete(documentSnapshot)
		.where(
			and(eq(documentSnapshot.documentId, documentId), lt(documentSnapshot.uptoSeq, previous))
		);
}

/**
 * Compacts a document that takes too many bytes, when at least this many of them are in the log after its newest snapshot: what
 * was written and removed since takes none afterwards. Answers whether it takes less now.
 */
export async function makeRoom(
	db: Db,
	{ documentId, ifAtLeast }: { documentId: string; ifAtLeast: number }
): Promise<boolean> {
	const [since] = await db
		.select({ bytes: sql<string>`coalesce(sum(octet_length(${documentUpdate.payload})), 0)` })
		.from(documentUpdate)
		.innerJoin(document, eq(document.id, documentUpdate.documentId))
		.where(and(eq(document.id, documentId), sql`${documentUpdate.seq} > ${document.snapshotSeq}`));
	if (Number(since!.bytes) < ifAtLeast) return false;
	return compactDocument(db, { documentId });
}

/** Those of these documents whose log is long enough for a snapshot. */
export async function listDocumentsToCompact(
	db: Db,
	{
		documentIds,
		afterUpdates = COMPACT_AFTER_UPDATES
	}: { documentIds: readonly string[]; afterUpdates?: number }
): Promise<string[]> {
	if (documentIds.length === 0) return [];
	const rows = await db
		.select({ id: document.id })
		.from(document)
		.innerJoin(
			documentUpdate,
			and(
				eq(documentUpdate.documentId, document.id),
				sql`${documentUpdate.seq} > ${document.snapshotSeq}`
			)
		)
		.where(inArray(document.id, [...documentIds]))
		.groupBy(document.id)
		.having(
			sql`count(*) > ${afterUpdates} or sum(octet_length(${documentUpdate.payload})) > ${COMPACT_AFTER_BYTES}`
		);
	return rows.map(({ id }) => id);
}
