import { hasRole, type Actor } from '../accounts/actor.ts';
import type { ContractsBy } from '../installation/site-settings.ts';

/** Sees the coordination pages of a contract. */
export function mayCoordinate(actor: Actor): boolean {
	return hasRole(actor, 'coordinator');
}

/** Changes what the contract says of itself: title, dates, territory, themes. */
export function mayEditContract(actor: Actor): boolean {
	return hasRole(actor, 'coordinator');
}

/** Why somebody may not begin a contract; null when they may. */
export type CreationRefusal = 'verify-first' | 'administrators-only';

/**
 * Whoever begins a contract becomes its coordinator: a territory begins without waiting for anybody, unless the installation says
 * otherwise, and nobody acts under an address that is not theirs.
 */
export function whyNotCreateContract(
	account: { emailVerified: boolean },
	{ contractsBy, isAdministrator }: { contractsBy: ContractsBy; isAdministrator: boolean }
): CreationRefusal | null {
	if (contractsBy === 'administrators' && !isAdministrator) return 'administrators-only';
	return account.emailVerified ? null : 'verify-first';
}

/** Whether what this person begins waits for somebody who runs the installation. */
export function needsApproval(who: {
	contractsBy: ContractsBy;
	isAdministrator: boolean;
}): boolean {
	return who.contractsBy === 'approval' && !who.isAdministrator;
}
