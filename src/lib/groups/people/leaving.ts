import { hasRole, isFacilitatorOf, type Actor } from '../../accounts/actor.ts';
import type { JoiningMode } from '../kinds.ts';

/** What somebody loses by leaving a group, for the page that asks whether they are sure. */
export type Leaving = {
	/** Fiches that they write as a member of it, and no longer would. */
	fiches: number;
	/** They are not of the coordination, which sees names in every group. */
	losesNames: boolean;
	/** They run it: what they had invited to is withdrawn. */
	facilitates: boolean;
	/** It is their last part in the contract: working discussions, names and the board go too. */
	isLast: boolean;
	/** How one comes back. */
	joining: JoiningMode;
};

export function whatLeavingTakes(
	actor: Actor,
	group: { id: string; joining: JoiningMode },
	fichesOfGroup: number
): Leaving {
	const writesAll = hasRole(actor, 'coordinator', 'partner', 'elected');
	const others = actor.seats.filter(({ groupId }) => groupId !== group.id);
	const otherRoles = actor.roles.filter(
		(role) => role !== 'committee-member' && role !== 'resident'
	);
	return {
		fiches: writesAll ? 0 : fichesOfGroup,
		losesNames: !hasRole(actor, 'coordinator'),
		facilitates: isFacilitatorOf(actor, group.id),
		isLast: others.length === 0 && otherRoles.length === 0,
		joining: group.joining
	};
}
