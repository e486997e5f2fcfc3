import { expect, it, vi } from 'vitest';
import type { Hint } from '#server/collaboration/early-hints.ts';
import { describeThreeServers } from './support/three-servers.ts';

// What `convergence.db.test.ts` proves is worth something only if it sees this fault: a reader that takes whatever is newer.
vi.mock('#server/collaboration/early-hints.ts', () => ({
	useOf: ({ to }: Hint, seq: number) => (to > seq ? 'next' : 'known'),
	EarlyHints: class {
		#hints: Hint[] = [];
		add = (hint: Hint) => void this.#hints.push(hint);
		take = (seq: number) => {
			this.#hints = this.#hints.filter(({ to, payload }) => to > seq && payload !== null);
			return this.#hints.shift() ?? null;
		};
		last = 0;
	}
}));

describeThreeServers('servers that leap over what they missed', ({ carriers, play }) => {
	it('do not become the same: the proof of convergence can fail', async () => {
		let differ = 0;
		// What is lost may be repaired by chance: by what comes after it, by a connection that breaks.
		for (let round = 0; round < 12 && differ === 0; round += 1) {
			carriers.faults = { lost: 0.3, twice: 0, delayMs: 50 };
			for (const { replicas } of await play(4))
				if (new Set(replicas.map(({ said }) => said)).size > 1) differ += 1;
		}
		expect(differ).toBeGreaterThan(0);
	}, 300_000);
});
