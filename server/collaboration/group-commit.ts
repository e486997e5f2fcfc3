import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import { sqlStateOf } from '#lib/database/database.server.ts';
import { commitUpdates, type Committed } from '#lib/documents/commit-updates.server.ts';
import type { DocumentKind } from '#lib/documents/document-kind.server.ts';
import { listUpdatesAfter } from '#lib/documents/load-document.server.ts';
import { listDocumentHeads } from '#lib/documents/queries.server.ts';
import { closeCodes } from '#lib/documents/close-codes.ts';
import type { Limits } from './limits.ts';
import type { Entry, Room } from './room.ts';

const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 1_000;
/** SQLSTATE classes of an error that trying again would only repeat: data, integrity, syntax or rights, limits. */
const HOPELESS_CLASSES = ['22', '23', '42', '54'];

export type GroupCommitOptions = {
	db: Db;
	kinds: Readonly<Record<string, DocumentKind>>;
	limits: Limits;
	log: Logger;
	onCommitted: (room: Room) => void;
	/** The database has been away for too long: everything is to be given up, and everyone told. */
	onHopeless: () => void;
};

/**
 * One transaction in flight for all documents; what arrives meanwhile waits for the next. Alone, an update waits for one
 * commit; under load the commits fill by themselves.
 */
export class GroupCommit {
	#options: GroupCommitOptions;
	#waiting: Entry[] = [];
	#bytes = 0;
	#running: Promise<void> | null = null;
	/** When what is being written was first tried; null while nothing is. */
	#since: number | null = null;
	#paused = new Set<Entry['by']>();
	/** Changes when everything is given up: what was being written then is nobody's any more. */
	#generation = 0;
	#watch: ReturnType<typeof setInterval>;

	constructor(options: GroupCommitOptions) {
		this.#options = options;
		this.#watch = setInterval(() => this.#giveUpWhenHopeless(), 1_000);
		this.#watch.unref();
	}

	add(entry: Entry): void {
		this.#waiting.push(entry);
		this.#bytes += sizeOf(entry);
		if (this.#bytes > this.#options.limits.queueBytes) {
			// Not read any more: the words wait in the client, which knows that they are not saved.
			this.#paused.add(entry.by);
			entry.by.pause();
		}
		this.#running ??= this.#run();
	}

	/** The server itself wrote in this document: the room receives it now rather than at its next commit. */
	async bring(room: Room): Promise<void> {
		const { db, log } = this.#options;
		const { documentId } = room;
		try {
			const heads = await listDocumentHeads(db, { documentIds: [documentId] });
			const seq = heads.get(documentId)?.seq ?? 0;
			if (seq > room.seq && !room.closed) await this.#catchUp(room, seq);
		} catch (error) {
			log.warn({ err: error, documentId }, 'what the server wrote comes with the next commit');
		}
	}

	/** Resolves when nothing waits. */
	async settled(): Promise<void> {
		while (this.#running) await this.#running;
	}

	stop(): void {
		clearInterval(this.#watch);
	}

	async #run(): Promise<void> {
		// What arrives in the same turn of the loop goes in the same transaction.
		await new Promise((resolve) => setImmediate(resolve));
		const generation = this.#generation;
		while (this.#waiting.length > 0 && generation === this.#generation) {
			const batch = this.#takeBatch();
			if (batch.length > 0) await this.#commit(batch, generation);
			this.#resumeReading();
		}
		if (generation === this.#generation) this.#running = null;
	}

	#takeBatch(): Entry[] {
		const { batchUpdates, batchBytes } = this.#options.limits;
		let bytes = 0;
		let count = 0;
		while (count < this.#waiting.length && count < batchUpdates && bytes < batchBytes) {
			bytes += sizeOf(this.#waiting[count]!);
			count += 1;
		}
		this.#bytes -= bytes;
		return this.#waiting.splice(0, count).filter(({ dropped, room }) => !dropped && !room.closed);
	}

	#resumeReading(): void {
		if (this.#bytes > this.#options.limits.queueBytes / 2) return;
		for (const connection of this.#paused) connection.resume();
		this.#paused.clear();
	}

	async #commit(batch: readonly Entry[], generation: number): Promise<void> {
		this.#since = Date.now();
		const committed = await this.#persist(batch, generation);
		if (generation !== this.#generation) return;
		this.#since = null;
		if (committed === 'apart') return this.#commitApart(batch, generation);
		if (committed) await this.#settle(batch, committed);
	}

	/**
	 * Tries until it is done, or given up (null). A commit whose answer was lost is made twice: updates are idempotent.
	 * Answers `apart` when something in the batch itself makes it fail.
	 */
	async #persist(batch: readonly Entry[], generation: number): Promise<Committed | 'apart' | null> {
		for (let attempt = 0; generation === this.#generation; attempt += 1) {
			try {
				return await this.#write(batch);
			} catch (error) {
				this.#options.log.error({ err: error, attempt, updates: batch.length }, 'commit failed');
				const state = sqlStateOf(error) ?? '';
				if (state.length === 5 && HOPELESS_CLASSES.includes(state.slice(0, 2))) return 'apart';
			}
			const delay = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempt);
			await new Promise((resolve) => setTimeout(resolve, delay));
		}
		return null;
	}

	#write(batch: readonly Entry[]): Promise<Committed> {
		const { db, kinds, limits } = this.#options;
		return db.transaction((tx) =>
			commitUpdates(tx, { entries: batch, kinds, documentBytes: limits.documentBytes })
		);
	}

	/** One document makes the whole transaction fail: it alone is given up. */
	async #commitApart(batch: readonly Entry[], generation: number): Promise<void> {
		const rooms = byRoom(batch);
		if (rooms.size === 1) {
			for (const room of rooms.keys()) room.close(closeCodes.storageAway);
			return;
		}
		for (const entries of rooms.values()) await this.#commit(entries, generation);
	}

	async #settle(batch: readonly Entry[], { outcomes, seqBefore }: Committed): Promise<void> {
		const at = new Map(batch.map((entry, index) => [entry, index]));
		for (const [room, entries] of byRoom(batch)) {
			const before = seqBefore.get(room.documentId) ?? room.seq;
			if (before > room.seq) await this.#catchUp(room, before);
			room.settle(
				entries,
				entries.map((entry) => outcomes[at.get(entry)!]!)
			);
			this.#options.onCommitted(room);
		}
	}

	async #catchUp(room: Room, upTo: number): Promise<void> {
		const { db, log } = this.#options;
		const { documentId, seq: after } = room;
		try {
			const rows = await listUpdatesAfter(db, { documentId, after, upTo });
			if (rows.length !== upTo - after) throw new Error('updates missed are not in the log');
			room.catchUp(
				rows.map(({ payload }) => payload),
				upTo
			);
		} catch (error) {
			log.error({ err: error, documentId }, 'room closed: it cannot catch up');
			room.close(closeCodes.restart);
		}
	}

	#giveUpWhenHopeless(): void {
		if (this.#since === null) return;
		if (Date.now() - this.#since < this.#options.limits.hopelessAfterMs) return;
		this.#options.log.error({ updates: this.#waiting.length }, 'storage away: connections closed');
		this.#generation += 1;
		this.#since = null;
		this.#waiting = [];
		this.#bytes = 0;
		this.#running = null;
		this.#paused.clear();
		this.#options.onHopeless();
	}
}

function byRoom(entries: readonly Entry[]): Map<Room, Entry[]> {
	const rooms = new Map<Room, Entry[]>();
	for (const entry of entries) {
		const own = rooms.get(entry.room);
		if (own) own.push(entry);
		else rooms.set(entry.room, [entry]);
	}
	return rooms;
}

/** An update that brings nothing still takes a place. */
function sizeOf({ payload }: Entry): number {
	return (payload?.byteLength ?? 0) + 64;
}
