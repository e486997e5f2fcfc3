/** Why a text is hidden, and why somebody reports it: the charter says each in plain words. */
export const moderationReasons = [
	'health-data',
	'personal-details',
	'named-person',
	'insult',
	'discrimination',
	'off-topic',
	'advertising',
	'duplicate'
] as const;
export type ModerationReason = (typeof moderationReasons)[number];

export function isModerationReason(value: unknown): value is ModerationReason {
	return moderationReasons.some((reason) => reason === value);
}
