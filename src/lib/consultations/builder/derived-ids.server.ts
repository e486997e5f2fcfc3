import { createHash } from 'node:crypto';
import { uuidOf } from '../../shared/ids.ts';

/** Draws the same ids, one after the other, for the same key of a form: sent twice, it makes the same lines. */
export function idsDerivedFrom(key: string): () => string {
	let count = 0;
	return () => {
		count += 1;
		return uuidOf(createHash('sha256').update(`${key} ${count}`).digest());
	};
}
