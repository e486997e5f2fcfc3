import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { checkDocument } from '#lib/documents/checking/check-document.server.ts';
import type { CompactionStep } from '#lib/documents/compact-document.server.ts';
import { bundleForNode } from '../../server/bundle-for-node.js';
import { aDataDirectory } from '../support/application.ts';
import { createPostgresDatabase, driversOfTheRun } from '../support/databases.ts';
import { embeddedTemplate } from '../support/embedded-template.ts';
import { bothHashes, copyLog } from './support/copied-log.ts';
import { aFicheWrittenBy } from './support/live-server.ts';

const isLong = Boolean(process.env.MAILLAGE_LONG);
const ROUNDS = isLong ? 20 : 1;
const WITHIN_MS = isLong ? 3_600_000 : 240_000;
const all: CompactionStep[] = [
	...(['before-snapshot', 'after-snapshot', 'before-delete', 'in-transaction', 'after'] as const)
];
/** Between snapshot and delete, and in the middle of the delete: the others are cut off without a process in `compaction.db.test.ts`. */
const steps = isLong ? all : all.slice(2, 4);

let program: { folder: string; urlOf: (name: string) => string };
beforeAll(async () => {
	const entries = { killed: 'tests/documents/support/compact-and-die.ts' };
	program = await bundleForNode({ entries, noExternal: ['drizzle-orm'] });
});
afterAll(() => rmSync(program.folder, { recursive: true, force: true }));

async function compactAndDie(order: object): Promise<void> {
	const path = new URL(program.urlOf('killed')).pathname;
	const args = [path, JSON.stringify(order)];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
	let complained = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
	const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
	expect(signal, complained).toBe('SIGKILL');
}

async function aPlace(driver: 'postgres' | 'pglite') {
	if (driver === 'postgres') {
		const { url, drop } = await createPostgresDatabase({ isMigrated: true });
		return { place: { url }, remove: drop };
	}
	const { path, remove } = aDataDirectory();
	return { place: { directory: path }, remove: async () => remove() };
}

describe.each(driversOfTheRun())('a process killed (%s)', (driver) => {
	it(
		`D6: while it compacts, at ${steps.length} steps, loses nothing and keeps one text`,
		async () => {
			const { place, remove } = await aPlace(driver);
			const made = await openDatabase({ ...place, copyOf: await embeddedTemplate() });
			await copyLog(made.db);
			const { documentId, people } = await aFicheWrittenBy(made.db, ['Amina']);
			await made.close();
			for (let round = 0; round < ROUNDS; round += 1) {
				for (const step of steps) {
					await compactAndDie({ place, documentId, writer: people.Amina, step });
					const { db, close } = await openDatabase(place);
					const { loaded, replayed, updates } = await bothHashes(db, { documentId });
					const checked = await db.transaction((tx) => checkDocument(tx, { documentId }));
					await close();
					expect(loaded, step).toBe(replayed);
					expect(checked?.damages, step).toEqual([]);
					expect(updates).toBeGreaterThan(6);
				}
			}
			await remove();
		},
		WITHIN_MS
	);
});
