import { describe, expect, inject, it } from 'vitest';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { waitUntil } from '../support/wait-until.ts';
import { BrokenLine, endlessFragments, noise } from './support/broken-websocket.ts';
import { aClient, textOf } from './support/clients.ts';
import { aCrowdedServer } from './support/crowd.ts';

const isLong = Boolean(process.env.MAILLAGE_LONG);
/** What is read of a million more is in `read-update.test.ts`. */
const PIECES = isLong ? 100_000 : 1_500;
const LINES = 8;
const WORDS = 'Ce texte doit rester tel quel.';
const MIB = 1024 * 1024;

describe.skipIf(inject('postgresUrl') === null)('bytes that no client of ours sends', () => {
	it(
		`I1: ${PIECES} pieces of noise on open connections end no process, hold nobody up, and leave no memory behind`,
		async () => {
			const seed = seedOfRun();
			process.stdout.write(`seed of the noise: ${seed}\n`);
			const random = randomFrom(seed);
			const crowd = { documents: 1, writers: 3, readers: 0 };
			const { process: served, server, rooms, close } = await aCrowdedServer(crowd);
			const [{ id: documentId, writers }] = rooms as [(typeof rooms)[number]];
			const [noisy, , calm] = writers as [string, string, string];
			const where = { url: server.url, documentId };
			const bruno = await aClient(where, { cookie: calm, accountId: '', sessionId: '' });
			bruno.doc.getText('audience').insert(0, WORDS);
			await waitUntil('saved', () => bruno.status.kind === 'saved');

			let left = PIECES;
			const sent: Record<string, number> = {};
			let lives = 0;
			const makeNoise = async () => {
				while (left > 0) {
					const line = await BrokenLine.into(`${server.url}/${documentId}`, noisy);
					lives += 1;
					while (line.open && left > 0) {
						left -= 1;
						const { kind, bytes } = noise(random);
						sent[kind] = (sent[kind] ?? 0) + 1;
						await line.write(bytes, random() < 0.05 ? 1 : undefined);
						// So that a close is seen before more is written to nobody.
						await new Promise((resolve) => setTimeout(resolve, 2));
						if (kind === 'length that never comes') line.end();
					}
					line.end();
				}
			};
			const all = () => Promise.all(Array.from({ length: LINES }, makeNoise));
			left = Math.ceil(PIECES / 10);
			await all();
			const before = await served.memory();
			await served.watchLoop();
			left = PIECES;
			await all();
			const most = await served.loopMost();
			const attack = Array.from({ length: LINES }, async () => {
				const line = await BrokenLine.into(`${server.url}/${documentId}`, noisy);
				await line.write(endlessFragments());
				await line.closed;
			});
			await Promise.all(attack);
			const after = await served.memory();
			const grown = (after.resident - before.resident) / MIB;
			process.stdout.write(
				`I1: ${JSON.stringify({ lives, longestBlockMs: most, grownMiB: grown, sent })}\n`
			);

			bruno.doc.getText('audience').insert(0, '>');
			await waitUntil('Bruno goes on', () => bruno.status.kind === 'saved');
			expect(textOf(bruno)).toContain(WORDS);
			const late = await aClient(where, { cookie: writers[1]!, accountId: '', sessionId: '' });
			await waitUntil('the same for who comes later', () => textOf(late) === textOf(bruno));
			late.destroy();
			bruno.destroy();
			await close();
			expect(grown).toBeLessThanOrEqual(64);
			if (isLong) expect(most).toBeLessThanOrEqual(200);
		},
		isLong ? 7_200_000 : 240_000
	);
});
