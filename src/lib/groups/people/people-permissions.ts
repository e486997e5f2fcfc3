import { hasRole, type Actor, type Role } from '../../accounts/actor.ts';

/** Whoever runs the installation is the last resort: a coordination that is gone, or that somebody has taken. */
type Who = { actor: Actor; isAdministrator: boolean };

/** Sees who has a part in the contract. */
export function maySeePeople({ actor, isAdministrator }: Who): boolean {
	return isAdministrator || hasRole(actor, 'coordinator');
}

/** Gives this role: the coordination any, who runs the installation that of coordinator alone. */
export function mayGiveRole({ actor, isAdministrator }: Who, role: Role): boolean {
	return hasRole(actor, 'coordinator') || (isAdministrator && role === 'coordinator');
}

/** Who gives a role may end it; everybody may give back one of their own. */
export function mayEndRole(
	who: Who,
	{ accountId, role }: { accountId: string; role: Role }
): boolean {
	return who.actor.accountId === accountId || mayGiveRole(who, role);
}

/** Gives the coordination to somebody else and leaves it, at once. */
export function mayHandOver(actor: Actor, to: { accountId: string }): boolean {
	return hasRole(actor, 'coordinator') && actor.accountId !== to.accountId;
}
