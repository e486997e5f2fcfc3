import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { listRows } from '../../database/rows.server.ts';
import { inboxOf } from './inbox.server.ts';

/** A sheet as one person typed it. `sheet`: the number written on it when the box is emptied, from 1. */
export type PaperEntry = { sheet: number; enteredBy: string; ballot: unknown };

/**
 * The table of the sheets of one vote, each typed by two people after closing. It belongs to this vote alone and is dropped with the
 * count, like that of its envelopes: what few people wrote on paper is not to be found again in the files of the database.
 */
export function paperBoxOf(voteId: string): SQL {
	// Refuses what is no id of a vote.
	inboxOf(voteId);
	return sql`${sql.identifier(`vote_paper_${voteId.replaceAll('-', '')}`)}`;
}

/** In the transaction that opens a vote with paper. */
export async function createPaperBox(tx: Db, voteId: string): Promise<void> {
	await tx.execute(sql`create table ${paperBoxOf(voteId)} (
		sheet integer not null check (sheet > 0),
		entered_by uuid not null,
		ballot jsonb not null,
		primary key (sheet, entered_by)
	)`);
}

export async function dropPaperBox(tx: Db, voteId: string): Promise<void> {
	await tx.execute(sql`drop table if exists ${paperBoxOf(voteId)}`);
}

export async function listPaperEntries(db: Db, voteId: string): Promise<PaperEntry[]> {
	const rows = await listRows<{ sheet: number; entered_by: string; ballot: unknown }>(
		db,
		sql`select sheet, entered_by, ballot from ${paperBoxOf(voteId)} order by sheet, entered_by`
	);
	return rows.map(({ sheet, entered_by, ballot }) => ({ sheet, enteredBy: entered_by, ballot }));
}

/** Writes a sheet, or what the same person typed of it before. */
export async function putPaperEntry(
	tx: Db,
	{ voteId, sheet, enteredBy, ballot }: PaperEntry & { voteId: string }
): Promise<void> {
	const text = JSON.stringify(ballot);
	await tx.execute(
		sql`insert into ${paperBoxOf(voteId)} (sheet, entered_by, ballot) values (${sheet}, ${enteredBy}, ${text}::text::jsonb)
			on conflict (sheet, entered_by) do update set ballot = excluded.ballot`
	);
}

/** Both people type this sheet again. */
export async function removePaperEntries(
	tx: Db,
	{ voteId, sheet }: { voteId: string; sheet: number }
): Promise<void> {
	await tx.execute(sql`delete from ${paperBoxOf(voteId)} where sheet = ${sheet}`);
}
