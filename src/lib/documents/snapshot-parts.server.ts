import { randomUUID } from 'node:crypto';
import { eq, lt, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { othersFirst } from '../database/others-first.server.ts';
import { documentSnapshotPart } from './tables.server.ts';

/** What is given to the database at once is written by the loop of the process, which others wait for. */
export const BYTES_AT_ONCE = 256 * 1024;

/** Longer than it takes to write the largest state. */
const LEFT_BEHIND_AFTER = sql`now() - interval '1 hour'`;

/** Gives a large state to the database a little at a time, each piece in a transaction of its own. Returns what names them. */
export async function writeParts(db: Db, state: Uint8Array): Promise<string> {
	const writing = randomUUID();
	await db
		.delete(documentSnapshotPart)
		.where(lt(documentSnapshotPart.createdAt, LEFT_BEHIND_AFTER));
	for (let place = 0; place < state.byteLength; place += BYTES_AT_ONCE) {
		const part = state.subarray(place, place + BYTES_AT_ONCE);
		await db.insert(documentSnapshotPart).values({ writing, place, part });
		await othersFirst();
	}
	return writing;
}

/** The state, made whole by the database. */
export function wholeOfParts(writing: string): SQL<Uint8Array> {
	return sql<Uint8Array>`(select string_agg(${documentSnapshotPart.part}, ''::bytea order by ${documentSnapshotPart.place})
		from ${documentSnapshotPart} where ${documentSnapshotPart.writing} = ${writing})`;
}

export async function removeParts(db: Db, writing: string): Promise<void> {
	await db.delete(documentSnapshotPart).where(eq(documentSnapshotPart.writing, writing));
}
