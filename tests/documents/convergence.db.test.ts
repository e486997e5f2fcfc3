import { expect, it } from 'vitest';
import { describeThreeServers } from './support/three-servers.ts';

/** Documents played at once, six people each: while some wait for their calm, others are played. */
const AT_ONCE = process.env.MAILLAGE_LONG ? 20 : 6;
const ROUNDS = process.env.MAILLAGE_LONG ? 500 : 3;
const WITHIN_MS = process.env.MAILLAGE_LONG ? 6 * 3_600_000 : 240_000;

describeThreeServers('three servers on one database (D4)', ({ random, carriers, play }) => {
	it(
		`are the same after calm, whatever becomes of what they tell each other (${ROUNDS * AT_ONCE} documents)`,
		async () => {
			let longest = 0;
			for (let round = 0; round < ROUNDS; round += 1) {
				carriers.faults = { lost: random() * 0.5, twice: 0.2, delayMs: random() * 150 };
				const played = await play(AT_ONCE);
				longest = Math.max(longest, ...played.map(({ calmMs }) => calmMs));
				if (round % 25 === 24)
					process.stdout.write(
						`${(round + 1) * AT_ONCE} documents, ${longest} ms of calm at most\n`
					);
				for (const { replicas } of played)
					for (const { where, said } of replicas) expect(said, where).toBe(replicas[0]!.said);
			}
			expect(carriers.lost).toBeGreaterThan(0);
			expect(carriers.delivered).toBeGreaterThan(0);
			process.stdout.write(`the same after ${longest} ms of calm at most\n`);
		},
		WITHIN_MS
	);

	it(
		'are the same when every message is lost, and when rubbish comes beside each',
		async () => {
			carriers.rubbish = (message) => {
				const changed = message.slice(0, Math.ceil(random() * message.length));
				changed[Math.floor(random() * changed.length)]! ^= 1 + Math.floor(random() * 255);
				return changed;
			};
			for (const lost of [0, 1]) {
				carriers.faults = { lost, twice: 0, delayMs: 5 };
				for (const { replicas } of await play(AT_ONCE))
					for (const { where, said } of replicas) expect(said, where).toBe(replicas[0]!.said);
			}
		},
		WITHIN_MS
	);
});
