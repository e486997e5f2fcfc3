import { hasRole, isFacilitatorOf, isMemberOf, type Actor } from '../accounts/actor.ts';
import { movesOf, workflow, type FicheStatus } from './workflow.ts';

/** What decides who writes a fiche, for one person. */
export type FicheStanding = {
	status: FicheStatus;
	/** The groups whose members write it. */
	writerGroupIds: readonly string[];
	/** This person was given the right by name. */
	granted: boolean;
	/** This person's right was withdrawn by name. */
	withdrawn: boolean;
	/** The contract is archived or hidden: nobody writes in it. */
	isStill?: boolean;
};

export type WritingRefusal =
	'signed-out' | 'still' | 'frozen' | 'coordinators-only' | 'withdrawn' | 'not-a-writer';

/**
 * Why this person does not write in this fiche; null when they do. `standing-writers.server.ts` says the same
 * in SQL, for the moment of the commit: change both, the property test holds them together.
 */
export function whyNotWrite(actor: Actor, standing: FicheStanding): WritingRefusal | null {
	if (actor.accountId === null) return 'signed-out';
	if (standing.isStill) return 'still';
	const { writing } = workflow[standing.status];
	if (writing === 'nobody') return 'frozen';
	if (hasRole(actor, 'coordinator')) return null;
	if (standing.withdrawn) return 'withdrawn';
	if (!isWriter(actor, standing)) return 'not-a-writer';
	return writing === 'writers' ? null : 'coordinators-only';
}

/** A right given by name is given to somebody of the contract: it ends with their part in it. */
function isWriter(actor: Actor, { writerGroupIds, granted }: FicheStanding): boolean {
	return (
		(granted && hasPart(actor)) ||
		hasRole(actor, 'partner', 'elected') ||
		writerGroupIds.some((groupId) => isMemberOf(actor, groupId))
	);
}

function hasPart(actor: Actor): boolean {
	return actor.roles.length > 0 || actor.seats.length > 0;
}

export function mayWriteFiche(actor: Actor, standing: FicheStanding): boolean {
	return whyNotWrite(actor, standing) === null;
}

/** The working discussion belongs to those who have a part in the contract: a role other than resident, or a seat. */
export function mayComment(actor: Actor): boolean {
	if (actor.accountId === null) return false;
	return actor.seats.length > 0 || actor.roles.some((role) => role !== 'resident');
}

/** A thread is closed by who opened it, or by who can act on the text. */
export function mayResolveThread(
	actor: Actor,
	thread: { createdBy: string },
	standing: FicheStanding
): boolean {
	if (!mayComment(actor)) return false;
	return (
		actor.accountId === thread.createdBy ||
		hasRole(actor, 'coordinator') ||
		mayWriteFiche(actor, standing)
	);
}

/** Withdrawing the words of somebody else is moderation, not this. */
export function mayWithdrawComment(actor: Actor, comment: { authorId: string }): boolean {
	return actor.accountId !== null && actor.accountId === comment.authorId;
}

export function mayMoveFiche(actor: Actor, from: FicheStatus, to: FicheStatus): boolean {
	return actor.accountId !== null && movesOf(from, actor.roles).includes(to);
}

/** Decides person by person and group by group who writes. */
export function mayManageWriters(actor: Actor): boolean {
	return hasRole(actor, 'coordinator');
}

/** The text goes on in a new document, without its past. */
export function mayBeginEdition(actor: Actor): boolean {
	return hasRole(actor, 'coordinator');
}

/** Those who write may give a name to what they reached; the coordination at any stage. */
export function mayCreateVersion(actor: Actor, standing: FicheStanding): boolean {
	return hasRole(actor, 'coordinator') || mayWriteFiche(actor, standing);
}

/** The statuses in which this person may start a fiche; none if they may not. */
export function statusesForNewFiche(actor: Actor): FicheStatus[] {
	if (actor.accountId === null) return [];
	if (hasRole(actor, 'coordinator')) return ['idea', 'draft', 'co-writing'];
	if (hasRole(actor, 'partner', 'elected')) return ['idea', 'draft'];
	return hasRole(actor, 'committee-member') || actor.seats.length > 0 ? ['idea'] : [];
}

/** The board of the contract, with what is missing: for those who have a part in it. */
export function maySeeBoard(actor: Actor): boolean {
	return mayComment(actor);
}

/** Sees people by their name in the history of a fiche; others see pseudonyms. */
export function maySeeNames(actor: Actor): boolean {
	return mayComment(actor);
}

/** Proposing a change of the text: whoever may comment, while the text may still change. */
export function maySuggest(
	actor: Actor,
	{ status, isStill }: Pick<FicheStanding, 'status' | 'isStill'>
): boolean {
	return !isStill && mayComment(actor) && workflow[status].writing !== 'nobody';
}

/** Accepting or refusing what was proposed: those who may write the same words themselves. */
export function mayDecideSuggestion(actor: Actor, standing: FicheStanding): boolean {
	return mayWriteFiche(actor, standing);
}

/** Asking a group whether it consents: the coordination, its facilitators, and its members who write the fiche. */
export function mayAskConsent(actor: Actor, groupId: string, standing: FicheStanding): boolean {
	if (hasRole(actor, 'coordinator') || isFacilitatorOf(actor, groupId)) return true;
	return isMemberOf(actor, groupId) && mayWriteFiche(actor, standing);
}
