import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { rateLimit } from '#lib/accounts/tables.server.ts';
import { createPostgresDatabase } from '../support/databases.ts';

type Limits = typeof import('#lib/accounts/limits.server.ts');

/** As in a process of its own. */
async function aProcess(): Promise<Limits> {
	vi.resetModules();
	return import('#lib/accounts/limits.server.ts');
}

describe.skipIf(inject('postgresUrl') === null)('tries counted by several processes', () => {
	const secret = randomBytes(32);
	let place: Awaited<ReturnType<typeof createPostgresDatabase>>;
	let opened: OpenDatabase;
	const two = async () => {
		const processes = [await aProcess(), await aProcess()];
		for (const { shareLimits } of processes) shareLimits({ db: opened.db, secret });
		return processes as [Limits, Limits];
	};

	beforeAll(async () => {
		place = await createPostgresDatabase({ isMigrated: true });
		opened = await openDatabase({ url: place.url });
	});
	afterAll(async () => {
		await opened.close();
		await place.drop();
	});

	it('are counted together, all at once too', async () => {
		const [here, there] = await two();
		const tries = Array.from({ length: 20 }, (_, n) =>
			(n % 2 ? here : there).countTry(['sign-in-here', 'amina@exemple.test 192.0.2.7'])
		);
		const allowed = (await Promise.all(tries)).filter((answer) => answer === null);
		expect(allowed).toHaveLength(8);
		const wait = await here.countTry(['sign-in-here', 'amina@exemple.test 192.0.2.7']);
		expect(wait?.waitMinutes).toBeGreaterThanOrEqual(14);
		expect(wait?.waitMinutes).toBeLessThanOrEqual(15);
		expect(await there.countTry(['sign-in-here', 'bruno@exemple.test'])).toBeNull();
	});

	it('are taken back for both when they turn out right', async () => {
		const [here, there] = await two();
		for (let n = 0; n < 30; n += 1) {
			expect(await here.countTry(['sign-in-here', 'chloe'])).toBeNull();
			await there.forgetTry(['sign-in-here', 'chloe']);
		}
	});

	it('leave neither an address nor a mailbox in the database, and go once they count no more', async () => {
		const [here] = await two();
		await here.countTry(['mail-mailbox', 'driss@exemple.test'], ['mail-address', '198.51.100.9']);
		const rows = await opened.db.select().from(rateLimit);
		expect(rows.length).toBeGreaterThan(2);
		expect(JSON.stringify(rows)).not.toMatch(/driss|exemple|198\.51|192\.0/);
		await here.deleteExpiredTries(opened.db, new Date());
		expect(await opened.db.$count(rateLimit)).toBe(rows.length);
		await here.deleteExpiredTries(opened.db, new Date(Date.now() + 2 * 86_400_000));
		expect(await opened.db.$count(rateLimit)).toBe(0);
	});

	it('are counted in memory while the database is away', async () => {
		const away = await openDatabase({ url: place.url });
		await away.close();
		const here = await aProcess();
		here.shareLimits({ db: away.db, secret });
		for (let n = 0; n < 8; n += 1)
			expect(await here.countTry(['sign-in-here', 'élodie'])).toBeNull();
		expect(await here.countTry(['sign-in-here', 'élodie'])).not.toBeNull();
	});
});
