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
