import * as Y from 'yjs';
import { copyDocument, isIncomplete } from '#lib/documents/state.server.ts';

/**
 * A copy of a document on which updates are tried before anybody sees them: `applyUpdate` is not atomic, a corrupt update
 * can change the document and then throw. It holds what is committed and what waits for its commit.
 */
export class Shadow {
	#doc: Y.Doc;
	#emitted: Uint8Array | null = null;

	constructor(live: Y.Doc) {
		this.#doc = copyDocument(live);
		this.#doc.on('update', (update: Uint8Array) => {
			this.#emitted = update;
		});
	}

	get doc(): Y.Doc {
		return this.#doc;
	}

	/**
	 * What is new in this update, written again by Yjs itself: whatever came beside it (structs already known, perhaps
	 * falsified; bytes after the end) is left behind. Null when nothing is new; false when it is corrupt or misses
	 * what it depends on, and then this shadow must not be used any more.
	 */
	try(update: Uint8Array): Uint8Array | null | false {
		this.#emitted = null;
		try {
			Y.applyUpdate(this.#doc, update);
		} catch {
			return false;
		}
		return isIncomplete(this.#doc) ? false : this.#emitted;
	}

	destroy(): void {
		this.#doc.destroy();
	}
}
