import { hasRole, isFacilitatorOf, isMemberOf, type Actor } from '../accounts/actor.ts';
import type { JoiningMode } from './kinds.ts';

type Group = { id: string; joining: JoiningMode; closedAt: Date | null };

/** Composes the governance of the contract: creates and closes groups. */
export function mayCreateGroup(actor: Actor): boolean {
	return hasRole(actor, 'coordinator');
}

export function mayCloseGroup(actor: Actor, group: Group): boolean {
	return group.closedAt === null && hasRole(actor, 'coordinator');
}

/** Says what the group is for and how one joins, answers requests, names facilitators, ends mandates. */
export function mayManageGroup(actor: Actor, group: Group): boolean {
	if (group.closedAt !== null) return false;
	return hasRole(actor, 'coordinator') || isFacilitatorOf(actor, group.id);
}

/** Members know each other; so does the coordination. Everybody else reads pseudonyms, unless a member agreed. */
export function maySeeNames(actor: Actor, group: Group): boolean {
	return hasRole(actor, 'coordinator') || isMemberOf(actor, group.id);
}

export function mayJoinGroup(actor: Actor, group: Group): boolean {
	return mayEnter(actor, group) && group.joining === 'open';
}

export function mayRequestGroup(actor: Actor, group: Group): boolean {
	return mayEnter(actor, group) && group.joining === 'request';
}

export function mayLeaveGroup(actor: Actor, group: Group): boolean {
	return isMemberOf(actor, group.id);
}

function mayEnter(actor: Actor, group: Group): boolean {
	return actor.accountId !== null && group.closedAt === null && !isMemberOf(actor, group.id);
}
