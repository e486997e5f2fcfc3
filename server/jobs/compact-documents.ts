import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import {
	COMPACT_AFTER_BYTES,
	COMPACT_AFTER_UPDATES,
	compactDocument,
	listDocumentsToCompact
} from '#lib/documents/compact-document.server.ts';
import { repeat } from './repeat.ts';

const LOOK_EVERY_MS = 250;
/** Documents written a little, or in few and heavy updates: looked at now and then. */
const LOOK_AT_ALL_EVERY_MS = 15_000;
/** When everybody has left: whoever comes next, perhaps tomorrow and after a restart, replays no more than this. */
const COMPACT_LEFT_AFTER_UPDATES = 50;
const COMPACT_LEFT_AFTER_BYTES = 8 * 1024;
/** Of the time, at most one part in this many is spent on one document. */
const SHARE = 20;
const LEAST_REST_MS = 5_000;
/** Of the time, at most one part in this many is spent on all the documents in which people write. */
const SHARE_OF_ALL = 4;
/** When the process stops: what is cut off then is taken up by whoever writes next, and nothing is lost. */
const FINISH_WITHIN_MS = 2_000;

type Written = { updates: number; bytes: number };

export type CompactionJob = {
	/** One more update is in the log of this document. */
	noteWritten: (documentId: string, bytes: number) => void;
	/** Nobody is in it any more. */
	noteLeft: (documentId: string) => void;
	/** It was opened with so much after its snapshot. */
	noteOpened: (documentId: string, since: Written) => void;
	stop: () => Promise<void>;
};

/** Shortens the logs of the documents that were written, away from the people who write them. */
export function compactDocuments(services: { db: Db; log: Logger }): CompactionJob {
	const job = new Compactor(services);
	const work = () => job.work();
	const stop = repeat({
		...{ name: 'compact-documents', everyMs: LOOK_EVERY_MS, work },
		log: services.log
	});
	return {
		noteWritten: (documentId, bytes) => job.note(documentId, { updates: 1, bytes }),
		noteLeft: (documentId) => job.noteLeft(documentId),
		noteOpened: (documentId, since) => job.noteOpened(documentId, since),
		stop: async () => {
			await stop();
			await Promise.race([job.finish(), new Promise((done) => setTimeout(done, FINISH_WITHIN_MS))]);
		}
	};
}

class Compactor {
	#services: { db: Db; log: Logger };
	/** What was written since the last snapshot, as far as this process knows. */
	#written = new Map<string, Written>();
	/** Those of them that were written since they were last looked at. */
	#touched = new Set<string>();
	#left = new Set<string>();
	/** Until when a document that was just compacted rests. */
	#rests = new Map<string, number>();
	#lookedAtAll = Date.now();
	/** When the next document in which people write may have its turn (`performance.now`). */
	#next = 0;
	/** Heavy ones, found by looking at all. */
	#found = new Set<string>();

	constructor(services: { db: Db; log: Logger }) {
		this.#services = services;
	}

	/** Counted when it was read: what was known before is in it. */
	noteOpened(documentId: string, since: Written): void {
		this.#written.delete(documentId);
		if (since.updates > 0) this.note(documentId, since);
	}

	note(documentId: string, { updates, bytes }: Written): void {
		const before = this.#written.get(documentId) ?? { updates: 0, bytes: 0 };
		this.#written.set(documentId, {
			updates: before.updates + updates,
			bytes: before.bytes + bytes
		});
		this.#touched.add(documentId);
	}

	noteLeft(documentId: string): void {
		const { updates, bytes } = this.#written.get(documentId) ?? { updates: 0, bytes: 0 };
		if (updates >= COMPACT_LEFT_AFTER_UPDATES || bytes >= COMPACT_LEFT_AFTER_BYTES)
			this.#left.add(documentId);
	}

	/**
	 * Those that everybody has left, and one of those in which people write: they become long together, and nobody is made to wait for all
	 * of them in a row.
	 */
	async work(): Promise<void> {
		const left = [...this.#left];
		this.#left.clear();
		for (const documentId of left) await this.#compact(documentId);
		const long = performance.now() < this.#next ? undefined : this.#takeLong();
		if (long !== undefined) {
			const from = performance.now();
			await this.#compact(long);
			const now = performance.now();
			this.#next = now + (now - from) * (SHARE_OF_ALL - 1);
		}
		if (Date.now() - this.#lookedAtAll >= LOOK_AT_ALL_EVERY_MS) await this.#lookAtAll();
	}

	async #lookAtAll(): Promise<void> {
		this.#lookedAtAll = Date.now();
		const documentIds = [...this.#touched];
		this.#touched.clear();
		for (const id of await listDocumentsToCompact(this.#services.db, { documentIds }))
			this.#found.add(id);
		for (const [documentId, until] of this.#rests)
			if (until < Date.now()) this.#rests.delete(documentId);
	}

	/** Those that everybody has just left: whoever opens them after the restart waits no longer for it. */
	async finish(): Promise<void> {
		for (const documentId of this.#left) await this.#compact(documentId);
	}

	#takeLong(): string | undefined {
		for (const [id, { updates, bytes }] of this.#written) {
			const isLong = updates >= COMPACT_AFTER_UPDATES || bytes >= COMPACT_AFTER_BYTES;
			if (isLong && this.#isRested(id)) return id;
		}
		return [...this.#found].find((id) => this.#isRested(id));
	}

	#isRested(documentId: string): boolean {
		return (this.#rests.get(documentId) ?? 0) <= Date.now();
	}

	/** One that fails is logged, and tried again when it is written again. */
	async #compact(documentId: string): Promise<void> {
		const { db, log } = this.#services;
		const started = performance.now();
		this.#written.delete(documentId);
		this.#found.delete(documentId);
		try {
			if (await compactDocument(db, { documentId })) log.info({ documentId }, 'document compacted');
		} catch (error) {
			log.error({ err: error, documentId }, 'document not compacted');
		}
		const took = performance.now() - started;
		this.#rests.set(documentId, Date.now() + Math.max(LEAST_REST_MS, took * SHARE));
	}
}
