/** Bytes that one document takes to be read (A6 of the reliability study: a hard cap with a clear message). */
export const DOCUMENT_BYTES = 16 * 1024 * 1024;
/** Pieces of which Yjs makes it, those that were removed too: memory and the time to open follow them (decision 0030). */
export const DOCUMENT_STRUCTS = 300_000;
/** From this share of a cap on, those who write are told. */
const NEARLY_FULL = 0.8;

/** How much of what it may take a document takes, from 0 to 1. */
function fullnessOf({ bytes, structs }: { bytes: number; structs: number }): number {
	return Math.min(1, Math.max(bytes / DOCUMENT_BYTES, structs / DOCUMENT_STRUCTS));
}

/** In whole percents, for a document that is nearly full or full; null for the others. */
export function percentIfNearlyFull(size: { bytes: number; structs: number }): number | null {
	const fullness = fullnessOf(size);
	return fullness < NEARLY_FULL ? null : Math.floor(fullness * 100);
}
