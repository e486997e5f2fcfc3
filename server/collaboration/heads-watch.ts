import type { Logger } from 'pino';
import { Looking } from './looking.ts';

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
	#looking: Looking;

	constructor(options: HeadsWatchOptions) {
		this.#options = options;
		const { everyMs, log } = options;
		this.#looking = new Looking({
			look: () => this.#look(),
			// A slow database is asked less often.
			restMs: (tookMs) => Math.max(everyMs(), tookMs * 4),
			onFailure: (error) => log.warn({ err: error }, 'documents could not be followed')
		});
	}

	/** Looks now, and from now on at the pace that `everyMs` says. */
	nudge(): void {
		this.#looking.nudge();
	}

	stop(): Promise<void> {
		return this.#looking.stop();
	}

	async #look(): Promise<void> {
		const { openDocuments, listHeads, onHead } = this.#options;
		const open = openDocuments();
		if (open.length === 0) return;
		for (const [documentId, seq] of await listHeads(open)) onHead(documentId, seq);
	}
}
