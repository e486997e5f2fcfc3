import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeStateVectorFrame } from '#lib/documents/frames.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { lockDocument } from '#lib/documents/lock-document.server.ts';
import { listFiches } from '#lib/fiches/board/queries.server.ts';
import { readFiche } from '#lib/fiches/text/read-fiche.server.ts';
import { markOf } from '#lib/documents/person-mark.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aContract, aPerson } from '../support/people.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { waitUntil } from '../support/wait-until.ts';
import {
	aClient,
	anUpdate,
	aRawClient,
	aRawClientInside,
	aStockClient,
	textOf,
	type RawClient
} from './support/clients.ts';
import { aFicheWrittenBy, aLiveServer, signIn, type LiveServer } from './support/live-server.ts';
import { mutantOf } from './support/broken-websocket.ts';
import { peopleSeenBy, presenceFrame } from './support/presence.ts';

/** Of somebody who has words that nobody else has. */
const A_VECTOR = Y.encodeStateVectorFromUpdate(anUpdate('à moi', 77));

const MUTANTS = process.env.MAILLAGE_LONG ? 50_000 : 2_000;

describeOnADatabase('what people see of each other', (db, driver) => {
	let server: LiveServer;
	beforeAll(async () => {
		server = await aLiveServer(db(), { messagesBurst: 100_000 });
	});
	afterAll(() => server.stop());

	it('Z5: the server writes the name and the mark of each person, whatever the client claims', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const bruno = await aRawClientInside(where, people.Bruno);
		const amina = await aRawClientInside(where, people.Amina);
		const claim = { user: { name: 'Bruno', color: 'url(//evil)', accountId: 'x' }, field: 'title' };
		amina.send(presenceFrame(11, claim));
		await waitUntil('Bruno sees her', () => peopleSeenBy(bruno).has(11));
		const { accountId } = people.Amina;
		expect(peopleSeenBy(bruno).get(11)).toEqual({
			user: { accountId, name: 'Amina', ...markOf(accountId) },
			field: 'title'
		});
		expect(peopleSeenBy(amina).has(11)).toBe(true);

		bruno.send(presenceFrame(22, { field: 'pilot' }));
		await waitUntil('Amina sees him', () => peopleSeenBy(amina).has(22));
		amina.send(presenceFrame(22, { field: 'stolen' }, 9));
		amina.send(presenceFrame(33, { field: 'second self' }));
		amina.send(presenceFrame(22, null, 10));
		amina.send(presenceFrame(11, { field: 'end' }, 2));
		await waitUntil('order', () => peopleSeenBy(bruno).get(11)?.field === 'end');
		expect([...peopleSeenBy(bruno).keys()].sort()).toEqual([11, 22]);
		expect(peopleSeenBy(bruno).get(22)?.field).toBe('pilot');

		const late = await aRawClientInside(where, people.Bruno);
		await waitUntil('who comes later sees all', () => peopleSeenBy(late).size === 2);
		amina.socket.close();
		await waitUntil('she is gone', () => !peopleSeenBy(bruno).has(11));
		bruno.send(presenceFrame(22, { field: 'x'.repeat(5_000) }, 3));
		expect(await bruno.closed).toBe(1009);
		late.socket.close();
	});

	it('whoever only reads sees pseudonyms, and is seen by pseudonym', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const lucien = await signIn(db(), await aPerson(db(), 'Lucien'));
		const bruno = await aRawClientInside(where, people.Bruno);
		const amina = await aRawClientInside(where, people.Amina);
		const reader = await aRawClientInside(where, lucien);
		amina.send(presenceFrame(11, { field: 'title' }));
		reader.send(presenceFrame(33, { field: 'pilot' }));
		await waitUntil('Bruno sees both', () => peopleSeenBy(bruno).size === 2);
		await waitUntil('the reader sees both', () => peopleSeenBy(reader).size === 2);
		const seen = (by: RawClient, id: number) => JSON.stringify(peopleSeenBy(by).get(id));
		expect(seen(bruno, 11)).toContain('Amina');
		expect(seen(bruno, 33)).toMatch(/Personne \d+/);
		expect(seen(bruno, 33)).not.toMatch(new RegExp(`Lucien|${lucien.accountId}`));
		expect(seen(reader, 11)).toMatch(/Personne \d+/);
		expect(seen(reader, 11)).not.toMatch(new RegExp(`Amina|${people.Amina.accountId}`));
		for (const client of [bruno, amina, reader]) client.socket.close();
	});

	it('a stock client sees the others with the name the server gives them', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const amina = await aClient(where, people.Amina);
		const bruno = await aStockClient(where, people.Bruno);
		amina.awareness.setLocalStateField('user', { name: 'La préfète' });
		bruno.provider.awareness.setLocalStateField('field', 'title');
		const nameOf = (states: Map<number, Record<string, unknown>>, id: number) =>
			(states.get(id)?.user as { name: string } | undefined)?.name;
		await waitUntil(
			'Bruno sees Amina',
			() => nameOf(bruno.provider.awareness.getStates(), amina.doc.clientID) === 'Amina'
		);
		await waitUntil(
			'Amina sees Bruno',
			() => nameOf(amina.awareness.getStates(), bruno.doc.clientID) === 'Bruno'
		);
		amina.destroy();
		bruno.provider.destroy();
	});

	it('D3: nothing uncommitted is ever visible to anyone, nor shown as saved', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const amina = await aClient(where, people.Amina);
		const raw = await aRawClientInside(where, people.Bruno);
		const before = raw.frames.length;
		let release = () => {};
		let held = () => {};
		const isHeld = new Promise<void>((resolve) => (held = resolve));
		// The document's row is held by somebody else: the commit of the words has to wait.
		const holding = db().transaction(async (tx) => {
			await lockDocument(tx, { documentId });
			held();
			await new Promise<void>((resolve) => (release = resolve));
		});
		await isHeld;
		amina.doc.getText('audience').insert(0, 'pas encore');
		await new Promise((resolve) => setTimeout(resolve, 250));
		// Whoever asks while the commit is under way is answered from what is committed, or later.
		raw.send(encodeStateVectorFrame(Uint8Array.of(0)));
		raw.send(encodeStateVectorFrame(A_VECTOR));
		await new Promise((resolve) => setTimeout(resolve, 250));
		expect(amina.status).toEqual({ kind: 'saving', pending: 1 });
		const words = raw.frames
			.slice(before)
			.flatMap((frame) => (frame.type === 'update' ? [Buffer.from(frame.update)] : []));
		expect(words.filter((update) => update.includes('pas encore'))).toEqual([]);
		const vectors = raw.frames.flatMap((frame) =>
			frame.type === 'state-vector' ? [...Y.decodeStateVector(frame.vector).keys()] : []
		);
		expect(vectors).not.toContain(amina.doc.clientID);
		if (driver === 'postgres') {
			const late = await aClient(where, people.Bruno);
			expect(textOf(late)).toBe('');
			late.destroy();
		}
		release();
		await holding;
		await waitUntil('saved', () => amina.status.kind === 'saved');
		await waitUntil('seen', () =>
			raw.frames
				.slice(before)
				.some(
					(frame) => frame.type === 'update' && Buffer.from(frame.update).includes('pas encore')
				)
		);
		amina.destroy();
		raw.socket.close();
	});

	// The embedded database makes one transaction after another: while one is held, nothing at all is read.
	if (driver === 'postgres')
		it('D3: what lists, searches, pages and files read is committed, also while words are being committed', async () => {
			const contract = await aContract(db());
			const { documentId, people } = await aFicheWrittenBy(db(), ['Amina'], contract);
			const amina = await aClient({ url: server.url, documentId }, people.Amina);
			const title = amina.doc.getText('title');
			const found = async (search: string) =>
				(await listFiches(db(), { contractId: contract.contractId, search })).total;
			title.insert(0, 'Maraude ');
			await waitUntil('found', async () => (await found('Maraude')) === 1);
			const words = async () => JSON.stringify((await readFiche(db(), { documentId })).content);
			let release = () => {};
			const isReleased = new Promise<void>((resolve) => (release = resolve));
			let held = () => {};
			const isHeld = new Promise<void>((resolve) => (held = resolve));
			title.insert(0, 'Nocturne ');
			await waitUntil('committed', async () => (await words()).includes('Nocturne'));
			const holding = db().transaction(async (tx) => {
				await lockDocument(tx, { documentId });
				held();
				await isReleased;
			});
			await isHeld;
			title.insert(0, 'Inédite ');
			// Longer than it takes to derive the line of the list from the words before.
			const until = Date.now() + 1_500;
			do {
				expect(await found('Inédite')).toBe(0);
				expect(await words()).not.toContain('Inédite');
				await new Promise((resolve) => setTimeout(resolve, 50));
			} while (Date.now() < until);
			expect(amina.status).toEqual({ kind: 'saving', pending: 1 });
			release();
			await holding;
			await waitUntil('saved', () => amina.status.kind === 'saved');
			await waitUntil('found then', async () => (await found('Inédite')) === 1);
			expect(await words()).toContain('Inédite Nocturne');
			amina.destroy();
		});

	if (driver === 'postgres')
		it('who writes in one document does not wait for another whose commit is held up', async () => {
			const contract = await aContract(db());
			const held = await aFicheWrittenBy(db(), ['Amina'], contract);
			const free = await aFicheWrittenBy(db(), ['Bruno'], contract);
			const amina = await aClient(
				{ url: server.url, documentId: held.documentId },
				held.people.Amina
			);
			const bruno = await aClient(
				{ url: server.url, documentId: free.documentId },
				free.people.Bruno
			);
			let release = () => {};
			const isReleased = new Promise<void>((resolve) => (release = resolve));
			let begun = () => {};
			const isHeld = new Promise<void>((resolve) => (begun = resolve));
			const holding = db().transaction(async (tx) => {
				await lockDocument(tx, held);
				begun();
				await isReleased;
			});
			await isHeld;
			amina.doc.getText('audience').insert(0, 'attend');
			await waitUntil('her words wait', () => amina.status.kind === 'saving');
			for (const word of ['un ', 'deux ', 'trois ']) {
				// Long enough for the commit of Amina to be the one under way.
				await new Promise((resolve) => setTimeout(resolve, 100));
				bruno.doc.getText('audience').insert(0, word);
				await waitUntil('his are there', async () =>
					textOf((await loadDocument(db(), free))!).startsWith(word)
				);
			}
			expect(amina.status).toEqual({ kind: 'saving', pending: 1 });
			release();
			await holding;
			await waitUntil('hers too', () => amina.status.kind === 'saved');
			amina.destroy();
			bruno.destroy();
		});

	it(`I1: ${MUTANTS} corrupt frames change nothing for anybody`, async () => {
		const seed = seedOfRun();
		process.stdout.write(`seed of the corrupt frames: ${seed}\n`);
		const random = randomFrom(seed);
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const bruno = await aClient(where, people.Bruno);
		bruno.doc.getText('audience').insert(0, 'Ce texte doit rester tel quel.');
		await waitUntil('saved', () => bruno.status.kind === 'saved');
		const unseen = new Set([400, 1002, 1003, 1005, 1006, 1009, 4400, 4429]);
		let raw = await aRawClientInside(where, people.Amina, { extended: true });
		for (let n = 0; n < MUTANTS; n += 1) {
			if (raw.code() !== null || raw.socket.readyState !== 1) {
				expect(unseen.has(await raw.closed)).toBe(true);
				raw = await aRawClientInside(where, people.Amina, { extended: true });
			}
			raw.send(mutantOf(random));
			if (n % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
		}
		raw.socket.terminate();
		bruno.doc.getText('audience').insert(0, '>');
		await waitUntil('Bruno goes on', () => bruno.status.kind === 'saved');
		const { doc } = (await loadDocument(db(), { documentId }))!;
		// A mutant may happen to be a sound update of its author; what Bruno wrote is there, and everyone has the same.
		expect(textOf({ doc })).toContain('Ce texte doit rester tel quel.');
		await waitUntil('same for all', () => textOf(bruno) === textOf({ doc }));
		const late = await aClient(where, people.Amina);
		expect(textOf(late)).toBe(textOf({ doc }));
		late.destroy();
		bruno.destroy();
	}, 600_000);

	it('a client that vanishes in the middle of anything disturbs nobody', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const bruno = await aClient(where, people.Bruno);
		for (let n = 0; n < 30; n += 1) {
			const raw = aRawClient(where, people.Amina);
			if (n % 3 === 0) raw.socket.once('open', () => raw.send(anUpdate('x')));
			setTimeout(() => raw.socket.terminate(), n);
			await raw.closed;
		}
		bruno.doc.getText('audience').insert(0, 'tranquille');
		await waitUntil('saved', () => bruno.status.kind === 'saved');
		bruno.destroy();
	});
});
