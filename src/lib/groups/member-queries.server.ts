import { and, asc, count, desc, eq, gte, isNull, not, or, sql, type SQL } from 'drizzle-orm';
import { account } from '../accounts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { pageWithin } from '../shared/paging.ts';
import { dayOf } from '../shared/time-zone.ts';
import { isSeatEnded, shownNameOf } from './rules.ts';
import { groupMember } from './tables.server.ts';

const PAGE = 24;

export type Member = {
	/** Only for those who see names: the same identifier in two groups would tie a pseudonym to a name. */
	accountId: string | null;
	shownName: string;
	isMe: boolean;
	isFacilitator: boolean;
	nameShown: boolean;
	mandateStartsOn: string | null;
	mandateEndsOn: string | null;
	ended: boolean;
};

export type MembersPage = { members: Member[]; total: number; page: number; pages: number };

type Reader = { accountId: string | null; maySeeNames: boolean };
type Wanted = { ended?: boolean; question?: string; page?: number; size?: number };

/** True for seats that are not over: the mandate runs, or has not begun. The same rule as `isSeatEnded`. */
export function isKept(today: string | SQL<string>): SQL {
	const notOver = or(isNull(groupMember.mandateEndsOn), gte(groupMember.mandateEndsOn, today));
	return and(isNull(groupMember.leftAt), notOver)!;
}

/** The rule of `shownNameOf`: nobody is found, nor put in order, by a name that this reader does not see. */
function shownName({ accountId, maySeeNames }: Reader): SQL<string> {
	if (maySeeNames) return sql<string>`${account.displayName}`;
	const isMe = accountId === null ? sql`false` : eq(groupMember.accountId, accountId);
	return sql<string>`case when ${groupMember.nameShown} or ${isMe} then ${account.displayName} else ${account.pseudonym} end`;
}

/**
 * Members as this reader may see them, or those whose mandate is over, a page at a time: what is not theirs to see is not
 * in the answer. Facilitators first.
 */
export async function listMembers(
	db: Db,
	groupId: string,
	reader: Reader,
	{ ended = false, question = '', page = 1, size = PAGE }: Wanted = {}
): Promise<MembersPage> {
	const today = dayOf(new Date());
	const name = shownName(reader);
	const pattern = `%${question.replace(/[\\%_]/g, '\\$&')}%`;
	const fits = and(
		eq(groupMember.groupId, groupId),
		ended ? not(isKept(today)) : isKept(today),
		question ? sql`${name} ilike ${pattern}` : undefined
	);
	const [counted] = await db
		.select({ total: count() })
		.from(groupMember)
		.innerJoin(account, eq(account.id, groupMember.accountId))
		.where(fits);
	const total = Number(counted!.total);
	const { offset, ...at } = pageWithin({ total, page, size });
	const rows = await db
		.select({
			seat: groupMember,
			person: { displayName: account.displayName, pseudonym: account.pseudonym }
		})
		.from(groupMember)
		.innerJoin(account, eq(account.id, groupMember.accountId))
		.where(fits)
		.orderBy(
			desc(sql`${groupMember.role} = 'facilitator'`),
			asc(sql`lower(${name})`),
			asc(groupMember.accountId)
		)
		.limit(size)
		.offset(offset);
	const members = rows.map(({ seat, person }) => ({
		accountId: reader.maySeeNames ? seat.accountId : null,
		shownName: shownNameOf({ ...seat, ...person }, reader),
		isMe: seat.accountId === reader.accountId,
		isFacilitator: seat.role === 'facilitator',
		nameShown: seat.nameShown,
		mandateStartsOn: seat.mandateStartsOn,
		mandateEndsOn: seat.mandateEndsOn,
		ended: isSeatEnded(seat, today)
	}));
	return { members, total, ...at };
}

/** How many members a group has, and how many mandates are over. */
export async function countMembersOf(
	db: Db,
	{ groupId }: { groupId: string }
): Promise<{ current: number; past: number }> {
	const kept = isKept(dayOf(new Date()));
	const of = eq(groupMember.groupId, groupId);
	const current = Number(await db.$count(groupMember, and(of, kept)));
	return { current, past: Number(await db.$count(groupMember, and(of, not(kept)))) };
}

/** What a person chose for their own seat, while it is not over. */
export async function findOwnSeat(
	db: Db,
	{ groupId, accountId }: { groupId: string; accountId: string }
): Promise<{ nameShown: boolean } | null> {
	const own = and(eq(groupMember.groupId, groupId), eq(groupMember.accountId, accountId));
	const [seat] = await db
		.select({ nameShown: groupMember.nameShown })
		.from(groupMember)
		.where(and(own, isKept(dayOf(new Date()))));
	return seat ?? null;
}
