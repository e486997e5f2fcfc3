import { createHash } from 'node:crypto';
import * as Y from 'yjs';

/** SHA-256 (hex) of an encoded state. */
export function hashState(state: Uint8Array): string {
	return createHash('sha256').update(state).digest('hex');
}

/** True when Yjs keeps something aside because what it depends on is missing. */
export function isIncomplete(doc: Y.Doc): boolean {
	return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

/** A copy that shares nothing with the original. */
export function copyDocument(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}
