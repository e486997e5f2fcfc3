/** The texts of people that others read: what moderation looks at. */
export const consultationTextKinds = [
	'answer-text',
	'contribution',
	'contribution-comment',
	'statement'
] as const;
export type ConsultationTextKind = (typeof consultationTextKinds)[number];
