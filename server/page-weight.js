import { brotliCompressSync } from 'node:zlib';

/** What each kind of page may weigh, in thousands of bytes of compressed JavaScript (tests/browser/weight.spec.ts). */
export const READING_BUDGET_KB = 55;
// Three of them read what people type, days, sums and addresses, in one way everywhere, and say where an hour is.
export const EDITOR_BUDGET_KB = 205;

/** @param {Uint8Array} bytes */
export function compressedBytes(bytes) {
	return brotliCompressSync(bytes).length;
}
