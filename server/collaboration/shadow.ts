import * as Y from 'yjs';
import type { FitsKind } from '#lib/documents/document-kind.server.ts';
import { copyDocument, isIncomplete } from '#lib/documents/state.server.ts';

/**
 * A copy of a document on which updates are tried before anybody sees them: `applyUpdate` is not atomic, a corrupt update
 * can change the document and then throw. It holds what is committed and what waits for its commit.
 */
export class Shadow {
	#doc: Y.Doc;
	/** One for the update itself, and one more when Yjs tidies up the formats that it doubled. */
	#emitted: Uint8Array[] = [];

	#fits = true;

	/** `fits` says what the kind of this document lets in; it is asked once for each update, after it was applied here. */
	constructor(live: Y.Doc, fits: FitsKind = () => true) {
		this.#doc = copyDocument(live);
		this.#doc.on('afterTransaction', (transaction: Y.Transaction) => {
			this.#fits &&= fits(transaction);
		});
		this.#doc.on('update', (update: Uint8Array) => {
			this.#emitted.push(update);
		});
	}

	get doc(): Y.Doc {
		return this.#doc;
	}

	/**
	 * What is new in this update, written again by Yjs itself: whatever came beside it (structs already known, perhaps
	 * falsified; bytes after the end) is left behind. Null when nothing is new; false when it is corrupt, misses
	 * what it depends on or does not fit the kind of the document, and then this shadow must not be used any more.
	 */
	try(update: Uint8Array): Uint8Array | null | false {
		this.#emitted = [];
		try {
			Y.applyUpdate(this.#doc, update);
		} catch {
			return false;
		}
		if (!this.#fits || isIncomplete(this.#doc)) return false;
		return this.#emitted.length > 0 ? Y.mergeUpdates(this.#emitted) : null;
	}

	/** True when the last update tried made Yjs remove formats that its author still has. */
	get tidied(): boolean {
		return this.#emitted.length > 1;
	}

	destroy(): void {
		this.#doc.destroy();
	}
}
