import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { roles, type Actor, type Role } from '../../accounts/actor.ts';
import type { Db } from '../../database/database.server.ts';
import { mayInvite, mayInviteAnyone } from './invitation-permissions.ts';
import { listInvitations } from './invitation-queries.server.ts';
import { stateOfInvitation } from './invitation-rules.ts';
import { group } from '../tables.server.ts';

/** What somebody who invites sees: the roles and groups they may give, and what became of the invitations. */
export async function invitationsPage(
	db: Db,
	wanted: { contractId: string; actor: Actor; search: string; page: number; now: Date }
) {
	const { contractId, actor, search, page, now } = wanted;
	const groupIds = mayInviteAnyone(actor) ? null : facilitated(actor);
	const { invitations, pages } = await listInvitations(db, { contractId, groupIds, search, page });
	const groups = await db
		.select({ id: group.id, name: group.name })
		.from(group)
		.where(
			and(
				eq(group.contractId, contractId),
				isNull(group.closedAt),
				groupIds ? inArray(group.id, groupIds) : undefined
			)
		)
		.orderBy(asc(group.name));
	const choices: readonly Role[] = groupIds ? ['committee-member'] : roles;
	return {
		search,
		page,
		pages,
		groups,
		roles: [...choices],
		groupRequired: groupIds !== null,
		invitations: invitations.map((invitation) => {
			const state = stateOfInvitation(invitation, now);
			const { id, role, organisation, email, groupName, inviter, createdAt, expiresAt } =
				invitation;
			const mayRevoke = state === 'open' && mayInvite(actor, invitation);
			const shown = { id, role, organisation, email, groupName, inviter, createdAt, expiresAt };
			return { ...shown, state, mayRevoke };
		})
	};
}

function facilitated(actor: Actor): string[] {
	return actor.seats.filter(({ isFacilitator }) => isFacilitator).map(({ groupId }) => groupId);
}
