import { createHmac, randomBytes } from 'node:crypto';

let secret: Uint8Array = randomBytes(32);

/** Once, when the process starts. `key`: the same for all processes of an installation, and from one start to the next. */
export function installHashKey(key: Uint8Array): void {
	secret = key;
}

/** A hash (base64url) that nobody makes again without the key of the installation: a thief of the database finds no id behind it. */
export function keyedHash(words: string): string {
	return createHmac('sha256', secret).update(words).digest('base64url');
}
