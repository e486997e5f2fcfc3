import { digestOf } from '../../shared/bytes.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { DeviceProof } from '../kinds.ts';
import { isSignedBy, signText, type DeviceSecrets } from './device-keys.ts';
import { encoded } from './joined.ts';

/** Keys in base64url. */
type Keys = { deviceKey: string; signingKey: string };
/** `member`: drawn for this bureau, so that nothing of an earlier one is said again. */
export type Place = { vote: string; member: string };

export type BureauMember = Keys & {
	member: string;
	name: string;
	proof: DeviceProof;
	/** Their signature of the whole list, once they have compared it; null before. */
	confirmation: string | null;
};

/** The bureau of a secret vote as everybody reads it: on its page, on the board, and in the browser of a voter. */
export type BureauList = { vote: string; needed: number; members: BureauMember[] };

/** The bureau that an opening froze; null where ballots are sealed to one key. */
export const bureauIn = (frozen: string): BureauList | null =>
	(JSON.parse(frozen) as { bureau?: BureauList }).bureau ?? null;

/** What a device says of itself. Bound to the vote and to the member: nobody passes it off as theirs, nor in another vote. */
const statementOf = ({ vote, member, deviceKey, signingKey }: Place & Keys): string =>
	canonicalJson({ deviceKey, format: 'maillage-bureau-device/1', member, signingKey, vote });

/**
 * Proof of possession, as a certificate request gives it (PKCS #10, RFC 2986): the keys sign what names them. The receiving key signs this
 * once and nothing else, which NIST SP 800-57 part 1 (§ 5.2) allows to a key made for agreement.
 */
export async function proveDevice(
	secrets: DeviceSecrets,
	said: Place & Keys
): Promise<DeviceProof> {
	const text = statementOf(said);
	return {
		device: await signText(secrets.receiving, text),
		signing: await signText(secrets.signing, text)
	};
}

export async function isProven(said: Place & Keys, proof: DeviceProof): Promise<boolean> {
	const text = statementOf(said);
	const byDevice = { text, signed: proof.device };
	const bySigning = { text, signed: proof.signing };
	return (
		(await isSignedBy(said.deviceKey, byDevice)) && (await isSignedBy(said.signingKey, bySigning))
	);
}

/** SHA-256 (hex) of who opens this vote, with which keys, and how many of them: what members confirm and ballots are bound to. */
export function hashOfBureau({ vote, needed, members }: BureauList): Promise<string> {
	const keys = members.map(({ member, deviceKey, signingKey }) => ({
		...{ member, deviceKey, signingKey }
	}));
	return digestOf(canonicalJson({ format: 'maillage-bureau/2', members: keys, needed, vote }));
}

const confirmedText = (hash: string): string =>
	canonicalJson({ bureau: hash, format: 'maillage-bureau-confirmed/1' });

/** A member has read the list aloud with the others, and signs it whole. */
export async function confirmBureau(secrets: DeviceSecrets, list: BureauList): Promise<string> {
	return signText(secrets.signing, confirmedText(await hashOfBureau(list)));
}

export async function isConfirmed(
	list: BureauList,
	{ signingKey }: Keys,
	confirmation: string
): Promise<boolean> {
	const said = { text: confirmedText(await hashOfBureau(list)), signed: confirmation };
	return isSignedBy(signingKey, said);
}

export type ListProblem = {
	/** No proof that they hold these keys · keys that another member has too · another list than the one they signed. */
	problem: 'unproven' | 'shared-key' | 'unconfirmed';
	name: string;
};

/** What keeps a list from being trusted, and whose; empty when every member proved their keys and confirmed all of them. */
export async function listProblems(list: BureauList): Promise<ListProblem[]> {
	const problems = await keyProblems(list);
	for (const { name, signingKey, deviceKey, confirmation } of list.members) {
		const keys = { deviceKey, signingKey };
		if (confirmation === null || !(await isConfirmed(list, keys, confirmation)))
			problems.push({ problem: 'unconfirmed', name });
	}
	return problems;
}

/** The same, before anybody confirmed. */
export async function keyProblems({ vote, members }: BureauList): Promise<ListProblem[]> {
	const problems: ListProblem[] = [];
	for (const one of members) {
		const { member, name, deviceKey, signingKey, proof } = one;
		if (!(await isProven({ vote, member, deviceKey, signingKey }, proof)))
			problems.push({ problem: 'unproven', name });
		const isShared = members.some((other) => other !== one && hasKeyOf(other, one));
		if (isShared) problems.push({ problem: 'shared-key', name });
	}
	return problems;
}

const hasKeyOf = (one: Keys, other: Keys): boolean =>
	one.deviceKey === other.deviceKey || one.signingKey === other.signingKey;

const GROUPS = 6;
const DIGITS = 4;

/** Twenty-four digits (80 bits) that two people compare aloud: they change with any of the two keys, the member or the vote. */
export async function fingerprintOf(said: Place & Keys): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', encoded(statementOf(said)));
	let number = new DataView(hash).getBigUint64(0) * 2n ** 64n + new DataView(hash).getBigUint64(8);
	const groups: string[] = [];
	for (let at = 0; at < GROUPS; at += 1) {
		groups.push(String(number % 10n ** BigInt(DIGITS)).padStart(DIGITS, '0'));
		number /= 10n ** BigInt(DIGITS);
	}
	return groups.join(' ');
}
