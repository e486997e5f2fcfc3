import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { createVersion } from '#lib/documents/create-version.server.ts';
import { DOCUMENT_BYTES } from '#lib/documents/caps.ts';
import { writeDocument } from '#lib/documents/write-document.server.ts';
import { richTextOf } from '#lib/fiches/text/document-content.ts';
import { emptyContent } from '#lib/fiches/text/shape.ts';
import { aFiche } from '../fiches/support/fiches.ts';
import { signIn } from '../documents/support/live-server.ts';
import { aContract, aPerson, aRole } from '../support/people.ts';
import { anAttackedServer, type Attacked } from './support/attacked-server.ts';

/** Nearly as much as a document takes, as somebody who may write brings it: an update after the other. */
const UPDATES = 60;
const LETTERS = Math.floor((DOCUMENT_BYTES * 0.95) / UPDATES);
/** Of which a version is made: five megabytes, those that a fiche is promised to take; in the long run all that it takes. */
const UPDATES_OF_VERSION = process.env.MAILLAGE_LONG ? UPDATES : 20;

type Filled = { home: string; cookie: string };
type Spoiled = { read: Filled; named: Filled; begun: Filled };

async function spoiledFiches(db: Db): Promise<Spoiled> {
	return {
		read: await aFilledFiche(db, UPDATES),
		named: await aFilledFiche(db, UPDATES_OF_VERSION),
		begun: await aFilledFiche(db, UPDATES_OF_VERSION)
	};
}

async function aFilledFiche(db: Db, updates: number): Promise<Filled> {
	const { contractId, themeId, slug } = await aContract(db);
	const accountId = await aPerson(db, 'Claire');
	const { documentId, number } = await aFiche(db, {
		...{ contractId, themeId, content: emptyContent(), status: 'co-writing', groupIds: [] }
	});
	const line = 'Le bus passe. '.repeat(20).concat('\n');
	const words = line.repeat(Math.ceil(LETTERS / line.length)).slice(0, LETTERS);
	const change = (doc: Y.Doc) => {
		richTextOf(doc, 'finding').insert(0, words);
		return true;
	};
	const changes = Array.from({ length: updates }, () => ({ accountId, change }));
	await db.transaction((tx) => writeDocument(tx, { documentId, changes }));
	await db.transaction((tx) => createVersion(tx, { documentId, label: 'Une', accountId }));
	// Something new, of which another version can be made.
	const more = (doc: Y.Doc) => {
		richTextOf(doc, 'finding').insert(0, 'Encore. ');
		return true;
	};
	await db.transaction((tx) =>
		writeDocument(tx, { documentId, changes: [{ accountId, change: more }] })
	);
	await aRole(db, { contractId, accountId, role: 'coordinator' });
	const { cookie } = await signIn(db, accountId);
	return { home: `/c/${slug}/fiches/${number}`, cookie };
}

/** What a database is asked is the same on both; the embedded one is asked in the event loop itself. */
const drivers = process.env.MAILLAGE_LONG
	? (['pglite', 'postgres'] as const)
	: (['pglite'] as const);

describe.each(drivers)('a fiche that somebody filled (%s)', (driver) => {
	const missing = driver === 'postgres' && inject('postgresUrl') === null;
	let attacked: Attacked<Spoiled>;
	beforeAll(async () => {
		if (!missing) attacked = await anAttackedServer(driver, spoiledFiches);
	});
	afterAll(() => attacked?.stop());

	it.skipIf(missing)('becomes a version, and holds nobody up', async () => {
		const { address } = attacked;
		const { home, cookie } = attacked.seeded.named;
		await attacked.during(async () => {
			const from = performance.now();
			const answer = await fetch(`${address}${home}/versions`, {
				method: 'POST',
				headers: { cookie, origin: address, accept: 'text/html' },
				body: new URLSearchParams({ label: 'Deux' }),
				redirect: 'manual'
			});
			expect(answer.status).toBe(200);
			await answer.text();
			process.stdout.write(`${driver} version: ${Math.round(performance.now() - from)} ms\n`);
		});
	});

	it.skipIf(missing)('goes on in a new edition, and holds nobody up', async () => {
		const { address } = attacked;
		const { home, cookie } = attacked.seeded.begun;
		await attacked.during(async () => {
			const from = performance.now();
			const answer = await fetch(`${address}${home}/edition`, {
				method: 'POST',
				headers: { cookie, origin: address, accept: 'text/html' },
				body: new URLSearchParams({ label: 'Avant', edition: '1' }),
				redirect: 'manual'
			});
			expect(answer.status).toBe(303);
			process.stdout.write(`${driver} edition: ${Math.round(performance.now() - from)} ms\n`);
		});
	});

	it.skipIf(missing).each(['', '.json', '/version/1', '/comparer?de=1&a=actuel', '/versions'])(
		'is read by strangers (%s), and holds nobody up',
		async (path) => {
			const read = async () => {
				const headers = { accept: 'text/html', 'x-forwarded-for': '192.0.2.1' };
				const answer = await fetch(`${attacked.address}${attacked.seeded.read.home}${path}`, {
					headers
				});
				expect(answer.status).toBe(200);
				return (await answer.text()).length;
			};
			await attacked.during(async () => {
				for (let round = 0; round < 2; round += 1) {
					const from = performance.now();
					const lengths = await Promise.all([read(), read(), read(), read()]);
					process.stdout.write(
						`${driver} ${path}: ${lengths[0]} signs, ${Math.round(performance.now() - from)} ms\n`
					);
				}
			});
		}
	);
});
