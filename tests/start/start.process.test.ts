import { request } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { fiche } from '#lib/fiches/tables.server.ts';
import { buildIfOlder } from '#server/prepare.js';
import { aDataDirectory, startApplication, type Application } from '../support/application.ts';
import { createPostgresDatabase } from '../support/databases.ts';
import { aDemonstrationDirectory } from '../support/demonstration-template.ts';

/** In its database, then in its demonstration; in the long run, all along. */
const KILLED_AT = process.env.MAILLAGE_LONG
	? [0.1, 0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]
	: [0.4, 0.8];

const started: Application[] = [];
const directories: { remove: () => void }[] = [];

beforeAll(() => buildIfOlder());
afterEach(async () => {
	await Promise.all(started.splice(0).map((application) => application.stop('SIGKILL')));
	for (const directory of directories.splice(0)) directory.remove();
});

function start(...given: Parameters<typeof startApplication>): Application {
	const application = startApplication(...given);
	started.push(application);
	return application;
}

function freshData(): string {
	const data = aDataDirectory();
	directories.push(data);
	return data.path;
}

async function seconds(of: Promise<unknown>): Promise<number> {
	const from = performance.now();
	await of;
	return (performance.now() - from) / 1000;
}

/** Measured and printed, never asserted: machines differ. */
function print(what: string, measured: number): void {
	process.stdout.write(`${what}: ${measured.toFixed(2)} s\n`);
}

/** What the directory holds, read by this process once nobody else has it. */
async function countFiches(directory: string): Promise<number> {
	const opened = await openDatabase({ directory });
	const count = await opened.db.$count(fiche);
	await opened.close();
	return count;
}

async function demonstrationData(): Promise<string> {
	const data = await aDemonstrationDirectory();
	directories.push(data);
	return data.path;
}

/** How long the first start of this file took: the kills of the last test are spread over it. */
let firstStart = 0;

it('starts on nothing, says where, shows the demonstration, and stops when asked', async () => {
	const DATA_DIR = freshData();
	const first = start({ DATA_DIR }, 'server/start.js');
	firstStart = await seconds(first.ready);
	print('first start', firstStart);
	const address = await first.ready;
	expect(first.output().stdout.match(/^Maillage prêt : .*$/gm)).toHaveLength(1);
	const home = await fetch(address);
	expect(home.status).toBe(200);
	expect(await home.text()).toContain('Pays de Brumeval');
	expect((await fetch(`${address}/readyz`)).status).toBe(200);
	expect(await first.stop()).toEqual({ code: 0, signal: null });
	expect(first.output().stdout).toContain('coordination@brumeval.example');

	const second = start({ DATA_DIR }, 'server/start.js');
	print('second start', await seconds(second.ready));
	expect(await (await fetch(await second.ready)).text()).toContain('Pays de Brumeval');
	expect(await second.stop('SIGINT')).toEqual({ code: 0, signal: null });
});

describe.skipIf(inject('postgresUrl') === null)('on an empty PostgreSQL', () => {
	it('starts on nothing, shows the demonstration when asked to, and starts again with what it had', async () => {
		const { url, drop } = await createPostgresDatabase();
		const environment = { DATABASE_URL: url, DATA_DIR: freshData(), DEMO: '1' };
		for (const _ of ['first', 'second']) {
			const application = start(environment);
			const home = await fetch(await application.ready);
			expect(await home.text()).toContain('Pays de Brumeval');
			expect(await application.stop()).toEqual({ code: 0, signal: null });
		}
		const opened = await openDatabase({ url });
		expect(await opened.db.$count(fiche)).toBe(15);
		await opened.close();
		await drop();
	});
});

it('starts again after a SIGKILL, with what it had', async () => {
	const DATA_DIR = await demonstrationData();
	const first = start({ DATA_DIR });
	await first.ready;
	await first.stop('SIGKILL');
	expect(existsSync(join(DATA_DIR, 'maillage.lock'))).toBe(true);
	const again = start({ DATA_DIR });
	await again.ready;
	await again.stop();
	expect(await countFiches(DATA_DIR)).toBe(15);
});

it('killed while it prepares its database or its demonstration, it begins again and is whole', async () => {
	const DATA_DIR = freshData();
	if (firstStart === 0) {
		const whole = start({ DATA_DIR: freshData() });
		firstStart = await seconds(whole.ready);
		await whole.stop('SIGKILL');
	}
	// Kills spread over the whole time that a first start takes, on the same directory.
	for (const part of KILLED_AT) {
		const attempt = start({ DATA_DIR });
		await Promise.race([
			attempt.ready,
			new Promise((resolve) => setTimeout(resolve, firstStart * part * 1000))
		]);
		await attempt.stop('SIGKILL');
		expect(attempt.output().stderr).toBe('');
	}
	const again = start({ DATA_DIR });
	await again.ready;
	await again.stop();
	expect(await countFiches(DATA_DIR)).toBe(15);
});

/** The answer to a form of that many kilobytes, of which nothing says the weight before it has come. */
async function statusOfForm(address: string, kilobytes: number): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const sent = request(`${address}/connexion`, {
			method: 'POST',
			headers: {
				'content-type': 'application/x-www-form-urlencoded',
				'transfer-encoding': 'chunked',
				origin: address,
				accept: 'text/html'
			}
		});
		sent.once('response', (response) => resolve(response.resume().statusCode));
		sent.once('error', reject);
		for (let n = 0; n < kilobytes; n += 1) sent.write('a'.repeat(1024));
		sent.end();
	});
}

describe('one that runs', () => {
	const running = { DATA_DIR: '', address: '' };
	let application: Application;
	let remove = () => {};
	beforeAll(async () => {
		const data = await aDemonstrationDirectory();
		remove = data.remove;
		application = startApplication({ DATA_DIR: data.path });
		Object.assign(running, { DATA_DIR: data.path, address: await application.ready });
	});
	afterAll(async () => {
		await application.stop('SIGKILL');
		remove();
	});

	it('a second process on the same data is refused at once, in one French sentence, and the first goes on', async () => {
		const { DATA_DIR, address } = running;
		for (const entry of ['server/start.js', 'server/main.js'] as const) {
			const second = start({ DATA_DIR }, entry);
			const took = await seconds(second.ended);
			print(`refusal of a second process (${entry})`, took);
			// Two seconds are promised; the bound here leaves room for a machine that does other things.
			expect(took).toBeLessThan(5);
			expect((await second.ended).code).toBe(1);
			expect(second.output().stderr).toMatch(
				/^Maillage ne démarre pas : .*dossier de données.* déjà utilisé .*\n$/
			);
		}
		expect((await fetch(`${address}/readyz`)).status).toBe(200);
	});

	it('a port already taken is one French sentence', async () => {
		const { port } = new URL(running.address);
		const second = start({ DATA_DIR: await demonstrationData(), PORT: port });
		expect((await second.ended).code).toBe(1);
		expect(second.output().stderr).toMatch(/^Maillage ne démarre pas : PORT \d+ .*\n$/);
	});

	it('a form that never says how heavy it is, is refused as too heavy, and not taken for a failure of ours', async () => {
		const { address } = running;
		expect(await statusOfForm(address, 22_000)).toBe(413);
		expect(await statusOfForm(address, 100)).toBe(400);
	});

	it('what a page needs comes compressed, is kept for ever where its name changes with it, and is not sent twice', async () => {
		const { address } = running;
		const [path] = /\/_app\/immutable\/[^"]+\.js/.exec(await (await fetch(address)).text())!;
		const script = await fetch(address + path, { headers: { 'accept-encoding': 'br' } });
		expect(script.headers.get('content-encoding')).toBe('br');
		expect(script.headers.get('cache-control')).toBe('public,max-age=31536000,immutable');
		const icon = await fetch(`${address}/icon.svg`);
		expect(icon.headers.get('cache-control') ?? '').not.toContain('immutable');
		const seen = { 'if-none-match': icon.headers.get('etag')! };
		expect((await fetch(`${address}/icon.svg`, { headers: seen })).status).toBe(304);
	});
});
