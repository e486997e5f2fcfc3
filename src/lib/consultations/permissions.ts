import { hasRole, isMemberOf, type Actor } from '../accounts/actor.ts';
import type { Answerers, PublicationStatus } from './kinds.ts';

type Audience = { answerers: Answerers; groupIds: readonly string[] };

/** Writes, opens, moderates, codes and answers consultations. */
export function mayManageConsultations(actor: Actor): boolean {
	return hasRole(actor, 'coordinator');
}

/** A draft is read by those who prepare it; everything else is public. */
export function mayReadConsultation(
	actor: Actor,
	{ status }: { status: PublicationStatus }
): boolean {
	return status !== 'draft' || mayManageConsultations(actor);
}

export type AnswerRefusal = 'account-needed' | 'members-only';

/** Why this person does not answer, whatever the dates; null when they may. */
export function whyNotAnswer(
	actor: Actor,
	{ answerers, groupIds }: Audience
): AnswerRefusal | null {
	if (answerers === 'link') return null;
	if (actor.accountId === null) return 'account-needed';
	if (answerers === 'account') return null;
	return groupIds.some((id) => isMemberOf(actor, id)) ? null : 'members-only';
}

/** Enters paper, oral and market-stall answers for people: the coordination, and those who lead a group. */
export function mayEnterForOthers(actor: Actor): boolean {
	return hasRole(actor, 'coordinator') || actor.seats.some((seat) => seat.isFacilitator);
}

/** Reads counts before they are published: only who answers for the consultation. */
export function maySeeResultsEarly(actor: Actor): boolean {
	return mayManageConsultations(actor);
}
