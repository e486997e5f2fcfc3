import { pause, watchLoop } from './pace.ts';
import { framed } from './raw-socket.ts';
import { Latencies } from './latencies.ts';
import { Member } from './member.ts';
import { Recording } from './recordings.ts';
import { FrameMemory } from './tokens.ts';
import type { Room, Server, StepPlan, StepResult } from './types.ts';

const DRAIN_MS = 2_000;
const AT_ONCE = 50;

/** One who is in a room. Those who write, and those whose caret is seen, are known by their index. */
type Person = {
	index: number;
	member: Member;
	writes: boolean;
	others: number;
	recording: Recording;
	/** When each update, each caret was sent. */
	sentAt: number[];
	caretAt: number[];
	/** The first update, the first caret of this step: what is left of another is not counted. */
	textFrom: number;
	caretFrom: number;
	/** The last number seen from each other person: what comes twice counts once, what comes late counts as lost. */
	seen: Int32Array;
	caretSeen: Int32Array;
};

/** Everybody connected, in all rooms of a scenario. Nothing of Yjs runs here while the clock does. */
export class Load {
	#people: Person[] = [];
	#writers: Person[] = [];
	#text = new Latencies();
	#carets = new Latencies();
	#closed = 0;
	#textTurn = 0;
	#caretTurn = 0;

	async enter(server: Server, rooms: readonly Room[]): Promise<void> {
		const total = rooms.reduce((sum, room) => sum + room.writers.length + room.readers.length, 0);
		const doors: (() => Promise<void>)[] = [];
		for (const room of rooms) {
			const memory = new FrameMemory();
			const tickets = [...room.writers, ...room.readers];
			tickets.forEach((cookie, at) => {
				const index = doors.length;
				const writes = at < room.writers.length;
				const urls = [server.url, ...(server.others ?? [])];
				const near = { ...server, url: urls[at % urls.length]! };
				const door = async () => {
					const { member } = await Member.enter({
						...{ server: near, documentId: room.id, cookie },
						hear: (data) => this.#hear(index, memory, data),
						closed: () => (this.#closed += 1)
					});
					this.#people[index] = {
						...{ index, member, writes, others: tickets.length - 1 },
						recording: new Recording(index),
						...{ sentAt: [], caretAt: [], textFrom: 0, caretFrom: 0 },
						seen: new Int32Array(total).fill(-1),
						caretSeen: new Int32Array(total).fill(-1)
					};
				};
				doors.push(door);
			});
		}
		for (let from = 0; from < doors.length; from += AT_ONCE)
			await Promise.all(doors.slice(from, from + AT_ONCE).map((door) => door()));
		this.#writers = inTurn(this.#people, rooms);
		await pause(300);
	}

	get connections(): number {
		return this.#people.length - this.#closed;
	}

	#hear(by: number, memory: FrameMemory, data: Buffer): void {
		const person = this.#people[by];
		if (!person) return;
		const found = memory.read(data);
		const now = performance.now();
		for (let at = 0; at < found.length; at += 3) {
			const who = found[at + 1]!;
			const from = this.#people[who];
			if (who === by || !from) continue;
			if (found[at] === 1) this.#countCaret(person, from, found[at + 2]!, now);
			else this.#countText(person, from, found[at + 2]!, now);
		}
	}

	#countText({ seen }: Person, from: Person, number: number, now: number): void {
		const at = from.sentAt[number];
		if (at === undefined || number <= seen[from.index]!) return;
		seen[from.index] = number;
		if (number >= from.textFrom) this.#text.add(now - at);
	}

	/** A newer caret stands for those before it: they have been overtaken, not lost. */
	#countCaret({ caretSeen }: Person, from: Person, number: number, now: number): void {
		if (from.caretAt[number] === undefined) return;
		const before = Math.max(caretSeen[from.index]!, from.caretFrom - 1);
		for (let n = before + 1; n <= number; n += 1) this.#carets.add(now - from.caretAt[n]!);
		if (number > caretSeen[from.index]!) caretSeen[from.index] = number;
	}

	async step({ rate, seconds, carets }: StepPlan): Promise<StepResult> {
		const texts = Math.ceil(rate * seconds);
		const caretRate = typeof carets === 'number' ? carets : 0;
		const frames = this.#record(texts, carets === 'with-updates' ? texts : caretRate * seconds);
		for (const { member } of this.#people)
			if (member.dialect.stillHere)
				member.write(framed(member.dialect.stillHere(member.documentId)));
		await pause(200);
		globalThis.gc?.();
		for (const person of this.#people) {
			person.textFrom = person.sentAt.length;
			person.caretFrom = person.caretAt.length;
		}
		this.#text = new Latencies();
		this.#carets = new Latencies();
		const late = new Latencies();
		let expected = 0;
		let caretsExpected = 0;
		const utilizationNow = watchLoop();
		const started = performance.now();
		let textsSent = 0;
		let caretsSent = 0;
		const typeOne = () => {
			const person = this.#writers[this.#textTurn++ % this.#writers.length]!;
			person.sentAt.push(performance.now());
			person.member.write(frames.texts[textsSent++]!);
			expected += person.others;
			return person;
		};
		const moveOne = (person: Person) => {
			person.caretAt.push(performance.now());
			person.member.write(frames.carets[caretsSent++]!);
			caretsExpected += person.others;
		};
		while (textsSent < texts) {
			const seconds = (performance.now() - started) / 1_000;
			while (textsSent < Math.min(texts, seconds * rate)) {
				late.add(performance.now() - started - (textsSent / rate) * 1_000);
				const person = typeOne();
				if (carets === 'with-updates') moveOne(person);
			}
			while (caretsSent < Math.min(frames.carets.length, seconds * caretRate))
				moveOne(this.#people[this.#caretTurn++ % this.#people.length]!);
			await pause(1);
		}
		const elapsed = Math.max(seconds, (performance.now() - started) / 1_000);
		const limit = performance.now() + DRAIN_MS;
		const isDone = () =>
			this.#text.count >= expected && (carets === 'none' || this.#carets.count >= caretsExpected);
		while (!isDone() && performance.now() < limit) await pause(5);
		const utilization = utilizationNow();
		const lateP99 = late.at(0.99);
		return {
			rate,
			text: this.#text.spread(),
			presence: carets === 'none' ? null : this.#carets.spread(),
			delivered: this.#text.count / expected,
			presenceDelivered: caretsExpected === 0 ? 1 : this.#carets.count / caretsExpected,
			deliveries: this.#text.count,
			deliveriesPerSecond: this.#text.count / elapsed,
			closed: this.#closed,
			generatorBound: utilization > 0.9 || lateP99 > 25,
			generator: { utilization, lateP99 }
		};
	}

	/** The bytes of a step, in the order in which they will be sent, before its clock starts. */
	#record(texts: number, carets: number): { texts: Buffer[]; carets: Buffer[] } {
		const textOf = (turn: number) => {
			const { member, recording } = this.#writers[turn % this.#writers.length]!;
			return framed(member.dialect.update(member.documentId, recording.next()));
		};
		const planned = this.#people.map(({ caretAt }) => caretAt.length);
		const withUpdates = texts === carets;
		const caretOf = (n: number) => {
			const order = withUpdates ? this.#writers : this.#people;
			const turn = n + (withUpdates ? this.#textTurn : this.#caretTurn);
			const { index, member, recording } = order[turn % order.length]!;
			const number = planned[index]!++;
			return framed(member.dialect.presence(member.documentId, recording.caret(number)));
		};
		return {
			texts: Array.from({ length: texts }, (_, n) => textOf(n + this.#textTurn)),
			carets: Array.from({ length: carets }, (_, n) => caretOf(n))
		};
	}

	leave(): void {
		for (const { member } of this.#people) member.end();
	}
}

/** The writers, one of each document after the other, so that what follows each other is not always for the same document. */
function inTurn(people: readonly Person[], rooms: readonly Room[]): Person[] {
	const perRoom = rooms.map(({ id }) =>
		people.filter(({ member, writes }) => writes && member.documentId === id)
	);
	const most = Math.max(...perRoom.map(({ length }) => length));
	return Array.from({ length: most }, (_, at) => perRoom.flatMap((room) => room[at] ?? [])).flat();
}
