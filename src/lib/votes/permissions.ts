import { hasRole, isFacilitatorOf, type Actor } from '../accounts/actor.ts';
import type { Secrecy } from './kinds.ts';

type Place = { groupId: string | null };

/** Prepares, announces, withdraws: the coordination, and the facilitator of a group for what belongs to that group. */
export function mayPrepareVote(actor: Actor, { groupId }: Place): boolean {
	if (hasRole(actor, 'coordinator')) return true;
	return groupId !== null && isFacilitatorOf(actor, groupId);
}

/** Sees the room where votes are prepared. */
export function mayPrepareSomeVote(actor: Actor): boolean {
	return hasRole(actor, 'coordinator') || actor.seats.some((seat) => seat.isFacilitator);
}

/** Puts a vote on a theme, a fiche, or a group that is not their own; asks people by role. */
export function mayPrepareAnyVote(actor: Actor): boolean {
	return hasRole(actor, 'coordinator');
}

/** Asks the members of this group to vote. */
export function mayAskGroup(actor: Actor, groupId: string): boolean {
	return hasRole(actor, 'coordinator') || isFacilitatorOf(actor, groupId);
}

/** Imports a roll and prints letters: it is the coordination that holds the addresses of people outside the groups. */
export function mayKeepRoll(actor: Actor, place: Place): boolean {
	return hasRole(actor, 'coordinator') && mayPrepareVote(actor, place);
}

/** Prints the ballots of paper and ticks those who take one: whoever prepares the vote. */
export function mayHoldPaper(actor: Actor, place: Place): boolean {
	return mayPrepareVote(actor, place);
}

/** Hides a reason given in a vote, or shows it again, from its result: whoever prepares it; the queue is the coordination's. */
export function mayHideReason(actor: Actor, vote: Place): boolean {
	return mayPrepareVote(actor, vote);
}

/** Reads who has taken part, while it runs: those who hold the roll, unless names are shown in any case. */
export function maySeeWhoVoted(actor: Actor, vote: Place & { secrecy: Secrecy }): boolean {
	if (mayKeepRoll(actor, vote)) return true;
	return vote.secrecy === 'public' && mayPrepareVote(actor, vote);
}

/**
 * Counts and types the sheets found in the box. It takes two people: whoever answers for something in the contract may be the second
 * one; in a secret vote, the members of its bureau too.
 */
export function mayTypePaper(
	actor: Actor,
	vote: Place & { secrecy: Secrecy },
	{ isTrustee }: { isTrustee: boolean }
): boolean {
	if (mayPrepareVote(actor, vote) || mayPrepareSomeVote(actor)) return true;
	if (hasRole(actor, 'elected') || hasRole(actor, 'referent-ars')) return true;
	return vote.secrecy === 'secret' && isTrustee;
}

/** A draft is read by those who prepare it; everything else is public. */
export function mayReadVote(actor: Actor, vote: Place & { announcedAt: Date | null }): boolean {
	return vote.announcedAt !== null || mayPrepareVote(actor, vote);
}
