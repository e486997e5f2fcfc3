import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { vote } from '../tables.server.ts';

/** How many votes hang from a contract, and how many of them were announced and have no result yet. */
export async function countVotes(
	db: Db,
	contractId: string
): Promise<{ works: number; running: number }> {
	const own = eq(vote.contractId, contractId);
	const isRunning = and(
		own,
		isNotNull(vote.announcedAt),
		isNull(vote.publishedAt),
		isNull(vote.withdrawnAt)
	);
	return {
		works: Number(await db.$count(vote, own)),
		running: Number(await db.$count(vote, isRunning))
	};
}
