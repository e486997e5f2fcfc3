import { Latencies } from './latencies.ts';
import { Member } from './member.ts';
import { pause } from './pace.ts';
import { framed } from './raw-socket.ts';
import { LAST_WORD, recordContent } from './recordings.ts';
import type { JoinPlan, JoinResult, Room, SeedPlan, Server } from './types.ts';

const PATIENCE_MS = 300_000;

/** Writes each document as a person would, update after update, and waits until somebody else has all of it. */
export async function seed({ server, rooms, content, stays }: SeedPlan): Promise<{
	bytes: number;
	staying: Member[];
}> {
	const { updates, bytes } = recordContent(content);
	const staying: Member[] = [];
	for (const room of rooms) {
		const writer = await write(server, room, updates);
		if (stays) staying.push(writer);
		else writer.end();
	}
	return { bytes, staying };
}

async function write(server: Server, room: Room, updates: readonly Uint8Array[]): Promise<Member> {
	const documentId = room.id;
	let complete = () => {};
	const whole = new Promise<void>((resolve, reject) => {
		complete = resolve;
		setTimeout(() => reject(new Error('a document was not complete in time')), PATIENCE_MS).unref();
	});
	whole.catch(() => {});
	const { member: watcher } = await Member.enter({
		...{ server, documentId, cookie: room.readers[0] ?? room.writers[1] ?? '' },
		hear: (data) => data.includes(LAST_WORD) && complete()
	});
	const { member } = await Member.enter({
		...{ server, documentId, cookie: room.writers[0] ?? '' },
		hear: () => {}
	});
	for (const update of updates) {
		if (!member.write(framed(member.dialect.update(documentId, update)))) await member.drained();
	}
	await whole;
	watcher.end();
	return member;
}

/** So many people who open one document, evenly within a time: from their first byte to the whole document in their hands. */
export async function join(plan: JoinPlan): Promise<JoinResult> {
	const { server, room, people, withinMs, leastBytes } = plan;
	const times = new Latencies();
	const members: Member[] = [];
	const tickets = [...room.writers, ...room.readers];
	const started = performance.now();
	const comeIn = async (n: number) => {
		await pause((n / people) * withinMs);
		const begun = performance.now();
		const cookie = tickets[n % tickets.length] ?? '';
		const hear = () => {};
		const entered = await Member.enter({ server, documentId: room.id, cookie, hear });
		members.push(entered.member);
		if (entered.bytes < leastBytes)
			throw new Error(`a document of ${entered.bytes} bytes where ${leastBytes} were expected`);
		times.add(performance.now() - begun);
	};
	const outcomes = await Promise.allSettled(Array.from({ length: people }, (_, n) => comeIn(n)));
	for (const outcome of outcomes)
		if (outcome.status === 'rejected') process.stderr.write(`${outcome.reason}\n`);
	const slowest = performance.now() - started;
	for (const member of members) member.end();
	await pause(100);
	return { ...times.spread(), joined: times.count, slowest };
}
