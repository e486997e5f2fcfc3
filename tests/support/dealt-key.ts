import { split } from 'shamir-secret-sharing';
import { base64UrlOf } from '#lib/shared/bytes.ts';
import { pairOf } from '#lib/votes/bureau/dealt/dealt-key.ts';
import { sealShare, THE_KEY, type Device } from '#lib/votes/bureau/dealt/dealt-shares.ts';

/** How a device dealt the key of a vote until decision 0038: what tests of votes prepared before make them with. */
const receiving = { name: 'ECDH', namedCurve: 'P-256' };

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

/** Makes the key of a vote and seals a share to each device: what is sent, by account, in base64url. */
export async function makeSealedKey(
	voteId: string,
	{ devices, needed }: { devices: readonly Device[]; needed: number }
): Promise<{ publicKey: string; sealedShares: Record<string, string> }> {
	const { publicKey, shares } = await makeVoteKey({ members: devices.length, needed });
	const sealedShares: Record<string, string> = {};
	for (const [at, { accountId, deviceKey }] of devices.entries()) {
		const route = { voteId, from: THE_KEY, to: accountId };
		sealedShares[accountId] = await sealShare(shares[at]!, route, deviceKey);
		shares[at]!.fill(0);
	}
	return { publicKey: base64UrlOf(publicKey), sealedShares };
}
