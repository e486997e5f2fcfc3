import type { Contender } from './contenders.ts';
import { pause } from './pace.ts';
import type { Memory } from './processes.ts';
import { SMALL_TEXT, type ColdScenario, type JoinScenario } from './scenarios.ts';
import { openSession, type Bench, type Session } from './sessions.ts';
import type { Measured } from './measure-steps.ts';
import type { Crowd, JoinResult } from './types.ts';

const JOINING = 150;
const CONNECTIONS = 1_000;
const QUIET_DOCUMENTS = 10;
const OPEN_DOCUMENTS = 200;
/** Longer than a server keeps a room that everybody has left. */
const FORGOTTEN_MS = 13_000;
/** An answer may weigh a little less than Yjs would make it at its first writing. */
const COMPLETE = 0.95;

async function within<T>(
	bench: Bench,
	{ contender, crowd }: { contender: Contender; crowd: Crowd },
	work: (session: Session) => Promise<T>
): Promise<T> {
	const session = await openSession(bench, contender, crowd);
	try {
		return await work(session);
	} finally {
		await session.close();
	}
}

const only = (figures: Measured['figures']): Measured => ({
	...{ figures, isLowerBound: false, generatorBound: false, steps: [] }
});

export async function measureJoins(
	bench: Bench,
	contender: Contender,
	{ content }: JoinScenario
): Promise<Measured> {
	const crowd = { documents: 1, writers: 2, readers: JOINING };
	return within(bench, { contender, crowd }, async ({ server, rooms, generator }) => {
		const { bytes } = await generator.ask('seed', { server, rooms, content, stays: false });
		const join = (people: number) =>
			generator.ask('join', {
				...{ server, room: rooms[0]!, people, withinMs: 1_000 },
				leastBytes: bytes * COMPLETE
			});
		await join(10);
		const { p50, p95, p99, joined } = await join(JOINING);
		return only({ p50, p95, p99, joined: joined / JOINING });
	});
}

/** A new process on documents that are stored: its first visitor, and the first visitor of the process after it. */
export async function measureCold(
	bench: Bench,
	contender: Contender,
	{ content }: ColdScenario
): Promise<Measured> {
	const crowd = { documents: 1, writers: 2, readers: 1 };
	return within(bench, { contender, crowd }, async (session) => {
		const { server, rooms, generator } = session;
		const { bytes } = await generator.ask('seed', { server, rooms, content, stays: false });
		const visit = async (): Promise<JoinResult> => {
			// What a server stores when the last person leaves is stored.
			await pause(1_000);
			await session.restart();
			return generator.ask('join', {
				...{ server, room: rooms[0]!, people: 1, withinMs: 0 },
				leastBytes: bytes * COMPLETE
			});
		};
		const first = await visit();
		const second = await visit();
		return only({ first: first.p50, second: second.p50 });
	});
}

export async function measureMemory(bench: Bench, contender: Contender): Promise<Measured> {
	const connections = await memoryOfConnections(bench, contender);
	return only({ ...connections, ...(await memoryOfDocuments(bench, contender)) });
}

/** What each of so many things takes, in KB. */
const shareOf = (before: Memory, after: Memory, count: number) => ({
	resident: (after.resident - before.resident) / 1_024 / count,
	used: (after.used - before.used) / 1_024 / count
});

async function memoryOfConnections(
	bench: Bench,
	contender: Contender
): Promise<Measured['figures']> {
	const readers = CONNECTIONS / QUIET_DOCUMENTS;
	const crowd = { documents: QUIET_DOCUMENTS, writers: 0, readers };
	return within(bench, { contender, crowd }, async ({ process, server, rooms, generator }) => {
		const enter = async (perDocument: number) => {
			const some = rooms.map((room) => ({ ...room, readers: room.readers.slice(0, perDocument) }));
			await generator.ask('enter', { server, rooms: some });
			await pause(1_000);
		};
		// A few, so that the code that lets people in is there; not all, whose memory would be kept for those who come next.
		await enter(3);
		await generator.ask('leave');
		await pause(1_000);
		const before = await process.memory();
		await enter(readers);
		const { resident, used } = shareOf(before, await process.memory(), CONNECTIONS);
		return { perConnection: resident, usedPerConnection: used };
	});
}

async function memoryOfDocuments(bench: Bench, contender: Contender): Promise<Measured['figures']> {
	const crowd = { documents: OPEN_DOCUMENTS + 1, writers: 2, readers: 0 };
	return within(bench, { contender, crowd }, async (session) => {
		const { server, generator } = session;
		const [first, ...rooms] = session.rooms;
		const write = (some: typeof rooms) =>
			generator.ask('seed', {
				...{ server, rooms: some, content: SMALL_TEXT, stays: !contender.keepsDocuments }
			});
		const open = (some: typeof rooms) =>
			generator.ask('enter', {
				...{
					server,
					rooms: some.map(({ id, writers }) => ({ id, writers: [writers[0]!], readers: [] }))
				}
			});
		// What is stored is read again by a new process; where nothing is, those who wrote it stay.
		if (contender.keepsDocuments) {
			await write([first!, ...rooms]);
			await pause(1_000);
			await session.restart();
			await open([first!]);
			await generator.ask('leave');
		} else await write([first!]);
		const before = await session.process.memory();
		await (contender.keepsDocuments ? open(rooms) : write(rooms));
		await pause(1_000);
		const opened = shareOf(before, await session.process.memory(), OPEN_DOCUMENTS);
		await generator.ask('leave');
		await pause(FORGOTTEN_MS);
		const left = shareOf(before, await session.process.memory(), OPEN_DOCUMENTS);
		return {
			...{ perDocument: opened.resident, usedPerDocument: opened.used },
			...{ leftOver: left.resident, usedLeftOver: left.used }
		};
	});
}
