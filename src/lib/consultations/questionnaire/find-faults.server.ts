import type { Db } from '../../database/database.server.ts';
import { cleanText, firstIn, type Typed } from '../../shared/typed-form.ts';
import { readAddress } from '../../shared/typed/typed-address.ts';
import type { ConsultationContext } from '../consultation-context.server.ts';
import { whyNotAnswer } from '../permissions.ts';
import type { Phase } from '../queries.server.ts';
import { createCommuneFinder } from '../questions/communes.server.ts';
import { listQuestions } from '../questions/list-questions.server.ts';
import { asksCommune } from '../questions/questions.ts';
import { whyClosed } from '../rules.ts';
import { profileFields } from '../taking-part/profile.ts';
import { readSubmission, type Invalid } from './read-submission.server.ts';

const NAME_MAX = 120;

type Sent = {
	context: ConsultationContext;
	phase: Phase;
	typed: Typed;
	/** At the door of the questionnaire: whoever comes by a private link signed before. */
	isFirst: boolean;
};
/** Codes, the first that counts first, and what is wrong in the questions. */
export type Faults = { codes: string[]; invalid: Invalid | null };

/**
 * What is wrong beside the questions, with all that is wrong in them: told at once, not one try after the other. Null when
 * nothing is, or when something graver is to be said first.
 */
export async function findFaults(db: Db, sent: Sent): Promise<Faults | null> {
	const { context, phase, typed } = sent;
	const codes = codesBesideQuestions(sent);
	if (codes.length === 0 || isShut(context, phase)) return null;
	const read = await readSubmission(db, {
		consultation: context.consultation,
		phaseId: phase.id,
		form: typed,
		findCommunes: await communeFinderFor(db, sent)
	});
	return { codes, invalid: 'invalid' in read && !read.isEmpty ? read : null };
}

export const nameIn = (typed: Typed) => cleanText(firstIn(typed, 'name')).replace(/\s+/g, ' ');
export const isNameTooLong = (name: string) => name.length > NAME_MAX;

function codesBesideQuestions({ context, typed, isFirst }: Sent): string[] {
	const codes: string[] = [];
	const name = nameIn(typed);
	const isSigned = isFirst && context.consultation.naming === 'name';
	if (isSigned && name === '') codes.push('name-needed');
	if (isSigned && isNameTooLong(name)) codes.push('name-too-long');
	const { problem } = readAddress(firstIn(typed, 'email'));
	if (problem) codes.push(`email-${problem}`);
	return codes;
}

function isShut({ actor, consultation, groupIds, now }: ConsultationContext, phase: Phase) {
	const { answerers } = consultation;
	const refusal = whyClosed(consultation, phase, now);
	return (refusal ?? whyNotAnswer(actor, { answerers, groupIds })) !== null;
}

/** The communes of France are read only where somebody names one. */
export async function communeFinderFor(
	db: Db,
	{ context, phase, typed }: Pick<Sent, 'context' | 'phase' | 'typed'>
) {
	const questions = await listQuestions(db, phase.id);
	const namesOne = firstIn(typed, profileFields.commune) !== '' || questions.some(asksCommune);
	return namesOne ? createCommuneFinder(db, context.consultation.contractId) : () => [];
}
