import { and, asc, count, desc, eq, ilike, isNull, or, type SQL } from 'drizzle-orm';
import { account } from '../accounts/tables.server.ts';
import { theme } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { pageWithin } from '../shared/paging.ts';
import type { GroupKind } from './kinds.ts';
import { isKept } from './member-queries.server.ts';
import { dayOf } from '../shared/time-zone.ts';
import { group, groupMember, groupRequest } from './tables.server.ts';

export type Group = typeof group.$inferSelect;

export async function findGroup(
	db: Db,
	{ contractId, slug }: { contractId: string; slug: string }
): Promise<(Group & { theme: { slug: string; title: string } | null }) | null> {
	const [found] = await db
		.select({ group, theme: { slug: theme.slug, title: theme.title } })
		.from(group)
		.leftJoin(theme, eq(theme.id, group.themeId))
		.where(and(eq(group.contractId, contractId), eq(group.slug, slug)));
	return found ? { ...found.group, theme: found.theme } : null;
}

const PAGE = 20;

export type GroupCard = {
	id: string;
	slug: string;
	name: string;
	kind: GroupKind;
	purpose: string;
	joining: Group['joining'];
	closed: boolean;
	theme: { slug: string; title: string } | null;
	members: number;
};

type Wanted = {
	contractId: string;
	question?: string;
	kind?: GroupKind | null;
	themeId?: string;
	page?: number;
	/** How many a page; the lists inside other pages show all they have. */
	size?: number;
};

/** Groups of a contract, open ones first, a page at a time (from 1). */
export async function listGroups(
	db: Db,
	{ contractId, question = '', kind = null, themeId, page = 1, size = PAGE }: Wanted
): Promise<{ groups: GroupCard[]; total: number; page: number; pages: number }> {
	const pattern = `%${question.replace(/[\\%_]/g, '\\$&')}%`;
	const fits = and(
		eq(group.contractId, contractId),
		kind ? eq(group.kind, kind) : undefined,
		themeId ? eq(group.themeId, themeId) : undefined,
		question ? or(ilike(group.name, pattern), ilike(group.purpose, pattern)) : undefined
	);
	const [counted] = await db.select({ total: count() }).from(group).where(fits);
	const total = Number(counted!.total);
	const { offset, ...at } = pageWithin({ total, page, size });
	const rows = await db
		.select({ group, theme: { slug: theme.slug, title: theme.title } })
		.from(group)
		.leftJoin(theme, eq(theme.id, group.themeId))
		.where(fits)
		.orderBy(desc(isNull(group.closedAt)), asc(group.name), asc(group.slug))
		.limit(size)
		.offset(offset);
	const members = await countMembers(db, eq(group.contractId, contractId));
	const groups = rows.map(({ group: row, theme: of }) => ({
		id: row.id,
		slug: row.slug,
		name: row.name,
		kind: row.kind,
		purpose: row.purpose,
		joining: row.joining,
		closed: row.closedAt !== null,
		theme: of,
		members: members.get(row.id) ?? 0
	}));
	return { groups, total, ...at };
}

async function countMembers(db: Db, where: SQL): Promise<Map<string, number>> {
	const rows = await db
		.select({ groupId: groupMember.groupId, members: count() })
		.from(groupMember)
		.innerJoin(group, eq(group.id, groupMember.groupId))
		.where(and(where, isKept(dayOf(new Date()))))
		.groupBy(groupMember.groupId);
	return new Map(rows.map(({ groupId, members }) => [groupId, Number(members)]));
}

/** Requests that wait for an answer, oldest first. Only for those who may answer. */
export async function listRequests(db: Db, groupId: string) {
	return db
		.select({
			id: groupRequest.id,
			name: account.displayName,
			message: groupRequest.message,
			createdAt: groupRequest.createdAt
		})
		.from(groupRequest)
		.innerJoin(account, eq(account.id, groupRequest.accountId))
		.where(and(eq(groupRequest.groupId, groupId), isNull(groupRequest.decidedAt)))
		.orderBy(asc(groupRequest.createdAt));
}

export async function isRequestWaiting(
	db: Db,
	{ groupId, accountId }: { groupId: string; accountId: string }
): Promise<boolean> {
	const waiting = await db.$count(
		groupRequest,
		and(
			eq(groupRequest.groupId, groupId),
			eq(groupRequest.accountId, accountId),
			isNull(groupRequest.decidedAt)
		)
	);
	return Number(waiting) > 0;
}
