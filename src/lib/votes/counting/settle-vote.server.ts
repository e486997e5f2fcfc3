import { and, asc, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { vote } from '../tables.server.ts';
import { closeVote } from './close-vote.server.ts';
import { countVoteOnServer, type CountRefusal } from './count-vote-on-server.server.ts';

/** Closes a vote that is due and counts it where the server may: called by the job, and by whoever looks first. */
export async function settleVote(
	db: Db,
	{ voteId }: { voteId: string }
): Promise<CountRefusal | null> {
	await closeVote(db, { voteId });
	return countVoteOnServer(db, { voteId });
}

/** Votes past their hour that are not closed, or closed and not counted yet by the server. */
export async function listVotesToSettle(db: Db): Promise<string[]> {
	const due = and(isNull(vote.closedAt), lte(vote.closesAt, sql`clock_timestamp()`));
	const uncounted = and(isNotNull(vote.closedAt), ne(vote.secrecy, 'secret'));
	const rows = await db
		.select({ id: vote.id })
		.from(vote)
		.where(
			and(
				isNotNull(vote.openedAt),
				isNull(vote.withdrawnAt),
				isNull(vote.publishedAt),
				or(due, uncounted)
			)
		)
		.orderBy(asc(vote.closesAt));
	return rows.map(({ id }) => id);
}
