import { and, asc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { account } from '../accounts/tables.server.ts';
import { contractRole } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { group, groupMember } from '../groups/tables.server.ts';

export type Person = { accountId: string; name: string };

/** True for accounts that have a part in the contract: a role other than resident, or a seat that runs. */
function hasPart(db: Db, contractId: string): SQL {
	const today = new Date().toISOString().slice(0, 10);
	const byRole = db
		.select({ id: contractRole.accountId })
		.from(contractRole)
		.where(
			and(
				eq(contractRole.contractId, contractId),
				isNull(contractRole.endedAt),
				sql`${contractRole.role} <> 'resident'`
			)
		);
	const bySeat = db
		.select({ id: groupMember.accountId })
		.from(groupMember)
		.innerJoin(group, eq(group.id, groupMember.groupId))
		.where(
			and(
				eq(group.contractId, contractId),
				isNull(group.closedAt),
				isNull(groupMember.leftAt),
				sql`coalesce(${groupMember.mandateStartsOn}, ${today}) <= ${today}`,
				sql`coalesce(${groupMember.mandateEndsOn}, ${today}) >= ${today}`
			)
		);
	return or(inArray(account.id, byRole), inArray(account.id, bySeat))!;
}

/** People who have a part in the contract and whose name begins like this: to mention them, or to let them write. */
export async function listPeople(
	db: Db,
	{ contractId, search = '', limit = 10 }: { contractId: string; search?: string; limit?: number }
): Promise<Person[]> {
	const pattern = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
	return db
		.select({ accountId: account.id, name: account.displayName })
		.from(account)
		.where(and(hasPart(db, contractId), sql`${account.displayName} ilike ${pattern}`))
		.orderBy(asc(account.displayName), asc(account.id))
		.limit(limit);
}

/** Those of these people who have a part in the contract, with the address where they are told. */
export async function listPartakers(
	db: Db,
	{ contractId, accountIds }: { contractId: string; accountIds: readonly string[] }
): Promise<{ accountId: string; name: string; email: string }[]> {
	if (accountIds.length === 0) return [];
	return db
		.select({ accountId: account.id, name: account.displayName, email: account.email })
		.from(account)
		.where(and(inArray(account.id, [...accountIds]), hasPart(db, contractId)));
}
