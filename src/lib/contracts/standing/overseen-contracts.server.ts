import { and, count, desc, eq, sql } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { containsWords } from '../../database/folded.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import type { Standing } from '../standing.ts';
import { contract } from '../tables.server.ts';

const PAGE = 25;

export type OverseenContract = {
	id: string;
	slug: string;
	title: string;
	territoryName: string;
	standing: Standing;
	standingSince: Date;
	standingReason: string;
	createdAt: Date;
	/** Whoever began it; null when nobody is known any more. */
	author: { id: string; name: string; email: string } | null;
};

const columns = {
	...{ id: contract.id, slug: contract.slug, title: contract.title },
	...{ territoryName: contract.territoryName, standing: contract.standing },
	...{ standingSince: contract.standingSince, standingReason: contract.standingReason },
	createdAt: contract.createdAt,
	author: { id: account.id, name: account.displayName, email: account.email }
};

/** Contracts of this installation, those that wait for an approval first, then the newest; a page at a time (from 1). */
export async function listOverseenContracts(
	db: Db,
	{ question, standing, page }: { question: string; standing: Standing | null; page: number }
): Promise<{ lines: OverseenContract[]; total: number; page: number; pages: number }> {
	const text = sql`${contract.title} || ' ' || ${contract.territoryName}`;
	const fits = and(
		standing ? eq(contract.standing, standing) : undefined,
		...containsWords(sql`(${text})`, question)
	);
	const [counted] = await db.select({ total: count() }).from(contract).where(fits);
	const total = Number(counted!.total);
	const { offset, ...at } = pageWithin({ total, page, size: PAGE });
	const lines = await db
		.select(columns)
		.from(contract)
		.leftJoin(account, eq(account.id, contract.createdBy))
		.where(fits)
		.orderBy(desc(sql`${contract.standing} = 'awaiting'`), desc(contract.createdAt), contract.id)
		.limit(PAGE)
		.offset(offset);
	return { lines, total, ...at };
}

export async function findOverseenContract(db: Db, slug: string): Promise<OverseenContract | null> {
	const [found] = await db
		.select(columns)
		.from(contract)
		.leftJoin(account, eq(account.id, contract.createdBy))
		.where(eq(contract.slug, slug));
	return found ?? null;
}

/** How many wait for somebody to approve them. */
export async function countAwaiting(db: Db): Promise<number> {
	return Number(await db.$count(contract, eq(contract.standing, 'awaiting')));
}
