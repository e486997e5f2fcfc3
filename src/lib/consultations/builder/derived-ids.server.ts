import { createHash } from 'node:crypto';

/** Draws the same ids, one after the other, for the same key of a form: sent twice, it makes the same lines. */
export function idsDerivedFrom(key: string): () => string {
	let count = 0;
	return () => {
		count += 1;
		const hex = createHash('sha256').update(`${key} ${count}`).digest('hex');
		// RFC 9562, version 8: an id derived in a way of our own.
		const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
		return [...parts, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
	};
}
