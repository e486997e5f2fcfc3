import { bytesOf } from '../../shared/bytes.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { padded, unpadded } from '../box/envelope.ts';
import { hashOfBureau, type BureauList } from './bureau-list.ts';
import { openSealed, sealedLength, sealTo } from './hpke.ts';
import { encoded, joined, type Bytes } from './joined.ts';
import { placeOfShare, SHARE_BYTES, splitKey, valueAt } from './key-shares.ts';

/**
 * How a ballot of a secret vote is closed in the browser of whoever casts it, version 2: under a key drawn for it alone, which is cut in
 * shares, each sealed to the device of one member. Nobody makes a key of the vote: there is none.
 *
 *     version (1 byte) · commitment to the key (32)
 *     for each member, in the order of the bureau: place of the share (1) · commitment to it (32) · the share, sealed (HPKE)
 *     the ballot, sealed (length + 16)
 *
 * From the key come, by HKDF-SHA-256, the key of AES-256-GCM and the commitment to it (as the AWS Encryption SDK commits to a data
 * key); all that comes before the sealed ballot is its additional data. A share has 256 bits drawn at random, so that its SHA-256
 * commits to it and tells nothing of it.
 */
export const SHARED_VERSION = 2;
const COMMITMENT_BYTES = 32;
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const SEALED_SHARE_BYTES = sealedLength(SHARE_BYTES);
const PART_BYTES = 1 + COMMITMENT_BYTES + SEALED_SHARE_BYTES;
/** The key of a ballot seals one text: its nonce may be any one (RFC 5116 asks that no two be alike under one key). */
const NONCE = new Uint8Array(12);

/** What an envelope is bound to. `bureau`: `hashOfBureau`. */
type Bound = { vote: string; cast: string; bureau: string };
type Use = { use: 'ballot' } | { use: 'share' | 'share-commitment'; member: string };

const boundTo = (bound: Bound, use: Use): Bytes =>
	encoded(canonicalJson({ ...bound, ...use, format: 'maillage-envelope/2' }));

/** Bytes of an envelope. `length`: that of the ballots of the vote (`paddedLength`). */
export function sharedEnvelopeBytes(length: number, members: number): number {
	return 1 + COMMITMENT_BYTES + members * PART_BYTES + length + TAG_BYTES;
}

type ToSeal = { castId: string; bureau: BureauList; ballot: unknown; length: number };

/** Closes a ballot for a bureau whose keys were checked. */
export async function sealForBureau({ castId, bureau, ballot, length }: ToSeal): Promise<Bytes> {
	const text = padded(canonicalJson(ballot), length);
	const bound = { vote: bureau.vote, cast: castId, bureau: await hashOfBureau(bureau) };
	const secret = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
	const shares = await splitKey(secret, {
		members: bureau.members.length,
		needed: bureau.needed
	});
	const parts = await Promise.all(
		bureau.members.map(async ({ member, deviceKey }, at) => {
			const share = shares[at]!;
			const info = boundTo(bound, { use: 'share', member });
			const sealed = await sealTo(bytesOf(deviceKey), { info, text: share });
			const place = new Uint8Array([placeOfShare(share)]);
			return joined([place, await commitmentTo(share, { bound, member }), sealed]);
		})
	);
	const { key, commitment } = await derive(secret, bound);
	const head = joined([new Uint8Array([SHARED_VERSION]), commitment, ...parts]);
	const box = await crypto.subtle.encrypt(aesOf(head), key, text);
	for (const one of [secret, ...shares]) one.fill(0);
	return joined([head, new Uint8Array(box)]);
}

const aesOf = (head: Bytes) => ({ name: 'AES-GCM', iv: NONCE, additionalData: head });

async function commitmentTo(
	share: Uint8Array,
	{ bound, member }: { bound: Bound; member: string }
): Promise<Bytes> {
	const said = joined([boundTo(bound, { use: 'share-commitment', member }), share]);
	return new Uint8Array(await crypto.subtle.digest('SHA-256', said));
}

async function derive(secret: Uint8Array, bound: Bound) {
	const material = await crypto.subtle.importKey('raw', secret.slice(), 'HKDF', false, [
		'deriveBits'
	]);
	const info = boundTo(bound, { use: 'ballot' });
	const bits = await crypto.subtle.deriveBits(
		{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
		material,
		(KEY_BYTES + COMMITMENT_BYTES) * 8
	);
	const raw = bits.slice(0, KEY_BYTES);
	const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
	return { key, commitment: new Uint8Array(bits.slice(KEY_BYTES)) };
}

type Part = { member: string; place: number; commitment: Uint8Array; sealed: Uint8Array };
/** An envelope taken apart: nothing in it is verified yet. */
export type ParsedEnvelope = {
	bound: Bound;
	needed: number;
	commitment: Uint8Array;
	parts: Part[];
	head: Bytes;
	box: Bytes;
};

/** Null for what has not the form of an envelope of this vote. */
export function parseShared(
	envelope: Uint8Array,
	{ bureau, bound, length }: { bureau: BureauList; bound: Bound; length: number }
): ParsedEnvelope | null {
	const { members, needed } = bureau;
	const isWhole = envelope.length === sharedEnvelopeBytes(length, members.length);
	if (!isWhole || envelope[0] !== SHARED_VERSION) return null;
	const first = 1 + COMMITMENT_BYTES;
	const parts = members.map(({ member }, index): Part => {
		const at = first + index * PART_BYTES;
		return {
			...{ member, place: envelope[at]! },
			commitment: envelope.slice(at + 1, at + 1 + COMMITMENT_BYTES),
			sealed: envelope.slice(at + 1 + COMMITMENT_BYTES, at + PART_BYTES)
		};
	});
	const places = new Set(parts.map(({ place }) => place));
	if (places.size < parts.length || places.has(0)) return null;
	const end = first + members.length * PART_BYTES;
	const [head, box] = [envelope.slice(0, end), envelope.slice(end)];
	return { bound, needed, commitment: envelope.slice(1, first), parts, head, box };
}

/** Whether these bytes may be an envelope, as far as one sees without any key: length, places, points of the curve. */
export async function looksShared(
	envelope: Uint8Array,
	{ bureau, length }: { bureau: BureauList; length: number }
): Promise<boolean> {
	const bound = { vote: '', cast: '', bureau: '' };
	const parsed = parseShared(envelope, { bureau, bound, length });
	if (!parsed) return false;
	const points = parsed.parts.map(({ sealed }) => isPoint(sealed.slice(0, 65)));
	return (await Promise.all(points)).every(Boolean);
}

function isPoint(point: Bytes): Promise<boolean> {
	const curve = { name: 'ECDH', namedCurve: 'P-256' };
	return crypto.subtle.importKey('raw', point, curve, false, []).then(
		() => true,
		() => false
	);
}

const partOf = (parsed: ParsedEnvelope, member: string): Part | undefined =>
	parsed.parts.find((part) => part.member === member);

/** The share of a member whose device this is, or null when what was sealed to it is not what the envelope promises. */
export async function openShareOf(
	parsed: ParsedEnvelope,
	{ member, receiving }: { member: string; receiving: CryptoKeyPair }
): Promise<Uint8Array | null> {
	const part = partOf(parsed, member);
	if (!part) return null;
	const info = boundTo(parsed.bound, { use: 'share', member });
	const share = await openSealed(receiving, { info, sealed: part.sealed });
	return share && (await isShareOf(parsed, { member, share })) ? share : null;
}

/** Whether this is the share that the envelope promised to this member. */
export async function isShareOf(
	parsed: ParsedEnvelope,
	{ member, share }: { member: string; share: Uint8Array }
): Promise<boolean> {
	const part = partOf(parsed, member);
	if (!part || share.length !== SHARE_BYTES || placeOfShare(share) !== part.place) return false;
	return isSame(await commitmentTo(share, { bound: parsed.bound, member }), part.commitment);
}

/**
 * The ballot, from as many shares as it takes, each verified; null where the envelope was made wrongly. Any members find the same: every
 * other share is worked out from these and compared with its commitment, so that an envelope does not open for some and not for others.
 */
export async function openShared(
	parsed: ParsedEnvelope,
	verified: readonly Uint8Array[]
): Promise<{ ballot: unknown } | null> {
	const shares = verified.slice(0, parsed.needed);
	if (shares.length < parsed.needed) throw new RangeError('fewer shares than it takes');
	const given = shares.map(placeOfShare);
	for (const { member, place } of parsed.parts) {
		if (given.includes(place)) continue;
		const value = await valueAt(shares, place);
		const share = value && joined([value, new Uint8Array([place])]);
		if (!share || !(await isShareOf(parsed, { member, share }))) return null;
	}
	const secret = await valueAt(shares, 0);
	return secret && openWith(parsed, secret);
}

async function openWith(
	{ bound, commitment, head, box }: ParsedEnvelope,
	secret: Uint8Array
): Promise<{ ballot: unknown } | null> {
	const derived = await derive(secret, bound);
	if (!isSame(derived.commitment, commitment)) return null;
	try {
		const text = await crypto.subtle.decrypt(aesOf(head), derived.key, box);
		return { ballot: unpadded(new Uint8Array(text)) };
	} catch {
		return null;
	}
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
	one.length === other.length && one.every((byte, at) => byte === other[at]);
