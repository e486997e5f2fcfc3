import { base64UrlOf, bytesOf } from '../../shared/bytes.ts';
import { encoded } from './joined.ts';

/**
 * The keys of a member’s device, made in their browser: one pair to receive (HPKE, P-256), one to sign (ECDSA P-256). They can be
 * exported: a member keeps them in a file beside their browser, which may forget.
 */
export type DeviceSecrets = { receiving: JsonWebKey; signing: JsonWebKey };
/** Raw points, 65 bytes each. */
export type DeviceKeys = { deviceKey: Uint8Array; signingKey: Uint8Array };

const receiving = { name: 'ECDH', namedCurve: 'P-256' };
const signing = { name: 'ECDSA', namedCurve: 'P-256' };
const signature = { name: 'ECDSA', hash: 'SHA-256' };

export async function makeDevice(): Promise<DeviceSecrets & DeviceKeys> {
	const received = await crypto.subtle.generateKey(receiving, true, ['deriveBits']);
	const signed = await crypto.subtle.generateKey(signing, true, ['sign']);
	return {
		receiving: await crypto.subtle.exportKey('jwk', received.privateKey),
		signing: await crypto.subtle.exportKey('jwk', signed.privateKey),
		deviceKey: await rawPoint(received.publicKey),
		signingKey: await rawPoint(signed.publicKey)
	};
}

async function rawPoint(key: CryptoKey): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.exportKey('raw', key));
}

/** Public points of kept secrets, in base64url. */
export function publicKeysOf(secrets: DeviceSecrets): { deviceKey: string; signingKey: string } {
	return { deviceKey: pointOf(secrets.receiving), signingKey: pointOf(secrets.signing) };
}

const pointOf = ({ x, y }: JsonWebKey): string =>
	base64UrlOf(new Uint8Array([4, ...bytesOf(x!), ...bytesOf(y!)]));

/** Signs a text with a private key of P-256: base64url of the raw signature. */
export async function signText(secret: JsonWebKey, text: string): Promise<string> {
	const { kty, crv, x, y, d } = secret;
	const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, signing, false, ['sign']);
	return base64UrlOf(new Uint8Array(await crypto.subtle.sign(signature, key, encoded(text))));
}

/** By a raw point in base64url. False also for what is no key and no signature. */
export async function isSignedBy(
	signingKey: string,
	{ text, signed }: { text: string; signed: string }
): Promise<boolean> {
	try {
		const point = bytesOf(signingKey);
		const key = await crypto.subtle.importKey('raw', point, signing, false, ['verify']);
		return await crypto.subtle.verify(signature, key, bytesOf(signed), encoded(text));
	} catch {
		return false;
	}
}
