import { and, eq, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import type { Actor, Role } from '../accounts/actor.ts';
import { dayThere } from '../contracts/day-there.server.ts';
import { contract, contractRole } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { group, groupMember } from './tables.server.ts';

/** The key under which an actor is given. */
export function actorKey(contractId: string, accountId: string): string {
	return `${contractId}:${accountId}`;
}

/** Who these people are in these contracts today: roles that have not ended, seats whose mandate runs. Two queries. */
export async function listActors(
	db: Db,
	{
		accountIds,
		contractIds,
		now = new Date()
	}: { accountIds: readonly string[]; contractIds: readonly string[]; now?: Date }
): Promise<Map<string, Actor>> {
	const actors = new Map<string, Actor>();
	if (accountIds.length === 0 || contractIds.length === 0) return actors;
	const of = { accountIds: [...accountIds], contractIds: [...contractIds] };
	const roles = await listRoles(db, of);
	const seats = await listSeats(db, { ...of, now });
	for (const contractId of of.contractIds) {
		for (const accountId of of.accountIds) {
			const held = roles.get(actorKey(contractId, accountId)) ?? [];
			const taken = seats.get(actorKey(contractId, accountId)) ?? [];
			actors.set(actorKey(contractId, accountId), {
				accountId,
				roles: rolesOf(held, taken),
				organisation: held.find(({ organisation }) => organisation)?.organisation ?? '',
				seats: taken.map(({ groupId, role }) => ({
					groupId,
					isFacilitator: role === 'facilitator'
				}))
			});
		}
	}
	return actors;
}

/** Whoever sits in a group is a member of a committee, and nobody else is. */
function rolesOf(held: readonly { role: Role }[], seats: readonly unknown[]): Role[] {
	const roles = held.map(({ role }) => role);
	return seats.length > 0 ? [...roles, 'committee-member'] : roles;
}

async function listRoles(db: Db, of: { accountIds: string[]; contractIds: string[] }) {
	const rows = await db
		.select({
			contractId: contractRole.contractId,
			accountId: contractRole.accountId,
			role: contractRole.role,
			organisation: contractRole.organisation
		})
		.from(contractRole)
		.where(
			and(
				inArray(contractRole.contractId, of.contractIds),
				inArray(contractRole.accountId, of.accountIds),
				ne(contractRole.role, 'committee-member'),
				isNull(contractRole.endedAt)
			)
		);
	return byActor(rows);
}

async function listSeats(db: Db, of: { accountIds: string[]; contractIds: string[]; now: Date }) {
	const today = dayThere(of.now);
	const rows = await db
		.select({
			contractId: group.contractId,
			accountId: groupMember.accountId,
			groupId: groupMember.groupId,
			role: groupMember.role
		})
		.from(groupMember)
		.innerJoin(group, eq(group.id, groupMember.groupId))
		.innerJoin(contract, eq(contract.id, group.contractId))
		.where(
			and(
				inArray(group.contractId, of.contractIds),
				inArray(groupMember.accountId, of.accountIds),
				isNull(groupMember.leftAt),
				isNull(group.closedAt),
				or(isNull(groupMember.mandateStartsOn), lte(groupMember.mandateStartsOn, today)),
				or(isNull(groupMember.mandateEndsOn), gte(groupMember.mandateEndsOn, today))
			)
		);
	return byActor(rows);
}

function byActor<T extends { contractId: string; accountId: string }>(rows: readonly T[]) {
	const grouped = new Map<string, T[]>();
	for (const row of rows) {
		const key = actorKey(row.contractId, row.accountId);
		grouped.set(key, [...(grouped.get(key) ?? []), row]);
	}
	return grouped;
}
