import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import * as Y from 'yjs';
import { openDatabase, type Place } from '#lib/database/open-database.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { document, documentClient, documentUpdate } from '#lib/documents/tables.server.ts';
import type { Writer } from '../documents/support/live-server.ts';
import { textOf } from '../documents/support/clients.ts';
import { startApplication } from '../support/application.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aHomeWithAFiche, anEmptyHome } from './homes.ts';
import { aWritingPerson } from './writers.ts';

const isLong = process.env.MAILLAGE_LONG !== undefined;
/** What the database weighs in the long form, in documents of about one megabyte that do not compress. */
const HEAVY_DOCUMENTS = 1_000;
const WITHIN_MS = isLong ? 3_600_000 : 300_000;

type Entry = 'backup' | 'restore' | 'check-documents';

/** The command as somebody types it, with its output. */
async function run(entry: Entry, file: string | null, environment: Record<string, string>) {
	const inherited = { ...process.env, DATABASE_URL: '', INIT_CWD: '', SERVER_KEY: '' };
	const child = spawn(process.execPath, [`server/${entry}.js`, ...(file ? [file] : [])], {
		env: { ...inherited, INIT_CWD: process.cwd(), ...environment }
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
	return { code, said };
}

async function printSeconds<T>(what: string, of: Promise<T>): Promise<T> {
	const from = performance.now();
	const result = await of;
	process.stdout.write(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
	return result;
}

/** Bytes that no compression makes smaller, in documents of their own whose text nobody reads. */
async function makeHeavy(place: Place): Promise<void> {
	const { db, close } = await openDatabase(place);
	for (let at = 0; at < HEAVY_DOCUMENTS; at += 1) {
		const doc = new Y.Doc();
		doc.getMap('weight').set('bytes', new Uint8Array(randomBytes(1_000_000)));
		const payload = Y.encodeStateAsUpdate(doc);
		doc.destroy();
		const [{ id }] = (await db
			.insert(document)
			.values({ kind: 'weight', seq: 1, bytes: payload.byteLength })
			.returning({ id: document.id })) as [{ id: string }];
		await db.insert(documentUpdate).values({ documentId: id, seq: 1, payload });
		// Written by nobody, as what the server itself begins a text with.
		await db.insert(documentClient).values({ documentId: id, clientId: doc.clientID });
	}
	await close();
}

describe.each(['pglite', 'postgres'] as const)('D7 (%s)', (driver) => {
	const missing = driver === 'postgres' && inject('postgresUrl') === null;
	it.skipIf(missing)(
		'D7: a backup taken while people write is restored whole: every text loads, and no word saved before it is missing',
		async () => {
			const home = await aHomeWithAFiche(driver, ['Amina', 'Bruno', 'Chloé']);
			if (isLong) await makeHeavy(home.place);
			const server = startApplication({ ...home.environment, DEMO: '0' });
			const url = `${(await server.ready).replace('http', 'ws')}/collab`;
			const people = Object.entries(home.people).map(([name, writer]) =>
				aWritingPerson(
					{ url, documentId: home.documentId },
					{ name: name[0]!, writer: writer as Writer }
				)
			);
			const saved = () => people.flatMap((person) => person.saved());
			await waitUntil('words are saved', () => saved().length > 50, 60_000);

			const file = join(home.environment.DATA_DIR, '..', `drill-${randomBytes(6).toString('hex')}`);
			const before = saved();
			const backup = await printSeconds(
				`backup (${driver})`,
				run('backup', file, home.environment)
			);
			expect(backup).toMatchObject({ code: 0, said: expect.stringContaining('Sauvegarde écrite') });
			expect(statSync(file).mode & 0o777).toBe(0o600);
			const after = saved().length;
			await waitUntil('they go on writing', () => saved().length > after + 20, 60_000);
			for (const person of people) person.stop();
			expect(await server.stop()).toEqual({ code: 0, signal: null });

			const fresh = await anEmptyHome(driver);
			const restored = await printSeconds(
				`restore (${driver}, ${(statSync(file).size / 1e6).toFixed(0)} MB)`,
				run('restore', file, fresh.environment)
			);
			expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Base restaurée') });
			const checked = await run('check-documents', null, fresh.environment);
			expect(checked).toMatchObject({
				code: 0,
				said: expect.stringContaining('tout est en ordre')
			});
			const again = await openDatabase(fresh.place);
			const { documentId } = home;
			const text = textOf((await loadDocument(again.db, { documentId }))!);
			const there = new Set(text.match(/[^;]+;/g));
			expect(before.filter((word) => !there.has(word))).toEqual([]);
			await again.close();
			rmSync(file);
			await home.remove();
			await fresh.remove();
		},
		WITHIN_MS
	);
});
