import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { bytesOf } from '../../shared/bytes.ts';
import { joined, type Bytes } from './joined.ts';

/**
 * HPKE (RFC 9180), base mode, one message a context: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, all of it from
 * WebCrypto. `info` says what is sealed, for whom and in which vote: sealed text opens nowhere else.
 */
const suite = new CipherSuite({
	kem: new DhkemP256HkdfSha256(),
	kdf: new HkdfSha256(),
	aead: new Aes256Gcm()
});

const ENC_BYTES = 65;
const TAG_BYTES = 16;

/** Bytes that a text of `length` takes once sealed: the encapsulated key, then the text and its tag. */
export const sealedLength = (length: number): number => ENC_BYTES + length + TAG_BYTES;

/** Seals to a raw point of P-256. Throws when it is none. */
export async function sealTo(
	deviceKey: Uint8Array,
	{ info, text }: { info: Uint8Array; text: Uint8Array }
): Promise<Bytes> {
	const recipientPublicKey = await suite.kem.deserializePublicKey(deviceKey.slice());
	const sealed = await suite.seal({ recipientPublicKey, info: info.slice() }, text.slice());
	return joined([new Uint8Array(sealed.enc), new Uint8Array(sealed.ct)]);
}

/** What was sealed to this device, or null: sealed to another, for something else, or touched. */
export async function openSealed(
	recipientKey: CryptoKeyPair,
	{ info, sealed }: { info: Uint8Array; sealed: Uint8Array }
): Promise<Bytes | null> {
	if (sealed.length < ENC_BYTES + TAG_BYTES) return null;
	const enc = sealed.slice(0, ENC_BYTES);
	try {
		const context = { recipientKey, enc, info: info.slice() };
		return new Uint8Array(await suite.open(context, sealed.slice(ENC_BYTES)));
	} catch {
		return null;
	}
}

/** Both halves of the key that a device receives with. */
export async function importReceiving(jwk: JsonWebKey): Promise<CryptoKeyPair> {
	const { kty, crv, x, y, d } = jwk;
	const point = joined([new Uint8Array([4]), bytesOf(x!), bytesOf(y!)]);
	const privateKey = await suite.kem.importKey('jwk', { kty, crv, x, y, d }, false);
	return { privateKey, publicKey: await suite.kem.deserializePublicKey(point) };
}
