import * as Y from 'yjs';
import type { FitsKind } from '#lib/documents/document-kind.server.ts';
import { isIncomplete } from '#lib/documents/state.server.ts';

/** What applying some updates brought, written again by Yjs itself. */
export type Brought = {
	/** Null when all of it was known. */
	payload: Uint8Array | null;
	/** True when Yjs removed formats that the authors still have. */
	tidied: boolean;
};

export type Wrong = 'unfit' | 'incomplete';

/**
 * The text of a room, to which updates of strangers are applied before they are committed: `applyUpdate` is not atomic, a
 * corrupt update can change a document and then throw, so that this text must be loaded again after a refusal. Several updates are
 * applied in one transaction of Yjs, and leave it as one update: whatever came beside what is new in them (structs already known,
 * perhaps falsified; bytes after the end) is left behind.
 */
export class Trial {
	readonly doc: Y.Doc;
	#fits: FitsKind;
	/** One for the updates themselves, and one more when Yjs tidies up the formats that they doubled. */
	#emitted: Uint8Array[] = [];
	#fit = true;

	/** `fits` says what the kind of this document lets in; it is asked once for all that is applied together. */
	constructor(doc: Y.Doc, fits: FitsKind = () => true) {
		this.doc = doc;
		this.#fits = fits;
		doc.on('afterTransaction', (transaction: Y.Transaction) => {
			// A document inside a document would escape every check made here.
			this.#fit &&= transaction.subdocsAdded.size === 0 && this.#fits(transaction);
		});
		doc.on('update', (update: Uint8Array) => void this.#emitted.push(update));
	}

	/**
	 * What is wrong when one of them is corrupt or does not fit the kind of the document (`unfit`), or only misses what it depends
	 * on (`incomplete`). What is committed already is not judged again.
	 */
	apply(updates: readonly Uint8Array[], { judged = true } = {}): Brought | Wrong {
		this.#emitted = [];
		this.#fit = true;
		try {
			const all = () => {
				for (const update of updates) Y.applyUpdate(this.doc, update);
			};
			Y.transact(this.doc, all, null, false);
		} catch {
			return 'unfit';
		}
		if (isIncomplete(this.doc)) return 'incomplete';
		if (judged && !this.#fit) return 'unfit';
		const emitted = this.#emitted;
		this.#emitted = [];
		const payload = emitted.length > 1 ? Y.mergeUpdates(emitted) : (emitted[0] ?? null);
		return { payload, tidied: emitted.length > 1 };
	}

	destroy(): void {
		this.doc.destroy();
	}
}
