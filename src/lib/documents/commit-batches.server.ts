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
 * Locks are taken in the order that `lockDocument` tells: accounts, then documents, each by id, which is the order in which they are
 * given. A row that was changed while this waited for it is looked at again as it is now (READ COMMITTED): its number is another
 * one, and it is left out. Each row is looked up by its key for itself: joined, a hundred of them would be compared with a hundred
 * wherever the planner knows little of the tables. NO KEY: who only points at the document, as compaction does to say who wrote
 * what, holds nobody up.
 */
const STATEMENT = `
with author (document_id, account_id, version) as (
	select * from unnest((select $1::uuid[]), (select $2::uuid[]), (select $3::bigint[]))
),
standing as materialized (
	select held.account_id, held.version
	from (select distinct account_id, version from author order by account_id, version) as known
	cross join lateral (
		select account_id, version from account_access
		where account_id = known.account_id and version = known.version for share
	) as held
),
fallen as materialized (
	select distinct document_id from author
	where (account_id, version) not in (select account_id, version from standing)
),
locked as materialized (
	select document.id, wanted.account_id, wanted.start, wanted.length
	from unnest((select $4::uuid[]), (select $5::bigint[]), (select $6::uuid[]), (select $7::int[]), (select $8::int[]))
		as wanted (document_id, access, account_id, start, length)
	cross join lateral (
		select id from document
		where id = wanted.document_id and access = wanted.access and frozen_at is null
			and bytes + wanted.length <= $9::bigint and structs < $11::bigint
			and id not in (select document_id from fallen)
		for no key update
	) as document
),
moved as (
	update document set seq = document.seq + 1, bytes = document.bytes + locked.length
	from locked where document.id = locked.id
	returning document.id, document.seq, locked.account_id, locked.start, locked.length
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
		batches: unordered,
		documentBytes,
		documentStructs = DOCUMENT_STRUCTS
	}: { batches: readonly StandingBatch[] } & Caps
): Promise<Map<string, number>> {
	const batches = unordered.toSorted((a, b) => (a.documentId < b.documentId ? -1 : 1));
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
