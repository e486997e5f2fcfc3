import { base64UrlOf, bytesOf } from '../../../shared/bytes.ts';
import { importPrivateKey, openEnvelope, sealBallot } from '../../box/envelope.ts';
import { pairOf } from './dealt-key.ts';

/** Room for a share of 33 bytes written in base64url. */
const SHARE_LENGTH = 128;

/** A device of the bureau: public key in base64url. */
export type Device = { accountId: string; deviceKey: string };

/** Who a sealed share goes to, and from whom: one opens in no other place. */
type Route = { voteId: string; from: string; to: string };
/** The share that the key was cut into comes from nobody. */
export const THE_KEY = 'key';

const castIdOf = ({ from, to }: Route) => `${from}/${to}`;

/** Seals a share to one device: base64url. */
export async function sealShare(
	share: Uint8Array,
	route: Route,
	deviceKey: string
): Promise<string> {
	const envelope = await sealBallot({
		voteId: route.voteId,
		castId: castIdOf(route),
		publicKey: bytesOf(deviceKey),
		ballot: base64UrlOf(share),
		length: SHARE_LENGTH
	});
	return base64UrlOf(envelope);
}

/** The share, or null when it was not sealed to this device, in this vote, on this way. */
export async function openShare(
	sealed: string,
	route: Route,
	receiving: JsonWebKey
): Promise<Uint8Array | null> {
	const pair = pairOf(receiving);
	const opened = await openEnvelope({
		voteId: route.voteId,
		castId: castIdOf(route),
		publicKey: pair.publicKey,
		envelope: bytesOf(sealed),
		privateKey: await importPrivateKey(pair),
		length: SHARE_LENGTH
	});
	return typeof opened?.ballot === 'string' ? bytesOf(opened.ballot) : null;
}

/** Seals one’s share to the device of each other member. */
export async function sealToOthers(
	share: Uint8Array,
	{ voteId, accountId, devices }: { voteId: string; accountId: string; devices: readonly Device[] }
): Promise<Record<string, string>> {
	const sealed: Record<string, string> = {};
	for (const { accountId: to, deviceKey } of devices)
		if (to !== accountId)
			sealed[to] = await sealShare(share, { voteId, from: accountId, to }, deviceKey);
	return sealed;
}
