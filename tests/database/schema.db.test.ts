import { readFileSync } from 'node:fs';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, it } from 'vitest';

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
