import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { freezeDocument, thawDocument } from '#lib/documents/freeze-document.server.ts';
import {
	encodeAnswerFrame,
	encodeNumberedUpdateFrame,
	encodeStateVectorFrame,
	encodeUpdateFrame
} from '#lib/documents/frames.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { lockDocument } from '#lib/documents/lock-document.server.ts';
import { document, documentUpdate } from '#lib/documents/tables.server.ts';
import { ficheWriter } from '#lib/fiches/tables.server.ts';
import { groupMember } from '#lib/groups/tables.server.ts';
import { session } from '#lib/accounts/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { waitUntil } from '../support/wait-until.ts';
import {
	aClient,
	anUpdate,
	aRawClientInside,
	aStockClient,
	openClient,
	textOf,
	upgradeStatus
} from './support/clients.ts';
import { aPerson } from '../support/people.ts';
import {
	aFicheWrittenBy,
	aLiveServer,
	endSession,
	signIn,
	type LiveServer,
	type Writer,
	withdraw
} from './support/live-server.ts';

/** Each of the four ends below. */
const ROUNDS = process.env.MAILLAGE_LONG ? 125 : 3;
const LONGEST_MS = 1_200_000;

/** Every byte of the log. */
async function logOf(db: Db, documentId: string): Promise<string> {
	const rows = await db
		.select()
		.from(documentUpdate)
		.where(eq(documentUpdate.documentId, documentId))
		.orderBy(documentUpdate.seq);
	return rows.map(({ payload }) => Buffer.from(payload).toString('hex')).join('\n');
}

describeOnADatabase('what the live server refuses', (db) => {
	let server: LiveServer;
	beforeAll(async () => {
		// On a busy machine somebody who types every millisecond is not stopped for that before what is looked at here.
		server = await aLiveServer(db(), { messagesBurst: 100_000 });
	});
	afterAll(() => server.stop());

	it('who does not come in is told before the upgrade completes', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const { url } = server;
		const where = { url, documentId };
		const own = `http://${new URL(url).host}`;
		expect(await upgradeStatus(where, people.Amina)).toBe(101);
		expect(await upgradeStatus(where, people.Amina, { headers: { origin: own } })).toBe(101);
		expect(await upgradeStatus(where, null)).toBe(401);
		expect(await upgradeStatus(where, { cookie: 'maillage=nothing' })).toBe(401);
		for (const origin of ['https://evil.example', 'null', own.replace('http', 'https')]) {
			expect(await upgradeStatus(where, people.Amina, { headers: { origin } })).toBe(403);
			expect(
				await upgradeStatus(where, people.Amina, { headers: { origin }, extended: true })
			).toBe(403);
		}
		const host = { host: 'evil.example' };
		expect(await upgradeStatus(where, people.Amina, { headers: host })).toBe(403);
		const nowhere = { url, documentId: '00000000-0000-4000-8000-000000000000' };
		expect(await upgradeStatus(nowhere, people.Amina)).toBe(404);
		expect(await upgradeStatus({ url, documentId: 'x' }, people.Amina)).toBe(404);
	});

	it('an editor that has no session is told so, and stops trying', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		await endSession(db(), people.Amina);
		const amina = openClient({ url: server.url, documentId }, people.Amina);
		await waitUntil('told', () => amina.status.kind === 'read-only');
		expect(amina.status).toEqual({ kind: 'read-only', reason: { code: 'session-ended' } });
		amina.destroy();
	});

	const bad: [string, () => Uint8Array | string, number][] = [
		['text', () => 'bonjour', 1003],
		['an empty frame', () => new Uint8Array(), 4400],
		['an unknown message', () => new Uint8Array([9, 1, 2]), 4400],
		['an update cut short', () => encodeUpdateFrame(anUpdate('mot').slice(0, -4)), 4400],
		['a frame cut short', () => encodeUpdateFrame(anUpdate('mot')).slice(0, -4), 4400],
		['bytes after the frame', () => new Uint8Array([...encodeUpdateFrame(anUpdate('m')), 0]), 4400],
		['a state vector that is none', () => encodeStateVectorFrame(new Uint8Array([200, 1])), 4400],
		['a message for clients', () => new Uint8Array([101, 1, 1]), 4400],
		['V2 bytes', () => encodeUpdateFrame(Y.convertUpdateFormatV1ToV2(anUpdate('mot'))), 4400],
		['an update too large', () => encodeUpdateFrame(anUpdate('x'.repeat(300_000))), 1009],
		['a message too large', () => new Uint8Array(1_100_000), 1009]
	];
	it.each(bad)('%s closes its sender alone', async (_name, bytes, code) => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const bruno = await aClient(where, people.Bruno);
		const before = await logOf(db(), documentId);
		const amina = await aRawClientInside(where, people.Amina);
		amina.send(bytes());
		expect(await amina.closed).toBe(code);
		expect(await logOf(db(), documentId)).toBe(before);
		bruno.doc.getText('audience').insert(0, 'toujours là');
		await waitUntil('Bruno goes on', () => bruno.status.kind === 'saved');
		bruno.destroy();
	});

	it('words that depend on words that never came are refused', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const doc = new Y.Doc();
		doc.getText('audience').insert(0, 'avant');
		const vector = Y.encodeStateVector(doc);
		doc.getText('audience').insert(5, ' après');
		const amina = await aRawClientInside({ url: server.url, documentId }, people.Amina);
		amina.send(encodeUpdateFrame(Y.encodeStateAsUpdate(doc, vector)));
		expect(await amina.closed).toBe(4400);
	});

	/** While this runs, nothing can be committed in the document: what arrives waits for one commit. */
	async function whileHeld(documentId: string, work: (tx: Db) => Promise<void>): Promise<void> {
		await db().transaction(async (tx) => {
			await lockDocument(tx, { documentId });
			await work(tx);
			await new Promise((resolve) => setTimeout(resolve, 200));
		});
	}

	it('what is malformed among the words of many, in one commit, costs its senders alone', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno', 'Chloé', 'Lou']);
		const where = { url: server.url, documentId };
		const writers = await Promise.all(
			[people.Amina, people.Bruno, people.Chloé].map((one) => aClient(where, one))
		);
		const orphan = new Y.Doc();
		orphan.getText('audience').insert(0, 'avant');
		const vector = Y.encodeStateVector(orphan);
		orphan.getText('audience').insert(5, ' après');
		const [one, other] = [
			await aRawClientInside(where, people.Lou),
			await aRawClientInside(where, people.Lou)
		];
		await whileHeld(documentId, async () => {
			writers[0]!.doc.getText('audience').insert(0, 'premier ');
			await new Promise((resolve) => setTimeout(resolve, 100));
			for (let n = 0; n < 12; n += 1) {
				for (const { doc } of writers) doc.getText('audience').insert(0, `${n} `);
				if (n === 3) one.send(encodeUpdateFrame(Y.encodeStateAsUpdate(orphan, vector)));
				if (n === 8) other.send(encodeUpdateFrame(Y.encodeStateAsUpdate(orphan, vector)));
				await new Promise((resolve) => setTimeout(resolve, 70));
			}
		});
		expect([await one.closed, await other.closed]).toEqual([4400, 4400]);
		await waitUntil('saved', () => writers.every(({ status }) => status.kind === 'saved'));
		const { doc } = (await loadDocument(db(), { documentId }))!;
		const committed = doc.getText('audience').toString();
		await waitUntil('the same', () => writers.every((writer) => textOf(writer) === committed));
		expect(committed.split(' ').filter(Boolean)).toHaveLength(1 + 12 * 3);
		for (const writer of writers) writer.destroy();
	});

	it('who lost the right among several who write in one commit is refused, and the words of the others are kept', async () => {
		const { documentId, ficheId, people } = await aFicheWrittenBy(db(), [
			'Amina',
			'Bruno',
			'Chloé'
		]);
		const where = { url: server.url, documentId };
		const [amina, bruno, chloé] = await Promise.all(
			[people.Amina, people.Bruno, people.Chloé].map((one) => aClient(where, one))
		);
		const accountId = people.Bruno.accountId;
		// Each is known to the server, client id and rights.
		for (const { doc } of [amina!, bruno!, chloé!]) doc.getText('audience').insert(0, '·');
		await waitUntil('saved', () =>
			[amina!, bruno!, chloé!].every(({ status }) => status.kind === 'saved')
		);
		await new Promise((resolve) => setTimeout(resolve, 700));
		await whileHeld(documentId, async (tx) => {
			amina!.doc.getText('audience').insert(0, 'd’abord ');
			await new Promise((resolve) => setTimeout(resolve, 100));
			amina!.doc.getText('audience').insert(0, 'Amina ');
			bruno!.doc.getText('audience').insert(0, 'Bruno ');
			chloé!.doc.getText('audience').insert(0, 'Chloé ');
			await tx.insert(ficheWriter).values({ ficheId, accountId, withdrawnAt: new Date() });
		});
		await waitUntil('saved', () => [amina!, chloé!].every(({ status }) => status.kind === 'saved'));
		await waitUntil('refused', () => bruno!.status.kind === 'read-only');
		const text = (await loadDocument(db(), { documentId }))!.doc.getText('audience').toString();
		expect(text).toMatch(/Amina/);
		expect(text).toMatch(/Chloé/);
		expect(text).not.toMatch(/Bruno/);
		await waitUntil('the same', () =>
			[amina!, bruno!, chloé!].every((one) => textOf(one) === text)
		);
		for (const one of [amina!, bruno!, chloé!]) one.destroy();
	});

	it('Z5: nobody writes under the client id of somebody else, nor of the server', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const bruno = await aClient(where, people.Bruno);
		bruno.doc.getText('audience').insert(0, 'de Bruno');
		await waitUntil('saved', () => bruno.status.kind === 'saved');
		const before = await logOf(db(), documentId);
		const loaded = await loadDocument(db(), { documentId });
		const ids = [...loaded!.doc.store.clients.keys()];
		expect(ids).toHaveLength(2);
		for (const id of ids) {
			const { doc } = (await loadDocument(db(), { documentId }))!;
			const vector = Y.encodeStateVector(doc);
			doc.clientID = id;
			doc.getText('audience').insert(0, 'faux ');
			const amina = await aRawClientInside(where, people.Amina);
			amina.send(encodeUpdateFrame(Y.encodeStateAsUpdate(doc, vector)));
			expect(await amina.closed).toBe(4400);
		}
		expect(await logOf(db(), documentId)).toBe(before);
		expect(textOf(bruno)).toBe('de Bruno');
		bruno.destroy();
	});

	it('Z5, control: without that refusal one forged update divides the readers for ever, and no state vector tells', () => {
		const [bruno, victim] = [new Y.Doc(), new Y.Doc()];
		bruno.clientID = 5;
		bruno.getText('audience').insert(0, 'bon');
		const forged = anUpdate('FAUX'.slice(0, 3), 5);
		Y.applyUpdate(victim, forged);
		Y.applyUpdate(victim, Y.encodeStateAsUpdate(bruno));
		Y.applyUpdate(bruno, forged);
		expect(textOf({ doc: victim })).not.toBe(textOf({ doc: bruno }));
		expect(Y.encodeStateVector(victim)).toEqual(Y.encodeStateVector(bruno));
	});

	it('words already known, falsified on the way, reach neither the log nor the others', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const bruno = await aClient(where, people.Bruno);
		bruno.doc.getText('audience').insert(0, 'mot de Bruno');
		await waitUntil('saved', () => bruno.status.kind === 'saved');
		const { doc } = (await loadDocument(db(), { documentId }))!;
		doc.getText('audience').insert(0, 'Amina: ');
		const whole = Buffer.from(Y.encodeStateAsUpdate(doc));
		const at = whole.indexOf('mot de Bruno');
		whole.write('FAUX', at);
		const amina = await aRawClientInside(where, people.Amina, { extended: true });
		amina.send(encodeNumberedUpdateFrame(1, whole));
		await waitUntil('acknowledged', () => amina.frames.some(({ type }) => type === 'acknowledge'));
		const log = (await logOf(db(), documentId)).split('\n');
		expect(log.filter((row) => Buffer.from(row, 'hex').includes('Amina: '))).toHaveLength(1);
		expect(log.filter((row) => Buffer.from(row, 'hex').includes('FAUX'))).toEqual([]);
		expect(textOf((await loadDocument(db(), { documentId }))!)).toBe('Amina: mot de Bruno');
		await waitUntil('Bruno reads it', () => textOf(bruno) === 'Amina: mot de Bruno');
		amina.socket.terminate();
		bruno.destroy();
	});

	it('Z4: a reader is answered; what they send is refused and noted, and changes nothing', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const where = { url: server.url, documentId };
		const lucien = await signIn(db(), await aPerson(db(), 'Lucien'));
		const amina = await aClient(where, people.Amina);
		const before = await logOf(db(), documentId);
		const raw = await aRawClientInside(where, lucien, { extended: true });
		expect(raw.frames[0]).toMatchObject({ type: 'access', mode: 'read' });
		const { accountId } = lucien;
		const noted = () =>
			server
				.notes()
				.filter((note) => note.msg === 'reader sent an update' && note.accountId === accountId);
		raw.send(encodeUpdateFrame(anUpdate('non')));
		raw.send(encodeAnswerFrame(anUpdate('non')));
		raw.send(encodeNumberedUpdateFrame(1, anUpdate('non')));
		await waitUntil(
			'three refusals',
			() => raw.frames.filter(({ type }) => type === 'denied').length === 3
		);
		expect(noted().map((note) => note.documentId)).toEqual([documentId, documentId, documentId]);
		expect(JSON.stringify(server.notes())).not.toContain('non"');
		expect(raw.frames.some(({ type }) => type === 'acknowledge')).toBe(false);
		expect(textOf(amina)).toBe('');
		expect(await logOf(db(), documentId)).toBe(before);
		const stock = await aStockClient(where, lucien);
		amina.doc.getText('audience').insert(0, 'pour tous');
		await waitUntil('the reader follows', () => stock.text.toString() === 'pour tous');
		const reader = await aClient(where, lucien);
		expect(reader.status).toEqual({ kind: 'read-only', reason: { code: 'not-a-writer' } });
		expect(textOf(reader)).toBe('pour tous');
		for (const client of [amina, reader, stock.provider]) client.destroy();
		raw.socket.terminate();
	});

	it('a withdrawn right closes the connection at once, says why, and the person goes on reading', async () => {
		const { documentId, ficheId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const amina = await aClient(where, people.Amina);
		const raw = await aRawClientInside(where, people.Amina);
		const bruno = await aClient(where, people.Bruno);
		await withdraw(db(), { ficheId, accountId: people.Amina.accountId });
		raw.send(encodeUpdateFrame(anUpdate('trop tard')));
		expect(await raw.closed).toBe(4403);
		await waitUntil('Amina knows', () => amina.status.kind === 'read-only', 2_000);
		await waitUntil('and why', () => JSON.stringify(amina.status).includes('quitté'));
		bruno.doc.getText('audience').insert(0, 'suite');
		await waitUntil('Amina reads on', () => textOf(amina) === 'suite');
		expect(textOf((await loadDocument(db(), { documentId }))!)).toBe('suite');
		await db().delete(ficheWriter).where(eq(ficheWriter.ficheId, ficheId));
		await waitUntil('Amina writes again', () => amina.status.kind === 'saved');
		amina.doc.getText('audience').insert(0, 'la ');
		await waitUntil('Bruno reads', () => textOf(bruno) === 'la suite');
		amina.destroy();
		bruno.destroy();
	});

	const ends: [string, (scene: { ficheId: string; writer: Writer }) => Promise<unknown>, number][] =
		[
			[
				'a right withdrawn',
				({ ficheId, writer: { accountId } }) => withdraw(db(), { ficheId, accountId }),
				4403
			],
			[
				'a seat left',
				({ writer: { accountId } }) =>
					db()
						.update(groupMember)
						.set({ leftAt: new Date() })
						.where(eq(groupMember.accountId, accountId)),
				4403
			],
			['a sign-out', ({ writer }) => endSession(db(), writer), 4401],
			[
				'a session that ends',
				({ writer }) =>
					db()
						.update(session)
						.set({ expiresAt: new Date() })
						.where(eq(session.id, writer.sessionId)),
				4401
			]
		];
	it.each(ends)(
		`Z2: nothing is accepted after %s is committed, whatever the moment, ${ROUNDS} times`,
		async (_what, end, code) => {
			let slowest = 0;
			for (let round = 0; round < ROUNDS; round += 1) {
				const { documentId, ficheId, people } = await aFicheWrittenBy(db(), ['Amina']);
				const raw = await aRawClientInside({ url: server.url, documentId }, people.Amina);
				const doc = new Y.Doc();
				doc.on('update', (update: Uint8Array) => {
					if (raw.socket.readyState === 1) raw.send(encodeUpdateFrame(update));
				});
				const typing = setInterval(() => doc.getText('audience').insert(0, '.'), 1);
				await new Promise((resolve) => setTimeout(resolve, 20 + (round % 30) * 3));
				await end({ ficheId, writer: people.Amina });
				const endedAt = performance.now();
				const atTheEnd = await logOf(db(), documentId);
				expect(await raw.closed).toBe(code);
				slowest = Math.max(slowest, performance.now() - endedAt);
				clearInterval(typing);
				expect(await logOf(db(), documentId)).toBe(atTheEnd);
			}
			if (process.env.MAILLAGE_LONG) expect(slowest).toBeLessThanOrEqual(2_000);
		},
		LONGEST_MS
	);

	it('Z2: the end of a session closes its connections, and keeps the others', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const where = { url: server.url, documentId };
		const phone = await signIn(db(), people.Amina.accountId);
		const here = await aRawClientInside(where, people.Amina);
		const there = await aClient(where, phone);
		await endSession(db(), people.Amina);
		here.send(encodeUpdateFrame(anUpdate('trop tard')));
		expect(await here.closed).toBe(4401);
		expect(textOf((await loadDocument(db(), { documentId }))!)).toBe('');
		there.doc.getText('audience').insert(0, 'du téléphone');
		await waitUntil('the phone writes on', () => there.status.kind === 'saved');
		there.destroy();
	});

	it('a keystroke in flight loses to the freeze; its author gets the words back and goes on reading', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const amina = await aClient(where, people.Amina);
		const bruno = await aRawClientInside(where, people.Bruno);
		amina.doc.getText('audience').insert(0, 'validé');
		await waitUntil('saved', () => amina.status.kind === 'saved');
		const refusals: { code: string; text: string }[] = [];
		amina.onRefused(({ code, unsaved }) => refusals.push({ code, text: textOf({ doc: unsaved }) }));
		await db().transaction((tx) => freezeDocument(tx, { documentId, reason: 'validated' }));
		amina.doc.getText('audience').insert(6, ' et retouché');
		bruno.send(encodeUpdateFrame(anUpdate('aussi')));
		expect(await bruno.closed).toBe(4409);
		await waitUntil('told', () => refusals.length > 0);
		expect(refusals).toEqual([{ code: 'frozen', text: 'validé et retouché' }]);
		await waitUntil('reading', () => textOf(amina) === 'validé');
		expect(amina.status).toMatchObject({ kind: 'read-only', reason: { code: 'frozen' } });
		expect(textOf((await loadDocument(db(), { documentId }))!)).toBe('validé');
		await db().transaction((tx) => thawDocument(tx, { documentId }));
		await waitUntil('writing again', () => amina.status.kind === 'saved');
		amina.destroy();
	});
});

describeOnADatabase('the limits of the live server', (db) => {
	it('a person has so many connections, a connection so many messages, a document so many bytes', async () => {
		const server = await aLiveServer(db(), {
			...{ connectionsPerAccount: 2, messagesBurst: 5, messagesPerSecond: 1, documentBytes: 3_000 }
		});
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const one = await aRawClientInside(where, people.Amina);
		const two = await aRawClientInside(where, people.Amina);
		expect(await upgradeStatus(where, people.Amina)).toBe(429);
		two.socket.close();
		await two.closed;
		for (let n = 0; n < 7; n += 1) one.send(encodeUpdateFrame(anUpdate('x')));
		expect(await one.closed).toBe(4429);
		const bruno = await aRawClientInside(where, people.Bruno);
		bruno.send(encodeUpdateFrame(anUpdate('y'.repeat(4_000))));
		expect(await bruno.closed).toBe(4413);
		await server.stop();
	});

	it('A6: a document that is made of too many pieces is full, and says so', async () => {
		const server = await aLiveServer(db(), { documentStructs: 50 });
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const where = { url: server.url, documentId };
		const of = (structs: number) =>
			db().update(document).set({ structs }).where(eq(document.id, documentId));
		await of(49);
		const amina = await aClient(where, people.Amina);
		amina.doc.getText('audience').insert(0, 'encore');
		await waitUntil('saved', () => amina.status.kind === 'saved');
		await of(50);
		amina.doc.getText('audience').insert(0, 'trop ');
		await waitUntil('she is told', () => amina.status.kind === 'read-only');
		expect(amina.status).toEqual({ kind: 'read-only', reason: { code: 'document-full' } });
		amina.destroy();
		expect(textOf((await loadDocument(db(), { documentId }))!)).toBe('encore');
		await server.stop();
	});

	it('what was pasted and removed takes no room: a document is never closed for its history', async () => {
		const server = await aLiveServer(db(), { documentBytes: 60_000 });
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const amina = await aClient({ url: server.url, documentId }, people.Amina);
		const text = amina.doc.getText('audience');
		for (let n = 0; n < 30; n += 1) {
			text.insert(0, `${n} ${'mot '.repeat(2_500)}`);
			text.delete(3, text.length - 3);
			await waitUntil('saved', () => amina.status.kind !== 'saving');
			expect(amina.status.kind).toBe('saved');
		}
		amina.destroy();
		const { doc } = (await loadDocument(db(), { documentId }))!;
		expect(doc.getText('audience').toString()).toBe(text.toString());
		const [head] = await db().select().from(document).where(eq(document.id, documentId));
		expect(head!.bytes).toBeLessThan(60_000);
		await server.stop();
	});
});
