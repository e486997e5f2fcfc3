import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { listRows } from '../../database/rows.server.ts';

export type Envelope = { castId: string; envelope: Uint8Array; hash: string };

/**
 * The table of the envelopes of one vote. It belongs to this vote alone, because it is dropped after the count: rows that are
 * deleted would stay readable in the files of the database.
 */
export function inboxOf(voteId: string): SQL {
	if (!/^[0-9a-f-]{36}$/.test(voteId)) throw new RangeError('not the id of a vote');
	return sql`${sql.identifier(`vote_inbox_${voteId.replaceAll('-', '')}`)}`;
}

/** In the transaction that opens the vote. */
export async function createInbox(tx: Db, voteId: string): Promise<void> {
	const inbox = inboxOf(voteId);
	await tx.execute(sql`create table ${inbox} (
		voter_id uuid primary key,
		cast_id uuid not null unique,
		envelope bytea not null,
		hash text not null unique
	)`);
	// The argument of a trigger is a literal, never a parameter; the id was checked above.
	const argument = sql.raw(`'${voteId}'`);
	await tx.execute(sql`create trigger in_time before insert or update or delete on ${inbox}
		for each row execute function refuse_envelope_out_of_time(${argument})`);
	await tx.execute(sql`create trigger kept before truncate on ${inbox}
		for each statement execute function refuse_envelope_out_of_time(${argument})`);
}

/**
 * At closing of a secret vote: the box is written again without its voters, in an order that tells nothing, before anybody may open anything;
 * the table that had them is gone with its files.
 */
export async function forgetVoters(tx: Db, voteId: string): Promise<void> {
	const inbox = inboxOf(voteId);
	const closed = sql`${sql.identifier(`vote_closed_${voteId.replaceAll('-', '')}`)}`;
	await tx.execute(
		sql`create table ${closed} as select cast_id, envelope, hash from ${inbox} order by hash`
	);
	await tx.execute(sql`drop table ${inbox}`);
	await tx.execute(sql`alter table ${closed} rename to ${inbox}`);
	await tx.execute(sql`create trigger closed before insert or update or delete on ${inbox}
		for each row execute function refuse_closed_box_change()`);
	await tx.execute(sql`create trigger kept before truncate on ${inbox}
		for each statement execute function refuse_closed_box_change()`);
}

/** Once counted. */
export async function dropInbox(tx: Db, voteId: string): Promise<void> {
	await tx.execute(sql`drop table if exists ${inboxOf(voteId)}`);
}

/** The last envelope of each voter, in an order that tells nothing of them, without them. */
export async function listEnvelopes(db: Db, voteId: string): Promise<Envelope[]> {
	const rows = await listRows<{ cast_id: string; envelope: Uint8Array; hash: string }>(
		db,
		sql`select cast_id, envelope, hash from ${inboxOf(voteId)} order by hash`
	);
	return rows.map((row) => ({
		castId: row.cast_id,
		envelope: new Uint8Array(row.envelope),
		hash: row.hash
	}));
}
