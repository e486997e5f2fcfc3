import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import { listHeadNumbers } from '#lib/documents/queries.server.ts';
import type { Carrier } from './carrier.ts';
import { EarlyHints, useOf, type Hint } from './early-hints.ts';
import { HeadsWatch } from './heads-watch.ts';
import type { Limits } from './limits.ts';
import {
	encodeMessage,
	readMessage,
	SENDER_BYTES,
	type Item,
	type PresentElsewhere
} from './messages-between.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { Written } from './write-batches.ts';

/** A longer update is read in the log by those who need it. */
const PAYLOAD_BYTES = 64 * 1024;
/** What one turn of the loop says leaves before its end when there is more of it than this. */
const MESSAGE_BYTES = 512 * 1024;
/** One message follows another after this long: what is said meanwhile goes together. Alone, it leaves at once. */
const MESSAGE_EVERY_MS = 4;
/** How long a hint waits for the one before it: about what a commit takes. */
const EARLY_WAIT_MS = 25;

const WITHOUT_REDIS =
	'other processes on this database, and no redis: words are read in it, each process knows only who is connected to itself';

/** How a process hears of the others that have the same database. */
export type Others = {
	/** Null: they are followed by reading the database alone. */
	carrier: Carrier | null;
	/** Known to all processes of the installation and to nobody else. */
	key: Uint8Array;
	countOthers: () => Promise<number>;
};

export type BetweenProcessesOptions = {
	others: Others;
	rooms: Rooms;
	db: Db;
	limits: Limits;
	log: Logger;
	/** Somebody's rights changed, at another process. */
	onAccessChange: () => void;
};

/**
 * What this process tells the others and hears from them. What it hears of words is a hint: it is used when it follows exactly
 * what is known, otherwise the log is read. What it never hears, it finds by asking how far the open documents go.
 */
export class BetweenProcesses {
	#options: BetweenProcessesOptions;
	#self = randomBytes(SENDER_BYTES);
	#items: Item[] = [];
	#bytes = 0;
	#flushing: (() => void) | undefined;
	/** When a message last left (`performance.now`). */
	#flushed = 0;
	#early = new Map<string, EarlyHints>();
	#heads: HeadsWatch;
	#isUp = false;
	#others = 0;
	#counting: ReturnType<typeof setTimeout> | undefined;
	#stopped = false;

	constructor(options: BetweenProcessesOptions) {
		this.#options = options;
		const { db, log, rooms, others } = options;
		this.#heads = new HeadsWatch({
			openDocuments: () => rooms.list().map(({ documentId }) => documentId),
			listHeads: (documentIds) => listHeadNumbers(db, { documentIds }),
			onHead: (documentId, seq) => this.#followHead(documentId, seq),
			everyMs: () => this.#headsEveryMs(),
			log
		});
		void this.#count();
		others.carrier?.listen({
			receive: (message) => this.#receive(message),
			up: () => this.#rise(),
			down: () => {
				this.#isUp = false;
				this.#heads.nudge();
			}
		});
	}

	/** These were committed here. */
	committed(written: readonly Written[]): void {
		for (const { batch, outcome, before: from } of written) {
			if (!('seq' in outcome) || outcome.seq <= from) continue;
			const { documentId } = batch.room;
			const isLong = batch.payload.byteLength > PAYLOAD_BYTES;
			const payload = isLong ? null : batch.payload;
			this.#tell({ type: 'committed', documentId, from, to: outcome.seq, payload });
		}
	}

	/** The server itself wrote in this document, here. */
	wrote(documentId: string): void {
		this.#tell({ type: 'wrote', documentId });
	}

	/** Somebody's rights changed, here. */
	accessChanged(): void {
		if (!this.#items.some(({ type }) => type === 'access')) this.#tell({ type: 'access' });
	}

	present(documentId: string, people: PresentElsewhere[]): void {
		if (people.length > 0) this.#tell({ type: 'present', documentId, people });
	}

	/** This document is open here from now on. */
	opened({ documentId }: Room): void {
		this.#tell({ type: 'who', documentId });
	}

	async stop(): Promise<void> {
		this.#stopped = true;
		clearTimeout(this.#counting);
		await this.#heads.stop();
		this.#tell({ type: 'bye' });
		this.#flush();
		await this.#options.others.carrier?.stop();
	}

	#headsEveryMs(): number {
		const { headsEveryMs, headsAloneEveryMs } = this.#options.limits;
		return !this.#isUp && this.#others > 0 ? headsAloneEveryMs : headsEveryMs;
	}

	/** All that a turn of the loop has to say leaves in one message, and so does what a few turns have to say under load. */
	#tell(item: Item): void {
		if (!this.#isUp) return;
		this.#items.push(item);
		if (item.type === 'committed') this.#bytes += item.payload?.byteLength ?? 0;
		if (this.#bytes > MESSAGE_BYTES) this.#flush();
		else this.#flushing ??= this.#plan();
	}

	/** Gives how to take it back. */
	#plan(): () => void {
		const rest = this.#flushed + MESSAGE_EVERY_MS - performance.now();
		const flush = () => this.#flush();
		if (rest > 0) {
			const timer = setTimeout(flush, rest);
			return () => clearTimeout(timer);
		}
		const immediate = setImmediate(flush);
		return () => clearImmediate(immediate);
	}

	#flush(): void {
		this.#flushing?.();
		this.#flushing = undefined;
		const items = this.#items;
		this.#items = [];
		this.#bytes = 0;
		if (items.length === 0) return;
		this.#flushed = performance.now();
		const { carrier, key } = this.#options.others;
		carrier?.publish(encodeMessage(items, { sender: this.#self, key }));
	}

	/** What was said before is lost: the documents are looked at, and people are asked for and told again. */
	#rise(): void {
		this.#isUp = true;
		this.#heads.nudge();
		for (const room of this.#options.rooms.list()) {
			this.opened(room);
			this.present(room.documentId, room.presence.own());
		}
	}

	#receive(message: Uint8Array): void {
		if (this.#stopped) return;
		const { others, log } = this.#options;
		const read = readMessage(message, { self: this.#self, key: others.key });
		for (const item of read?.items ?? []) {
			try {
				this.#obey(item, read!.sender);
			} catch (error) {
				log.error({ err: error, type: item.type }, 'message of another process not followed');
			}
		}
	}

	#obey(item: Item, sender: string): void {
		const { rooms, onAccessChange } = this.#options;
		if (item.type === 'access') return onAccessChange();
		if (item.type === 'bye') {
			for (const room of rooms.list()) room.presence.forget(sender);
			return;
		}
		const { documentId } = item;
		if (item.type === 'committed') return this.#followHint(documentId, item);
		if (item.type === 'wrote') return void rooms.bring(documentId);
		const presence = rooms.find(documentId)?.presence;
		if (item.type === 'who') this.present(documentId, presence?.own() ?? []);
		else presence?.hear(sender, item.people);
	}

	#followHint(documentId: string, hint: Hint): void {
		const { rooms } = this.#options;
		const room = rooms.find(documentId);
		if (room) return this.#follow(room, hint);
		// Being read: it may have been read before this was committed.
		if (!rooms.has(documentId)) return;
		void rooms.peek(documentId).then((opened) => opened && this.#follow(opened, hint));
	}

	#follow(room: Room, hint: Hint): void {
		if (useOf(hint, room.seq) === 'known') return;
		const { documentId } = room;
		const waiting = this.#early.get(documentId) ?? new EarlyHints();
		waiting.add(hint);
		this.#applyNext(room, waiting);
		if (waiting.last <= room.seq || this.#early.has(documentId)) return;
		this.#early.set(documentId, waiting);
		setTimeout(() => {
			this.#early.delete(documentId);
			this.#applyNext(room, waiting);
			void this.#options.rooms.catchUp(room, waiting.last);
		}, EARLY_WAIT_MS);
	}

	/** What a room does not take, because it is being read again, is read in the log. */
	#applyNext(room: Room, waiting: EarlyHints): void {
		for (let next = waiting.take(room.seq); next; next = waiting.take(room.seq)) {
			room.catchUp([next.payload!], next.to);
			if (room.seq < next.to) return waiting.add({ ...next, payload: null });
		}
	}

	/** While it commits, a room catches up by itself with what came before. */
	#followHead(documentId: string, seq: number): void {
		const { rooms } = this.#options;
		const room = rooms.find(documentId);
		if (room && !room.busy) void rooms.catchUp(room, seq);
	}

	async #count(): Promise<void> {
		const { others, limits, log } = this.#options;
		try {
			const count = await others.countOthers();
			if (count !== this.#others) {
				if (others.carrier) log.info({ others: count }, 'other processes on this database');
				else log.warn({ others: count }, WITHOUT_REDIS);
			}
			this.#others = count;
		} catch (error) {
			log.warn({ err: error }, 'other processes could not be counted');
		}
		if (this.#stopped) return;
		this.#counting = setTimeout(() => void this.#count(), limits.othersEveryMs);
		this.#counting.unref();
	}
}
