import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { roles, type Actor, type Role } from '../../accounts/actor.ts';
import type { Db } from '../../database/database.server.ts';
import { findRefusedMailboxes } from '../../journal/queries.server.ts';
import { mayInvite, mayInviteAnyone } from './invitation-permissions.ts';
import { actorKey, listActors } from '../list-actors.server.ts';
import { listInvitations, type ShownInvitation } from './invitation-queries.server.ts';
import { mayResend, stateOfInvitation } from './invitation-rules.ts';
import { group } from '../tables.server.ts';

/** What somebody who invites sees: the roles and groups they may give, and what became of the invitations. */
export async function invitationsPage(
	db: Db,
	wanted: { contractId: string; actor: Actor; search: string; page: number; now: Date }
) {
	const { contractId, actor, search, page, now } = wanted;
	const groupIds = mayInviteAnyone(actor) ? null : facilitated(actor);
	const { invitations, pages } = await listInvitations(db, { contractId, groupIds, search, page });
	const choices = await invitationChoices(db, { contractId, actor });
	const inviters = await listActors(db, {
		accountIds: [...new Set(invitations.map(({ createdBy }) => createdBy))],
		contractIds: [contractId],
		now
	});
	const refused = await findRefusedMailboxes(db, {
		contractId,
		mailboxes: invitations.map(({ email }) => email)
	});
	/** One whose author could not make it today lets nobody in: it is as good as taken back. */
	const stateOf = (invitation: ShownInvitation) => {
		const state = stateOfInvitation(invitation, now);
		const inviter = inviters.get(actorKey(contractId, invitation.createdBy));
		const stands = inviter !== undefined && mayInvite(inviter, invitation);
		return state === 'open' && !stands ? 'revoked' : state;
	};
	return {
		search,
		page,
		pages,
		...choices,
		invitations: invitations.map((invitation) => {
			const state = stateOf(invitation);
			const { id, role, organisation, email, name, groupName, inviter, createdAt } = invitation;
			const { expiresAt, remindedAt, usedAt, claimedAt, takenBy } = invitation;
			const mayDecide = mayInvite(actor, invitation);
			return {
				...{ id, role, organisation, email, name, groupName, inviter, createdAt },
				...{ expiresAt, remindedAt, usedAt, claimedAt, takenBy, state },
				mailRefused: (email && refused.get(email.toLowerCase())) || null,
				mayRevoke: state === 'open' && mayDecide,
				mayResend: mayResend({ state, email }) && mayDecide,
				mayConfirm: state === 'claimed' && mayDecide
			};
		})
	};
}

/** The roles and groups to which somebody may invite. */
export async function invitationChoices(
	db: Db,
	{ contractId, actor }: { contractId: string; actor: Actor }
) {
	const groupIds = mayInviteAnyone(actor) ? null : facilitated(actor);
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
	return { groups, roles: [...choices], groupRequired: groupIds !== null };
}

function facilitated(actor: Actor): string[] {
	return actor.seats.filter(({ isFacilitator }) => isFacilitator).map(({ groupId }) => groupId);
}
