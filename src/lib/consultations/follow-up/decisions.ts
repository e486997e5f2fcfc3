/** What becomes of what people said. */
export const followUpDecisions = ['kept', 'changed', 'refused', 'later'] as const;
export type FollowUpDecision = (typeof followUpDecisions)[number];
