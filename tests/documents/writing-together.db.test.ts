import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { announceWritten } from '#lib/documents/document-written.server.ts';
import { compactDocument } from '#lib/documents/compact-document.server.ts';
import { encodeStateVectorFrame, type Frame } from '#lib/documents/frames.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { lockDocument } from '#lib/documents/lock-document.server.ts';
import { document, documentClient, documentUpdate } from '#lib/documents/tables.server.ts';
import { writeDocument } from '#lib/documents/write-document.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aClient, aRawClient, aRawClientInside, aStockClient, textOf } from './support/clients.ts';
import { aFicheWrittenBy, aLiveServer, type LiveServer } from './support/live-server.ts';

async function committedText(db: Db, documentId: string): Promise<string> {
	const loaded = await loadDocument(db, { documentId });
	return loaded!.doc.getText('audience').toString();
}

describeOnADatabase('writing together', (db, driver) => {
	let server: LiveServer;
	beforeAll(async () => {
		server = await aLiveServer(db());
	});
	afterAll(() => server.stop());

	it('two stock y-websocket clients with a session cookie write the same text', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const amina = await aStockClient(where, people.Amina);
		const bruno = await aStockClient(where, people.Bruno);
		amina.text.insert(0, 'Bus santé ');
		bruno.text.insert(0, 'Navette ');
		await waitUntil('both have both', () =>
			[amina, bruno].every(({ text }) => text.length === 18 && /Bus santé /.test(text.toString()))
		);
		expect(amina.text.toString()).toBe(bruno.text.toString());
		expect(await committedText(db(), documentId)).toBe(amina.text.toString());
		amina.provider.destroy();
		bruno.provider.destroy();
	});

	it('an editor and a stock client see each other’s words, and the editor is told when its own are durable', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const amina = await aClient(where, people.Amina);
		const bruno = await aStockClient(where, people.Bruno);
		const seen: string[] = [];
		amina.onStatus(({ kind }) => seen.push(kind));
		amina.doc.getText('audience').insert(0, 'un mot');
		expect(amina.status).toEqual({ kind: 'saving', pending: 1 });
		await waitUntil('saved', () => amina.status.kind === 'saved');
		expect(await committedText(db(), documentId)).toBe('un mot');
		expect(seen).toEqual(['saving', 'saved']);
		await waitUntil('Bruno reads it', () => bruno.text.toString() === 'un mot');
		bruno.text.insert(6, ' de plus');
		await waitUntil('Amina reads it', () => textOf(amina) === 'un mot de plus');
		amina.destroy();
		bruno.provider.destroy();
	});

	it('each update keeps its number, its author, and the client ids of its author', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const amina = await aClient(where, people.Amina);
		const bruno = await aClient(where, people.Bruno);
		for (let n = 0; n < 5; n += 1) {
			amina.doc.getText('audience').insert(0, 'a');
			bruno.doc.getText('audience').insert(0, 'b');
			await waitUntil('saved', () => [amina, bruno].every(({ status }) => status.kind === 'saved'));
		}
		const rows = await db()
			.select()
			.from(documentUpdate)
			.where(eq(documentUpdate.documentId, documentId))
			.orderBy(documentUpdate.seq);
		expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at + 1));
		const [head] = await db().select().from(document).where(eq(document.id, documentId));
		expect(head!.seq).toBe(rows.length);
		expect(head!.bytes).toBe(rows.reduce((sum, { payload }) => sum + payload.byteLength, 0));
		const owners = await db()
			.select()
			.from(documentClient)
			.where(eq(documentClient.documentId, documentId));
		const ownerOf = new Map(owners.map((row) => [row.clientId, row.accountId]));
		for (const { accountId, several, payload } of rows.slice(1)) {
			const authors = Y.decodeUpdate(payload).structs.map(({ id }) => ownerOf.get(id.client));
			expect(new Set(authors).size).toBe(several ? 2 : 1);
			expect(accountId).toBe(several ? null : authors[0]);
		}
		expect(ownerOf.get(amina.doc.clientID)).toBe(people.Amina.accountId);
		amina.destroy();
		bruno.destroy();
	});

	it('words typed while the server is away are sent when it is back', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const first = await aLiveServer(db());
		const port = new URL(first.url).port;
		const amina = await aClient({ url: first.url, documentId }, people.Amina);
		await first.stop();
		await waitUntil('offline', () => amina.status.kind === 'offline');
		amina.doc.getText('audience').insert(0, 'dans le train');
		expect(amina.status).toEqual({ kind: 'offline', keptOnDevice: false, pending: 1 });
		// Longer than a server may leave words without an answer: it is not this one that is late.
		await new Promise((resolve) => setTimeout(resolve, 3_000));
		const said: string[] = [];
		amina.onStatus(({ kind }) => said.push(kind));
		const again = await aLiveServer(db(), {}, { port: Number(port) });
		await waitUntil('saved', () => amina.status.kind === 'saved');
		expect(await committedText(db(), documentId)).toBe('dans le train');
		expect(said).not.toContain('waiting');
		amina.destroy();
		await again.stop();
	});

	// The embedded database does one thing at a time: nobody could come while a commit is held.
	if (driver === 'postgres')
		it('a stock client that types while it is away, and again at the moment it is back, loses nothing', async () => {
			const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
			const where = { url: server.url, documentId };
			const amina = await aStockClient(where, people.Amina);
			const bruno = await aStockClient(where, people.Bruno);
			amina.text.insert(0, 'un ');
			await waitUntil('Bruno reads', () => bruno.text.length === 3);
			amina.provider.disconnect();
			amina.text.insert(3, 'deux ');
			// While Bruno's commit is held nobody is greeted: what Amina types then is heard before what she answers.
			await db().transaction(async (tx) => {
				await lockDocument(tx, { documentId });
				bruno.text.insert(0, 'Bruno ');
				await new Promise((resolve) => setTimeout(resolve, 100));
				amina.provider.connect();
				await waitUntil('Amina is there', () => amina.provider.wsconnected);
				amina.text.insert(8, 'trois');
				await new Promise((resolve) => setTimeout(resolve, 100));
			});
			const all = 'Bruno un deux trois';
			const words = () => [amina.text.toString(), bruno.text.toString()];
			await waitUntil('both read all', () => words().every((text) => text === all));
			expect(await committedText(db(), documentId)).toBe(all);
			amina.provider.destroy();
			bruno.provider.destroy();
		});

	it('what the server writes reaches at once whoever is writing, and nothing that they type meanwhile is lost', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const amina = await aClient(where, people.Amina);
		const bruno = await aStockClient(where, people.Bruno);
		amina.doc.getText('audience').insert(0, 'Amina ');
		const changes = Array.from({ length: 10 }, (_, n) => ({
			accountId: people.Bruno.accountId,
			change: (doc: Y.Doc) => {
				doc.getText('audience').insert(0, `[${n}]`);
				return true;
			}
		}));
		for (const change of changes) {
			amina.doc.getText('audience').insert(textOf(amina).length, 'a');
			await db().transaction((tx) => writeDocument(tx, { documentId, changes: [change] }));
			announceWritten({ documentId, kind: 'fiche' });
		}
		const isWhole = (words: string) =>
			changes.every((_, n) => words.includes(`[${n}]`)) && words.match(/a/g)?.length === 11;
		await waitUntil('both have all', () => [textOf(amina), bruno.text.toString()].every(isWhole));
		await waitUntil('saved', () => amina.status.kind === 'saved');
		expect(await committedText(db(), documentId)).toBe(textOf(amina));
		expect(bruno.text.toString()).toBe(textOf(amina));
		amina.destroy();
		bruno.provider.destroy();
	});

	it('a text put away while nobody writes is there for whoever comes or writes next', async () => {
		const quiet = await aLiveServer(db(), { quietAfterMs: 0 });
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: quiet.url, documentId };
		const amina = await aClient(where, people.Amina);
		amina.doc.getText('audience').insert(0, 'Un bus');
		await waitUntil('saved', () => amina.status.kind === 'saved');
		const sweeps = () => new Promise((resolve) => setTimeout(resolve, 3_000));
		await sweeps();
		const bruno = await aClient(where, people.Bruno);
		expect(textOf(bruno)).toBe('Un bus');
		await sweeps();
		bruno.doc.getText('audience').insert(6, ' le soir');
		await waitUntil('seen', () => textOf(amina) === 'Un bus le soir');
		const [late] = await Promise.all([aStockClient(where, people.Amina), sweeps()]);
		expect(late.text.toString()).toBe('Un bus le soir');
		late.provider.destroy();
		amina.destroy();
		bruno.destroy();
		await quiet.stop();
	});

	it('whoever is told that the text is up to date has all of it, however it is kept', async () => {
		// So short a limit that this text is kept as it was encoded once, and what was committed since.
		const large = await aLiveServer(db(), { largeBytes: 10 });
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: large.url, documentId };
		const writes = async (words: string) => {
			const amina = await aClient(where, people.Amina);
			for (const word of words.split(' ')) {
				amina.doc.getText('audience').insert(0, word);
				await waitUntil('saved', () => amina.status.kind === 'saved');
			}
			const bruno = aRawClient(where, people.Bruno);
			bruno.socket.once('open', () => bruno.send(encodeStateVectorFrame(new Uint8Array([0]))));
			const isAnswer = (frame: Frame) => frame.type === 'update' && frame.answer;
			await waitUntil('the answer', () => bruno.frames.some(isAnswer));
			const doc = new Y.Doc();
			for (const frame of bruno.frames.slice(0, bruno.frames.findIndex(isAnswer) + 1))
				if (frame.type === 'update') Y.applyUpdate(doc, frame.update);
			expect(textOf({ doc })).toBe(textOf(amina));
			bruno.socket.close();
			amina.destroy();
		};
		await writes('un deux trois');
		await compactDocument(db(), { documentId });
		await writes('quatre cinq');
		await writes('six');
		await large.stop();
	});

	it('a stop in order commits what was received and says why it ends', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const own = await aLiveServer(db());
		const where = { url: own.url, documentId };
		const amina = await aRawClientInside(where, people.Amina);
		await own.stop();
		expect(await amina.closed).toBe(1012);
	});

	it('lists follow the text within seconds', async () => {
		const { documentId, ficheId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const amina = await aClient({ url: server.url, documentId }, people.Amina);
		const { ficheSummary } = await import('#lib/fiches/tables.server.ts');
		const summary = async () =>
			(await db().select().from(ficheSummary).where(eq(ficheSummary.ficheId, ficheId)))[0]!;
		const before = (await summary()).uptoSeq;
		amina.doc.getText('audience').insert(0, 'x');
		await waitUntil(
			'the summary is of the new text',
			async () => (await summary()).uptoSeq > before
		);
		amina.destroy();
	});
});
