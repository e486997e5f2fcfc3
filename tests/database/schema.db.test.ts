import { readFileSync } from 'node:fs';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { listRows } from '#lib/database/rows.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';

it('the migrations make exactly the tables of the code', async () => {
	const modules = import.meta.glob('/src/lib/**/tables.server.ts', { eager: true });
	const tables = Object.assign({}, ...Object.values(modules)) as Record<string, unknown>;
	const journal = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')) as {
		entries: { idx: number }[];
	};
	const last = String(journal.entries.at(-1)!.idx).padStart(4, '0');
	const before = JSON.parse(readFileSync(`drizzle/meta/${last}_snapshot.json`, 'utf8'));
	const now = generateDrizzleJson(tables, before.id, ['public'], 'snake_case');
	expect(await generateMigration(before, now)).toEqual([]);
});

/** Foreign keys without an index, and why. */
const unindexed: Record<string, string> = {
	'document_update(account_id)': 'each commit would pay for it, and nothing is looked up by it',
	'document_client(account_id)': 'looked up by document and client',
	'document_authorship(account_id)': 'looked up by document',
	'document(successor_id)': 'an index of the few rows that have one'
};

describeOnBothDatabases('the foreign keys', (db) => {
	it('each begin an index: what they name is looked up by them, and removed with them', async () => {
		const rows = await listRows<{ key: string }>(
			db(),
			sql`select conrelid::regclass || '(' || (
					select string_agg(attname, ',' order by place)
					from unnest(conkey) with ordinality as part(number, place)
					join pg_attribute on attrelid = conrelid and attnum = part.number
				) || ')' as key
			from pg_constraint held
			where contype = 'f' and not exists (
				select 1 from pg_index i
				where i.indrelid = held.conrelid and i.indpred is null
					and (i.indkey::int2[])[0:cardinality(held.conkey) - 1] @> held.conkey
			)`
		);
		expect(rows.map(({ key }) => key).sort()).toEqual(Object.keys(unindexed).sort());
	});
});
