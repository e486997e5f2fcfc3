import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import type { DocumentKind } from '#lib/documents/document-kind.server.ts';

export type CommittedCallsOptions = {
	db: Db;
	kinds: Readonly<Record<string, DocumentKind>>;
	everyMs: number;
	log: Logger;
};

/** Tells each kind that words were committed: at most once in a while for a document, and once more after the last. */
export class CommittedCalls {
	#options: CommittedCallsOptions;
	#planned = new Map<string, { kind: string; timer: ReturnType<typeof setTimeout> }>();
	#running = new Set<Promise<void>>();

	constructor(options: CommittedCallsOptions) {
		this.#options = options;
	}

	plan({ documentId, kind }: { documentId: string; kind: string }): void {
		if (this.#planned.has(documentId)) return;
		const timer = setTimeout(() => this.#call(documentId), this.#options.everyMs);
		this.#planned.set(documentId, { kind, timer });
	}

	/** Makes the calls that were planned, now. */
	async settle(): Promise<void> {
		for (const documentId of [...this.#planned.keys()]) this.#call(documentId);
		await Promise.all(this.#running);
	}

	#call(documentId: string): void {
		const planned = this.#planned.get(documentId);
		if (!planned) return;
		clearTimeout(planned.timer);
		this.#planned.delete(documentId);
		const { db, kinds, log } = this.#options;
		const running: Promise<void> = (async () =>
			kinds[planned.kind]?.onCommitted(db, { documentId }))()
			.catch((error) => log.error({ err: error, documentId }, 'after-commit work failed'))
			.finally(() => this.#running.delete(running));
		this.#running.add(running);
	}
}
