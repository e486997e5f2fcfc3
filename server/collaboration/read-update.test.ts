import { expect, it } from 'vitest';
import { readFrame } from '#lib/documents/frames.ts';
import { mutantOf } from '../../tests/documents/support/broken-websocket.ts';
import { randomFrom, seedOfRun } from '../../tests/support/random.ts';
import { onlyClientOf, readUpdate } from './read-update.ts';

const isLong = Boolean(process.env.MAILLAGE_LONG);
const FRAMES = isLong ? 1_000_000 : 20_000;
const LONGEST_MS = 200;
const limits = { updateStructs: 5_000, updateClients: 64 };

type Fate = 'not a frame' | 'another frame' | 'not an update' | 'update';

function fateOf(bytes: Uint8Array): Fate {
	const frame = readFrame(bytes);
	if (!frame) return 'not a frame';
	if (frame.type !== 'update') return 'another frame';
	onlyClientOf(frame.update, limits);
	return readUpdate(frame.update, limits) ? 'update' : 'not an update';
}

/** The least of a few tries, once it is above what was seen: what holds the machine up is not what holds the reader up. */
function millisecondsToRead(bytes: Uint8Array, seen: number): number {
	let least = Infinity;
	for (let attempt = 0; attempt < 3 && least > seen; attempt += 1) {
		const from = performance.now();
		fateOf(bytes);
		least = Math.min(least, performance.now() - from);
	}
	return least;
}

it(
	`I1: ${FRAMES} frames with bytes changed, cut and repeated are read or refused, and none throws`,
	() => {
		const seed = seedOfRun();
		process.stdout.write(`seed of the frames: ${seed}\n`);
		const random = randomFrom(seed);
		const fates: Record<Fate, number> = {
			'not a frame': 0,
			'another frame': 0,
			'not an update': 0,
			update: 0
		};
		let longest = 0;
		for (let n = 0; n < FRAMES; n += 1) {
			const bytes = mutantOf(random);
			fates[fateOf(bytes)] += 1;
			longest = Math.max(longest, millisecondsToRead(bytes, longest));
		}
		process.stdout.write(`I1: ${JSON.stringify({ ...fates, longest })}\n`);
		// Each way out was taken: noise that is all refused at the door would prove nothing.
		for (const count of Object.values(fates)) expect(count).toBeGreaterThan(0);
		if (isLong) expect(longest).toBeLessThanOrEqual(LONGEST_MS);
	},
	isLong ? 1_800_000 : 60_000
);
