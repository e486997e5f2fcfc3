import { and, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { visitor, type Actor } from '../accounts/actor.ts';
import { contractRole } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { group, groupMember } from './tables.server.ts';

/** Who a person is in a contract today: roles that have not ended, seats whose mandate runs. */
export async function findActor(
	db: Db,
	{
		accountId,
		contractId,
		now = new Date()
	}: { accountId: string | null; contractId: string; now?: Date }
): Promise<Actor> {
	if (accountId === null) return visitor;
	const today = now.toISOString().slice(0, 10);
	const roles = await db
		.select({ role: contractRole.role, organisation: contractRole.organisation })
		.from(contractRole)
		.where(
			and(
				eq(contractRole.contractId, contractId),
				eq(contractRole.accountId, accountId),
				isNull(contractRole.endedAt)
			)
		);
	const seats = await db
		.select({ groupId: groupMember.groupId, role: groupMember.role })
		.from(groupMember)
		.innerJoin(group, eq(group.id, groupMember.groupId))
		.where(
			and(
				eq(group.contractId, contractId),
				eq(groupMember.accountId, accountId),
				isNull(groupMember.leftAt),
				isNull(group.closedAt),
				or(isNull(groupMember.mandateStartsOn), lte(groupMember.mandateStartsOn, today)),
				or(isNull(groupMember.mandateEndsOn), gte(groupMember.mandateEndsOn, today))
			)
		);
	return {
		accountId,
		roles: roles.map(({ role }) => role),
		organisation: roles.find(({ organisation }) => organisation)?.organisation ?? '',
		seats: seats.map(({ groupId, role }) => ({ groupId, isFacilitator: role === 'facilitator' }))
	};
}
