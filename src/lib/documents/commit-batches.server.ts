import type { Db } from '../database/database.server.ts';
import { DOCUMENT_STRUCTS } from './caps.ts';
import type { Caps } from './commit-updates.server.ts';
import { listLiteral, runPrepared } from '../database/run-prepared.server.ts';

/**
 * What the rights of somebody were found with: while both numbers stay the same, and before `until` (ms since 1970), they
 * are what they were.
 */
export type Standing = { account: number; document: number; until: number };

/** What is committed at once to one document, by people whose rights are known. */
export type StandingBatch = {
	documentId: string;
	/** Yjs V1. */
	payload: Uint8Array;
	/** Who wrote it, each once, with the number of their rights. */
	authors: ReadonlyMap<string, number>;
	/** The number of the rights on the document. */
	access: number;
};

/*
 * Locks are taken in the order that `lockDocument` tells: accounts, then documents, each by id. A row that was changed while
 * this waited for it is looked at again as it is now (READ COMMITTED): its number is another one, and it is left out.
 */
const STATEMENT = `
with author (document_id, account_id, version) as (
	select * from unnest($1::uuid[], $2::uuid[], $3::bigint[])
),
standing as materialized (
	select held.account_id, held.version from account_access held
	where (held.account_id, held.version) in (select account_id, version from author)
	order by held.account_id for share of held
),
fallen as materialized (
	select distinct document_id from author
	where (account_id, version) not in (select account_id, version from standing)
),
wanted (document_id, access, account_id, start, length) as (
	select * from unnest($4::uuid[], $5::bigint[], $6::uuid[], $7::int[], $8::int[])
),
locked as materialized (
	select document.id from document
	join wanted on wanted.document_id = document.id and wanted.access = document.access
	where document.frozen_at is null
		and document.bytes + wanted.length <= $9::bigint
		and document.structs < $11::bigint
		and document.id not in (select document_id from fallen)
	order by document.id for update of document
),
moved as (
	update document set seq = document.seq + 1, bytes = document.bytes + wanted.length
	from wanted
	where document.id = wanted.document_id and document.id in (select id from locked)
	returning document.id, document.seq, wanted.account_id, wanted.start, wanted.length
),
written as (
	insert into document_update (document_id, seq, account_id, several, payload)
	select id, seq, account_id, account_id is null, substring($10::bytea from start for length) from moved
)
select id, seq::text from moved`;

/**
 * Commits these batches in one statement: it locks the rows that give the rights and those of the documents, sees that
 * their numbers are still those with which the rights were found, gives each document its next number, and writes.
 * Answers the number given to each document; one that is absent was not written, because a right moved, it is frozen, full or
 * gone: `commitUpdates` says which.
 */
export async function commitBatches(
	db: Db,
	{
		batches,
		documentBytes,
		documentStructs = DOCUMENT_STRUCTS
	}: { batches: readonly StandingBatch[] } & Caps
): Promise<Map<string, number>> {
	const authors = batches.flatMap(({ documentId, authors }) =>
		[...authors].map(([accountId, version]) => ({ documentId, accountId, version }))
	);
	let end = 1;
	const starts = batches.map(({ payload }) => (end += payload.byteLength) - payload.byteLength);
	const rows = await runPrepared<{ id: string; seq: string }>(db, STATEMENT, [
		listLiteral(authors.map(({ documentId }) => documentId)),
		listLiteral(authors.map(({ accountId }) => accountId)),
		listLiteral(authors.map(({ version }) => version)),
		listLiteral(batches.map(({ documentId }) => documentId)),
		listLiteral(batches.map(({ access }) => access)),
		listLiteral(
			batches.map(({ authors }) => (authors.size === 1 ? [...authors.keys()][0]! : null))
		),
		listLiteral(starts),
		listLiteral(batches.map(({ payload }) => payload.byteLength)),
		documentBytes,
		Buffer.concat(batches.map(({ payload }) => payload)),
		documentStructs
	]);
	return new Map(rows.map(({ id, seq }) => [id, Number(seq)]));
}
