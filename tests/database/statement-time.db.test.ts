import { sql } from 'drizzle-orm';
import { expect, inject, it } from 'vitest';
import { sqlStateOf } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { createPostgresDatabase } from '../support/databases.ts';

it.skipIf(inject('postgresUrl') === null)(
	'a statement that lasts too long is ended, with all that it held, and the next ones pass',
	async () => {
		const { url, drop } = await createPostgresDatabase({ isMigrated: true });
		const { db, close } = await openDatabase({ url, statementMs: 300 });
		const isEnded = (error: unknown) => sqlStateOf(error) === '57014';
		const asked = Array.from({ length: 20 }, () => db.execute(sql`select pg_sleep(60)`));
		for (const one of asked) await expect(one).rejects.toSatisfy(isEnded);
		const within = db.transaction(async (tx) => {
			await tx.execute(sql`create temporary table kept (n int)`);
			await tx.execute(sql`select pg_sleep(60)`);
		});
		await expect(within).rejects.toSatisfy(isEnded);
		expect(await db.execute(sql`select 1 as one`)).toEqual([{ one: 1 }]);
		await close();
		await drop();
	}
);
