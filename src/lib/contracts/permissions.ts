import { hasRole, type Actor } from '../accounts/actor.ts';

/** Sees the coordination pages of a contract. */
export function mayCoordinate(actor: Actor): boolean {
	return hasRole(actor, 'coordinator');
}

/** Changes what the contract says of itself: title, dates, territory, themes. */
export function mayEditContract(actor: Actor): boolean {
	return hasRole(actor, 'coordinator');
}

/**
 * Anybody whose address is verified may start a contract, and becomes its coordinator: a territory
 * begins without waiting for an administrator, and nobody acts under an address that is not theirs.
 */
export function mayCreateContract(account: { emailVerified: boolean } | null): boolean {
	return account !== null && account.emailVerified;
}
