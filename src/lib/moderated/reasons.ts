/** Why a text is hidden, and why somebody reports it, where a contract has set nothing: the charter says each in plain words. */
export const ourReasons = [
	'health-data',
	'personal-details',
	'named-person',
	'insult',
	'discrimination',
	'off-topic',
	'advertising',
	'duplicate'
] as const;
export type OurReason = (typeof ourReasons)[number];

/** One of `ourReasons`, or the words of a reason that a contract set itself. */
export type ModerationReason = string;

export const REASON_MAX = 60;

/** What the journal says of a reason: it holds codes, and no words. */
export const reasonCode = (reason: ModerationReason | null): OurReason | 'own' | null =>
	reason === null || isOurReason(reason) ? reason : 'own';

export function isOurReason(value: unknown): value is OurReason {
	return ourReasons.some((reason) => reason === value);
}
