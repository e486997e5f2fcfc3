import { request } from 'node:http';
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { aRawClientInside, textOf } from '../documents/support/clients.ts';
import type { Writer } from '../documents/support/live-server.ts';
import { startApplication, type Application } from '../support/application.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aHomeWithAFiche, anEmptyHome } from './homes.ts';
import { aWritingPerson } from './writers.ts';

/** After the start: before the database is open, while it is made, when all is ready. */
const STOPPED_AFTER_MS = process.env.MAILLAGE_LONG
	? [50, 200, 500, 1_000, 1_500, 2_000, 3_000, 5_000, 8_000]
	: [1_200];
/** Sooner, no line of ours may have been read yet: the system ends what has done nothing. */
const READ_AFTER_MS = 200;

/** A form of which the second half is sent when asked. */
function aSlowForm(address: string) {
	const body = 'email=personne%40exemple.test&password=rien';
	const sent = request(`${address}/connexion`, {
		method: 'POST',
		headers: {
			'content-type': 'application/x-www-form-urlencoded',
			'content-length': body.length,
			accept: 'text/html',
			origin: address
		}
	});
	const answered = new Promise<{ status: number | undefined; page: string }>((resolve, reject) => {
		sent.once('error', reject);
		sent.once('response', async (response) => {
			const page = (await response.setEncoding('utf8').toArray()).join('');
			resolve({ status: response.statusCode, page });
		});
	});
	sent.write(body.slice(0, 10));
	return { answered, finish: () => sent.end(body.slice(10)) };
}

/** Nobody new comes in: it has begun to stop. */
async function refusesToListen(address: string): Promise<boolean> {
	return fetch(`${address}/healthz`, { headers: { connection: 'close' } }).then(
		() => false,
		() => true
	);
}

describe.each(['pglite', 'postgres'] as const)('A5 (%s)', (driver) => {
	const missing = driver === 'postgres' && inject('postgresUrl') === null;
	it.skipIf(missing)(
		'A5: asked to stop while people write, it commits what it has, ends the answers under way, says 1012, and exits with 0',
		async () => {
			const home = await aHomeWithAFiche(driver, ['Amina', 'Bruno', 'Chloé']);
			const server = startApplication({ ...home.environment, DEMO: '0' });
			const address = await server.ready;
			const where = {
				url: `${address.replace('http', 'ws')}/collab`,
				documentId: home.documentId
			};
			const people = Object.entries(home.people).map(([name, writer]) =>
				aWritingPerson(where, { name: name[0]!, writer: writer as Writer })
			);
			const watcher = await aRawClientInside(where, home.people.Amina, { extended: true });
			const saved = () => people.flatMap((person) => person.saved());
			await waitUntil('words are saved', () => saved().length > 50, 60_000);
			const form = aSlowForm(address);
			await fetch(`${address}/healthz`);

			const ended = server.stop();
			expect(await watcher.closed).toBe(1012);
			// Asked again, and otherwise: the stop goes on.
			server.child.kill('SIGTERM');
			server.child.kill('SIGINT');
			await waitUntil('nobody comes in', () => refusesToListen(address));
			expect(server.child.exitCode).toBeNull();
			form.finish();
			const { status, page } = await form.answered;
			expect(status).toBe(400);
			expect(page).toContain('</html>');
			expect(await ended).toEqual({ code: 0, signal: null });
			const shown = saved();
			for (const person of people) person.stop();

			const again = await openDatabase(home.place);
			const { documentId } = home;
			const text = textOf((await loadDocument(again.db, { documentId }))!);
			await again.close();
			await home.remove();
			const there = new Set(text.match(/[^;]+;/g));
			expect(shown.filter((word) => !there.has(word))).toEqual([]);
		},
		120_000
	);

	it.skipIf(missing)(
		'A5: a start that is given up exits with 0, and the next one is whole',
		async () => {
			const home = await anEmptyHome(driver);
			const start = (): Application => startApplication({ ...home.environment, DEMO: '0' });
			for (const ms of STOPPED_AFTER_MS) {
				const attempt = start();
				await new Promise((resolve) => setTimeout(resolve, ms));
				const ended = await attempt.stop();
				const isUnread = ms < READ_AFTER_MS && ended.signal === 'SIGTERM';
				if (!isUnread) expect(ended).toEqual({ code: 0, signal: null });
				expect(attempt.output().stderr).toBe('');
			}
			const again = start();
			expect((await fetch(`${await again.ready}/readyz`)).status).toBe(200);
			expect(await again.stop()).toEqual({ code: 0, signal: null });
			await home.remove();
		},
		120_000
	);
});
