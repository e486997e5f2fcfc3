import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import {
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
/** Of the time, at most one part in this many is spent on one document. */
const SHARE = 20;
const LEAST_REST_MS = 5_000;

export type CompactionJob = {
	/** One more update is in the log of this document. */
	noteWritten: (documentId: string) => void;
	/** Nobody is in it any more. */
	noteLeft: (documentId: string) => void;
	/** It was opened with so many updates after its snapshot. */
	noteOpened: (documentId: string, updates: number) => void;
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
		noteWritten: (documentId) => job.note(documentId, 1),
		noteLeft: (documentId) => job.noteLeft(documentId),
		noteOpened: (documentId, updates) => job.note(documentId, updates),
		stop
	};
}

class Compactor {
	#services: { db: Db; log: Logger };
	/** Updates written since the last snapshot, as far as this process knows. */
	#written = new Map<string, number>();
	/** Those of them that were written since they were last looked at. */
	#touched = new Set<string>();
	#left = new Set<string>();
	/** Until when a document that was just compacted rests. */
	#rests = new Map<string, number>();
	#lookedAtAll = Date.now();

	constructor(services: { db: Db; log: Logger }) {
		this.#services = services;
	}

	note(documentId: string, updates: number): void {
		if (updates === 0) return;
		this.#written.set(documentId, (this.#written.get(documentId) ?? 0) + updates);
		this.#touched.add(documentId);
	}

	noteLeft(documentId: string): void {
		if ((this.#written.get(documentId) ?? 0) >= COMPACT_LEFT_AFTER_UPDATES)
			this.#left.add(documentId);
	}

	async work(): Promise<void> {
		for (const documentId of this.#takeDue()) await this.#compact(documentId);
		if (Date.now() - this.#lookedAtAll < LOOK_AT_ALL_EVERY_MS) return;
		this.#lookedAtAll = Date.now();
		const { db } = this.#services;
		const documentIds = [...this.#touched];
		this.#touched.clear();
		for (const documentId of await listDocumentsToCompact(db, { documentIds }))
			if (this.#isRested(documentId)) await this.#compact(documentId);
		for (const [documentId, until] of this.#rests)
			if (until < Date.now()) this.#rests.delete(documentId);
	}

	#takeDue(): string[] {
		const long = [...this.#written].flatMap(([id, updates]) =>
			updates >= COMPACT_AFTER_UPDATES && this.#isRested(id) ? [id] : []
		);
		const due = new Set([...this.#left, ...long]);
		this.#left.clear();
		return [...due];
	}

	#isRested(documentId: string): boolean {
		return (this.#rests.get(documentId) ?? 0) <= Date.now();
	}

	/** One that fails is logged, and tried again when it is written again. */
	async #compact(documentId: string): Promise<void> {
		const { db, log } = this.#services;
		const started = performance.now();
		this.#written.delete(documentId);
		try {
			if (await compactDocument(db, { documentId })) log.info({ documentId }, 'document compacted');
		} catch (error) {
			log.error({ err: error, documentId }, 'document not compacted');
		}
		const took = performance.now() - started;
		this.#rests.set(documentId, Date.now() + Math.max(LEAST_REST_MS, took * SHARE));
	}
}
