import type { ConsultationState } from '../rules.ts';

export type FollowUpFacts = {
	state: ConsultationState;
	areResultsPublished: boolean;
	isPublished: boolean;
	conclusion: string;
	/** Ideas that nobody has answered yet. */
	unanswered: number;
	/** Ideas and contributions that are answered. */
	answered: number;
	/** Whether somebody wrote words of their own. */
	hasWords: boolean;
};

export type NotReady =
	| 'not-over'
	| 'results-first'
	| 'ideas-unanswered'
	| 'nothing-answered'
	| 'no-conclusion'
	| 'already';

/**
 * What keeps the follow-up from being published; empty when it may be. Every idea has its answer, be it « plus tard ». Where people
 * only ticked boxes, the conclusion alone answers them.
 */
export function whyNotPublished(facts: FollowUpFacts): NotReady[] {
	const { state, areResultsPublished, isPublished, conclusion, unanswered, answered, hasWords } =
		facts;
	if (isPublished) return ['already'];
	const missing: NotReady[] = [];
	if (state !== 'answer-owed' && state !== 'answered') missing.push('not-over');
	if (!areResultsPublished) missing.push('results-first');
	if (unanswered > 0) missing.push('ideas-unanswered');
	else if (answered === 0 && hasWords) missing.push('nothing-answered');
	if (conclusion.trim() === '') missing.push('no-conclusion');
	return missing;
}
