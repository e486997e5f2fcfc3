import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { journalEntry } from '../../../journal/tables.server.ts';
import type { Vote } from '../../queries.server.ts';

export type HumanOutcomeData = {
	conclusion: string;
	nextSteps: { what: string; who: string; on: string | null }[];
	reviewOn: string | null;
	/** Null while it is owed. */
	firstAt: Date | null;
	/** Null unless it was changed since. */
	changedAt: Date | null;
	/** Since when it is owed. */
	publishedAt: Date;
};

/** What people conclude from a published vote, with the dates on which they said it. */
export async function readOutcome(
	db: Db,
	vote: Vote & { publishedAt: Date }
): Promise<HumanOutcomeData> {
	const { conclusion, nextSteps, reviewOn, publishedAt, concludedAt } = vote;
	const said = { conclusion, nextSteps, reviewOn, publishedAt };
	if (!concludedAt) return { ...said, firstAt: null, changedAt: null };
	const [told] = await db
		.select({
			times: sql<number>`count(*)::int`,
			first: sql<string | null>`extract(epoch from min(${journalEntry.createdAt})) * 1000`
		})
		.from(journalEntry)
		.where(
			and(
				eq(journalEntry.subjectType, 'vote'),
				eq(journalEntry.subjectId, vote.id),
				eq(journalEntry.kind, 'vote-concluded')
			)
		);
	const isChanged = told!.times > 1 && told!.first !== null;
	return {
		...said,
		firstAt: isChanged ? new Date(Number(told!.first)) : concludedAt,
		changedAt: isChanged ? concludedAt : null
	};
}
