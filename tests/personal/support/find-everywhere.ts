import { sql } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { listRows } from '#lib/database/rows.server.ts';

/** The tables of the whole database that hold these words in any column of any row, as text or as bytes. */
export async function findEverywhere(db: Db, words: string): Promise<string[]> {
	const tables = await listRows<{ name: string }>(
		db,
		sql`select table_name as name from information_schema.tables
			where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`
	);
	const hex = Buffer.from(words, 'utf8').toString('hex');
	const found: string[] = [];
	for (const { name } of tables) {
		const table = sql.identifier(name);
		// Of bytes a row shows the hexadecimal; of JSON, the letters themselves.
		const rows = await listRows<{ one: number }>(
			db,
			sql`select 1 as one from ${table} held
				where position(lower(${words}::text) in lower(held::text)) > 0
					or position(${hex}::text in held::text) > 0 limit 1`
		);
		if (rows.length > 0) found.push(name);
	}
	return found;
}
