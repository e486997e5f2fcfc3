import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket, { WebSocketServer } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import { encodeAcknowledgeFrame, readFrame } from '#lib/documents/frames.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { openInMemory } from '../support/databases.ts';
import { randomFrom } from '../support/random.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aClient, textOf } from './support/clients.ts';
import { aFicheWrittenBy, aLiveServer, type Writer } from './support/live-server.ts';
import { lostOf, Typist } from './support/typists-between-kills.ts';

/** Our server, spoiled: what it receives is acknowledged at once, and handed on a moment later. */
async function acknowledgedEarly(url: string): Promise<{ url: string; stop: () => void }> {
	const http = createServer();
	const door = new WebSocketServer({ server: http });
	door.on('connection', (client, request) => {
		const path = request.url!.replace('/collab', '');
		const behind = new WebSocket(`${url}${path}`, { headers: { cookie: request.headers.cookie } });
		const opened = new Promise((resolve) => behind.once('open', resolve));
		behind.on('message', (data) => client.send(data as Buffer));
		behind.on('error', () => {});
		client.on('close', () => behind.close());
		client.on('message', async (data) => {
			const frame = readFrame(data as Buffer);
			const isNumbered = frame?.type === 'update' && frame.n !== null;
			if (isNumbered) client.send(encodeAcknowledgeFrame(frame.n!, 1));
			await opened;
			setTimeout(() => behind.send(data as Buffer), isNumbered ? 1_000 : 0);
		});
	});
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	const { port } = http.address() as AddressInfo;
	const stop = () => {
		for (const client of door.clients) client.terminate();
		http.close();
	};
	return { url: `ws://127.0.0.1:${port}/collab`, stop };
}

describe('what is shown as saved, at the moment of a power cut', () => {
	let opened: OpenDatabase;
	beforeAll(async () => {
		opened = await openInMemory();
	});
	afterAll(() => opened.close());

	/** What would be missing from the database if everything stopped while this person types. */
	async function lostAtOnce(url: string, documentId: string, writer: Writer) {
		const client = await aClient({ url, documentId }, writer);
		const typist = new Typist(`${writer.accountId.slice(0, 8)}-`, client, randomFrom(3));
		const lost: string[] = [];
		const limit = Date.now() + 10_000;
		while (typist.acknowledged().length < 15 && Date.now() < limit) {
			// What was shown first, then what is there: never more than a cut at this instant would leave.
			const shown = typist.acknowledged();
			const { doc } = (await loadDocument(opened.db, { documentId }))!;
			lost.push(...lostOf(shown, textOf({ doc })));
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		await waitUntil('all is shown as saved', () => typist.acknowledged().length === 15);
		typist.stop();
		client.destroy();
		return lost;
	}

	it('D1: is in the database; and, control, a server that acknowledges before it commits is found out', async () => {
		const { documentId, people } = await aFicheWrittenBy(opened.db, ['Amina', 'Bruno']);
		const server = await aLiveServer(opened.db);
		expect(await lostAtOnce(server.url, documentId, people.Amina)).toEqual([]);
		const spoiled = await acknowledgedEarly(server.url);
		expect(await lostAtOnce(spoiled.url, documentId, people.Bruno)).not.toEqual([]);
		spoiled.stop();
		await server.stop();
	});
});
