import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import type { LiveDocument } from '#lib/documents/live/live-document.ts';
import { aClient } from '../../documents/support/clients.ts';
import { aFicheWrittenBy, type Writer } from '../../documents/support/live-server.ts';
import { aPlace } from '../../support/a-place.ts';
import { startApplication } from '../../support/application.ts';
import type { Driver } from '../../support/databases.ts';
import { embeddedTemplate } from '../../support/embedded-template.ts';
import { freePort } from '../../support/free-port.ts';

/** Nobody waits longer for what has nothing to do with an attack (ms): 99 questions of 100 (all but one of a few), and each word. */
const ASKED_P99_MS = 250;
const WORD_MS = 1_000;
const ASK_EVERY_MS = 20;
const TYPE_EVERY_MS = 100;
const CALM_MS = 1_000;

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

/**
 * The application on an installation of its own: one fiche that Amina writes, and what `seed` adds. It believes `x-forwarded-for`, by which
 * an attack comes from as many addresses as it says.
 */
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
	const server = startApplication({ ...environment, PORT: port, DEMO: '0', TRUST_PROXY: '1' });
	const address = await server.ready;
	const amina = people.Amina;
	const where = { url: `ws://127.0.0.1:${port}/collab`, documentId };
	return {
		...{ address, seeded, amina, documentId },
		during: async (attack) => {
			const client = await aClient(where, amina);
			const calm = await delaysDuring(() => pause(CALM_MS), { address, client });
			const { asked, words } = await delaysDuring(attack, { address, client });
			client.destroy();
			const told = `asked ${of(asked)}, words ${of(words)}, calm ${of(calm.asked)} and ${of(calm.words)}`;
			process.stdout.write(`${driver}: ${told}\n`);
			// A machine that is busy by itself is no fault of ours; of a few questions, one late is no hundredth of them.
			const limit = Math.max(ASKED_P99_MS, 3 * at99(calm.asked));
			const late = asked.filter((ms) => ms >= limit);
			expect(late.length, told).toBeLessThanOrEqual(Math.max(1, asked.length / 100));
			expect(asked.at(-1), told).toBeLessThan(Math.max(WORD_MS, 3 * calm.asked.at(-1)!));
			expect(words.at(-1), told).toBeLessThan(Math.max(WORD_MS, 3 * calm.words.at(-1)!));
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
async function delaysDuring(
	attack: () => Promise<unknown>,
	{ address, client }: { address: string; client: LiveDocument }
): Promise<{ asked: number[]; words: number[] }> {
	const goesOn = { value: true };
	const asking = askHealth(address, goesOn);
	const writing = write(client, goesOn);
	await attack().finally(() => (goesOn.value = false));
	return { asked: await asking, words: await writing };
}

async function askHealth(address: string, goesOn: Goes): Promise<number[]> {
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

/** From each word until it is said to be saved. */
async function write(client: LiveDocument, goesOn: Goes): Promise<number[]> {
	const delays: number[] = [];
	while (goesOn.value) {
		const from = performance.now();
		client.doc.getText('audience').insert(0, 'mot ');
		while (client.status.kind !== 'saved') await pause(5);
		delays.push(Math.round(performance.now() - from));
		await pause(TYPE_EVERY_MS);
	}
	return sorted(delays);
}

function sorted(delays: readonly number[]): number[] {
	return [...delays].sort((a, b) => a - b);
}

function at99(delays: readonly number[]): number {
	return delays[Math.floor(delays.length * 0.99)]!;
}

function of(delays: readonly number[]): string {
	return `${delays.length} times, p99 ${at99(delays)} ms, at most ${delays.at(-1)} ms`;
}
