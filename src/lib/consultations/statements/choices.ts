export const choices = ['agree', 'disagree', 'pass'] as const;
export type Choice = (typeof choices)[number];
