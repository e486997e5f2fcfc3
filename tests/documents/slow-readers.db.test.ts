import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import { encodeNumberedUpdateFrame } from '#lib/documents/frames.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { openInMemory } from '../support/databases.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aClient, aRawClientInside, textOf, type RawClient } from './support/clients.ts';
import { aFicheWrittenBy, aLiveServer, type LiveServer } from './support/live-server.ts';

const KIB = 1024;
const MIB = 1024 * KIB;
/** Beyond what any system keeps by itself for one connection. */
const MOST_WRITES = 400;

/** Somebody who pastes 200 KiB, over and over in the place of what was there. */
function aPaster(raw: RawClient) {
	const doc = new Y.Doc();
	const text = doc.getText('audience');
	let sent = 0;
	doc.on('update', (update: Uint8Array) => raw.send(encodeNumberedUpdateFrame(++sent, update)));
	const isKnown = (n: number) =>
		raw.frames.splice(0).some((frame) => frame.type === 'acknowledge' && frame.n >= n);
	return async () => {
		doc.transact(() => {
			const letter = String.fromCharCode(97 + (sent % 26));
			text.delete(0, text.length);
			text.insert(0, `${sent} ${letter.repeat(200 * KIB)}`);
		});
		await waitUntil('committed', () => isKnown(sent));
	};
}

/** The bytes of words that a client has received until now, and the text that they make. */
function aReading({ frames }: RawClient) {
	const doc = new Y.Doc();
	let bytes = 0;
	return () => {
		for (const frame of frames.splice(0)) {
			if (frame.type !== 'update') continue;
			bytes += frame.update.byteLength;
			Y.applyUpdate(doc, frame.update);
		}
		return { bytes, text: textOf({ doc }) };
	};
}

describe('somebody who does not read for a while', () => {
	let opened: OpenDatabase;
	beforeAll(async () => {
		opened = await openInMemory();
	});
	afterAll(() => opened.close());

	async function aScene(server: LiveServer) {
		const { documentId, people } = await aFicheWrittenBy(opened.db, ['Amina', 'Bruno', 'Chloé']);
		const where = { url: server.url, documentId };
		const other = await aClient(where, people.Bruno);
		const stopped = await aRawClientInside(where, people.Chloé, { extended: true });
		const paste = aPaster(await aRawClientInside(where, people.Amina, { extended: true }));
		stopped.socket.pause();
		let pastes = 0;
		const pasteUntil = async (isEnough: () => boolean) => {
			for (; !isEnough() && pastes < MOST_WRITES; pastes += 1) await paste();
			expect(isEnough()).toBe(true);
		};
		await pasteUntil(() => Math.max(...server.waiting()) > MIB);
		return { documentId, other, stopped, pasteUntil, pastes: () => pastes };
	}

	const limits = { messagesBurst: 1e6, documentBytes: 1e9 };

	it('A4: is sent one difference then, and has the same text; meanwhile nothing piles up and nobody waits', async () => {
		const server = await aLiveServer(opened.db, { ...limits, drainWithinMs: 120_000 });
		const { documentId, other, stopped, pasteUntil, pastes } = await aScene(server);
		const reading = aReading(stopped);
		const until = pastes() + 20;
		let most = 0;
		await pasteUntil(() => {
			most = Math.max(most, ...server.waiting());
			return pastes() === until;
		});
		expect(most).toBeLessThan(2 * MIB);
		const committed = textOf((await loadDocument(opened.db, { documentId }))!);
		await waitUntil('the other has read all', () => textOf(other) === committed);
		stopped.socket.resume();
		await waitUntil('the same text', () => reading().text === committed, 60_000);
		expect(reading().bytes).toBeLessThan((pastes() - 15) * 200 * KIB);
		// And then every word again, as it is committed.
		const before = reading().bytes;
		await pasteUntil(() => pastes() === until + 1);
		await waitUntil('one more', () => reading().bytes > before + 200 * KIB);
		expect(reading().bytes).toBeLessThan(before + 300 * KIB);
		other.destroy();
		await server.stop();
	}, 120_000);

	it('A4: and never reads again is closed, and what waited for them is let go', async () => {
		const server = await aLiveServer(opened.db, { ...limits, drainWithinMs: 500 });
		const { other, pasteUntil, pastes } = await aScene(server);
		expect(server.waiting()).toHaveLength(3);
		await waitUntil('closed', () => server.waiting().length === 2);
		expect(Math.max(...server.waiting())).toBe(0);
		const after = pastes() + 1;
		await pasteUntil(() => pastes() === after);
		expect(other.status).toEqual({ kind: 'saved' });
		other.destroy();
		await server.stop();
	}, 120_000);
});
