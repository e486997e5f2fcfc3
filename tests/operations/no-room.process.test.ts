import { closeSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { aClient, textOf } from '../documents/support/clients.ts';
import { aFicheWrittenBy, type Writer } from '../documents/support/live-server.ts';
import { startApplication } from '../support/application.ts';
import { embeddedTemplate } from '../support/embedded-template.ts';
import { findPostgresPrograms } from '../support/find-services.js';
import { aSmallDisk, haveSmallDisk } from '../support/small-disk.js';
import { startSystemPostgres } from '../support/system-postgres.ts';
import { waitUntil } from '../support/wait-until.ts';

/** Several times what the status says after two seconds and a half: the machine does other things. */
const SAID_WITHIN_MS = 30_000;

type Fiche = { documentId: string; people: Record<'Amina' | 'Bruno', Writer> };

/** Writes, makes writing impossible, and looks at what each is told until it is possible again. Gives the text at the end. */
async function writeThrough(
	address: string,
	{ documentId, people }: Fiche,
	storage: { refuse: () => Promise<void>; accept: () => Promise<void> }
): Promise<string> {
	const where = { url: `${address.replace('http', 'ws')}/collab`, documentId };
	const amina = await aClient(where, people.Amina);
	const bruno = await aClient(where, people.Bruno);
	amina.doc.getText('audience').insert(0, 'avant ');
	await waitUntil('saved', () => amina.status.kind === 'saved' && textOf(bruno) === 'avant ');
	await storage.refuse();
	const from = performance.now();
	let before = textOf(amina);
	/** What the database had room for is saved, and truly: only the next words are not. */
	const isSaid = () => {
		if (amina.status.kind === 'saved') {
			before = textOf(amina);
			amina.doc.getText('audience').insert(0, 'pendant ');
		}
		return amina.status.kind === 'waiting';
	};
	await waitUntil('it is said', isSaid, SAID_WITHIN_MS);
	process.stdout.write(`said after ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
	expect(amina.status).toMatchObject({ kind: 'waiting', pending: 1 });
	expect(textOf(bruno)).toBe(before);
	// The server stands, and lets people read.
	expect((await fetch(`${address}/healthz`)).status).toBe(200);
	expect((await fetch(address)).status).toBe(200);
	expect(amina.status).toMatchObject({ pending: 1 });
	await storage.accept();
	const again = performance.now();
	await waitUntil('saved', () => amina.status.kind === 'saved', 60_000);
	process.stdout.write(`saved ${((performance.now() - again) / 1000).toFixed(1)} s after\n`);
	expect(textOf(amina)).toBe(`pendant ${before}`);
	await waitUntil('Bruno reads', () => textOf(bruno) === textOf(amina));
	const text = textOf(bruno);
	for (const client of [amina, bruno]) client.destroy();
	return text;
}

/** A file that takes all the room that is left. */
function fill(path: string): void {
	const file = openSync(path, 'w');
	const block = Buffer.alloc(1024 * 1024);
	try {
		for (;;) writeSync(file, block);
	} catch {
		// Nothing more goes in.
	} finally {
		closeSync(file);
	}
	expect(statSync(path).size).toBeGreaterThan(block.length);
}

it.skipIf(haveSmallDisk() !== null)(
	'D10: on a full disk nothing is shown as saved, the server stands, and all goes on by itself when there is room',
	async () => {
		const disk = aSmallDisk(200)!;
		const directory = join(disk.path, 'data');
		mkdirSync(directory, { mode: 0o700 });
		const opened = await openDatabase({ directory, copyOf: await embeddedTemplate() });
		const fiche = await aFicheWrittenBy(opened.db, ['Amina', 'Bruno']);
		await opened.close();
		const server = startApplication({ DATA_DIR: directory, DEMO: '0' });
		const filler = join(disk.path, 'filler');
		const written = await writeThrough(await server.ready, fiche, {
			refuse: async () => fill(filler),
			accept: async () => rmSync(filler)
		});
		expect(await server.stop()).toEqual({ code: 0, signal: null });
		const again = await openDatabase({ directory });
		const text = textOf((await loadDocument(again.db, { documentId: fiche.documentId }))!);
		expect(text).toBe(written);
		await again.close();
		disk.remove();
	},
	180_000
);

describe.skipIf(inject('postgresUrl') === null)('on PostgreSQL', () => {
	it('D10: while the database only reads nothing is shown as saved, the server stands, and all goes on by itself', async () => {
		const postgres = await startSystemPostgres(findPostgresPrograms()!);
		const opened = await openDatabase({ url: postgres.url });
		const fiche = await aFicheWrittenBy(opened.db, ['Amina', 'Bruno']);
		await opened.close();
		const server = startApplication({ DATABASE_URL: postgres.url, DEMO: '0' });
		const readOnly = (value: 'on' | 'off') => () => setReadOnly(postgres.url, value);
		await writeThrough(await server.ready, fiche, {
			refuse: readOnly('on'),
			accept: readOnly('off')
		});
		expect(await server.stop()).toEqual({ code: 0, signal: null });
		await postgres.remove();
	}, 180_000);
});

/** As those do who run a database whose disk is nearly full: for every session, at once. */
async function setReadOnly(url: string, value: 'on' | 'off'): Promise<void> {
	const { default: postgres } = await import('postgres');
	const sql = postgres(url, { max: 1, connection: { default_transaction_read_only: false } });
	await sql.unsafe(`alter system set default_transaction_read_only = ${value}`);
	await sql`select pg_reload_conf()`;
	await sql.end();
}
