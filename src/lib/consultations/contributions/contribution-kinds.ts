export const contributionKinds = ['idea', 'need', 'testimony'] as const;
export type ContributionKind = (typeof contributionKinds)[number];
