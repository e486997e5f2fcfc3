import { hasRole, type Actor } from '../accounts/actor.ts';

/** Reads what waits, shows, hides. */
export function mayModerate(actor: Actor): boolean {
	return hasRole(actor, 'coordinator');
}
