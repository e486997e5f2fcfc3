import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { keyedHash } from './keyed-hash.server.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Of the installation, for this and nothing else. */
const keyNow = () => createHash('sha256').update(keyedHash('sealed words')).digest();

/** Words that travel by hands that must neither read nor change them, in an address (AES-256-GCM, base64url). */
export function sealWords(words: string): string {
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv('aes-256-gcm', keyNow(), nonce);
	const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The same words, or null when nobody here sealed them. */
export function openWords(sealed: string): string | null {
	const bytes = Buffer.from(sealed, 'base64url');
	if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
	const nonce = bytes.subarray(0, NONCE_BYTES);
	const decipher = createDecipheriv('aes-256-gcm', keyNow(), nonce);
	decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
	try {
		const words = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
		return Buffer.concat([words, decipher.final()]).toString('utf8');
	} catch {
		return null;
	}
}
