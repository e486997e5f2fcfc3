/** Bytes as text that goes in a JSON, an address or a form as it is (RFC 4648 §5, without padding). */
export function base64UrlOf(bytes: Uint8Array): string {
	return base64Of(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Bytes as base64 (RFC 4648 §4, with padding). */
export function base64Of(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text);
}

/** The bytes of a base64 or base64url text. Throws on what is no such text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
	const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

/** Two signs a byte, in lower case. */
export function hexOf(bytes: Uint8Array): string {
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 in hexadecimal where there is no `node:crypto`: in a browser, and in what both run. A text is hashed as UTF-8. */
export async function digestOf(content: string | Uint8Array): Promise<string> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
	return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource)));
}
