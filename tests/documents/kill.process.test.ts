import { describe, expect, inject, it } from 'vitest';
import { openDatabase, type Place } from '#lib/database/open-database.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import type { LiveDocument } from '#lib/documents/live/live-document.ts';
import { aDataDirectory, startApplication } from '../support/application.ts';
import { createPostgresDatabase, type Driver } from '../support/databases.ts';
import { embeddedTemplate } from '../support/embedded-template.ts';
import { freePort } from '../support/free-port.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aClient, openClient, textOf } from './support/clients.ts';
import { aFicheWrittenBy, type Writer } from './support/live-server.ts';

/** Each kill costs a start of the server, slow on a busy machine. */
const WITHIN_MS = process.env.MAILLAGE_LONG ? 7_200_000 : 900_000;
const KILLS = process.env.MAILLAGE_LONG ? 500 : 5;

/** Words that each person types between two kills: as many on a slow machine as on a fast one. */
const WORDS_BETWEEN = 15;

/** Somebody who types, and types again after each kill; each word is unique. */
class Typist {
	readonly client: LiveDocument;
	#name: string;
	#words: string[] = [];
	#left = WORDS_BETWEEN;
	#timer: ReturnType<typeof setInterval>;

	constructor(name: string, client: LiveDocument, random: () => number) {
		this.#name = name;
		this.client = client;
		this.#timer = setInterval(() => {
			if (this.#left === 0) return;
			this.#left -= 1;
			const text = client.doc.getText('essai');
			const word = `${this.#name}${this.#words.length};`;
			this.#words.push(word);
			// Always between two words, so that each can be found again.
			const ends = [0, ...[...text.toString().matchAll(/;/g)].map(({ index }) => index + 1)];
			text.insert(ends[Math.floor(random() * ends.length)]!, word);
		}, 40);
	}

	/** The words that this person was shown as saved. */
	acknowledged(): string[] {
		const { status } = this.client;
		if (status.kind === 'read-only') throw new Error(JSON.stringify(status));
		const pending = 'pending' in status ? status.pending : 0;
		return status.kind === 'connecting' ? [] : this.#words.slice(0, this.#words.length - pending);
	}

	goOn(): void {
		this.#left = WORDS_BETWEEN;
	}

	stop(): void {
		clearInterval(this.#timer);
	}
}

function wordsOf(text: string): Set<string> {
	return new Set(text.match(/[^;]+;/g));
}

function aPlace(driver: Driver) {
	if (driver === 'postgres') {
		return createPostgresDatabase({ isMigrated: true }).then(({ url, drop }) => ({
			place: { url } as Place,
			environment: { DATABASE_URL: url },
			remove: drop
		}));
	}
	const { path, remove } = aDataDirectory();
	return Promise.resolve({
		place: { directory: path } as Place,
		environment: { DATA_DIR: path },
		remove: async () => remove()
	});
}

describe.each(['pglite', 'postgres'] as const)(
	'a server killed while people type (%s)',
	(driver) => {
		const missing = driver === 'postgres' && inject('postgresUrl') === null;
		it.skipIf(missing)(
			`loses nothing that was shown as saved, ${KILLS} times`,
			async () => {
				const seed = seedOfRun();
				process.stdout.write(`seed of the kills on ${driver}: ${seed}\n`);
				const random = randomFrom(seed);
				const { place, environment, remove } = await aPlace(driver);
				const opened = await openDatabase({ ...place, copyOf: await embeddedTemplate() });
				const { documentId, people } = await aFicheWrittenBy(opened.db, [
					'Amina',
					'Bruno',
					'Chloé'
				]);
				await opened.close();

				const port = String(await freePort());
				const start = () => startApplication({ ...environment, PORT: port, DEMO: '0' });
				const where = { url: `ws://127.0.0.1:${port}/collab`, documentId };
				let server = start();
				await server.ready;
				const typists = Object.entries(people).map(
					([name, writer]) => new Typist(name[0]!, openClient(where, writer as Writer), random)
				);
				let saved = 0;
				for (let kill = 0; kill < KILLS; kill += 1) {
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
					const fresh = await aClient(where, people.Amina);
					const there = wordsOf(textOf(fresh));
					fresh.destroy();
					expect(shown.filter((word) => !there.has(word))).toEqual([]);
				}
				for (const typist of typists) typist.stop();
				await waitUntil(
					'all is saved',
					() => typists.every(({ client }) => client.status.kind === 'saved'),
					60_000
				);
				const texts = new Set(typists.map(({ client }) => textOf(client)));
				const shown = typists.flatMap((typist) => typist.acknowledged());
				for (const { client } of typists) client.destroy();
				expect(await server.stop()).toEqual({ code: 0, signal: null });

				const again = await openDatabase(place);
				const text = textOf((await loadDocument(again.db, { documentId }))!);
				await again.close();
				await remove();
				expect(texts).toEqual(new Set([text]));
				expect(text.split(';').length - 1).toBe(shown.length);
				const there = wordsOf(text);
				expect(shown.filter((word) => !there.has(word))).toEqual([]);
			},
			WITHIN_MS
		);
	}
);
