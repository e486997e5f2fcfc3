import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import type { Hint } from '#server/collaboration/early-hints.ts';
import { createPostgresDatabase } from '../support/databases.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { playDocuments } from './support/convergence.ts';
import { aKey, FaultyCarriers } from './support/faulty-carrier.ts';
import { aLiveServer, type LiveServer } from './support/live-server.ts';

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

describe.skipIf(inject('postgresUrl') === null)('servers that leap over what they missed', () => {
	const random = randomFrom(seedOfRun());
	const carriers = new FaultyCarriers(random);
	let opened: OpenDatabase;
	let drop = async () => {};
	let servers: LiveServer[] = [];

	beforeAll(async () => {
		const place = await createPostgresDatabase({ isMigrated: true });
		drop = place.drop;
		opened = await openDatabase({ url: place.url });
		const key = aKey();
		servers = await Promise.all(
			[1, 2, 3].map(() => aLiveServer(opened.db, {}, { others: carriers.others(key) }))
		);
	});
	afterAll(async () => {
		await Promise.all(servers.map((server) => server.stop()));
		await opened?.close();
		await drop();
	});

	it('do not become the same: the proof of convergence can fail', async () => {
		const play = { db: opened.db, servers, random, edits: 60, carriers };
		let differ = 0;
		// What is lost may be repaired by chance: by what comes after it, by a connection that breaks.
		for (let round = 0; round < 12 && differ === 0; round += 1) {
			carriers.faults = { lost: 0.3, twice: 0, delayMs: 50 };
			for (const { replicas } of await playDocuments(4, play))
				if (new Set(replicas.map(({ said }) => said)).size > 1) differ += 1;
		}
		expect(differ).toBeGreaterThan(0);
	}, 300_000);
});
