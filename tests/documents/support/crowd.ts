import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode } from '#server/bundle-for-node.js';
import {
	startGenerator,
	startServer,
	type Generator,
	type ServerProcess
} from '../../bench/collaboration/processes.ts';
import type { Crowd, Room, Server } from '../../bench/collaboration/types.ts';
import { createPostgresDatabase } from '../../support/databases.ts';

export type CrowdedServer = {
	process: ServerProcess;
	generator: Generator;
	server: Server;
	rooms: Room[];
	/** Where its database is, for whoever signs more people in. */
	databaseUrl: string;
	close: () => Promise<void>;
};

/** Our live server in a process of its own, on PostgreSQL, with people signed in; and, in another, what makes them write. */
export async function aCrowdedServer(crowd: Crowd): Promise<CrowdedServer> {
	const { folder } = await bundleForNode({
		entries: {
			'our-server': 'tests/bench/our-server.ts',
			generator: 'tests/bench/collaboration/generator.ts'
		},
		noExternal: ['drizzle-orm']
	});
	const { url, drop } = await createPostgresDatabase({ isMigrated: true });
	const script = join(folder, 'our-server.js');
	const process = await startServer(null, {
		script,
		argument: { place: { url }, crowd },
		profiles: null
	});
	const generator = startGenerator(null, join(folder, 'generator.js'));
	return {
		...{ process, generator, rooms: process.rooms, databaseUrl: url },
		server: { url: process.url, dialect: 'y-websocket', answers: true },
		async close() {
			await generator.stop();
			await process.stop();
			await drop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
