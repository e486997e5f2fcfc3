import { sql, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../../database/database.server.ts';
import { othersFirst } from '../../database/others-first.server.ts';

/** Read at once: what the database gives is taken in by the loop of the process, that others wait for. */
export const BYTES_AT_ONCE = 256 * 1024;

/** The bytes of one row, and which row. */
export type Bytes = { from: PgTable; bytes: PgColumn; of: SQL | undefined };

/** Those that are not long, with their length; null in place of a long one, which is read in parts (`readInParts`). */
export const unlessLong = (bytes: PgColumn) =>
	sql<Uint8Array | null>`case when octet_length(${bytes}) <= ${BYTES_AT_ONCE} then ${bytes} end`;

/** Null when there is no such row. */
export async function readBytes(db: Db, { from, bytes, of }: Bytes): Promise<Uint8Array | null> {
	const [row] = await db
		.select({ whole: unlessLong(bytes), length: sql<number>`octet_length(${bytes})` })
		.from(from)
		.where(of);
	if (!row) return null;
	return row.whole ? new Uint8Array(row.whole) : readInParts(db, { from, bytes, of }, row.length);
}

/** Null when the row was removed meanwhile. */
export async function readInParts(
	db: Db,
	{ from, bytes, of }: Bytes,
	length: number
): Promise<Uint8Array | null> {
	const whole = new Uint8Array(length);
	for (let at = 0; at < length; at += BYTES_AT_ONCE) {
		const [row] = await db
			.select({
				part: sql<Uint8Array>`substring(${bytes} from ${at + 1} for ${BYTES_AT_ONCE})`
			})
			.from(from)
			.where(of);
		if (!row) return null;
		whole.set(row.part, at);
		await othersFirst();
	}
	return whole;
}
