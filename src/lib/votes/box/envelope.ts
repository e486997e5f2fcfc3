import { canonicalJson } from '../../shared/canonical-json.ts';
import { REASON } from '../methods/reasons.ts';
import { base64UrlOf, digestOf } from '../../shared/bytes.ts';

/**
 * How a ballot is closed, the same in a browser and on the server. For each envelope: an ECDH pair of P-256 made for it alone
 * (RFC 5903), a key and a nonce derived with HKDF-SHA-256 (RFC 5869) from the shared secret and both public keys, AES-256-GCM
 * over a text of fixed length. Bound to it as additional data: the vote, the key and the cast, so that an envelope copied
 * elsewhere does not open.
 *
 *     version (1 byte) · public key of the envelope (65) · sealed text (length + 16)
 */
const VERSION = 1;
const POINT_BYTES = 65;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const LENGTH_BYTES = 2;
/** Texts of one vote all have one length, a multiple of this. */
const BLOCK_BYTES = 128;
const curve = { name: 'ECDH', namedCurve: 'P-256' };

/** What one envelope is bound to; `publicKey` is the raw point of the vote. */
export type Binding = { voteId: string; castId: string; publicKey: Uint8Array };

/**
 * Bytes that hold any ballot of a vote, whatever the choice: a list has at most six characters for each option (a grade, a
 * rank, a number of points or a position, and its comma). One option alone is a decision by consent, where an objection comes
 * with its reason.
 */
export function paddedLength(optionCount: number): number {
	const reason = optionCount === 1 ? ',"reason":'.length + REASON.bytes : 0;
	const longest = LENGTH_BYTES + '{"marks":"objection"}'.length + 6 * optionCount + reason;
	return Math.ceil(longest / BLOCK_BYTES) * BLOCK_BYTES;
}

export function envelopeBytes(length: number): number {
	return 1 + POINT_BYTES + length + TAG_BYTES;
}

/** Closes a ballot. `length` is that of the vote (`paddedLength`). */
export async function sealBallot(
	sealed: Binding & { ballot: unknown; length: number }
): Promise<Uint8Array> {
	const text = padded(canonicalJson(sealed.ballot), sealed.length);
	const own = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
	const point = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
	const theirs = await importPoint(sealed.publicKey);
	const { key, iv } = await deriveKey(own.privateKey, theirs, [point, sealed.publicKey]);
	const additionalData = await boundTo(sealed);
	const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, text);
	return joined([new Uint8Array([VERSION]), point, new Uint8Array(box)]);
}

/** The ballot, or null for whatever is no envelope of this vote, key and cast, down to one bit. */
export async function openEnvelope(
	opened: Binding & { envelope: Uint8Array; privateKey: CryptoKey; length: number }
): Promise<{ ballot: unknown } | null> {
	const { envelope, length } = opened;
	if (envelope.length !== envelopeBytes(length) || envelope[0] !== VERSION) return null;
	const point = envelope.slice(1, 1 + POINT_BYTES);
	try {
		const theirs = await importPoint(point);
		const { key, iv } = await deriveKey(opened.privateKey, theirs, [point, opened.publicKey]);
		const additionalData = await boundTo(opened);
		const box = envelope.slice(1 + POINT_BYTES);
		const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, box);
		return { ballot: unpadded(new Uint8Array(text)) };
	} catch {
		return null;
	}
}

/** Whether these bytes may be an envelope of a vote, as far as one sees without its key: the length, a point of the curve. */
export async function looksLikeEnvelope(envelope: Uint8Array, length: number): Promise<boolean> {
	if (envelope.length !== envelopeBytes(length) || envelope[0] !== VERSION) return false;
	return importPoint(envelope.slice(1, 1 + POINT_BYTES)).then(
		() => true,
		() => false
	);
}

/** The private key of a vote from its two halves: the scalar, and the raw point that is public. */
export function importPrivateKey(pair: {
	publicKey: Uint8Array;
	scalar: Uint8Array;
}): Promise<CryptoKey> {
	const { publicKey, scalar } = pair;
	const jwk = {
		kty: 'EC',
		crv: 'P-256',
		x: base64UrlOf(publicKey.slice(1, 33)),
		y: base64UrlOf(publicKey.slice(33)),
		d: base64UrlOf(scalar)
	};
	return crypto.subtle.importKey('jwk', jwk, curve, false, ['deriveBits']);
}

function importPoint(point: Uint8Array): Promise<CryptoKey> {
	return crypto.subtle.importKey('raw', point.slice(), curve, false, []);
}

async function deriveKey(mine: CryptoKey, theirs: CryptoKey, keys: Uint8Array[]) {
	const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, mine, 256);
	const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
	const info = joined([new TextEncoder().encode('maillage/envelope/1'), ...keys]);
	const bits = await crypto.subtle.deriveBits(
		{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
		material,
		(KEY_BYTES + NONCE_BYTES) * 8
	);
	const raw = bits.slice(0, KEY_BYTES);
	const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
	return { key, iv: new Uint8Array(bits.slice(KEY_BYTES)) };
}

/** The identifier of a key is the SHA-256 of its raw point. */
async function boundTo({ voteId, castId, publicKey }: Binding): Promise<Uint8Array<ArrayBuffer>> {
	const key = await digestOf(publicKey);
	return encoded(canonicalJson({ cast: castId, key, vote: voteId }));
}

/** A ballot as text of the length of its vote. Throws when it does not fit. */
export function padded(text: string, length: number): Uint8Array<ArrayBuffer> {
	const bytes = encoded(text);
	if (bytes.length + LENGTH_BYTES > length) throw new RangeError('a ballot longer than its vote');
	const whole = new Uint8Array(length);
	new DataView(whole.buffer).setUint16(0, bytes.length);
	whole.set(bytes, LENGTH_BYTES);
	return whole;
}

/** Throws on what is no such text. */
export function unpadded(whole: Uint8Array): unknown {
	const length = new DataView(whole.buffer).getUint16(0);
	const text = whole.slice(LENGTH_BYTES, LENGTH_BYTES + length);
	return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

const encoded = (text: string) => new Uint8Array(new TextEncoder().encode(text));
