import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { createPostgresDatabase } from '../../support/databases.ts';
import { randomFrom, seedOfRun } from '../../support/random.ts';
import { playDocuments } from './convergence.ts';
import { aKey, FaultyCarriers } from './faulty-carrier.ts';
import { aLiveServer, type LiveServer } from './live-server.ts';

type Three = {
	random: () => number;
	carriers: FaultyCarriers;
	/** Plays so many documents at once, six people each. */
	play: (documents: number) => ReturnType<typeof playDocuments>;
};

/** Tests on three servers of one database, that tell each other things by a carrier with faults. The seed is printed. */
export function describeThreeServers(name: string, tests: (three: Three) => void): void {
	describe.skipIf(inject('postgresUrl') === null)(name, () => {
		const seed = seedOfRun();
		const random = randomFrom(seed);
		const carriers = new FaultyCarriers(random);
		let opened: OpenDatabase;
		let drop = async () => {};
		let servers: LiveServer[] = [];

		beforeAll(async () => {
			process.stdout.write(`seed of ${name}: ${seed}\n`);
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
		const play = (documents: number) =>
			playDocuments(documents, { db: opened.db, servers, random, edits: 60, carriers });
		tests({ random, carriers, play });
	});
}
