import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as Y from 'yjs';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { encodeNumberedUpdateFrame } from '#lib/documents/frames.ts';
import { freezeDocument } from '#lib/documents/freeze-document.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { listUpdatesAfter } from '#lib/documents/stored-text.server.ts';
import { markOf } from '#lib/documents/person-mark.ts';
import { listHeadNumbers } from '#lib/documents/queries.server.ts';
import { document } from '#lib/documents/tables.server.ts';
import { writeDocument } from '#lib/documents/write-document.server.ts';
import { fiche } from '#lib/fiches/tables.server.ts';
import { encodeMessage, type Item } from '#server/collaboration/messages-between.ts';
import { createPostgresDatabase } from '../support/databases.ts';
import { aPerson } from '../support/people.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aClient, aRawClientInside, aStockClient, anUpdate, textOf } from './support/clients.ts';
import { aKey, FaultyCarriers } from './support/faulty-carrier.ts';
import {
	aFicheWrittenBy,
	aLiveServer,
	endSession,
	signIn,
	withdraw,
	type LiveServer,
	type Writer
} from './support/live-server.ts';
import { peopleSeenBy, presenceFrame } from './support/presence.ts';

const ENDS = process.env.MAILLAGE_LONG ? 125 : 2;
const never = 3_600_000;

describe.skipIf(inject('postgresUrl') === null)('two servers on one database', () => {
	const key = aKey();
	let opened: OpenDatabase;
	let drop = async () => {};
	const db = () => opened.db;
	/** Two servers that hear each other; what a third process would say goes through `say`. */
	const pair = async (limits: Parameters<typeof aLiveServer>[1] = {}) => {
		const carriers = new FaultyCarriers(Math.random);
		const start = () => aLiveServer(db(), limits, { others: carriers.others(key) });
		const [here, there] = await Promise.all([start(), start()]);
		const third = carriers.others(key).carrier!;
		third.listen({ receive: () => {}, up: () => {}, down: () => {} });
		const sender = Buffer.from('a third ');
		const say = (...items: Item[]) => third.publish(encodeMessage(items, { sender, key }));
		const stop = () => Promise.all([here.stop(), there.stop()]);
		return { here, there, say, stop, carriers };
	};
	/** Two servers between which nothing passes but through the database. */
	const apart = async (limits: Parameters<typeof aLiveServer>[1] = {}) => {
		const others = { carrier: null, key, countOthers: async () => 1 };
		const start = () => aLiveServer(db(), limits, { others });
		const [here, there] = await Promise.all([start(), start()]);
		return { here, there, stop: () => Promise.all([here.stop(), there.stop()]) };
	};

	beforeAll(async () => {
		const place = await createPostgresDatabase({ isMigrated: true });
		drop = place.drop;
		opened = await openDatabase({ url: place.url });
	});
	afterAll(async () => {
		await opened?.close();
		await drop();
	});

	it('what is written at one is read at the other at once, without reading the log', async () => {
		// Never asked how far the log goes: only the message can have told.
		const { here, there, stop } = await pair({ headsEveryMs: never, headsAloneEveryMs: never });
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const amina = await aClient({ url: here.url, documentId }, people.Amina);
		const bruno = await aStockClient({ url: there.url, documentId }, people.Bruno);
		for (let n = 0; n < 10; n += 1) {
			amina.doc.getText('audience').insert(0, 'a');
			bruno.text.insert(0, 'b');
			const words = () => [textOf(amina), bruno.text.toString()];
			await waitUntil('both read', () => words().every(({ length }) => length === 2 * (n + 1)));
		}
		expect(bruno.text.toString()).toBe(textOf(amina));
		await waitUntil('saved', () => amina.status.kind === 'saved');
		expect(textOf((await loadDocument(db(), { documentId }))!)).toBe(textOf(amina));
		amina.destroy();
		bruno.provider.destroy();
		await stop();
	});

	it('what is written at one is read at the other without any message', async () => {
		const { here, there, stop } = await apart();
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const amina = await aClient({ url: here.url, documentId }, people.Amina);
		const bruno = await aClient({ url: there.url, documentId }, people.Bruno);
		amina.doc.getText('audience').insert(0, 'Un bus ');
		await waitUntil('Bruno reads', () => textOf(bruno) === 'Un bus ');
		bruno.doc.getText('audience').insert(7, 'pour le marché');
		await waitUntil('Amina reads', () => textOf(amina) === 'Un bus pour le marché');
		amina.destroy();
		bruno.destroy();
		await stop();
	});

	it('an update too long for a message, and what a server itself wrote, are read in the log', async () => {
		const { here, there, say, stop } = await pair({ headsEveryMs: never });
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const amina = await aClient({ url: here.url, documentId }, people.Amina);
		const bruno = await aClient({ url: there.url, documentId }, people.Bruno);
		amina.doc.getText('audience').insert(0, 'x'.repeat(100_000));
		await waitUntil('Bruno reads', () => textOf(bruno).length === 100_000);
		const change = (doc: Y.Doc) => {
			doc.getText('audience').insert(0, 'accepté ');
			return true;
		};
		const changes = [{ accountId: people.Amina.accountId, change }];
		await db().transaction((tx) => writeDocument(tx, { documentId, changes }));
		// As a third process does that accepted a suggestion.
		say({ type: 'wrote', documentId });
		await waitUntil('both read', () =>
			[amina, bruno].every((client) => textOf(client).startsWith('accepté '))
		);
		amina.destroy();
		bruno.destroy();
		await stop();
	});

	it('a message that leaps over another, that is false or that does not apply, leads to the log and puts nobody out', async () => {
		const { here, say, stop } = await pair({ headsEveryMs: never });
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const amina = await aClient({ url: here.url, documentId }, people.Amina);
		const statuses: string[] = [];
		amina.onStatus(({ kind }) => statuses.push(kind));
		const write = async (word: string) => {
			const change = (doc: Y.Doc) => {
				doc.getText('audience').insert(0, word);
				return true;
			};
			const changes = [{ accountId: people.Amina.accountId, change }];
			await db().transaction((tx) => writeDocument(tx, { documentId, changes }));
			const seq = await headOf(documentId);
			const rows = await listUpdatesAfter(db(), { documentId, after: seq - 1, upTo: seq });
			return { type: 'committed' as const, documentId, from: seq - 1, to: seq, ...rows[0]! };
		};
		await write('un ');
		const second = await write('deux ');
		say(second);
		await waitUntil('both are read', () => textOf(amina) === 'deux un ');

		const third = await write('trois ');
		say({ ...third, payload: Uint8Array.from([1, 1, 255, 255, 255, 7]) });
		await waitUntil('the third is read', () => textOf(amina) === 'trois deux un ');
		say({ ...third, from: third.to, to: third.to + 5, payload: null });
		const fourth = await write('quatre ');
		say(fourth);
		await waitUntil('the fourth is read', () => textOf(amina).startsWith('quatre '));
		amina.doc.getText('audience').insert(0, 'Amina ');
		await waitUntil('saved', () => amina.status.kind === 'saved');
		expect(textOf((await loadDocument(db(), { documentId }))!)).toBe(textOf(amina));
		expect(statuses.filter((kind) => !['saving', 'saved'].includes(kind))).toEqual([]);
		amina.destroy();
		await stop();
	});

	it('whoever comes from the other server, knowing more than this one has heard, writes on', async () => {
		// Nothing is heard here but what is asked when somebody comes, or when an update does not fit.
		const { here, there, carriers, stop } = await pair({ headsEveryMs: never });
		carriers.faults = { lost: 1, twice: 0, delayMs: 0 };
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno', 'Chloé']);
		const where = (server: LiveServer) => ({ url: server.url, documentId });
		const chloé = await aClient(where(here), people.Chloé);
		const bruno = await aClient(where(there), people.Bruno);
		bruno.doc.getText('audience').insert(0, 'Bruno ');
		await waitUntil('saved', () => bruno.status.kind === 'saved');
		expect(textOf(chloé)).toBe('');

		// A stock client that goes from one to the other answers with all that it knows, of others too.
		const amina = await aStockClient(where(there), people.Amina);
		await waitUntil('Amina reads', () => amina.text.toString() === 'Bruno ');
		const moved = await aStockClient(where(here), people.Amina);
		Y.applyUpdate(moved.doc, Y.encodeStateAsUpdate(amina.doc), 'the other tab');
		moved.text.insert(6, 'et Amina');
		await waitUntil('Chloé reads both', () => textOf(chloé) === 'Bruno et Amina');

		// Another tab of theirs brings words that came after.
		bruno.doc.getText('audience').insert(0, '« ');
		await waitUntil('saved', () => bruno.status.kind === 'saved');
		const brought = Y.encodeStateAsUpdate(bruno.doc, Y.encodeStateVector(moved.doc));
		Y.applyUpdate(moved.doc, brought, 'the other tab');
		moved.text.insert(moved.text.length, ' »');
		await waitUntil('Chloé reads all', () => textOf(chloé) === '« Bruno et Amina »');
		expect(moved.provider.wsconnected).toBe(true);
		for (const one of [chloé, bruno]) one.destroy();
		for (const one of [amina, moved]) one.provider.destroy();
		await stop();
	});

	it('a borrowed client id is refused at the server that has never heard of its owner', async () => {
		const { here, there, stop } = await pair();
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const amina = await aClient({ url: here.url, documentId }, people.Amina);
		const bruno = await aRawClientInside({ url: there.url, documentId }, people.Bruno);
		amina.doc.getText('audience').insert(0, 'Amina');
		await waitUntil('saved', () => amina.status.kind === 'saved');
		const stolen = new Y.Doc();
		Y.applyUpdate(stolen, Y.encodeStateAsUpdate(amina.doc));
		stolen.clientID = amina.doc.clientID;
		const known = Y.encodeStateVector(stolen);
		stolen.getText('audience').insert(0, 'faux ');
		const update = Y.encodeStateAsUpdate(stolen, known);
		bruno.send(encodeNumberedUpdateFrame(1, update));
		expect(await bruno.closed).toBe(4400);
		expect(textOf((await loadDocument(db(), { documentId }))!)).toBe('Amina');
		amina.destroy();
		await stop();
	});

	describe('who is present', () => {
		it('is seen from one to the other, by name by those who write and by pseudonym by readers', async () => {
			const { here, there, stop } = await pair();
			const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
			const reader = await signIn(db(), await aPerson(db(), 'Léa'));
			const amina = await aRawClientInside({ url: here.url, documentId }, people.Amina);
			const bruno = await aRawClientInside({ url: there.url, documentId }, people.Bruno);
			amina.send(presenceFrame(11, { field: 'title', user: { name: 'La préfète' } }));
			await waitUntil('Bruno sees her', () => peopleSeenBy(bruno).has(11));
			const { accountId } = people.Amina;
			expect(peopleSeenBy(bruno).get(11)).toEqual({
				user: { accountId, name: 'Amina', ...markOf(accountId) },
				field: 'title'
			});
			// Who comes later is told of those who are at the other server.
			const léa = await aRawClientInside({ url: there.url, documentId }, reader);
			await waitUntil('Léa sees her', () => peopleSeenBy(léa).has(11));
			expect(JSON.stringify(peopleSeenBy(léa).get(11))).not.toContain('Amina');
			léa.send(presenceFrame(33, { field: 'title' }));
			await waitUntil('Amina sees a reader', () => peopleSeenBy(amina).has(33));
			expect(JSON.stringify(peopleSeenBy(amina).get(33))).not.toContain('Léa');

			amina.socket.close();
			await waitUntil('Bruno sees her leave', () => !peopleSeenBy(bruno).has(11));
			await stop();
		});

		it('is told to a server that opens the document later, follows whoever changes server, and ends with a server', async () => {
			const { here, there, stop } = await pair();
			const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno', 'Chloé']);
			const amina = await aRawClientInside({ url: here.url, documentId }, people.Amina);
			amina.send(presenceFrame(11, { field: 'title' }));
			await waitUntil('she is there', () => peopleSeenBy(amina).has(11));
			const bruno = await aRawClientInside({ url: there.url, documentId }, people.Bruno);
			await waitUntil('Bruno sees her', () => peopleSeenBy(bruno).has(11));

			// She comes to the other server before the first has seen her connection break.
			const again = await aRawClientInside({ url: there.url, documentId }, people.Amina);
			again.send(presenceFrame(11, { field: 'pilot' }, 2));
			await waitUntil('moved', () => peopleSeenBy(bruno).get(11)?.field === 'pilot');
			const chloé = await aRawClientInside({ url: here.url, documentId }, people.Chloé);
			await waitUntil('seen from here', () => peopleSeenBy(chloé).get(11)?.field === 'pilot');
			amina.socket.terminate();
			chloé.send(presenceFrame(44, { field: 'title' }));
			await waitUntil('Bruno sees Chloé', () => peopleSeenBy(bruno).has(44));
			expect(peopleSeenBy(bruno).get(11)?.field).toBe('pilot');
			expect(peopleSeenBy(chloé).get(11)?.field).toBe('pilot');

			await there.stop();
			await waitUntil('nobody at the stopped one', () => !peopleSeenBy(chloé).has(11));
			expect(peopleSeenBy(chloé).has(44)).toBe(true);
			await stop();
		});

		it('is forgotten in time when a server dies without a word', async () => {
			const { here, there, carriers, stop } = await pair({ presenceKeptMs: 1_500 });
			const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
			const amina = await aRawClientInside({ url: here.url, documentId }, people.Amina);
			const bruno = await aRawClientInside({ url: there.url, documentId }, people.Bruno);
			amina.send(presenceFrame(11, { field: 'title' }));
			await waitUntil('Bruno sees her', () => peopleSeenBy(bruno).has(11));
			carriers.faults = { lost: 1, twice: 0, delayMs: 0 };
			await waitUntil('she is forgotten', () => !peopleSeenBy(bruno).has(11));
			await stop();
		});
	});

	describe('a right that ends (Z2)', () => {
		type Person = { documentId: string; ficheId: string; writer: Writer };
		const ends: [what: string, code: number, end: (of: Person) => Promise<unknown>][] = [
			['a session', 4401, ({ writer }) => endSession(db(), writer)],
			[
				'a right withdrawn',
				4403,
				({ ficheId, writer: { accountId } }) => withdraw(db(), { ficheId, accountId })
			],
			[
				'a freeze',
				4409,
				({ documentId }) =>
					db().transaction((tx) => freezeDocument(tx, { documentId, reason: 'validated' }))
			],
			[
				'a deletion',
				4404,
				({ documentId, ficheId }) =>
					db().transaction(async (tx) => {
						await tx.delete(fiche).where(eq(fiche.id, ficheId));
						await tx.delete(document).where(eq(document.id, documentId));
					})
			]
		];

		it.each(ends)(
			`closes the connections at both, and nothing is written after: %s`,
			async (what, code, end) => {
				const { here, there, stop } = await apart();
				let longest = 0;
				for (let n = 0; n < ENDS; n += 1) {
					const { documentId, ficheId, people } = await aFicheWrittenBy(db(), ['Amina']);
					const of = { documentId, ficheId, writer: people.Amina };
					const open = () =>
						[here, there].map(({ url }) => aRawClientInside({ url, documentId }, people.Amina));
					// Those who write are told by their commits; those who say nothing are looked for.
					const [clients, silent] = [await Promise.all(open()), await Promise.all(open())];
					const typing = setInterval(() => {
						for (const { socket, send } of clients) {
							if (socket.readyState === socket.OPEN)
								send(encodeNumberedUpdateFrame(1, anUpdate('x')));
						}
					}, 20);
					await waitUntil('words are written', async () => (await headOf(documentId)) > 3);
					await end(of);
					const ended = performance.now();
					const after = await headOf(documentId);
					const codes = await Promise.all([...clients, ...silent].map(({ closed }) => closed));
					longest = Math.max(longest, performance.now() - ended);
					clearInterval(typing);
					expect(codes).toEqual([code, code, code, code]);
					expect(await headOf(documentId)).toBe(after);
				}
				process.stdout.write(`${what}: closed at both after ${longest.toFixed(0)} ms at most\n`);
				// The machine may be busy with other tests otherwise.
				if (process.env.MAILLAGE_LONG) expect(longest).toBeLessThan(2_000);
				await stop();
			},
			ENDS * 10_000 + 30_000
		);

		it('is looked at at once when another process says that one changed', async () => {
			const { here, say, stop } = await pair({ rightsEveryMs: never });
			const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
			const amina = await aRawClientInside({ url: here.url, documentId }, people.Amina);
			await endSession(db(), people.Amina);
			say({ type: 'access' });
			expect(await amina.closed).toBe(4401);
			await stop();
		});
	});

	const headOf = async (documentId: string) =>
		(await listHeadNumbers(db(), { documentIds: [documentId] })).get(documentId) ?? 0;
});
