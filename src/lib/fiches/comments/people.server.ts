import { and, asc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import { contractRole } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import type { Locale } from '../../shared/messages.ts';
import { dayOf } from '../../shared/time-zone.ts';
import { pageWithin } from '../../shared/paging.ts';
import { group, groupMember } from '../../groups/tables.server.ts';

export type Person = { accountId: string; name: string };

/** True for accounts that have a part in the contract: a role other than resident, or a seat that runs. */
function hasPart(db: Db, contractId: string): SQL {
	const today = dayOf(new Date());
	const byRole = db
		.select({ id: contractRole.accountId })
		.from(contractRole)
		.where(
			and(
				eq(contractRole.contractId, contractId),
				isNull(contractRole.endedAt),
				sql`${contractRole.role} not in ('resident', 'committee-member')`
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
	return peopleOf(db, isFound(db, { contractId, search })).limit(limit);
}

/** The same, a page at a time. */
export async function listPeoplePage(
	db: Db,
	{ search, page, size = 50, ...of }: PeopleWanted
): Promise<{ people: Person[]; total: number; page: number; pages: number }> {
	const found = isFound(db, { ...of, search });
	const total = Number(await db.$count(account, found));
	const { offset, ...at } = pageWithin({ total, page, size });
	return { people: await peopleOf(db, found).limit(size).offset(offset), total, ...at };
}

type PeopleWanted = { contractId: string; search: string; page: number; size?: number };

function isFound(db: Db, { contractId, search }: { contractId: string; search: string }): SQL {
	const pattern = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
	return and(hasPart(db, contractId), sql`${account.displayName} ilike ${pattern}`)!;
}

function peopleOf(db: Db, where: SQL) {
	return db
		.select({ accountId: account.id, name: account.displayName })
		.from(account)
		.where(where)
		.orderBy(asc(account.displayName), asc(account.id));
}

/** Those of these people who have a part in the contract, with where and in which language they are told. */
export async function listPartakers(
	db: Db,
	{ contractId, accountIds }: { contractId: string; accountIds: readonly string[] }
): Promise<(Person & { email: string; locale: Locale; isSuspended: boolean })[]> {
	if (accountIds.length === 0) return [];
	return db
		.select({
			accountId: account.id,
			name: account.displayName,
			email: account.email,
			locale: account.locale,
			isSuspended: sql<boolean>`${account.suspendedAt} is not null`
		})
		.from(account)
		.where(and(inArray(account.id, [...accountIds]), hasPart(db, contractId)));
}
