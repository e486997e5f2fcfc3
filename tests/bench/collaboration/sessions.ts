import type { Contender } from './contenders.ts';
import type { Cores } from './cores.ts';
import type { BenchPostgres } from './postgres.ts';
import { startGenerator, startServer, type Generator, type ServerProcess } from './processes.ts';
import type { Crowd, Room, Server } from './types.ts';

export type Bench = {
	cores: Cores | null;
	postgres: BenchPostgres | null;
	/** Shorter steps, and less of what takes long. */
	quick: boolean;
	onlyFixed: boolean;
	/** The folder that keeps what the processor did in each server; null when nobody asked. */
	profiles: string | null;
};

/** One contender in a fresh process with fresh documents, and a generator of its own. */
export type Session = {
	process: ServerProcess;
	generator: Generator;
	server: Server;
	rooms: Room[];
	/** Ends the server and starts another on the same documents. */
	restart: () => Promise<void>;
	close: () => Promise<void>;
};

export async function openSession(
	bench: Bench,
	contender: Contender,
	crowd: Crowd
): Promise<Session> {
	const { script, dialect, answers } = contender;
	const home = await contender.newHome();
	const core = bench.cores?.server ?? null;
	const start = (more: object) =>
		startServer(core, {
			...{ script, profiles: bench.profiles },
			argument: { ...home.argument, ...more }
		});
	const process = await start({ crowd });
	const session: Session = {
		process,
		generator: startGenerator(bench.cores?.others ?? null),
		server: { url: process.url, dialect, answers },
		rooms: process.rooms.length > 0 ? process.rooms : roomsFor(crowd),
		async restart() {
			await session.process.stop();
			session.process = await start({});
			session.server.url = session.process.url;
		},
		async close() {
			await session.generator.stop();
			await session.process.stop();
			await home.forget();
		}
	};
	return session;
}

/** For a server that asks nobody who they are. */
function roomsFor({ documents, writers, readers }: Crowd): Room[] {
	const nobodys = (count: number) => Array.from({ length: count }, () => '');
	return Array.from({ length: documents }, (_, n) => ({
		// As long as the names of ours: the frames of Hocuspocus begin with it.
		id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
		writers: nobodys(writers),
		readers: nobodys(readers)
	}));
}
