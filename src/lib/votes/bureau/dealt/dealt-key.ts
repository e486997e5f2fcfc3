import { combine } from 'shamir-secret-sharing';
import { base64UrlOf, bytesOf } from '../../../shared/bytes.ts';

/**
 * Votes prepared before ballots were sealed to each member (decision 0038): their key was made on the device of one member and
 * dealt in shares. They are opened as they were promised; no vote is prepared so any more.
 */
const receiving = { name: 'ECDH', namedCurve: 'P-256' };

/** Halves of a pair as `importPrivateKey` of envelopes takes them. */
export type KeyPair = { publicKey: Uint8Array; scalar: Uint8Array };

export function pairOf(jwk: JsonWebKey): KeyPair {
	const [x, y] = [bytesOf(jwk.x!), bytesOf(jwk.y!)];
	return { publicKey: new Uint8Array([4, ...x, ...y]), scalar: bytesOf(jwk.d!) };
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
