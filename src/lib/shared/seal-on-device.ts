/*
 * What a page keeps on the device of one person, sealed (AES-256-GCM) under a key that the server gives to them alone: whoever
 * comes after them on a shared computer cannot read it.
 */
export type Sealed = { iv: Uint8Array; box: ArrayBuffer };
type Keyed = { key: CryptoKey };

/** `key` has 32 bytes. Throws where the browser has no such cryptography. */
export function importKey(key: Uint8Array): Promise<CryptoKey> {
	return crypto.subtle.importKey('raw', key.slice(), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** `purpose` is bound to what is sealed: words of one place do not open in another. */
export async function seal({ key }: Keyed, purpose: string, content: Uint8Array): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const box = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(purpose) },
		key,
		content.slice()
	);
	return { iv, box };
}

/** Null for what this key did not seal. */
export async function unseal(
	{ key }: Keyed,
	purpose: string,
	{ iv, box }: Sealed
): Promise<Uint8Array | null> {
	try {
		const additionalData = new TextEncoder().encode(purpose);
		const content = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: iv.slice(), additionalData },
			key,
			box
		);
		return new Uint8Array(content);
	} catch {
		return null;
	}
}
