import { combine, split } from 'shamir-secret-sharing';

/** Shares of a key of 32 bytes (Shamir, 1979, over GF(2⁸)): 32 bytes, then the place of the share, which is never 0. */
export const SHARE_BYTES = 33;

export function splitKey(
	key: Uint8Array,
	{ members, needed }: { members: number; needed: number }
): Promise<Uint8Array[]> {
	return split(key.slice(), members, needed);
}

export const placeOfShare = (share: Uint8Array): number => share[SHARE_BYTES - 1]!;

/**
 * What the polynomial of these shares says at a place: the key at 0, the share of somebody else elsewhere. Moving every place by
 * the one that is asked brings it to 0, since adding is XOR in this field. Null when they are no shares of one key.
 */
export async function valueAt(
	shares: readonly Uint8Array[],
	place: number
): Promise<Uint8Array | null> {
	const moved = shares.map((share) => share.slice());
	for (const share of moved) share[SHARE_BYTES - 1]! ^= place;
	try {
		return await combine(moved);
	} catch {
		return null;
	}
}
