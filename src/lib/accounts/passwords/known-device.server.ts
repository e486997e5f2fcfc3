import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../../shared/keyed-hash.server.ts';

/**
 * What a browser keeps once somebody has signed in with it: a random name, signed for their account. It opens nothing; it
 * gives the tries of its owner a count of their own, that no stranger uses up (OWASP, « device cookies »).
 */
export function createKnownDevice(accountId: string): string {
	const name = randomBytes(16).toString('base64url');
	return `${name}.${signatureOf(name, accountId)}`;
}

/** The name of a browser that this account has signed in with; null for any other. */
export function nameOfKnownDevice(kept: string | null, accountId: string): string | null {
	const [, name, signature] = /^([\w-]{22})\.([\w-]{43})$/.exec(kept ?? '') ?? [];
	if (!name || !signature) return null;
	const wanted = signatureOf(name, accountId);
	return timingSafeEqual(Buffer.from(signature), Buffer.from(wanted)) ? name : null;
}

function signatureOf(name: string, accountId: string): string {
	return keyedHash(`known device ${name} ${accountId}`);
}
