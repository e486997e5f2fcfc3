import type { Logger } from 'pino';
import { sqlStateOf } from '#lib/database/database.server.ts';
import type { Limits } from './limits.ts';
import type { LiveCounts } from './live-counts.ts';
import type { Connection } from './connection.ts';
import type { Batch, BatchOutcome, Room } from './room.ts';

const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 1_000;
/** SQLSTATE classes of an error that trying again would only repeat: data, integrity, syntax or rights, limits. */
const HOPELESS_CLASSES = ['22', '23', '42', '54'];

/** A commit that takes so many times what commits usually take, and not less than this, is not waited for. */
const SLOW_TIMES = 2;
const SLOW_MS = 5;
/** One that took longer says nothing of the usual: it waited for a lock, or for a database that was away. */
const USUAL_MOST_MS = 50;
/** The share of the newest commit in what commits usually take. */
const NEWEST_SHARE = 1 / 16;

type Write = (batches: readonly Batch[]) => Promise<ReadonlyMap<Batch, BatchOutcome>>;

export type CommitLanesOptions = {
	limits: Limits;
	counts: LiveCounts;
	log: Logger;
	/** Writes at once those of these batches, each of another document, whose authors' rights are known and have not moved. */
	writeKnown: Write;
	/** Writes these batches after asking for every right. Each has an outcome. */
	writeAsking: Write;
	/** Called after each batch that was written. */
	onCommitted: (room: Room, bytes: number) => void;
	/** Nothing of this batch can be written, whatever is tried. */
	onImpossible: (room: Room) => void;
	/** The database has been away for too long: everything is to be given up, and everyone told. */
	onHopeless: () => void;
};

/**
 * One commit after another, each of all the documents that have something to commit when it begins. What arrives meanwhile waits
 * for the next: alone, an update waits for one commit; under load the commits fill by themselves, and cost the less. Beside one that
 * is slow (it waits for a lock, or asks for every right) a few others begin, so that nobody waits for what concerns another document.
 */
export class CommitLanes {
	#options: CommitLanesOptions;
	#waiting = new Set<Room>();
	/** Bytes that wait in all rooms together. */
	#bytes = 0;
	/** The commits under way, with the moment when each was first tried. */
	#running = new Map<Promise<void>, number>();
	/** When the newest began (`performance.now`). */
	#newest = 0;
	/** What a commit usually takes, in ms. */
	#usual = 0;
	#planned = false;
	#later: ReturnType<typeof setTimeout> | undefined;
	#paused = new Set<Connection>();
	/** Changes when everything is given up: what was being written then is nobody's any more. */
	#generation = 0;
	#watch: ReturnType<typeof setInterval>;

	constructor(options: CommitLanesOptions) {
		this.#options = options;
		this.#watch = setInterval(() => this.#giveUpWhenHopeless(), 1_000);
		this.#watch.unref();
	}

	/** This room has something to commit. */
	add(room: Room): void {
		this.#waiting.add(room);
		this.#plan();
	}

	/** So many bytes more wait, of this connection (less, when negative). */
	count(bytes: number, by: Connection | null): void {
		this.#bytes += bytes;
		if (by && this.#bytes > this.#options.limits.queueBytes) {
			// Not read any more: the words wait in the client, which knows that they are not saved.
			this.#paused.add(by);
			by.pause();
		}
	}

	/** Bytes that wait for their commit to begin. */
	get bytes(): number {
		return this.#bytes;
	}

	/** So much waits that nothing more should be read. */
	get isFull(): boolean {
		return this.#bytes > this.#options.limits.queueBytes;
	}

	/** Resolves when nothing waits. */
	async settled(): Promise<void> {
		while (this.#running.size > 0 || this.#waiting.size > 0) {
			await Promise.race([...this.#running.keys(), nextTurn()]);
		}
	}

	stop(): void {
		clearInterval(this.#watch);
		clearTimeout(this.#later);
	}

	/** What arrives in the same turn of the loop goes in the same commit. */
	#plan(): void {
		if (this.#planned || this.#running.size >= this.#options.limits.commitLanes) return;
		if (this.#waitMs > 0) {
			this.#later ??= setTimeout(() => {
				this.#later = undefined;
				if (this.#waiting.size > 0) this.#plan();
			}, this.#waitMs);
			return;
		}
		this.#planned = true;
		setImmediate(() => {
			this.#planned = false;
			this.#start();
		});
	}

	/** How long the next commit still waits for the one under way. */
	get #waitMs(): number {
		if (this.#running.size === 0) return 0;
		const patience = Math.max(SLOW_MS, SLOW_TIMES * this.#usual);
		return this.#newest + patience - performance.now();
	}

	#start(): void {
		if (this.#running.size >= this.#options.limits.commitLanes) return;
		const batches = this.#takeBatches();
		this.#resumeReading();
		if (batches.length > 0) {
			const generation = this.#generation;
			const lane = this.#commit(batches, generation).finally(() => {
				this.#running.delete(lane);
				if (this.#waiting.size > 0) this.#plan();
			});
			this.#running.set(lane, Date.now());
			this.#newest = performance.now();
		}
		if (this.#waiting.size > 0) this.#plan();
	}

	#takeBatches(): Batch[] {
		const { batchBytes } = this.#options.limits;
		const batches: Batch[] = [];
		let bytes = 0;
		for (const room of this.#waiting) {
			if (bytes >= batchBytes) break;
			this.#waiting.delete(room);
			const batch = room.take();
			if (!batch) continue;
			batches.push(batch);
			bytes += batch.payload.byteLength;
		}
		return batches;
	}

	#resumeReading(): void {
		if (this.#paused.size === 0 || this.#bytes > this.#options.limits.queueBytes / 2) return;
		for (const connection of this.#paused) connection.resume();
		this.#paused.clear();
	}

	/** Those that are written are told at once, without waiting for those whose rights have to be asked. */
	async #commit(batches: readonly Batch[], generation: number): Promise<void> {
		const { writeKnown, writeAsking } = this.#options;
		const known = batches.filter(({ standings }) => standings !== null);
		const written =
			known.length > 0 ? await this.#settle(known, { generation, write: writeKnown }) : [];
		const settled = new Set(written);
		const remaining = batches.filter((batch) => !settled.has(batch));
		if (remaining.length > 0) await this.#settle(remaining, { generation, write: writeAsking });
	}

	/** Writes, tells the rooms, and gives the batches about which nothing is left to do. */
	async #settle(
		batches: readonly Batch[],
		by: { generation: number; write: Write }
	): Promise<readonly Batch[]> {
		const outcomes = await this.#persist(batches, by);
		if (by.generation !== this.#generation || outcomes === null) return batches;
		if (outcomes === 'apart') return this.#settleApart(batches, by);
		for (const [batch, outcome] of outcomes) {
			batch.room.settle(batch, outcome);
			if ('seq' in outcome) this.#options.onCommitted(batch.room, batch.payload.byteLength);
			else this.#options.counts.commit('refused');
		}
		return [...outcomes.keys()];
	}

	/**
	 * Tries until it is done, or given up (null). A commit whose answer was lost is made twice: updates are idempotent.
	 * Answers `apart` when something in the batches themselves makes it fail.
	 */
	async #persist(
		batches: readonly Batch[],
		{ generation, write }: { generation: number; write: Write }
	): Promise<ReadonlyMap<Batch, BatchOutcome> | 'apart' | null> {
		for (let attempt = 0; generation === this.#generation; attempt += 1) {
			try {
				return await this.#timed(write(batches));
			} catch (error) {
				const { log, counts } = this.#options;
				counts.commit('failed');
				log.error({ err: error, attempt, documents: batches.length }, 'commit failed');
				const state = sqlStateOf(error) ?? '';
				if (state.length === 5 && HOPELESS_CLASSES.includes(state.slice(0, 2))) return 'apart';
			}
			const delay = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempt);
			await new Promise((resolve) => setTimeout(resolve, delay));
		}
		return null;
	}

	async #timed<T>(writing: Promise<T>): Promise<T> {
		const { counts } = this.#options;
		const from = performance.now();
		const written = await writing;
		const took = performance.now() - from;
		this.#usual += (Math.min(took, USUAL_MOST_MS) - this.#usual) * NEWEST_SHARE;
		counts.onCommit(took / 1000);
		counts.commit('written');
		return written;
	}

	/** One document makes the whole transaction fail: it alone is given up. */
	async #settleApart(
		batches: readonly Batch[],
		by: { generation: number; write: Write }
	): Promise<readonly Batch[]> {
		if (batches.length === 1) {
			this.#options.counts.commit('impossible');
			this.#options.onImpossible(batches[0]!.room);
			return batches;
		}
		const settled: Batch[] = [];
		for (const batch of batches) settled.push(...(await this.#settle([batch], by)));
		return settled;
	}

	#giveUpWhenHopeless(): void {
		const { limits, counts, log, onHopeless } = this.#options;
		const oldest = Math.min(...this.#running.values());
		if (Date.now() - oldest < limits.hopelessAfterMs || this.#running.size === 0) return;
		log.error({ documents: this.#running.size + this.#waiting.size }, 'storage away: all closed');
		counts.commit('given-up');
		this.#generation += 1;
		this.#running.clear();
		this.#waiting.clear();
		this.#paused.clear();
		onHopeless();
	}
}

function nextTurn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
