import { base64UrlOf, bytesOf, digestOf } from '../../shared/bytes.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Brought } from '../kinds.ts';
import type { BureauList } from './bureau-list.ts';
import { isSignedBy, signText } from './device-keys.ts';
import { openSealed, sealTo } from './hpke.ts';
import { encoded, joined } from './joined.ts';
import { SHARE_BYTES } from './key-shares.ts';

/** Of which vote, with which last line of the board (its hash), from whom. */
type From = { vote: string; board: string; from: string };

const infoOf = (from: From, to: string): Uint8Array =>
	encoded(canonicalJson({ ...from, to, format: 'maillage-brought/2' }));

/** The same as one device is given it: what is sealed to it, and the SHA-256 of what is sealed to each, which the signature covers. */
export type BroughtTo = Pick<Brought, 'missing' | 'signature'> & {
	to: string;
	sealed: string | null;
	hashes: Record<string, string>;
};

export async function broughtTo(
	to: string,
	{ sealed, missing, signature }: Brought
): Promise<BroughtTo> {
	return { to, sealed: sealed[to] ?? null, hashes: await hashesOf(sealed), missing, signature };
}

async function hashesOf(sealed: Brought['sealed']): Promise<Record<string, string>> {
	const hashes: Record<string, string> = {};
	for (const [to, text] of Object.entries(sealed)) hashes[to] = await digestOf(text);
	return hashes;
}

const signedText = (from: From, said: { hashes: object; missing: readonly string[] }): string =>
	canonicalJson({
		...{ ...from, format: 'maillage-brought/2' },
		...{ missing: said.missing, sealed: said.hashes }
	});

/** Shares by ballot, in the order of all; null for one that could not be opened. */
export type OwnShares = { castId: string; share: Uint8Array | null }[];

export async function bringShares(
	own: OwnShares,
	{ bureau, signing, ...from }: From & { bureau: BureauList; signing: JsonWebKey }
): Promise<Brought> {
	const missing = own.flatMap(({ castId, share }) => (share ? [] : [castId]));
	const text = joined(own.map(({ share }) => share ?? new Uint8Array(SHARE_BYTES)));
	const sealed: Record<string, string> = {};
	for (const { member, deviceKey } of bureau.members) {
		const info = infoOf(from, member);
		sealed[member] = base64UrlOf(await sealTo(bytesOf(deviceKey), { info, text }));
	}
	text.fill(0);
	const hashes = await hashesOf(sealed);
	const signature = await signText(signing, signedText(from, { hashes, missing }));
	return { sealed, missing, signature };
}

/** Whether the device of this member brought exactly this. */
export async function isBroughtBy(
	{ signingKey }: { signingKey: string },
	{ brought, ...from }: From & { brought: BroughtTo }
): Promise<boolean> {
	const { to, sealed, hashes, signature } = brought;
	if (sealed !== null && (await digestOf(sealed)) !== hashes[to]) return false;
	return isSignedBy(signingKey, { text: signedText(from, brought), signed: signature });
}

type Receiving = { receiving: CryptoKeyPair; castIds: readonly string[] };

/**
 * The shares that were brought to this device, by ballot: those said to be missing left out. Null when nothing was sealed to it, or not
 * one share for each ballot.
 */
export async function receiveShares(
	{ brought, ...from }: From & { brought: BroughtTo },
	{ receiving, castIds }: Receiving
): Promise<Map<string, Uint8Array> | null> {
	const sealed = brought.sealed === null ? null : bytesIn(brought.sealed);
	const info = infoOf(from, brought.to);
	const opened = sealed && (await openSealed(receiving, { info, sealed }));
	if (!opened || opened.length !== castIds.length * SHARE_BYTES) return null;
	const missing = new Set(brought.missing);
	const shares = castIds.map(
		(castId, at) => [castId, opened.slice(at * SHARE_BYTES, (at + 1) * SHARE_BYTES)] as const
	);
	return new Map(shares.filter(([castId]) => !missing.has(castId)));
}

function bytesIn(text: string): Uint8Array | null {
	try {
		return bytesOf(text);
	} catch {
		return null;
	}
}
