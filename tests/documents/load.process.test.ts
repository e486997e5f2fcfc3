import { describe, expect, inject, it } from 'vitest';
import * as Y from 'yjs';
import { encodeNumberedUpdateFrame } from '#lib/documents/frames.ts';
import { Latencies } from '../bench/collaboration/latencies.ts';
import type { Crowd, StepResult } from '../bench/collaboration/types.ts';
import { aRawClientInside } from './support/clients.ts';
import { aCrowdedServer, type CrowdedServer } from './support/crowd.ts';

const isLong = Boolean(process.env.MAILLAGE_LONG);
const LONGEST_MS = 1_800_000;
const MEASURES = 3;

type Load = { crowd: Crowd; rate: number; seconds: number; steps: number };

/** Somebody in each document who writes once a second, and how long the server takes to say that each word is durable. */
async function waitForAcknowledgements({ server, rooms }: CrowdedServer) {
	const delays = new Latencies();
	let asked = 0;
	const ends = await Promise.all(
		rooms.map(async ({ id: documentId, writers: [cookie] }) => {
			const client = await aRawClientInside(
				{ url: server.url, documentId },
				{ cookie: cookie! },
				{ extended: true }
			);
			const doc = new Y.Doc();
			const sentAt = new Map<number, number>();
			client.socket.on('message', () => {
				for (const frame of client.frames.splice(0)) {
					if (frame.type !== 'acknowledge') continue;
					for (const [n, at] of sentAt) {
						if (n > frame.n) continue;
						delays.add(performance.now() - at);
						sentAt.delete(n);
					}
				}
			});
			let n = 0;
			doc.on('update', (update: Uint8Array) => {
				asked += 1;
				sentAt.set(++n, performance.now());
				client.send(encodeNumberedUpdateFrame(n, update));
			});
			const timer = setInterval(() => doc.getText('audience').insert(0, 'mot '), 1_000);
			return { timer, client };
		})
	);
	return async () => {
		for (const { timer } of ends) clearInterval(timer);
		await new Promise((resolve) => setTimeout(resolve, 2_000));
		for (const { client } of ends) client.socket.terminate();
		return { asked, delays };
	};
}

/** All that was written reaches all, and nobody is closed: true at any speed. */
function expectAllDelivered(steps: readonly StepResult[]): void {
	expect(steps.map(({ delivered, closed }) => ({ delivered, closed }))).toEqual(
		steps.map(() => ({ delivered: 1, closed: 0 }))
	);
}

function tell(what: string, steps: readonly StepResult[], more: object = {}): void {
	const text = steps.map(({ text, generator }) => ({ ...text, late: generator.lateP99 }));
	process.stdout.write(`${what}: ${JSON.stringify({ text: text.at(-1), ...more })}\n`);
}

describe.skipIf(inject('postgresUrl') === null)('people who write all together', () => {
	const many: Load = isLong
		? { crowd: { documents: 20, writers: 15, readers: 0 }, rate: 300, seconds: 60, steps: 10 }
		: { crowd: { documents: 4, writers: 5, readers: 0 }, rate: 20, seconds: 3, steps: 1 };
	it(
		`A1: ${many.crowd.documents * many.crowd.writers} people in ${many.crowd.documents} documents lose nothing and are told of each word`,
		async () => {
			const crowded = await aCrowdedServer(many.crowd);
			const { process, generator, server, rooms } = crowded;
			await generator.ask('enter', { server, rooms });
			const end = await waitForAcknowledgements(crowded);
			const { rate, seconds } = many;
			await process.watchLoop();
			const steps: StepResult[] = [];
			const resident: number[] = [];
			for (let n = 0; n < many.steps; n += 1) {
				steps.push(await generator.ask('step', { rate, seconds, carets: 'none' }));
				if (isLong) resident.push((await process.memory()).resident);
			}
			const loopP99 = await process.loopP99();
			const { asked, delays } = await end();
			await crowded.close();
			const acknowledged = delays.spread();
			const drift = resident.length > 0 ? resident.at(-1)! / resident[1]! - 1 : 0;
			tell('A1', steps, { acknowledged, loopP99, drift });
			expectAllDelivered(steps);
			expect([delays.count, asked > 0]).toEqual([asked, true]);
			if (!isLong) return;
			const worst = Math.max(...steps.map(({ text }) => text.p95));
			expect(worst).toBeLessThanOrEqual(150);
			expect(acknowledged.p95).toBeLessThanOrEqual(300);
			expect(acknowledged.p99).toBeLessThanOrEqual(1_000);
			expect(loopP99).toBeLessThanOrEqual(100);
			expect(drift).toBeLessThanOrEqual(0.1);
		},
		LONGEST_MS
	);

	const hot: Load = isLong
		? { crowd: { documents: 1, writers: 60, readers: 100 }, rate: 60, seconds: 60, steps: 3 }
		: { crowd: { documents: 1, writers: 12, readers: 20 }, rate: 12, seconds: 3, steps: 1 };
	it(
		`A2: ${hot.crowd.writers} people write in one document before ${hot.crowd.readers} readers, and all see all`,
		async () => {
			const { generator, server, rooms, close } = await aCrowdedServer(hot.crowd);
			await generator.ask('enter', { server, rooms });
			const { rate, seconds } = hot;
			const steps: StepResult[] = [];
			for (let n = 0; n < hot.steps; n += 1)
				steps.push(await generator.ask('step', { rate, seconds, carets: 'none' }));
			await close();
			tell('A2', steps);
			expectAllDelivered(steps);
			if (isLong) for (const { text } of steps) expect(text.p95).toBeLessThanOrEqual(250);
		},
		LONGEST_MS
	);

	if (isLong)
		it(
			'A4: somebody who does not read changes nothing for the others',
			async () => {
				const crowded = await aCrowdedServer({ documents: 1, writers: 20, readers: 1 });
				const { generator, server, rooms, close } = crowded;
				const [{ id: documentId, writers, readers }] = rooms as [(typeof rooms)[number]];
				const where = { url: server.url, documentId };
				await generator.ask('enter', { server, rooms });
				const paster = await aRawClientInside(where, { cookie: writers[0]! });
				const doc = new Y.Doc();
				doc.on('update', (update: Uint8Array) => paster.send(encodeNumberedUpdateFrame(1, update)));
				const text = doc.getText('audience');
				const timer = setInterval(() => {
					text.delete(0, text.length);
					text.insert(0, 'x'.repeat(200_000));
				}, 250);
				const p95: { with: number[]; without: number[] } = { with: [], without: [] };
				const step = async () => {
					const result = await generator.ask('step', { rate: 40, seconds: 30, carets: 'none' });
					return result.text.p95;
				};
				await step();
				for (let n = 0; n < MEASURES; n += 1) {
					p95.without.push(await step());
					const stopped = await aRawClientInside(where, { cookie: readers[0]! });
					stopped.socket.pause();
					p95.with.push(await step());
					stopped.socket.terminate();
				}
				clearInterval(timer);
				paster.socket.terminate();
				await close();
				const middle = (values: number[]) => values.toSorted((a, b) => a - b)[1]!;
				process.stdout.write(`A4: ${JSON.stringify(p95)}\n`);
				expect(middle(p95.with)).toBeLessThanOrEqual(1.2 * middle(p95.without));
			},
			LONGEST_MS
		);
});
