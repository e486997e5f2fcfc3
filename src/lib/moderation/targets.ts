/** The texts of people that moderation looks at. */
export const targetKinds = [
	'answer-text',
	'contribution',
	'contribution-comment',
	'statement'
] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Why a text is hidden. */
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
