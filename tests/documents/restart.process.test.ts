import { expect, inject, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { startApplication } from '../support/application.ts';
import { createPostgresDatabase } from '../support/databases.ts';
import { freePort } from '../support/free-port.ts';
import { waitUntil } from '../support/wait-until.ts';
import { openClient, textOf } from './support/clients.ts';
import { aFicheWrittenBy } from './support/live-server.ts';

const isLong = Boolean(process.env.MAILLAGE_LONG);
/** Ten pages each, as the server lets in. */
const PEOPLE = isLong ? 50 : 6;
const RESTARTS = isLong ? 5 : 1;
const TYPING = 20;

it.skipIf(inject('postgresUrl') === null)(
	`A3: ${PEOPLE * 10} pages are all back by themselves after a restart, with the same text`,
	async () => {
		const { url, drop } = await createPostgresDatabase({ isMigrated: true });
		const opened = await openDatabase({ url });
		const names = Array.from({ length: PEOPLE }, (_, n) => `P${n}`);
		const { documentId, people } = await aFicheWrittenBy(opened.db, names);
		const port = String(await freePort());
		const start = () => startApplication({ DATABASE_URL: url, PORT: port, DEMO: '0' });
		let server = start();
		await server.ready;
		const where = { url: `ws://127.0.0.1:${port}/collab`, documentId };
		const pages = names.flatMap((name) =>
			Array.from({ length: 10 }, () => openClient(where, people[name]!))
		);
		const areIn = () => pages.every(({ status }) => status.kind === 'saved');
		await waitUntil('all are in', areIn, 120_000);
		const printed: string[] = [];
		for (let n = 0; n < RESTARTS; n += 1) {
			// Words that are on their way when it ends.
			const typists = pages.filter((_, at) => at % Math.ceil(pages.length / TYPING) === 0);
			for (const { doc } of typists) doc.getText('audience').insert(0, 'mot ');
			expect(await server.stop()).toEqual({ code: 0, signal: null });
			printed.push(server.output().stdout, server.output().stderr);
			server = start();
			await server.ready;
			const from = performance.now();
			await waitUntil('all are back', areIn, 120_000);
			const took = performance.now() - from;
			process.stdout.write(`A3: ${pages.length} pages back in ${Math.round(took)} ms\n`);
			if (isLong) expect(took).toBeLessThanOrEqual(15_000);
			const { doc } = (await loadDocument(opened.db, { documentId }))!;
			const committed = textOf({ doc });
			expect(committed.match(/mot /g)).toHaveLength(typists.length * (n + 1));
			await waitUntil('the same', () => pages.every((page) => textOf(page) === committed));
		}
		for (const page of pages) page.destroy();
		await server.stop();
		printed.push(server.output().stdout, server.output().stderr);
		const levels = printed.join('\n').matchAll(/"level":(\d+)/g);
		expect([...levels].filter(([, level]) => Number(level) >= 50)).toEqual([]);
		await opened.close();
		await drop();
	},
	900_000
);
