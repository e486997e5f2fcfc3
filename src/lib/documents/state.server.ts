import * as Y from 'yjs';
import { sha256Hex } from '../shared/hash.server.ts';

/** SHA-256 (hex) of an encoded state. */
export function hashState(state: Uint8Array): string {
	return sha256Hex(state);
}

/** The same, for bytes of any length: the loop of the process is not held while they are read. */
export async function hashLargeState(state: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', state as Uint8Array<ArrayBuffer>);
	return Buffer.from(digest).toString('hex');
}

/** True when Yjs keeps something aside because what it depends on is missing. */
export function isIncomplete(doc: Y.Doc): boolean {
	return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
