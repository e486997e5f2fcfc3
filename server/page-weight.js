import { brotliCompressSync } from 'node:zlib';

/** What each kind of page may weigh, in thousands of bytes of compressed JavaScript (tests/browser/weight.spec.ts). */
// Ten of them are the table of all pages, where each new page adds some sixty bytes.
export const READING_BUDGET_KB = 57;
// Three more read what people type, days, sums and addresses, in one way everywhere, and say where an hour is.
export const EDITOR_BUDGET_KB = 207;

/** @param {Uint8Array} bytes */
export function compressedBytes(bytes) {
	return brotliCompressSync(bytes).length;
}
