import { hasRole, isFacilitatorOf, type Actor } from '../accounts/actor.ts';

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

/** A draft is read by those who prepare it; everything else is public. */
export function mayReadVote(actor: Actor, vote: Place & { announcedAt: Date | null }): boolean {
	return vote.announcedAt !== null || mayPrepareVote(actor, vote);
}
