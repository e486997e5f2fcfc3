import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeNumberedUpdateFrame, encodeStateVectorFrame } from '#lib/documents/frames.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aClient, anUpdate, aRawClientInside, type RawClient } from './support/clients.ts';
import { aFicheWrittenBy, aLiveServer } from './support/live-server.ts';
import { aChangeOf, marksLeft, oneByteOther, type Fate } from './support/mutants.ts';

const MUTANTS = process.env.MAILLAGE_LONG ? 8_000 : 60;
const LONGEST_MS = 1_800_000;
/** One word of a client that nobody knows: answered from the text itself, never from what was encoded before. */
const OTHER_VECTOR = Uint8Array.of(1, 123, 1);

/** Somebody who watches: the whole document whenever asked, and how many updates have come since the last time. */
function aWatcher({ frames, send }: RawClient) {
	return async () => {
		send(encodeStateVectorFrame(OTHER_VECTOR));
		const answer = () => frames.findLast((frame) => frame.type === 'update' && frame.answer);
		await waitUntil('an answer', () => answer() !== undefined);
		const found = answer()! as Extract<(typeof frames)[number], { type: 'update' }>;
		const emitted = frames.filter((frame) => frame.type === 'update' && !frame.answer).length;
		frames.length = 0;
		return { state: found.update, emitted };
	};
}

describeOnBothDatabases('an update that is refused', (db) => {
	it(
		`I2: leaves the document byte for byte what it was, and reaches nobody (${MUTANTS} mutants)`,
		async () => {
			const seed = seedOfRun();
			process.stdout.write(`seed of the mutants: ${seed}\n`);
			const random = randomFrom(seed);
			const server = await aLiveServer(db(), { messagesBurst: 1e7, documentBytes: 1e9 });
			const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno', 'Chloé']);
			const where = { url: server.url, documentId };
			const bruno = await aClient(where, people.Bruno);
			bruno.doc.getText('audience').insert(0, 'Ce texte doit rester tel quel. '.repeat(4));
			await waitUntil('saved', () => bruno.status.kind === 'saved');
			const ask = aWatcher(await aRawClientInside(where, people.Chloé));
			const { state: first } = await ask();

			const fates: Fate[] = [];
			let state = first;
			let raw = await aRawClientInside(where, people.Amina, { extended: true });
			for (let n = 1; n <= MUTANTS; n += 1) {
				if (raw.code() !== null)
					raw = await aRawClientInside(where, people.Amina, { extended: true });
				raw.frames.length = 0;
				raw.send(encodeNumberedUpdateFrame(n, oneByteOther(aChangeOf(state, random), random)));
				const isTaken = () => raw.frames.some(({ type }) => type === 'acknowledge');
				await waitUntil('taken or refused', () => isTaken() || raw.code() !== null);
				const now = await ask();
				fates.push({ refused: raw.code() !== null, ...now });
				state = now.state;
			}
			expect(marksLeft(first, fates)).toEqual([]);
			// Among so many, some are sound all the same, and most are not.
			const refused = fates.filter((fate) => fate.refused).length;
			expect(refused).toBeGreaterThan(MUTANTS / 5);
			raw.socket.terminate();
			bruno.destroy();
			await server.stop();
		},
		LONGEST_MS
	);
});

it('I2, control: applied as they come, refused updates do leave marks, and are told', () => {
	const random = randomFrom(27);
	const first = anUpdate('Ce texte doit rester tel quel. '.repeat(4), 3);
	const doc = new Y.Doc();
	Y.applyUpdate(doc, first);
	const before = Y.encodeStateAsUpdate(doc);
	let emitted = 0;
	doc.on('update', () => (emitted += 1));
	const fates = Array.from({ length: 200 }, (): Fate => {
		emitted = 0;
		let refused = false;
		try {
			Y.applyUpdate(doc, oneByteOther(aChangeOf(first, random), random));
		} catch {
			refused = true;
		}
		return { refused, state: Y.encodeStateAsUpdate(doc), emitted };
	});
	expect(marksLeft(before, fates).length).toBeGreaterThan(0);
});
