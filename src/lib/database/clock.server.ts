import { sql } from 'drizzle-orm';
import type { Db } from './database.server.ts';

/** The instant of the database in milliseconds, for a query that reads other things too. */
export const clockMs = sql<string>`extract(epoch from clock_timestamp()) * 1000`;

export function instantOf(ms: string): Date {
	return new Date(Math.floor(Number(ms)));
}

/** The instant of the database: the one clock that several processes share. */
export async function readClock(db: Db): Promise<Date> {
	const [row] = await db.select({ ms: clockMs }).from(sql`(values (1)) as one`);
	return instantOf(row!.ms);
}
