import { sql, type SQL } from 'drizzle-orm';
import type { Db } from './database.server.ts';
import { listRows } from './rows.server.ts';

/** A search is counted no further: whoever finds more narrows it, and pages of thousands are not read one by one. */
export const COUNTED_MOST = 1_000;

export type Counted = {
	/** At most `COUNTED_MOST`. */
	total: number;
	/** True when there are others beyond. */
	isMore: boolean;
};

/** How many rows: for searches, which would read the words of all of them to say that thousands hold a common one. */
export async function countUpTo(
	db: Db,
	{ from, where, most = COUNTED_MOST }: { from: SQL; where: SQL | undefined; most?: number }
): Promise<Counted> {
	const [row] = await listRows<{ count: number }>(
		db,
		sql`select count(*)::int as count from (
			select 1 from ${from} where ${where ?? sql`true`} limit ${most + 1}) as counted`
	);
	const { count } = row!;
	return { total: Math.min(count, most), isMore: count > most };
}
