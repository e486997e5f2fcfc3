import { expect, inject, it } from 'vitest';
import * as Y from 'yjs';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { encodeUpdateFrame } from '#lib/documents/frames.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { findPostgresPrograms } from '../support/find-services.js';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { startSystemPostgres } from '../support/system-postgres.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aClient, aRawClientInside, textOf, upgradeStatus } from './support/clients.ts';
import { aFicheWrittenBy, aLiveServer } from './support/live-server.ts';

/** How long it is away, each time that it is killed. */
function listAbsences(): number[] {
	if (!process.env.MAILLAGE_LONG) return [500, 1_500];
	const seed = seedOfRun();
	process.stdout.write(`seed of the absences: ${seed}\n`);
	const random = randomFrom(seed);
	return Array.from({ length: 50 }, () => Math.round(random() * 2_500));
}

it.skipIf(inject('postgresUrl') === null)(
	'D2: while the database is away nothing is shown as saved, and all goes on by itself when it is back',
	async () => {
		const postgres = await startSystemPostgres(findPostgresPrograms()!);
		const { db, close } = await openDatabase({ url: postgres.url });
		const { documentId, people } = await aFicheWrittenBy(db, ['Amina', 'Bruno', 'Chloé']);
		const server = await aLiveServer(db, { hopelessAfterMs: 4_000 });
		const where = { url: server.url, documentId };
		const amina = await aClient(where, people.Amina);
		const bruno = await aClient(where, people.Bruno);
		const reader = await aRawClientInside(where, people.Chloé);

		const absences = listAbsences();
		let slowest = 0;
		for (const away of absences) {
			await postgres.kill();
			amina.doc.getText('audience').insert(0, 'panne ');
			await new Promise((resolve) => setTimeout(resolve, away));
			expect(amina.status).toMatchObject({ pending: 1 });
			expect(textOf(bruno)).not.toBe(textOf(amina));
			await postgres.start();
			const back = performance.now();
			await waitUntil('saved', () => amina.status.kind === 'saved', 30_000);
			slowest = Math.max(slowest, performance.now() - back);
			await waitUntil('Bruno reads', () => textOf(bruno) === textOf(amina));
		}

		process.stdout.write(
			`${absences.length} kills: saved again ${(slowest / 1000).toFixed(1)} s after at most\n`
		);

		await postgres.kill();
		bruno.doc.getText('audience').insert(0, 'longue ');
		expect(await reader.closed).toBe(4503);
		expect(await upgradeStatus(where, people.Chloé)).toBe(503);
		await waitUntil('Bruno is told', () => bruno.status.kind === 'offline');
		expect(bruno.status).toMatchObject({ kind: 'offline', pending: 1 });
		await postgres.start();
		await waitUntil(
			'both are back',
			() => [amina, bruno].every(({ status }) => status.kind === 'saved'),
			60_000
		);
		await waitUntil('same text', () => textOf(bruno) === textOf(amina));
		expect(textOf((await loadDocument(db, { documentId }))!)).toBe(
			`longue ${'panne '.repeat(absences.length)}`
		);
		amina.destroy();
		bruno.destroy();
		await server.stop();
		await close();
		await postgres.remove();
	},
	process.env.MAILLAGE_LONG ? 1_200_000 : 180_000
);

it.skipIf(inject('postgresUrl') === null)(
	'a text that cannot be read again while the database is away is closed for a moment, and nothing of it is lost',
	async () => {
		const postgres = await startSystemPostgres(findPostgresPrograms()!);
		const { db, close } = await openDatabase({ url: postgres.url });
		const { documentId, people } = await aFicheWrittenBy(db, ['Amina', 'Bruno', 'Chloé']);
		const server = await aLiveServer(db);
		const where = { url: server.url, documentId };
		const amina = await aClient(where, people.Amina);
		const bruno = await aClient(where, people.Bruno);
		for (const { doc } of [amina, bruno]) doc.getText('audience').insert(0, '·');
		await waitUntil('saved', () => [amina, bruno].every(({ status }) => status.kind === 'saved'));
		const watching = await aRawClientInside(where, people.Chloé);
		// A stock client would be given the time to send what its words hold on to.
		const wrong = await aRawClientInside(where, people.Chloé, { extended: true });
		const orphan = new Y.Doc();
		orphan.getText('audience').insert(0, 'avant');
		const vector = Y.encodeStateVector(orphan);
		orphan.getText('audience').insert(5, ' après');

		await postgres.kill();
		// What is refused is in the text already: it has to be read again, and cannot be.
		wrong.send(encodeUpdateFrame(Y.encodeStateAsUpdate(orphan, vector)));
		// In one batch with the words of another it would not be known whose do not fit, before the text is read again.
		expect(await wrong.closed).toBe(4400);
		amina.doc.getText('audience').insert(0, 'avec ');
		expect(await watching.closed).toBe(1012);
		bruno.doc.getText('audience').insert(0, 'après ');
		await waitUntil('told', () =>
			[amina, bruno].every(({ status }) => status.kind === 'offline' && status.pending === 1)
		);
		await postgres.start();
		await waitUntil(
			'both are back',
			() => [amina, bruno].every(({ status }) => status.kind === 'saved'),
			60_000
		);
		const committed = textOf((await loadDocument(db, { documentId }))!);
		await waitUntil('same text', () => [amina, bruno].every((one) => textOf(one) === committed));
		expect(committed.split(' ').sort().join(' ')).toBe('après avec ··');
		amina.destroy();
		bruno.destroy();
		await server.stop();
		await close();
		await postgres.remove();
	},
	180_000
);
