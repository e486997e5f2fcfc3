import * as Y from 'yjs';
import { sha256Hex } from '../shared/hash.server.ts';

/** SHA-256 (hex) of an encoded state. */
export function hashState(state: Uint8Array): string {
	return sha256Hex(state);
}

/** True when Yjs keeps something aside because what it depends on is missing. */
export function isIncomplete(doc: Y.Doc): boolean {
	return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
