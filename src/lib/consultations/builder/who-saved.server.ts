import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { journalEntry } from '../../journal/tables.server.ts';
import { questionSaved } from './tell-building.server.ts';

/** How the last person who saved this line is called; null when the journal does not tell. */
export async function findWhoSaved(
	db: Db,
	{ consultationId, questionId }: { consultationId: string; questionId: string }
): Promise<string | null> {
	const [last] = await db
		.select({ name: account.displayName })
		.from(journalEntry)
		.innerJoin(account, eq(account.id, journalEntry.actorId))
		.where(
			and(
				eq(journalEntry.subjectType, 'consultation'),
				eq(journalEntry.subjectId, consultationId),
				inArray(journalEntry.kind, Object.values(questionSaved)),
				eq(sql`${journalEntry.data} ->> 'questionId'`, questionId)
			)
		)
		.orderBy(desc(journalEntry.id))
		.limit(1);
	return last?.name ?? null;
}
