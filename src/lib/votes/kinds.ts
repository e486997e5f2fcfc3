/** What a ballot promises. « secret »: the server never sees a choice, nor the key. « confidential »: nobody sees names; the server could. */
export const secrecies = ['public', 'confidential', 'secret'] as const;
export type Secrecy = (typeof secrecies)[number];

/** How somebody without JavaScript takes part in a secret vote: encrypting needs it. */
export const scriptlessWays = ['paper', 'confidential'] as const;
export type ScriptlessWay = (typeof scriptlessWays)[number];

/** What is voted on: a text written for the vote, or a named version of a fiche. Neither can move. */
export const objectKinds = ['text', 'version'] as const;
export type ObjectKind = (typeof objectKinds)[number];

/** Where a voter of the roll comes from. */
export const voterOrigins = ['group', 'role', 'imported', 'code'] as const;
export type VoterOrigin = (typeof voterOrigins)[number];

/** How a voter took part: nothing else is kept of it, no hour, no device. */
export const castWays = ['online', 'paper'] as const;
export type CastWay = (typeof castWays)[number];

/** How many must take part: nobody in particular, a number of voters, or a share of the roll as an exact fraction. */
export type Quorum =
	| { kind: 'none' }
	| { kind: 'voters'; count: number }
	| { kind: 'share'; numerator: number; denominator: number };

/**
 * What the first option needs to be adopted, beside its place: more than (`strict`) or at least an exact fraction of the
 * ballots expressed.
 */
export type Threshold =
	{ kind: 'none' } | { kind: 'share'; numerator: number; denominator: number; strict: boolean };

/** `draft` is seen by those who prepare it. `announced`: everything is known, nothing is cast. `opened` froze the roll and the questions. */
export const voteStates = [
	'draft',
	'announced',
	'open',
	'counting',
	'published',
	'withdrawn'
] as const;
export type VoteState = (typeof voteStates)[number];

/** What happens on the public board of a vote, in order. */
export const boardEntries = [
	'opened',
	'cast',
	'refused',
	'revoked',
	'closed',
	'result',
	'withdrawn'
] as const;
export type BoardEntryKind = (typeof boardEntries)[number];

/** That the device of a member of a bureau has both keys that it named: a signature by each, base64url. See `proveDevice`. */
export type DeviceProof = { device: string; signing: string };

/**
 * What the device of a member brings after closing: its shares of all ballots, in the order of their identifiers, sealed again to the device
 * of each member (its own too, so that it opens them once), and signed. The server carries it and reads nothing of it.
 */
export type Brought = {
	/** By member, base64url. */
	sealed: Record<string, string>;
	/** Identifiers of the ballots whose share this device could not open. */
	missing: string[];
	/** By the signing key of the device, base64url. */
	signature: string;
};
