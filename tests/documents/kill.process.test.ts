import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { aPlace } from '../support/a-place.ts';
import { startApplication } from '../support/application.ts';
import type { Driver } from '../support/databases.ts';
import { embeddedTemplate } from '../support/embedded-template.ts';
import { freePort } from '../support/free-port.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aClient, openClient, textOf } from './support/clients.ts';
import { fichesWrittenBy } from './support/live-server.ts';
import { lostOf, Typist } from './support/typists-between-kills.ts';

/** Each kill costs a start of the server, slow on a busy machine. */
const WITHIN_MS = process.env.MAILLAGE_LONG ? 14_400_000 : 900_000;
/** A start on the embedded database costs twice as much. */
const FEW = { pglite: 2, postgres: 5 };
const killsOn = (driver: Driver) =>
	Number(process.env.MAILLAGE_KILLS ?? (process.env.MAILLAGE_LONG ? 1_000 : FEW[driver]));
const NAMES = Array.from({ length: process.env.MAILLAGE_LONG ? 50 : 3 }, (_, n) => `P${n}w`);
/** Then they write another fiche: one fiche that takes the words of a thousand kills is none that anybody writes. */
const KILLS_OF_A_FICHE = 10;

describe.each(['pglite', 'postgres'] as const)(
	'a server killed while people type (%s)',
	(driver) => {
		const missing = driver === 'postgres' && inject('postgresUrl') === null;
		const kills = killsOn(driver);
		it.skipIf(missing)(
			`D1: loses nothing that was shown as saved to ${NAMES.length} people, ${kills} times`,
			async () => {
				const seed = seedOfRun();
				process.stdout.write(`seed of the kills on ${driver}: ${seed}\n`);
				const random = randomFrom(seed);
				const { place, environment, remove } = await aPlace(driver);
				const opened = await openDatabase({ ...place, copyOf: await embeddedTemplate() });
				const documents = await fichesWrittenBy(opened.db, NAMES, {
					count: Math.ceil(kills / KILLS_OF_A_FICHE)
				});
				await opened.close();

				const port = String(await freePort());
				const start = () => startApplication({ ...environment, PORT: port, DEMO: '0' });
				let server = start();
				await server.ready;
				let killed = 0;
				const written = new Map<string, { shown: string[]; text: string }>();
				for (const { documentId, people } of documents) {
					const where = { url: `ws://127.0.0.1:${port}/collab`, documentId };
					const typists = Object.entries(people).map(
						([name, writer]) => new Typist(name, openClient(where, writer), random)
					);
					let saved = 0;
					for (let here = 0; here < KILLS_OF_A_FICHE && killed < kills; here += 1, killed += 1) {
						const before = saved;
						await waitUntil(
							'words are saved again',
							() =>
								typists.every(({ client }) => ['saved', 'saving'].includes(client.status.kind)) &&
								typists.flatMap((typist) => typist.acknowledged()).length > before,
							60_000
						);
						await new Promise((resolve) => setTimeout(resolve, random() * 400));
						await server.stop('SIGKILL');
						const shown = typists.flatMap((typist) => typist.acknowledged());
						saved = shown.length;
						server = start();
						await server.ready;
						for (const typist of typists) typist.goOn();
						const fresh = await aClient(where, people[NAMES[0]!]!);
						const there = textOf(fresh);
						fresh.destroy();
						expect(lostOf(shown, there)).toEqual([]);
					}
					for (const typist of typists) typist.stop();
					await waitUntil(
						'all is saved',
						() => typists.every(({ client }) => client.status.kind === 'saved'),
						60_000
					);
					const shown = typists.flatMap((typist) => typist.acknowledged());
					await waitUntil(
						'all show the same',
						() => new Set(typists.map(({ client }) => textOf(client))).size === 1,
						60_000
					);
					written.set(documentId, { shown, text: textOf(typists[0]!.client) });
					for (const { client } of typists) client.destroy();
					process.stdout.write(`${driver}: ${killed} kills, ${shown.length} words in this fiche\n`);
				}
				expect(await server.stop()).toEqual({ code: 0, signal: null });

				const again = await openDatabase(place);
				for (const [documentId, { shown, text }] of written) {
					expect(textOf((await loadDocument(again.db, { documentId }))!)).toBe(text);
					expect(text.split(';').length - 1).toBe(shown.length);
					expect(lostOf(shown, text)).toEqual([]);
				}
				await again.close();
				await remove();
			},
			WITHIN_MS
		);
	}
);
