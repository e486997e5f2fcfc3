import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import {
	encodeAnswerFrame,
	encodeAwarenessFrame,
	encodeNumberedUpdateFrame,
	encodeUpdateFrame
} from '#lib/documents/frames.ts';
import { defaultLimits } from '#server/collaboration/limits.ts';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { openInMemory } from '../support/databases.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aRawClient, aRawClientInside, anUpdate, upgradeStatus } from './support/clients.ts';
import { aFicheWrittenBy, aLiveServer, type LiveServer } from './support/live-server.ts';

/** An update of exactly so many bytes. */
function anUpdateOf(bytes: number): Uint8Array {
	let letters = bytes;
	for (;;) {
		const update = anUpdate('x'.repeat(letters), 2_000_000_000);
		if (update.byteLength === bytes) return update;
		letters += bytes - update.byteLength;
	}
}

/** A presence of exactly so many bytes. */
function aPresenceOf(bytes: number, id = 5): Uint8Array {
	const awareness = new Awareness(new Y.Doc());
	for (let letters = bytes; ;) {
		awareness.states.set(id, { field: 'x'.repeat(letters) });
		awareness.meta.set(id, { clock: 1, lastUpdated: 0 });
		const update = encodeAwarenessUpdate(awareness, [id]);
		if (update.byteLength === bytes) {
			awareness.destroy();
			return update;
		}
		letters += bytes - update.byteLength;
	}
}

describe('I3: the limits as they are in production, at their boundaries', () => {
	let opened: OpenDatabase;
	let server: LiveServer;
	beforeAll(async () => {
		opened = await openInMemory();
		server = await aLiveServer(opened.db);
	});
	afterAll(async () => {
		await server.stop();
		await opened.close();
	});

	async function aScene() {
		const { documentId, people } = await aFicheWrittenBy(opened.db, ['Amina', 'Bruno']);
		return { where: { url: server.url, documentId }, people };
	}

	it('they are what was decided', () => {
		expect(defaultLimits).toMatchObject({
			...{ messageBytes: 1_048_576, updateBytes: 262_144, presenceBytes: 4_096 },
			...{ messagesPerSecond: 20, messagesBurst: 300, connectionsPerAccount: 10 },
			...{ slowBytes: 1_048_576, tooSlowBytes: 4_194_304, drainWithinMs: 10_000 }
		});
	});

	it('I3: an update of 256 KiB is taken, one byte more is not', async () => {
		const { where, people } = await aScene();
		const most = defaultLimits.updateBytes;
		const good = await aRawClientInside(where, people.Amina, { extended: true });
		good.send(encodeNumberedUpdateFrame(1, anUpdateOf(most)));
		await waitUntil('taken', () => good.frames.some(({ type }) => type === 'acknowledge'));
		const bad = await aRawClientInside(where, people.Bruno);
		bad.send(encodeUpdateFrame(anUpdateOf(most + 1)));
		expect(await bad.closed).toBe(1009);
		expect(good.code()).toBeNull();
		good.socket.terminate();
	});

	it('I3: a message of 1 MiB is read, one byte more is not', async () => {
		const { where, people } = await aScene();
		const whole = (bytes: number) => {
			// What a reader of a long text answers: known words, over and over, take no place in the log.
			const frame = encodeAnswerFrame(new Uint8Array(bytes));
			return frame.byteLength === bytes
				? frame
				: encodeAnswerFrame(new Uint8Array(2 * bytes - frame.byteLength));
		};
		const frame = whole(defaultLimits.messageBytes);
		expect(frame.byteLength).toBe(defaultLimits.messageBytes);
		const good = await aRawClientInside(where, people.Amina);
		good.send(frame);
		// Read: it is what stands in it that is refused.
		expect(await good.closed).toBe(4400);
		const bad = await aRawClientInside(where, people.Bruno);
		bad.send(new Uint8Array([...frame, 0]));
		expect(await bad.closed).toBe(1009);
	});

	it('I3: a presence of 4 KiB is shown, one byte more is not; a connection holds one presence', async () => {
		const { where, people } = await aScene();
		const bruno = await aRawClientInside(where, people.Bruno);
		const amina = await aRawClientInside(where, people.Amina);
		const seen = () => bruno.frames.filter(({ type }) => type === 'awareness').length;
		amina.send(encodeAwarenessFrame(aPresenceOf(defaultLimits.presenceBytes)));
		await waitUntil('seen', () => seen() === 1);
		amina.send(encodeAwarenessFrame(aPresenceOf(100, 6)));
		amina.send(encodeAwarenessFrame(aPresenceOf(defaultLimits.presenceBytes + 1)));
		expect(await amina.closed).toBe(1009);
		const late = await aRawClientInside(where, people.Amina);
		const ids = bruno.frames.flatMap((frame) =>
			frame.type === 'awareness' ? [frame.update[1]] : []
		);
		expect(new Set(ids)).toEqual(new Set([5]));
		late.socket.terminate();
		bruno.socket.terminate();
	});

	it('I3: somebody who says 300 things at once is heard, who goes on like that is not', async () => {
		const { where, people } = await aScene();
		const frame = encodeUpdateFrame(anUpdate('x', 9));
		const good = await aRawClientInside(where, people.Amina);
		const { messagesBurst } = defaultLimits;
		for (let n = 0; n < messagesBurst; n += 1) good.send(frame);
		const [bad, other] = [
			await aRawClientInside(where, people.Bruno),
			await aRawClientInside(where, people.Bruno)
		];
		// All connections of one person together.
		for (let n = 0; n < 2 * messagesBurst; n += 1) (n % 2 ? bad : other).send(frame);
		expect(await Promise.race([bad.closed, other.closed])).toBe(4429);
		expect(good.code()).toBeNull();
		for (const one of [good, bad, other]) one.socket.terminate();
	});

	it('I3: ten connections, not eleven, and nobody else is kept out', async () => {
		const { where, people } = await aScene();
		const ten = await Promise.all(
			Array.from({ length: defaultLimits.connectionsPerAccount }, () =>
				aRawClientInside(where, people.Amina)
			)
		);
		expect(await upgradeStatus(where, people.Amina)).toBe(429);
		expect(await upgradeStatus(where, people.Bruno)).toBe(101);
		for (const one of ten) one.socket.terminate();
		await waitUntil(
			'one place is free',
			async () => (await upgradeStatus(where, people.Amina)) === 101
		);
	});

	it('I3: nothing is said to whoever is not let in, and nothing of theirs is read', async () => {
		const { where } = await aScene();
		const stranger = aRawClient(where, null);
		stranger.socket.once('open', () => stranger.send(encodeUpdateFrame(anUpdate('non'))));
		await stranger.closed;
		expect(stranger.frames).toEqual([]);
		expect(stranger.socket.readyState).toBe(3);
	});
});
