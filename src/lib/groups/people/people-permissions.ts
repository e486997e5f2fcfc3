import { hasRole, type Actor } from '../../accounts/actor.ts';

/** Whoever runs the installation is the last resort: a coordination that is gone, or that somebody has taken. */
type Who = { actor: Actor; isAdministrator: boolean };

/** Sees who has a part in the contract, gives roles and ends them. */
export function mayManagePeople({ actor, isAdministrator }: Who): boolean {
	return isAdministrator || hasRole(actor, 'coordinator');
}

/** Everybody may give back a role of their own. */
export function mayEndRole(who: Who, { accountId }: { accountId: string }): boolean {
	return who.actor.accountId === accountId || mayManagePeople(who);
}

/** Gives the coordination to somebody else and leaves it, at once. */
export function mayHandOver(actor: Actor, to: { accountId: string }): boolean {
	return hasRole(actor, 'coordinator') && actor.accountId !== to.accountId;
}
