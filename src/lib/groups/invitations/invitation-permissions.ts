import { hasRole, isFacilitatorOf, type Actor, type Role } from '../../accounts/actor.ts';

type Wanted = { role: Role; groupId: string | null };

/** The coordination invites anybody; a facilitator invites members into their own group. */
export function mayInvite(actor: Actor, { role, groupId }: Wanted): boolean {
	if (hasRole(actor, 'coordinator')) return true;
	return role === 'committee-member' && groupId !== null && isFacilitatorOf(actor, groupId);
}

/** Sees the page of invitations: whoever could make at least one. */
export function maySeeInvitations(actor: Actor): boolean {
	return hasRole(actor, 'coordinator') || actor.seats.some(({ isFacilitator }) => isFacilitator);
}

/** Sees and invites beyond the groups they facilitate. */
export function mayInviteAnyone(actor: Actor): boolean {
	return hasRole(actor, 'coordinator');
}
