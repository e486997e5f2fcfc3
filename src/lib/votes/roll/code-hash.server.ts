import { sha256Hex } from '../../shared/hash.server.ts';

/** What is kept of a code, as `readCode` gives it: it has too many bits for its hash to be searched. */
export function hashCode(code: string): string {
	return sha256Hex(code);
}
