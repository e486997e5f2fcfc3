import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import { countUpTo } from '../../database/count-up-to.server.ts';
import type { Db } from '../../database/database.server.ts';
import { foldedContains } from '../../database/folded.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import { administrator } from '../tables.server.ts';

const PAGE = 25;

export type OverseenAccount = {
	id: string;
	name: string;
	email: string;
	emailVerified: boolean;
	createdAt: Date;
	lastSeenWeek: string | null;
	suspendedAt: Date | null;
	suspendedReason: string;
	isAdministrator: boolean;
};

const columns = {
	...{ id: account.id, name: account.displayName, email: account.email },
	...{ emailVerifiedAt: account.emailVerifiedAt, createdAt: account.createdAt },
	...{ lastSeenWeek: account.lastSeenWeek, suspendedAt: account.suspendedAt },
	...{ suspendedReason: account.suspendedReason, administratorId: administrator.accountId }
};

function lineOf({ emailVerifiedAt, administratorId, ...row }: Row): OverseenAccount {
	return {
		...row,
		emailVerified: emailVerifiedAt !== null,
		isAdministrator: administratorId !== null
	};
}
type Row = Omit<OverseenAccount, 'emailVerified' | 'isAdministrator'> & {
	emailVerifiedAt: Date | null;
	administratorId: string | null;
};

type Wanted = { question: string; onlySuspended: boolean; page: number };

/** Accounts by their address, found by words of it or of the name, a page at a time (from 1). Counted to a thousand (`countUpTo`). */
export async function listOverseenAccounts(
	db: Db,
	{ question, onlySuspended, page }: Wanted
): Promise<{
	lines: OverseenAccount[];
	total: number;
	isMore: boolean;
	page: number;
	pages: number;
}> {
	const fits = and(
		isNull(account.erasedAt),
		onlySuspended ? isNotNull(account.suspendedAt) : undefined,
		...foldedContains(account.folded, question)
	);
	const { total, isMore } = await countUpTo(db, { from: sql`${account}`, where: fits });
	const { offset, ...at } = pageWithin({ total, page, size: PAGE });
	const rows = await db
		.select(columns)
		.from(account)
		.leftJoin(administrator, eq(administrator.accountId, account.id))
		.where(fits)
		.orderBy(asc(account.email))
		.limit(PAGE)
		.offset(offset);
	return { lines: rows.map(lineOf), total, isMore, ...at };
}

export async function findOverseenAccount(db: Db, id: string): Promise<OverseenAccount | null> {
	const [found] = await db
		.select(columns)
		.from(account)
		.leftJoin(administrator, eq(administrator.accountId, account.id))
		.where(and(eq(account.id, id), isNull(account.erasedAt)));
	return found ? lineOf(found) : null;
}
