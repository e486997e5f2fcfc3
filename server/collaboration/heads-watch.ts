import type { Logger } from 'pino';

export type HeadsWatchOptions = {
	/** The documents that are open here. */
	openDocuments: () => string[];
	listHeads: (documentIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
	/** The log of this document goes up to `seq`. */
	onHead: (documentId: string, seq: number) => void;
	everyMs: () => number;
	log: Logger;
};

/**
 * Asks the database all the time how far the open documents go: it finds what no message told, the last word of all too, and
 * carries everything alone when there is nothing else.
 */
export class HeadsWatch {
	#options: HeadsWatchOptions;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;
	#again = false;
	/** How long the last look took: a slow database is asked less often. */
	#took = 0;
	#stopped = false;

	constructor(options: HeadsWatchOptions) {
		this.#options = options;
		this.#plan();
	}

	/** Looks now, and from now on at the pace that `everyMs` says. */
	nudge(): void {
		if (this.#running) this.#again = true;
		else this.#run();
	}

	async stop(): Promise<void> {
		this.#stopped = true;
		clearTimeout(this.#timer);
		await this.#running;
	}

	#plan(): void {
		if (this.#stopped) return;
		const rest = Math.max(this.#options.everyMs(), this.#took * 4);
		this.#timer = setTimeout(() => this.#run(), rest);
		this.#timer.unref();
	}

	#run(): void {
		clearTimeout(this.#timer);
		if (this.#stopped) return;
		const started = performance.now();
		this.#running = this.#look()
			.catch((error) => this.#options.log.warn({ err: error }, 'documents could not be followed'))
			.then(() => {
				this.#running = null;
				this.#took = performance.now() - started;
				if (!this.#again) return this.#plan();
				this.#again = false;
				this.#run();
			});
	}

	async #look(): Promise<void> {
		const { openDocuments, listHeads, onHead } = this.#options;
		const open = openDocuments();
		if (open.length === 0) return;
		for (const [documentId, seq] of await listHeads(open)) onHead(documentId, seq);
	}
}
