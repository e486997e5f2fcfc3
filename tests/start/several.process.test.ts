import { randomBytes } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { fiche } from '#lib/fiches/tables.server.ts';
import { buildIfOlder } from '#server/prepare.js';
import { aDataDirectory, startApplication, type Application } from '../support/application.ts';
import { createPostgresDatabase } from '../support/databases.ts';

const ROUNDS = process.env.MAILLAGE_LONG ? 10 : 1;
const aServerKey = () => randomBytes(32).toString('base64');

describe.skipIf(inject('postgresUrl') === null)('several processes on one PostgreSQL', () => {
	const started: Application[] = [];
	const start = (environment: Record<string, string>) => {
		const application = startApplication(environment);
		started.push(application);
		return application;
	};
	beforeAll(() => buildIfOlder());
	afterEach(async () => {
		await Promise.all(started.splice(0).map((application) => application.stop('SIGKILL')));
	});

	it('started together on an empty database, all start, and there is one demonstration', async () => {
		for (let round = 0; round < ROUNDS; round += 1) {
			const { url, drop } = await createPostgresDatabase();
			const data = aDataDirectory();
			// One data directory for all: they make one server key too.
			const environment = { DATABASE_URL: url, DATA_DIR: data.path, DEMO: '1' };
			const together = [1, 2, 3].map(() => start(environment));
			for (const application of together) {
				expect(await (await fetch(await application.ready)).text()).toContain('Pays de Brumeval');
			}
			for (const application of together)
				expect(await application.stop()).toEqual({ code: 0, signal: null });
			const opened = await openDatabase({ url });
			expect(await opened.db.$count(fiche)).toBe(15);
			expect(await opened.db.$count(account)).toBeGreaterThan(0);
			await opened.close();
			await drop();
			data.remove();
		}
	});

	it('one whose server key is another is refused while they run, in one sentence that names the variable', async () => {
		const { url, drop } = await createPostgresDatabase({ isMigrated: true });
		const data = aDataDirectory();
		const common = { DATABASE_URL: url, DATA_DIR: data.path };
		const [key, other] = [aServerKey(), aServerKey()];
		await start({ ...common, SERVER_KEY: key }).ready;
		const refused = start({ ...common, SERVER_KEY: other });
		expect((await refused.ended).code).toBe(1);
		expect(refused.output().stderr).toMatch(/^Maillage ne démarre pas : SERVER_KEY [^\n]*\.\n$/);
		// The same key, then the other one once nobody has the first any more.
		await start({ ...common, SERVER_KEY: key }).ready;
		await Promise.all(started.splice(0).map((application) => application.stop()));
		const alone = start({ ...common, SERVER_KEY: other });
		await alone.ready;
		await alone.stop();
		await drop();
		data.remove();
	});
});
