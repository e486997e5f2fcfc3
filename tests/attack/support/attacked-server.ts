import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { aClient } from '../../documents/support/clients.ts';
import { aFicheWrittenBy, type Writer } from '../../documents/support/live-server.ts';
import { aPlace } from '../../support/a-place.ts';
import { startApplication } from '../../support/application.ts';
import type { Driver } from '../../support/databases.ts';
import { embeddedTemplate } from '../../support/embedded-template.ts';
import { freePort } from '../../support/free-port.ts';

/** Nobody waits longer for what has nothing to do with an attack (ms): 99 questions of 100, and each word. */
const ASKED_P99_MS = 250;
const WORD_MS = 1_000;
const ASK_EVERY_MS = 20;
const TYPE_EVERY_MS = 100;

export type Attacked<T> = {
	address: string;
	/** What `seed` gave. */
	seeded: T;
	/** Who writes the fiche, signed in. */
	amina: Writer;
	documentId: string;
	/** Makes this attack while others ask for the health of the server and write the fiche. Fails when they wait. */
	during: (attack: () => Promise<void>) => Promise<void>;
	/** What the process takes now, in MB. */
	resident: () => number;
	stop: () => Promise<void>;
};

/** The application on an installation of its own: one fiche that Amina writes, and what `seed` adds. */
export async function anAttackedServer<T = void>(
	driver: Driver,
	seed?: (db: Db) => Promise<T>
): Promise<Attacked<T>> {
	const { place, environment, remove } = await aPlace(driver);
	const opened = await openDatabase({ ...place, copyOf: await embeddedTemplate() });
	const { documentId, people } = await aFicheWrittenBy(opened.db, ['Amina']);
	const seeded = (await seed?.(opened.db)) as T;
	await opened.close();
	const port = String(await freePort());
	const server = startApplication({ ...environment, PORT: port, DEMO: '0' });
	const address = await server.ready;
	const amina = people.Amina;
	const where = { url: `ws://127.0.0.1:${port}/collab`, documentId };
	return {
		...{ address, seeded, amina, documentId },
		during: async (attack) => {
			const client = await aClient(where, amina);
			const goesOn = { value: true };
			const asked = healthDelays(address, goesOn);
			const typed = wordDelays(client, goesOn);
			await attack().finally(() => (goesOn.value = false));
			const [health, words] = [await asked, await typed];
			client.destroy();
			const p99 = health.at(Math.floor(health.length * 0.99))!;
			const told = `${health.length} questions, p99 ${p99} ms; ${words.length} words, at most ${words.at(-1)} ms`;
			process.stdout.write(`${driver}: ${told}\n`);
			expect(p99, told).toBeLessThan(ASKED_P99_MS);
			expect(words.at(-1), told).toBeLessThan(WORD_MS);
		},
		resident: () => {
			const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
			return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
		},
		stop: async () => {
			expect(await server.stop()).toEqual({ code: 0, signal: null });
			await remove();
		}
	};
}

type Goes = { value: boolean };

/** In ms, sorted. */
async function healthDelays(address: string, goesOn: Goes): Promise<number[]> {
	const delays: number[] = [];
	while (goesOn.value) {
		const from = performance.now();
		const answer = await fetch(`${address}/healthz`);
		await answer.text();
		delays.push(Math.round(performance.now() - from));
		await pause(ASK_EVERY_MS);
	}
	return sorted(delays);
}

/** In ms, sorted: from each word until it is said to be saved. */
async function wordDelays(
	client: Awaited<ReturnType<typeof aClient>>,
	goesOn: Goes
): Promise<number[]> {
	const delays: number[] = [];
	while (goesOn.value) {
		const from = performance.now();
		client.doc.getText('essai').insert(0, 'mot ');
		while (client.status.kind !== 'saved') await pause(5);
		delays.push(Math.round(performance.now() - from));
		await pause(TYPE_EVERY_MS);
	}
	return sorted(delays);
}

function sorted(delays: readonly number[]): number[] {
	return [...delays].sort((a, b) => a - b);
}
