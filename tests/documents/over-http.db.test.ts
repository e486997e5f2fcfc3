import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeAwarenessUpdate, Awareness } from 'y-protocols/awareness';
import type { Db } from '#lib/database/database.server.ts';
import { freezeDocument, thawDocument } from '#lib/documents/freeze-document.server.ts';
import {
	encodeAwarenessFrame,
	encodeNumberedUpdateFrame,
	encodeStateVectorFrame,
	encodeUpdateFrame,
	type Frame
} from '#lib/documents/frames.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { documentUpdate } from '#lib/documents/tables.server.ts';
import { aPerson } from '../support/people.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aClient, anUpdate, aStockClient, openFallbackClient, textOf } from './support/clients.ts';
import {
	aFicheWrittenBy,
	aLiveServer,
	endSession,
	signIn,
	type LiveServer
} from './support/live-server.ts';
import { aStream, aStreamInside, httpAddress, post } from './support/over-http.ts';

async function savedText(db: Db, documentId: string): Promise<string> {
	return textOf((await loadDocument(db, { documentId }))!);
}

const updatesIn = (frames: readonly Frame[]) => {
	const doc = new Y.Doc();
	for (const frame of frames) if (frame.type === 'update') Y.applyUpdate(doc, frame.update);
	return textOf({ doc });
};

const acceptOf = (init: RequestInit | undefined) => new Headers(init?.headers).get('accept');

const words = (text: string, n = 1, clientId?: number) =>
	encodeNumberedUpdateFrame(n, anUpdate(text, clientId));

describeOnADatabase('writing where WebSocket is blocked', (db) => {
	let server: LiveServer;
	beforeAll(async () => {
		server = await aLiveServer(db());
	});
	afterAll(() => server.stop());

	const aPlace = async <N extends string>(...names: N[]) => {
		const { documentId, people } = await aFicheWrittenBy(db(), names);
		return { where: { url: server.url, documentId }, documentId, people };
	};

	it('somebody on a blocked network and somebody with a stock client write one text', async () => {
		const { where, documentId, people } = await aPlace('Amina', 'Bruno');
		const bruno = await aStockClient(where, people.Bruno);
		const amina = openFallbackClient(where, people.Amina);
		await waitUntil('Amina is in', () => amina.status.kind === 'saved');
		expect(amina.status).toEqual({ kind: 'saved', isFallback: true });
		amina.doc.getText('audience').insert(0, 'de secours');
		expect(amina.status).toEqual({ kind: 'saving', pending: 1, isFallback: true });
		await waitUntil('saved', () => amina.status.kind === 'saved');
		expect(await savedText(db(), documentId)).toBe('de secours');
		await waitUntil('Bruno reads', () => bruno.text.toString() === 'de secours');
		bruno.text.insert(0, 'et ');
		await waitUntil('Amina reads', () => textOf(amina) === 'et de secours');
		amina.destroy();
		bruno.provider.destroy();
	});

	it('one request at a time: many words typed at once arrive in order, each acknowledged', async () => {
		const { where, documentId, people } = await aPlace('Amina');
		let [under, most] = [0, 0];
		const amina = openFallbackClient(where, people.Amina, async (address, init) => {
			if (acceptOf(init) === 'text/event-stream') return fetch(address, init);
			under += 1;
			most = Math.max(most, under);
			return fetch(address, init).finally(() => (under -= 1));
		});
		await waitUntil('Amina is in', () => amina.status.kind === 'saved');
		const text = amina.doc.getText('audience');
		for (let n = 0; n < 60; n += 1) {
			text.insert(text.length, `${n} `);
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
		await waitUntil('saved', () => amina.status.kind === 'saved');
		expect(await savedText(db(), documentId)).toBe(textOf(amina));
		expect(most).toBe(1);
		amina.destroy();
	});

	it('the acknowledgement comes with the answer, once the words are in the log and not before', async () => {
		const { where, documentId, people } = await aPlace('Amina');
		const answer = await post(where, people.Amina, { body: words('tenu', 7) });
		expect(answer.status).toBe(200);
		expect(answer.frames).toEqual([{ type: 'acknowledge', n: 7, seq: expect.any(Number) }]);
		expect(await savedText(db(), documentId)).toBe('tenu');
	});

	it('frames of a stock client, without numbers, are durable too when the answer comes; base64 does as well', async () => {
		const { where, documentId, people } = await aPlace('Amina');
		const bare = await post(where, people.Amina, {
			body: encodeUpdateFrame(anUpdate('un ', 1)),
			query: ''
		});
		expect(bare).toMatchObject({ status: 200, frames: [] });
		expect(await savedText(db(), documentId)).toBe('un ');
		const body = Buffer.from(words('deux ', 1, 2)).toString('base64');
		const text = await post(where, people.Amina, {
			body,
			headers: { 'content-type': 'text/plain' }
		});
		expect(text.status).toBe(200);
		expect(Buffer.from(text.text, 'base64')[0]).toBe(101);
		expect(await savedText(db(), documentId)).toContain('deux ');
	});

	it('several frames in one request: words, then the question what is missing', async () => {
		const { where, documentId, people } = await aPlace('Amina');
		const body = Buffer.concat([
			words('a', 1, 1),
			words('b', 2, 2),
			encodeUpdateFrame(anUpdate('c', 3)),
			encodeStateVectorFrame(new Uint8Array([0]))
		]);
		const { frames } = await post(where, people.Amina, { body });
		const last = frames.findLast(({ type }) => type === 'acknowledge');
		expect(last).toMatchObject({ n: 2 });
		expect([...(await savedText(db(), documentId))].sort().join('')).toBe('abc');
		expect(frames.filter((frame) => frame.type === 'update' && frame.answer)).toHaveLength(1);
	});

	it('a plain GET is told everything, then what others write; cut, it goes on from where it was', async () => {
		const { where, people } = await aPlace('Amina', 'Bruno');
		await post(where, people.Amina, { body: words('un', 1, 1) });
		const stream = await aStreamInside(where, people.Bruno, { query: '' });
		expect(updatesIn(stream.frames)).toBe('un');
		await post(where, people.Amina, { body: words('deux', 1, 2) });
		await waitUntil('told', () => updatesIn(stream.frames).includes('deux'));
		const id = stream.id()!;
		stream.cut();
		await post(where, people.Amina, { body: words('trois', 1, 3) });
		const again = await aStreamInside(where, people.Bruno, { headers: { 'last-event-id': id } });
		// What it had is not told a second time.
		expect(updatesIn(again.frames)).toBe('trois');
		expect(again.frames.filter(({ type }) => type === 'update')).toHaveLength(1);
		again.cut();
	});

	it('a stream that asks for what it lacks is told that and no more', async () => {
		const { where, documentId, people } = await aPlace('Amina');
		await post(where, people.Amina, { body: words('déjà lu', 1, 1) });
		const { doc } = (await loadDocument(db(), { documentId }))!;
		await post(where, people.Amina, { body: words('neuf', 1, 2) });
		const body = encodeStateVectorFrame(Y.encodeStateVector(doc));
		const stream = await aStreamInside(where, people.Amina, { body });
		const answer = stream.frames.find((frame) => frame.type === 'update')!;
		expect(answer).toMatchObject({ answer: true });
		expect(Y.decodeUpdate((answer as { update: Uint8Array }).update).structs).toHaveLength(1);
		stream.cut();
	});

	it('a short answer ends at the first words, or when nothing comes', async () => {
		const { where, people } = await aPlace('Amina', 'Bruno');
		await post(where, people.Amina, { body: words('un', 1, 1) });
		const first = await aStream(where, people.Bruno, { query: '?maillage=1&bref=1' });
		expect(await first.ended).toMatchObject({ name: 'suite' });
		expect(updatesIn(first.frames)).toBe('un');
		const headers = { 'last-event-id': first.id()! };
		const query = '?maillage=1&bref=1&droit=write';
		const idle = await aStream(where, people.Bruno, { query: `${query}&attente=600`, headers });
		expect(await idle.ended).toMatchObject({ name: 'suite' });
		expect(updatesIn(idle.frames)).toBe('');
		const waiting = await aStream(where, people.Bruno, { query, headers });
		await post(where, people.Amina, { body: words('deux', 1, 2) });
		expect(await waiting.ended).toMatchObject({ name: 'suite' });
		expect(updatesIn(waiting.frames)).toBe('deux');
		// What was committed between two answers is told by the next, at once.
		const late = await aStream(where, people.Bruno, { query, headers });
		expect(await late.ended).toMatchObject({ name: 'suite' });
		expect(updatesIn(late.frames)).toBe('deux');
		const { documentId } = where;
		await freezeDocument(db(), { documentId, reason: 'Relecture' });
		const told = await aStream(where, people.Bruno, {
			query,
			headers: { 'last-event-id': waiting.id()! }
		});
		expect(await told.ended).toMatchObject({ name: 'suite' });
		expect(told.frames).toContainEqual(expect.objectContaining({ type: 'access', mode: 'read' }));
	});

	it('who does not come in is told by a status, a code and a sentence', async () => {
		const { where, people } = await aPlace('Amina');
		const body = words('intrus');
		const nobody = await post(where, null, { body });
		expect(nobody).toMatchObject({ status: 401, ending: '4401' });
		expect(nobody.text).toContain('session');
		expect((await aStream(where, null)).status).toBe(401);
		const other = await signIn(db(), await aPerson(db(), 'Zoé'));
		const outsider = await post(where, other, { body });
		expect([403, 404]).toContain(outsider.status);
		const nowhere = { ...where, documentId: '00000000-0000-4000-8000-000000000000' };
		expect(await post(nowhere, people.Amina, { body })).toMatchObject({
			status: 404,
			ending: '4404'
		});
		const method = await fetch(httpAddress(where), { method: 'DELETE' });
		expect(method.status).toBe(405);
		expect(method.headers.get('allow')).toBe('GET, POST');
	});

	it('another site can neither send nor follow with the cookie of a person', async () => {
		const { where, documentId, people } = await aPlace('Amina');
		const own = `http://${new URL(server.url).host}`;
		const body = words('de chez nous');
		for (const origin of ['https://evil.example', 'null', own.replace('http', 'https')]) {
			const headers = { origin };
			expect((await post(where, people.Amina, { body, headers })).status).toBe(403);
			expect((await aStream(where, people.Amina, { headers })).status).toBe(403);
		}
		for (const site of ['cross-site', 'same-site']) {
			const stream = await aStream(where, people.Amina, { headers: { 'sec-fetch-site': site } });
			expect(stream.status).toBe(403);
		}
		expect(await savedText(db(), documentId)).toBe('');
		const headers = { origin: own, 'sec-fetch-site': 'same-origin' };
		expect((await post(where, people.Amina, { body, headers })).status).toBe(200);
		const answer = await fetch(httpAddress(where), { headers: { cookie: people.Amina.cookie } });
		expect(answer.headers.get('access-control-allow-origin')).toBeNull();
		expect(answer.headers.get('cache-control')).toContain('no-transform');
		await answer.body!.cancel();
	});

	const bad: [string, () => Uint8Array | string, number, string][] = [
		['nothing', () => new Uint8Array(), 400, '4400'],
		['text', () => 'bonjour', 400, '4400'],
		['a frame cut short', () => encodeUpdateFrame(anUpdate('mot')).slice(0, -4), 400, '4400'],
		['good words, then none', () => Buffer.concat([words('m'), Buffer.from([9])]), 400, '4400'],
		['an update cut short', () => encodeUpdateFrame(anUpdate('mot').slice(0, -4)), 400, '4400'],
		['a message for clients', () => new Uint8Array([101, 1, 1]), 400, '4400'],
		['an update too large', () => words('x'.repeat(300_000)), 413, '1009'],
		['a request too large', () => new Uint8Array(1_100_000), 413, '1009']
	];
	it.each(bad)(
		'%s is refused, and nothing of it is written',
		async (_name, body, status, ending) => {
			const { where, documentId, people } = await aPlace('Amina');
			expect(await post(where, people.Amina, { body: body() })).toMatchObject({ status, ending });
			const rows = await db()
				.select()
				.from(documentUpdate)
				.where(eq(documentUpdate.documentId, documentId));
			expect(
				updatesIn(
					rows.map(({ payload: update }) => ({ type: 'update', n: null, answer: false, update }))
				)
			).toBe('');
		}
	);

	it('a request that lies about its length is counted as it arrives', async () => {
		const { where, people } = await aPlace('Amina');
		let sent = 0;
		const body = new ReadableStream({
			pull(controller) {
				sent += 65_536;
				controller.enqueue(new Uint8Array(65_536));
			}
		});
		const answer = await fetch(httpAddress(where), {
			method: 'POST',
			headers: { cookie: people.Amina.cookie },
			body,
			duplex: 'half'
		} as RequestInit).catch(() => null);
		if (answer) expect(answer.status).toBe(413);
		expect(sent).toBeLessThan(32_000_000);
	});

	it('a frozen document is read; what is sent to it is refused, and a stream that was writing ends', async () => {
		const { where, documentId, people } = await aPlace('Amina');
		const stream = await aStreamInside(where, people.Amina);
		await freezeDocument(db(), { documentId, reason: 'Vote en cours' });
		const refused = await post(where, people.Amina, { body: words('trop tard') });
		expect([403, 409]).toContain(refused.status);
		expect(await stream.ended).toEqual(
			expect.objectContaining({ name: 'fin', data: '4409 frozen' })
		);
		const reader = await aStreamInside(where, people.Amina);
		const denied = await post(where, people.Amina, { body: words('encore') });
		expect(denied.status).toBe(403);
		expect(denied.frames).toContainEqual({ type: 'denied', reason: 'frozen' });
		expect(await savedText(db(), documentId)).toBe('');
		reader.cut();
		await thawDocument(db(), { documentId });
		expect((await post(where, people.Amina, { body: words('enfin') })).status).toBe(200);
	});

	it('a session that ends closes its stream within two seconds, and nothing more is taken', async () => {
		const { where, documentId, people } = await aPlace('Amina');
		const stream = await aStreamInside(where, people.Amina);
		const began = Date.now();
		await endSession(db(), people.Amina);
		expect(await stream.ended).toMatchObject({ name: 'fin', data: '4401 ' });
		// Two seconds are what is promised; a machine that does ten things at once is given more.
		expect(Date.now() - began).toBeLessThan(process.env.MAILLAGE_LONG ? 2_000 : 10_000);
		expect((await post(where, people.Amina, { body: words('après') })).status).toBe(401);
		expect(await savedText(db(), documentId)).toBe('');
	});

	it('a person on a blocked network whose session ends is told so, and keeps their words', async () => {
		const { where, people } = await aPlace('Amina');
		const amina = openFallbackClient(where, people.Amina);
		await waitUntil('Amina is in', () => amina.status.kind === 'saved');
		await endSession(db(), people.Amina);
		await waitUntil('told', () => amina.status.kind === 'read-only');
		expect(amina.status).toEqual({ kind: 'read-only', reason: { code: 'session-ended' } });
		amina.destroy();
	});

	it('who is where is seen both ways, and does not outlast its stream', async () => {
		const { where, people } = await aPlace('Amina', 'Bruno');
		const bruno = await aClient(where, people.Bruno);
		const amina = openFallbackClient(where, people.Amina);
		amina.awareness.setLocalStateField('field', 'title');
		const seen = () => bruno.awareness.getStates().get(amina.doc.clientID);
		await waitUntil('Amina is seen', () => seen()?.field === 'title');
		expect(seen()!.user).toMatchObject({ name: 'Amina' });
		bruno.awareness.setLocalStateField('field', 'summary');
		await waitUntil(
			'Bruno is seen',
			() => amina.awareness.getStates().get(bruno.doc.clientID)?.field === 'summary'
		);
		amina.destroy();
		await waitUntil('Amina is gone', () => seen() === undefined, 20_000);
		bruno.destroy();
	});
});

describeOnADatabase('limits of writing over HTTP', (db) => {
	it('streams, requests at once and messages of one person are counted, all their pages together', async () => {
		const server = await aLiveServer(db(), {
			...{ connectionsPerAccount: 2, messagesPerSecond: 0.01, messagesBurst: 25 }
		});
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const streams = [
			await aStreamInside(where, people.Amina),
			await aStreamInside(where, people.Amina)
		];
		expect((await aStream(where, people.Amina)).status).toBe(429);
		for (let n = 1; n <= 5; n += 1) {
			expect((await post(where, people.Amina, { body: words('m', n, n) })).status).toBe(200);
		}
		const tooMany = await post(where, people.Amina, { body: words('trop', 6, 6) });
		expect(tooMany).toMatchObject({ status: 429, ending: '4429' });
		expect((await post(where, people.Bruno, { body: words('b', 1, 9) })).status).toBe(200);
		for (const stream of streams) stream.cut();
		await server.stop();
	});

	it('a presence that came to another process than the stream is seen, and does not last for ever', async () => {
		const server = await aLiveServer(db(), { presenceKeptMs: 1_500 });
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const bruno = await aClient(where, people.Bruno);
		const awareness = new Awareness(new Y.Doc());
		awareness.setLocalState({ field: 'title' });
		const { clientID } = awareness;
		const body = encodeAwarenessFrame(encodeAwarenessUpdate(awareness, [clientID]));
		const query = '?maillage=1&ligne=une-page';
		await post(where, people.Amina, { body, query });
		const seen = () => bruno.awareness.getStates().has(clientID);
		await waitUntil('seen', seen);
		await waitUntil('gone', () => !seen());
		awareness.destroy();
		bruno.destroy();
		await server.stop();
	});

	it('words sent to another server than the stream are acknowledged, and in the log', async () => {
		const [first, second] = [await aLiveServer(db()), await aLiveServer(db())];
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const there = { url: second.url, documentId };
		// A network that sends each request to the other server, with nothing that holds them together.
		let turn = 0;
		const amina = openFallbackClient(
			{ url: first.url, documentId },
			people.Amina,
			(address, init) => {
				if (acceptOf(init) === 'text/event-stream') return fetch(address, init);
				turn += 1;
				const path = new URL(String(address)).href.split('/live/')[1]!;
				return fetch(
					`${httpAddress({ url: [first, second][turn % 2]!.url, documentId: '' })}${path}`,
					init
				);
			}
		);
		await waitUntil('Amina is in', () => amina.status.kind === 'saved');
		for (const word of ['un ', 'deux ', 'trois ', 'quatre ']) {
			amina.doc.getText('audience').insert(textOf(amina).length, word);
			await waitUntil('saved', () => amina.status.kind === 'saved');
			expect(await savedText(db(), documentId)).toBe(textOf(amina));
		}
		const { frames } = await post(there, people.Amina, {
			body: encodeStateVectorFrame(new Uint8Array([0]))
		});
		expect(updatesIn(frames)).toBe('un deux trois quatre ');
		amina.destroy();
		await Promise.all([first.stop(), second.stop()]);
	});

	it('a client that does not read its stream is ended, and nobody waits for it', async () => {
		const server = await aLiveServer(db(), {
			...{ slowBytes: 100_000, tooSlowBytes: 300_000, drainWithinMs: 1_000 },
			connectionsPerAccount: 1
		});
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const deaf = await fetch(httpAddress(where), { headers: { cookie: people.Bruno.cookie } });
		const isHere = async () => {
			const other = await aStream(where, people.Bruno);
			other.cut();
			return other.status === 429;
		};
		expect(await isHere()).toBe(true);
		let rounds = 0;
		while (await isHere()) {
			rounds += 1;
			expect(rounds).toBeLessThan(15);
			const body = Buffer.concat([1, 2, 3, 4].map((n) => words('x'.repeat(240_000), n)));
			expect((await post(where, people.Amina, { body })).status).toBe(200);
		}
		await deaf.body?.cancel().catch(() => {});
		await server.stop();
	}, 120_000);

	it('a server that stops ends its streams with the code of a restart, after what was sent', async () => {
		const server = await aLiveServer(db());
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const where = { url: server.url, documentId };
		const stream = await aStreamInside(where, people.Amina);
		const sent = post(where, people.Amina, { body: words('juste avant') });
		await waitUntil('taken', async () => (await savedText(db(), documentId)) !== '');
		await server.stop();
		expect((await sent).status).toBe(200);
		expect(await stream.ended).toMatchObject({ name: 'fin', data: '1012 ' });
	});
});
