import { createHash } from 'node:crypto';

/** What is kept of a code, as `readCode` gives it: it has too many bits for its hash to be searched. */
export function hashCode(code: string): string {
	return createHash('sha256').update(code).digest('hex');
}
