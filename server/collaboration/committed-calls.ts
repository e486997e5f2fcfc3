import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import type { DocumentKind } from '#lib/documents/document-kind.server.ts';
import { readerOf, type ReadCommitted } from '#lib/documents/load-document.server.ts';

export type CommittedCallsOptions = {
	db: Db;
	kinds: Readonly<Record<string, DocumentKind>>;
	everyMs: number;
	log: Logger;
	/** The text of a document that is open; null when it is not. */
	readOpen: (documentId: string) => ReadCommitted;
};

/** Of the time of the process and of the database, at most one part in this many is spent here: words come first. */
const SHARE = 20;

/**
 * Tells each kind that words were committed: at most once in a while for a document, and once more after the last. One
 * call at a time, and rests between: when many documents are written at once, what is derived from them is a little later.
 */
export class CommittedCalls {
	#options: CommittedCallsOptions;
	/** Documents in the order of their first words since the last call, with the moment when a call is due. */
	#planned = new Map<string, { kind: string; due: number }>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;

	constructor(options: CommittedCallsOptions) {
		this.#options = options;
	}

	plan({ documentId, kind }: { documentId: string; kind: string }): void {
		if (this.#planned.has(documentId)) return;
		this.#planned.set(documentId, { kind, due: Date.now() + this.#options.everyMs });
		if (!this.#running) this.#timer ??= setTimeout(() => this.#next(), this.#options.everyMs);
	}

	/** Makes the calls that were planned, now. */
	async settle(): Promise<void> {
		clearTimeout(this.#timer);
		await this.#running;
		clearTimeout(this.#timer);
		for (const [documentId, { kind }] of this.#planned) await this.#call(documentId, kind);
	}

	#next(): void {
		this.#timer = undefined;
		const first = this.#planned.entries().next().value;
		if (!first) return;
		const [documentId, { kind, due }] = first;
		const early = due - Date.now();
		if (early > 0) {
			this.#timer = setTimeout(() => this.#next(), early);
			return;
		}
		const started = performance.now();
		this.#running = this.#call(documentId, kind).then(() => {
			this.#running = null;
			const rest = (performance.now() - started) * (SHARE - 1);
			this.#timer = setTimeout(() => this.#next(), rest);
		});
	}

	async #call(documentId: string, kind: string): Promise<void> {
		this.#planned.delete(documentId);
		const { db, kinds, log, readOpen } = this.#options;
		const read: ReadCommitted = async (use) =>
			(await readOpen(documentId)(use)) ?? readerOf(db, { documentId })(use);
		try {
			await kinds[kind]?.onCommitted(db, { documentId, read });
		} catch (error) {
			log.error({ err: error, documentId }, 'after-commit work failed');
		}
	}
}
