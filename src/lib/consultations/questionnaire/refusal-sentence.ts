import { answerRefusal, closedSentence } from '../phase-messages.ts';
import * as m from '../taking-part/answering-messages.ts';

/** What is said beside a field, and in the summary: nothing more of the whole form. */
export function isSaidBesideAField(refusal: string): boolean {
	return /^(invalid|name-needed|name-too-long|email-malformed|email-other-alphabet)$/.test(refusal);
}

/** Why an answer was not kept, for the whole form; what concerns one question is said beside it. */
export function refusalSentence(
	refusal: string,
	when: { opensAt: Date | null; closesAt: Date | null; waitMinutes: number }
): string {
	switch (refusal) {
		case 'account-needed':
		case 'members-only':
			return answerRefusal(refusal);
		case 'draft':
		case 'withdrawn':
		case 'not-yet':
		case 'closed':
			return closedSentence(refusal, when);
		case 'wait':
			return m.wait({ minutes: when.waitMinutes });
		case 'too-big':
			return m.tooBig();
		default:
			return m.empty();
	}
}
