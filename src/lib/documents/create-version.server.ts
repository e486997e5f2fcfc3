import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { listRows } from '../database/rows.server.ts';
import { compactDocument } from './compact-document.server.ts';
import { LARGE_BYTES, stateUpTo } from './load-document.server.ts';
import { lockDocument } from './lock-document.server.ts';
import { document, documentVersion } from './tables.server.ts';

/**
 * Before the transaction that names a version of a large text: a snapshot of it, made in the thread of texts and written a little at a time, of
 * which the version is then a copy that the database makes. Gives the number of the last update that is in it; null for a text that is not
 * large, for which nothing is needed. Ask first whether the person may name a version.
 */
export async function prepareVersion(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<number | null> {
	const [before] = await db.select().from(document).where(eq(document.id, documentId));
	if (!before || before.bytes <= LARGE_BYTES) return null;
	await compactDocument(db, { documentId });
	const [after] = await db.select().from(document).where(eq(document.id, documentId));
	return after?.snapshotSeq ?? null;
}

type Wanted = {
	documentId: string;
	label: string;
	accountId: string | null;
	/** What `prepareVersion` gave: the version is of that text, whatever is written since. Otherwise of what is committed now. */
	preparedSeq?: number | null;
};

/** Names what is committed now. A version never changes afterwards: the database itself refuses it. */
export async function createVersion(
	tx: Db,
	{ documentId, label, accountId, preparedSeq }: Wanted
): Promise<{ id: string; number: number; sha256: string }> {
	const { seq: newest, snapshotSeq } = await lockDocument(tx, { documentId });
	const seq = preparedSeq ?? newest;
	const [last] = await tx
		.select({ number: documentVersion.number })
		.from(documentVersion)
		.where(eq(documentVersion.documentId, documentId))
		.orderBy(desc(documentVersion.number))
		.limit(1);
	const number = (last?.number ?? 0) + 1;
	const named = { documentId, number, label, accountId, seq };
	const copied = snapshotSeq === seq ? await copyOfSnapshot(tx, named) : null;
	if (copied) return copied;
	const { state, sha256 } = await stateUpTo(tx, { documentId, seq });
	const [row] = await tx
		.insert(documentVersion)
		.values({ documentId, number, label, uptoSeq: seq, sha256, state, createdBy: accountId })
		.returning({ id: documentVersion.id });
	return { id: row!.id, number, sha256 };
}

type Named = Required<Pick<Wanted, 'documentId' | 'label' | 'accountId'>> & {
	number: number;
	seq: number;
};

/** Nothing of it crosses to the process. Null where the snapshot is not what was hashed. */
async function copyOfSnapshot(tx: Db, { documentId, number, label, accountId, seq }: Named) {
	const [row] = await listRows<{ id: string; sha256: string }>(
		tx,
		sql`insert into document_version (document_id, number, label, upto_seq, sha256, state, created_by)
		select document_id, ${number}::int, ${label}, upto_seq, sha256, state, ${accountId}::uuid
		from document_snapshot
		where document_id = ${documentId} and upto_seq = ${seq} and encode(sha256(state), 'hex') = sha256
		returning id, sha256`
	);
	return row ? { ...row, number } : null;
}
