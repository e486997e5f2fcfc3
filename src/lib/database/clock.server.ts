import { sql } from 'drizzle-orm';
import type { Db } from './database.server.ts';

/** The instant of the database: the one clock that several processes share. */
export async function readClock(db: Db): Promise<Date> {
	const [row] = await db
		.select({ ms: sql<string>`extract(epoch from clock_timestamp()) * 1000` })
		.from(sql`(values (1)) as one`);
	return new Date(Math.floor(Number(row!.ms)));
}
