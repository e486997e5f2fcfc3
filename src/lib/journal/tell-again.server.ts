import { and, desc, eq, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { recordEvent } from './record-event.server.ts';
import { journalEntry } from './tables.server.ts';

/** What people are told of, in mails: one line of the journal each time, in the transaction of these mails. */
export type Telling = { kind: string; contractId: string; subject: { type: string; id: string } };
export type LastTold = { at: Date; data: Record<string, unknown> };

/**
 * Tells people of something, seeing when that was last done. Several processes look at the same second: one tells, the others leave it to
 * that one. `tell` writes the mails, and gives what the journal keeps of them; null when there is nothing to say now.
 */
export async function tellAgain(
	db: Db,
	{ kind, contractId, subject }: Telling,
	tell: (tx: Db, last: LastTold | null) => Promise<Record<string, unknown> | null>
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const key = `${kind} ${subject.id}`;
		const tried = sql<boolean>`pg_try_advisory_xact_lock(hashtextextended(${key}, 0))`;
		const [lock] = await tx.select({ isOurs: tried }).from(sql`(select 1) as one`);
		if (!lock!.isOurs) return false;
		const data = await tell(tx, await findLast(tx, { kind, subject }));
		if (data === null) return false;
		await recordEvent(tx, { kind, contractId, subject, data });
		return true;
	});
}

async function findLast(
	tx: Db,
	{ kind, subject }: Pick<Telling, 'kind' | 'subject'>
): Promise<LastTold | null> {
	const [last] = await tx
		.select({ at: journalEntry.createdAt, data: journalEntry.data })
		.from(journalEntry)
		.where(
			and(
				eq(journalEntry.subjectType, subject.type),
				eq(journalEntry.subjectId, subject.id),
				eq(journalEntry.kind, kind)
			)
		)
		.orderBy(desc(journalEntry.id))
		.limit(1);
	return last ?? null;
}

/** How many people one transaction writes to: others wait for it, on the embedded database. */
const PART_SIZE = 500;

/** One of the parts in which many people are told: those of whom something that never changes falls in it. */
export type Part = { part: number; parts: number };

type ToMany = {
	/** How many people there are, about: they are told in parts. Null when nobody is told now. */
	count: (tx: Db) => Promise<number | null>;
	/** Writes to those of a part; gives how many are told, null when nobody is told any more. */
	tell: (tx: Db, part: Part) => Promise<number | null>;
};

/**
 * Tells many people of something, once for ever: a part of them in each transaction, so that nobody waits for all; whoever comes after a
 * process that died goes on where it stopped. Gives whether somebody was told.
 */
export async function tellMany(
	db: Db,
	telling: Telling,
	{ count, tell }: ToMany
): Promise<boolean> {
	const tellNext = (tx: Db, last: LastTold | null) => tellPart(tx, { last, count, tell });
	let isTold = false;
	while (await tellAgain(db, telling, tellNext)) isTold = true;
	return isTold;
}

async function tellPart(
	tx: Db,
	{ last, count, tell }: ToMany & { last: LastTold | null }
): Promise<Record<string, unknown> | null> {
	const people = last ? 0 : await count(tx);
	if (people === null) return null;
	const parts = last ? Number(last.data.parts) : Math.max(1, Math.ceil(people / PART_SIZE));
	const part = last ? Number(last.data.part) + 1 : 0;
	if (part >= parts) return null;
	const told = await tell(tx, { part, parts });
	return told === null ? null : { part, parts, told };
}

/** Whether somebody falls in a part, by their address or their id. */
export function isInPart(of: SQL | AnyColumn, { part, parts }: Part): SQL {
	return sql`abs(mod(hashtextextended(${of}::text, 0), ${parts}::bigint)) = ${part}`;
}

/** Whether all were told of the thing with this id. */
export function areAllTold({ kind, type }: { kind: string; type: string }, id: AnyColumn): SQL {
	return sql`exists (select 1 from ${journalEntry} told where told.subject_type = ${type}
		and told.subject_id = ${id}::text and told.kind = ${kind}
		and (told.data ->> 'part')::int + 1 >= (told.data ->> 'parts')::int)`;
}
