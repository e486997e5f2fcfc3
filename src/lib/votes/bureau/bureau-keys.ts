import { combine, split } from 'shamir-secret-sharing';
import { base64UrlOf, bytesOf } from '../../shared/bytes.ts';

/**
 * The keys of the bureau of a secret vote, made in browsers. Each member’s device has two pairs: one to receive shares (ECDH
 * P-256), one to sign the result (ECDSA P-256). The pair of the vote itself exists whole only where it is made, until its
 * private half is cut in shares.
 */
export type DeviceSecrets = { receiving: JsonWebKey; signing: JsonWebKey };
/** Raw points, 65 bytes each. */
export type DeviceKeys = { deviceKey: Uint8Array; signingKey: Uint8Array };

const receiving = { name: 'ECDH', namedCurve: 'P-256' };
const signing = { name: 'ECDSA', namedCurve: 'P-256' };
const signature = { name: 'ECDSA', hash: 'SHA-256' };

/** The secrets can be exported: a member keeps them in a file beside their browser, which may forget. */
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

/** Halves of a pair as `importPrivateKey` of envelopes takes them. */
export type KeyPair = { publicKey: Uint8Array; scalar: Uint8Array };

export function pairOf(jwk: JsonWebKey): KeyPair {
	const [x, y] = [bytesOf(jwk.x!), bytesOf(jwk.y!)];
	return { publicKey: new Uint8Array([4, ...x, ...y]), scalar: bytesOf(jwk.d!) };
}

/** The key of a vote: its public point, and `members` shares of which `needed` give the private half back (Shamir, 1979). */
export async function makeVoteKey(bureau: {
	members: number;
	needed: number;
}): Promise<{ publicKey: Uint8Array; shares: Uint8Array[] }> {
	const pair = await crypto.subtle.generateKey(receiving, true, ['deriveBits']);
	const { publicKey, scalar } = pairOf(await crypto.subtle.exportKey('jwk', pair.privateKey));
	const shares = await split(scalar, bureau.members, bureau.needed);
	scalar.fill(0);
	return { publicKey, shares };
}

/** The private half, or null when these shares do not give the key of this vote: one is missing, or is of another vote. */
export async function joinShares(
	shares: readonly Uint8Array[],
	publicKey: Uint8Array
): Promise<KeyPair | null> {
	if (shares.length < 2) return null;
	try {
		const scalar = await combine(shares.map((share) => share.slice()));
		const pair = { publicKey, scalar };
		return (await isPair(pair)) ? pair : null;
	} catch {
		return null;
	}
}

/** Shares that do not belong together give a number all the same: it must be the one of this point. */
async function isPair({ publicKey, scalar }: KeyPair): Promise<boolean> {
	const other = await crypto.subtle.generateKey(receiving, true, ['deriveBits']);
	const mine = await crypto.subtle.importKey(
		'jwk',
		jwkOf({ publicKey, scalar }),
		receiving,
		false,
		['deriveBits']
	);
	const theirs = await crypto.subtle.importKey('raw', publicKey.slice(), receiving, false, []);
	const [one, same] = await Promise.all([
		crypto.subtle.deriveBits({ name: 'ECDH', public: other.publicKey }, mine, 256),
		crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, other.privateKey, 256)
	]);
	const expected = new Uint8Array(same);
	return new Uint8Array(one).every((byte, at) => byte === expected[at]);
}

function jwkOf({ publicKey, scalar }: KeyPair): JsonWebKey {
	const [x, y] = [publicKey.slice(1, 33), publicKey.slice(33)].map(base64UrlOf);
	return { kty: 'EC', crv: 'P-256', x, y, d: base64UrlOf(scalar) };
}

/** A member signs a text with the key of their device: base64url of the raw signature. */
export async function signText(secret: JsonWebKey, text: string): Promise<string> {
	const key = await crypto.subtle.importKey('jwk', secret, signing, false, ['sign']);
	const bytes = await crypto.subtle.sign(signature, key, new TextEncoder().encode(text));
	return base64UrlOf(new Uint8Array(bytes));
}

/** False also for what is no key and no signature. */
export async function isSignedBy(
	signingKey: Uint8Array,
	{ text, signed }: { text: string; signed: string }
): Promise<boolean> {
	try {
		const key = await crypto.subtle.importKey('raw', signingKey.slice(), signing, false, [
			'verify'
		]);
		const bytes = new TextEncoder().encode(text);
		return await crypto.subtle.verify(signature, key, bytesOf(signed), bytes);
	} catch {
		return false;
	}
}
