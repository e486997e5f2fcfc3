import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedClient } from '#lib/database/embedded-client.server.ts';
import { tidy } from '#lib/database/embedded-upkeep.server.ts';
import { embeddedTemplate } from '../support/embedded-template.ts';
import { waitUntil } from '../support/wait-until.ts';

const ROWS = 500;
const AT_ONCE = { quietMs: 0, restMs: 0 };

describe('what the embedded database keeps behind it', () => {
	let client: EmbeddedClient;
	beforeAll(async () => {
		client = new EmbeddedClient({ copyOf: await embeddedTemplate() });
		await client.exec('create table kept (id int primary key, words text)');
		await client.exec('create table left_alone (id int primary key, words text)');
	});
	afterAll(() => client.close());

	const one = async <T>(text: string) => (await client.query<{ it: T }>(text)).rows[0]!.it;
	const bytesOf = (table: string) => one<number>(`select pg_total_relation_size('${table}') as it`);
	/** As a log of documents does: written, then replaced by what it comes to. */
	const turn = (table: string) =>
		client.exec(
			`insert into ${table} select n, repeat('mot ', 250) from generate_series(1, ${ROWS}) as n; delete from ${table}`
		);

	it('what was deleted gives its room to what comes', async () => {
		await turn('kept');
		await turn('left_alone');
		const once = await bytesOf('kept');
		for (let n = 0; n < 12; n += 1) {
			await tidy(client, AT_ONCE);
			await turn('kept');
		}
		expect(await bytesOf('kept')).toBeLessThan(2.5 * once);
		for (let n = 0; n < 12; n += 1) await turn('left_alone');
		expect(await bytesOf('left_alone')).toBeGreaterThan(10 * once);
	});

	it('rows are counted without reading them, and plans know how many there are', async () => {
		await client.exec('create table counted (id int primary key, words text)');
		await client.exec(
			`insert into counted select n, repeat('mot ', 250) from generate_series(1, 3000) as n`
		);
		expect(await one("select reltuples as it from pg_class where relname = 'counted'")).toBe(-1);
		await tidy(client, AT_ONCE);
		expect(await one("select reltuples as it from pg_class where relname = 'counted'")).toBe(3000);
		const { rows } = await client.query<{ 'QUERY PLAN': string }>(
			'explain (analyze, timing off) select count(*) from counted'
		);
		const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
		expect(plan).toContain('Index Only Scan');
		expect(plan).toContain('Heap Fetches: 0');
	});

	it('is done when nobody asks anything, not before', async () => {
		const dead = () =>
			one<number>("select n_dead_tup::int as it from pg_stat_all_tables where relname = 'kept'");
		await turn('kept');
		await waitUntil('they are counted', async () => (await dead()) >= ROWS);
		const pace = { quietMs: 80, withinMs: 400, lookEveryMs: 20 };
		let isDone = false;
		const gaveUp = tidy(client, pace).then(() => (isDone = true));
		while (!isDone) {
			await client.query('select 1');
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
		await gaveUp;
		expect(await dead()).toBeGreaterThanOrEqual(ROWS);
		await tidy(client, { ...pace, withinMs: 5_000, isOver: () => true });
		expect(await dead()).toBeGreaterThanOrEqual(ROWS);
		await tidy(client, { ...pace, withinMs: 5_000 });
		await waitUntil('it is tidy', async () => (await dead()) === 0);
	});

	it('old transactions are frozen before their numbers come round', async () => {
		const asked: string[] = [];
		const old = {
			quietMs: Infinity,
			query: async (text: string) => {
				asked.push(text);
				const rows = text.includes('pg_stat_all_tables')
					? [{ name: 'public.kept', isAnalyzed: true, isOld: true }]
					: [];
				return { rows, fields: [] };
			}
		} as unknown as EmbeddedClient;
		await tidy(old);
		expect(asked[1]).toBe('vacuum (analyze, freeze) public.kept');
		await client.query(asked[1]!);
		expect(
			await one<number>("select age(relfrozenxid)::int as it from pg_class where relname = 'kept'")
		).toBeLessThan(100);
	});
});
