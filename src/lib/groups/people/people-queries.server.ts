import {
	and,
	asc,
	eq,
	gte,
	ilike,
	inArray,
	isNull,
	lte,
	ne,
	not,
	or,
	sql,
	type SQL
} from 'drizzle-orm';
import type { Role } from '../../accounts/actor.ts';
import { account } from '../../accounts/tables.server.ts';
import { contractRole } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import { isKept } from '../member-queries.server.ts';
import { dayOf } from '../../shared/time-zone.ts';
import { isSeatEnded } from '../rules.ts';
import { group, groupMember } from '../tables.server.ts';
import { rolesOfBodies, type PeopleFilter } from './people-rules.ts';

const PAGE = 25;

export type HeldRole = {
	role: Role;
	organisation: string;
	since: Date;
	endedAt: Date | null;
	endReason: string;
};
export type HeldSeat = {
	groupId: string;
	groupSlug: string;
	groupName: string;
	isFacilitator: boolean;
	mandateStartsOn: string | null;
	mandateEndsOn: string | null;
	joinedAt: Date;
	/** Left, over, or of a group that has ended its work. */
	ended: boolean;
	endReason: string;
};
export type PersonOfContract = {
	id: string;
	name: string;
	pseudonym: string;
	email: string;
	emailVerified: boolean;
	/** Monday of the week in which they were last signed in; null when it is not known. */
	lastSeenWeek: string | null;
	roles: HeldRole[];
	seats: HeldSeat[];
};

type Wanted = {
	contractId: string;
	question?: string;
	filter?: PeopleFilter;
	page?: number;
	now?: Date;
};

/** People who have, or had, a part in the contract, a page at a time (from 1), by name. */
export async function listPeopleOf(
	db: Db,
	{ contractId, question = '', filter = 'now', page = 1, now = new Date() }: Wanted
): Promise<{ people: PersonOfContract[]; total: number; page: number; pages: number }> {
	const today = dayOf(now);
	const fits = and(
		isOfFilter(db, { contractId, today }, filter),
		question ? isFound(db, { contractId, question }) : undefined
	);
	const total = Number(await db.$count(account, fits));
	const { offset, ...at } = pageWithin({ total, page, size: PAGE });
	const rows = await db
		.select()
		.from(account)
		.where(fits)
		.orderBy(asc(sql`lower(${account.displayName})`), asc(account.id))
		.limit(PAGE)
		.offset(offset);
	return { people: await withParts(db, { contractId, today, rows }), total, ...at };
}

/** One of them; null for somebody who never had a part in it. */
export async function findPersonOf(
	db: Db,
	{ contractId, accountId, now = new Date() }: { contractId: string; accountId: string; now?: Date }
): Promise<PersonOfContract | null> {
	const today = dayOf(now);
	const rows = await db
		.select()
		.from(account)
		.where(and(eq(account.id, accountId), hadPart(db, contractId)));
	const [person] = await withParts(db, { contractId, today, rows });
	return person ?? null;
}

/** How many coordinate the contract today. */
export async function countCoordinators(db: Db, contractId: string): Promise<number> {
	const standing = and(
		eq(contractRole.contractId, contractId),
		eq(contractRole.role, 'coordinator'),
		isNull(contractRole.endedAt)
	);
	return Number(await db.$count(contractRole, standing));
}

type At = { contractId: string; today: string };

function isOfFilter(db: Db, at: At, filter: PeopleFilter): SQL {
	const hasPart = or(hasRoleOf(db, at), hasSeat(db, at))!;
	if (filter === 'now') return hasPart;
	if (filter === 'former') return and(hadPart(db, at.contractId), not(hasPart))!;
	if (filter === 'committee-member') return hasSeat(db, at);
	if (filter !== 'to-review') return hasRoleOf(db, at, [filter]);
	return and(hasRoleOf(db, at, rolesOfBodies), hadSeat(db, at.contractId), not(hasSeat(db, at)))!;
}

function hasRoleOf(db: Db, { contractId }: At, among?: readonly Role[]): SQL {
	const held = db
		.select({ id: contractRole.accountId })
		.from(contractRole)
		.where(
			and(
				eq(contractRole.contractId, contractId),
				isNull(contractRole.endedAt),
				ne(contractRole.role, 'committee-member'),
				among ? inArray(contractRole.role, [...among]) : undefined
			)
		);
	return inArray(account.id, held);
}

function hasSeat(db: Db, { contractId, today }: At): SQL {
	const taken = db
		.select({ id: groupMember.accountId })
		.from(groupMember)
		.innerJoin(group, eq(group.id, groupMember.groupId))
		.where(
			and(
				eq(group.contractId, contractId),
				isNull(group.closedAt),
				isNull(groupMember.leftAt),
				or(isNull(groupMember.mandateStartsOn), lte(groupMember.mandateStartsOn, today)),
				or(isNull(groupMember.mandateEndsOn), gte(groupMember.mandateEndsOn, today))
			)
		);
	return inArray(account.id, taken);
}

function hadSeat(db: Db, contractId: string): SQL {
	const taken = db
		.select({ id: groupMember.accountId })
		.from(groupMember)
		.innerJoin(group, eq(group.id, groupMember.groupId))
		.where(eq(group.contractId, contractId));
	return inArray(account.id, taken);
}

function hadPart(db: Db, contractId: string): SQL {
	const held = db
		.select({ id: contractRole.accountId })
		.from(contractRole)
		.where(eq(contractRole.contractId, contractId));
	return or(inArray(account.id, held), hadSeat(db, contractId))!;
}

/** By name, or by the body they speak for. */
function isFound(db: Db, { contractId, question }: { contractId: string; question: string }): SQL {
	const pattern = `%${question.replace(/[\\%_]/g, '\\$&')}%`;
	const ofBody = db
		.select({ id: contractRole.accountId })
		.from(contractRole)
		.where(and(eq(contractRole.contractId, contractId), ilike(contractRole.organisation, pattern)));
	return or(ilike(account.displayName, pattern), inArray(account.id, ofBody))!;
}

async function withParts(
	db: Db,
	{ contractId, today, rows }: At & { rows: (typeof account.$inferSelect)[] }
): Promise<PersonOfContract[]> {
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const held = await db
		.select()
		.from(contractRole)
		.where(and(eq(contractRole.contractId, contractId), inArray(contractRole.accountId, ids)))
		.orderBy(asc(contractRole.since));
	const taken = await db
		.select({ seat: groupMember, slug: group.slug, name: group.name, closedAt: group.closedAt })
		.from(groupMember)
		.innerJoin(group, eq(group.id, groupMember.groupId))
		.where(and(eq(group.contractId, contractId), inArray(groupMember.accountId, ids)))
		.orderBy(not(isKept(today)), asc(group.name));
	return rows.map((row) => ({
		id: row.id,
		name: row.displayName,
		pseudonym: row.pseudonym,
		email: row.email,
		emailVerified: row.emailVerifiedAt !== null,
		lastSeenWeek: row.lastSeenWeek,
		roles: held
			.filter(({ accountId }) => accountId === row.id)
			.map(({ role, organisation, since, endedAt, endReason }) => ({
				...{ role, organisation, since, endedAt, endReason }
			})),
		seats: taken
			.filter(({ seat }) => seat.accountId === row.id)
			.map(({ seat, slug, name, closedAt }) => ({
				groupId: seat.groupId,
				groupSlug: slug,
				groupName: name,
				isFacilitator: seat.role === 'facilitator',
				mandateStartsOn: seat.mandateStartsOn,
				mandateEndsOn: seat.mandateEndsOn,
				joinedAt: seat.joinedAt,
				ended: closedAt !== null || isSeatEnded(seat, today),
				endReason: seat.endReason
			}))
	}));
}
