import * as Y from 'yjs';
import { changesBetween, type DraftChange } from '../../../documents/rich/draft-changes.ts';
import { richTextOf } from '../../text/document-content.ts';
import type { RichField } from '../../text/shape.ts';

const MINE = { name: 'draft' };

/**
 * A field in a copy of the document where one person prepares changes: it receives all that others write, and nothing of it
 * goes to them. What it changes is told by the ids of its letters (`documents/rich/draft-changes.ts`).
 */
export class DraftText {
	readonly text: Y.Text;
	readonly undoManager: Y.UndoManager;
	#main: Y.Doc;
	#field: RichField;
	#doc = new Y.Doc();
	/** Of the document, when the draft began. */
	#since: Map<number, number>;

	/** `kept` is what `encode` gave before. */
	constructor(main: Y.Doc, field: RichField, kept: Uint8Array | null = null) {
		this.#main = main;
		this.#field = field;
		Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(main));
		if (kept) Y.applyUpdate(this.#doc, kept, MINE);
		this.#since = Y.decodeStateVector(Y.encodeStateVector(main));
		this.text = richTextOf(this.#doc, field);
		this.undoManager = new Y.UndoManager(this.text, { trackedOrigins: new Set([MINE]) });
		main.on('update', this.#follow);
	}

	write(change: () => void): void {
		this.#doc.transact(change, MINE);
	}

	/** Calls back after each change, whoever made it. Returns how to stop. */
	onChange(listener: () => void): () => void {
		this.#doc.on('update', listener);
		return () => this.#doc.off('update', listener);
	}

	get changes(): DraftChange[] {
		return changesBetween(richTextOf(this.#main, this.#field), this.text, this.#since);
	}

	/** False while what was kept waits for words of the document that this page has not received yet. */
	get isWhole(): boolean {
		const { pendingStructs, pendingDs } = this.#doc.store;
		return pendingStructs === null && pendingDs === null;
	}

	/** What this person wrote and took out, to be kept and opened again beside the same document. */
	encode(): Uint8Array {
		return Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVector(this.#main));
	}

	destroy(): void {
		this.#main.off('update', this.#follow);
		this.undoManager.destroy();
		this.#doc.destroy();
	}

	#follow = (update: Uint8Array): void => Y.applyUpdate(this.#doc, update, this);
}
