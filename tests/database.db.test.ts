import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { sqlStateOf } from '#lib/database/database.server.ts';
import { describeOnBothDatabases } from './support/databases.ts';
import { aPerson } from './support/people.ts';

describeOnBothDatabases('the database', (db) => {
	it('starts empty and migrated', async () => {
		expect(await db().$count(account)).toBe(0);
	});

	it('refuses a second account with the same address, in the same words on both drivers', async () => {
		await aPerson(db(), 'Bruno');
		const [bruno] = await db().select().from(account);
		const twice = db()
			.insert(account)
			.values({ email: bruno!.email, displayName: 'B', pseudonym: 'B' });
		await expect(twice).rejects.toSatisfy((error) => sqlStateOf(error) === '23505');
	});

	it('holds nobody up: neither by a long question, nor by many at once', async () => {
		const heavy = () => db().execute(sql`select count(*) from generate_series(1, 2000000)`);
		const many = async () => {
			const asked = Array.from({ length: 200 }, async () => {
				await db().execute(sql`select count(*) from generate_series(1, 2000)`);
				await db().transaction(async (tx) => {
					await tx.execute(sql`select 1`);
					await tx.execute(sql`select count(*) from generate_series(1, 2000)`);
				});
			});
			await Promise.all(asked);
		};
		const answered = { value: false };
		const from = performance.now();
		const questions = Promise.all([heavy(), many()]).finally(() => (answered.value = true));
		let longest = 0;
		for (let last = from; !answered.value;) {
			await new Promise((resolve) => setImmediate(resolve));
			const now = performance.now();
			longest = Math.max(longest, now - last);
			last = now;
		}
		await questions;
		expect(longest).toBeLessThan((performance.now() - from) / 4);
	});

	it('tells what went wrong as the database tells it, and goes on', async () => {
		const failing = db().execute(sql`select 1 / 0`);
		await expect(failing).rejects.toSatisfy((error) => sqlStateOf(error) === '22012');
		const within = db().transaction((tx) => tx.execute(sql`select * from nowhere`));
		await expect(within).rejects.toSatisfy((error) => sqlStateOf(error) === '42P01');
		expect(await db().$count(account)).toBeGreaterThanOrEqual(0);
	});

	it('undoes everything when a transaction fails', async () => {
		const before = await db().$count(account);
		const failing = db().transaction(async (tx) => {
			await aPerson(tx, 'Chloé');
			await tx.execute(sql`select 1 / 0`);
		});
		await expect(failing).rejects.toThrow();
		expect(await db().$count(account)).toBe(before);
	});
});
