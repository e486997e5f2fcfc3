// The live server and one visitor in a process of its own, so that its loop and its heap are nobody else's. Told in JSON.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { eq } from 'drizzle-orm';
import * as Y from 'yjs';
import { openDatabase } from '#lib/database/open-database.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { compactDocument } from '#lib/documents/compact-document.server.ts';
import {
	encodeNumberedUpdateFrame,
	encodeStateVectorFrame,
	type Frame
} from '#lib/documents/frames.ts';
import { document, documentClient, documentUpdate } from '#lib/documents/tables.server.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { aRawClientInside, type RawClient } from './clients.ts';
import { aFicheWrittenBy, aLiveServer, type Writer } from './live-server.ts';

type Order =
	| { job: 'large'; pieces: number; letters: number }
	| { job: 'cycles'; count: number; warmUp: number };

const { place, order } = JSON.parse(process.argv[2]!) as { place: object; order: Order };
const WITHIN_MS = 120_000;
const { db, close } = await openDatabase(place);
const live = await aLiveServer(db, { roomKeptMs: 1, messagesPerSecond: 1e6, messagesBurst: 1e6 });
const result = order.job === 'large' ? await large(order) : await cycles(order);
await live.stop();
await close();
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);

/** Puts a text of so many pieces in the log, as people would have left it. */
async function fill(
	{ documentId, writer }: { documentId: string; writer: Writer },
	{ pieces, letters }: { pieces: number; letters: number }
): Promise<Y.Doc> {
	const doc = new Y.Doc();
	const text = doc.getText('audience');
	const words = `${'a'.repeat(letters - 1)}\n`;
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (let made = 0; made < pieces; made += 4_000) {
		doc.transact(() => {
			// At both ends in turn: neighbours of one hand would be one piece.
			for (let n = made; n < Math.min(pieces, made + 4_000); n += 1)
				text.insert(n % 2 ? 0 : text.length, words);
		});
	}
	const { accountId } = writer;
	const client = { documentId, clientId: doc.clientID, accountId };
	await db.insert(documentClient).values(client);
	for (const [n, payload] of updates.entries())
		await db.insert(documentUpdate).values({ documentId, seq: n + 2, accountId, payload });
	const bytes = updates.reduce((sum, { byteLength }) => sum + byteLength, 0);
	await db
		.update(document)
		.set({ seq: updates.length + 1, bytes })
		.where(eq(document.id, documentId));
	return doc;
}

/** How long something takes, and the longest that the loop of this process was held meanwhile (ms). */
async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number; block: number }> {
	const delay = monitorEventLoopDelay({ resolution: 2 });
	await new Promise((resolve) => setTimeout(resolve, 50));
	delay.enable();
	const started = performance.now();
	const value = await work();
	const ms = performance.now() - started;
	await new Promise((resolve) => setTimeout(resolve, 20));
	delay.disable();
	return { value, ms: Math.round(ms), block: Math.round(delay.max / 1e6) };
}

function where(documentId: string) {
	return { url: live.url, documentId };
}

function isAnswer(frame: Frame): boolean {
	return frame.type === 'update' && frame.answer;
}

/** Comes in and has the whole text. */
async function open(documentId: string, writer: Writer): Promise<RawClient> {
	const client = await aRawClientInside(where(documentId), writer, { extended: true });
	client.send(encodeStateVectorFrame(new Uint8Array([0])));
	await waitUntil('the text', () => client.frames.some(isAnswer), WITHIN_MS);
	return client;
}

function textOf(client: RawClient): string {
	const doc = new Y.Doc();
	for (const frame of client.frames) if (frame.type === 'update') Y.applyUpdate(doc, frame.update);
	return doc.getText('audience').toString();
}

async function large(of: { pieces: number; letters: number }) {
	const { documentId, people } = await aFicheWrittenBy(db, ['Amina', 'Bruno']);
	const doc = await fill({ documentId, writer: people.Amina }, of);
	const compacted = await timed(() => compactDocument(db, { documentId }));
	const first = await timed(() => open(documentId, people.Amina));
	const vector = Y.encodeStateVector(doc);
	doc.getText('audience').insert(0, 'Bonjour. ');
	const update = Y.encodeStateAsUpdate(doc, vector);
	const written = await timed(async () => {
		first.value.send(encodeNumberedUpdateFrame(1, update));
		await waitUntil(
			'the acknowledgement',
			() => first.value.frames.some(({ type }) => type === 'acknowledge'),
			WITHIN_MS
		);
	});
	const second = await timed(() => open(documentId, people.Bruno));
	const returning = await timed(async () => {
		const client = await aRawClientInside(where(documentId), people.Bruno, { extended: true });
		client.send(encodeStateVectorFrame(vector));
		await waitUntil('what is missed', () => client.frames.some(isAnswer), WITHIN_MS);
		return client;
	});
	const expected = doc.getText('audience').toString();
	const [row] = await db.select().from(document).where(eq(document.id, documentId));
	return {
		...{ structs: row!.structs, bytes: row!.bytes },
		isSame: textOf(second.value) === expected,
		missed: returning.value.frames.filter(isAnswer).length,
		steps: Object.fromEntries(
			Object.entries({ compacted, first, written, second, returning }).map(
				([name, { ms, block }]) => [name, { ms, block }]
			)
		)
	};
}

async function cycles({ count, warmUp }: { count: number; warmUp: number }) {
	const documents = await Promise.all([400, 20_000].map((pieces) => aDocumentOf(db, pieces)));
	const turn = async (times: number) => {
		for (let n = 0; n < times; n += 1) {
			const { documentId, writer } = documents[n % 10 === 0 ? 1 : 0]!;
			const client = await open(documentId, writer);
			client.socket.close();
			await client.closed;
			await new Promise((resolve) => setTimeout(resolve, 2));
		}
		// Rooms are forgotten a little after the last has left.
		await new Promise((resolve) => setTimeout(resolve, 200));
		for (let n = 0; n < 4; n += 1) globalThis.gc!();
		return process.memoryUsage().heapUsed;
	};
	const before = await turn(warmUp);
	const after = await turn(count);
	return { before, after };
}

async function aDocumentOf(on: Db, pieces: number) {
	const { documentId, people } = await aFicheWrittenBy(on, ['Chloé']);
	const doc = await fill({ documentId, writer: people.Chloé }, { pieces, letters: 20 });
	doc.destroy();
	await compactDocument(on, { documentId });
	return { documentId, writer: people.Chloé };
}
