import { and, desc, eq, ne } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { comment } from '../tables.server.ts';

/** Words that one person adds within this time go on with what they had just said: others were told. */
const SAME_BREATH_MS = 15 * 60_000;
/** Of a conversation, how many of the last words are looked at: whoever wrote before them has long been answered. */
const WORDS_MAX = 200;

type Said = { threadId: string; commentId: string; accountId: string; now: Date };

/**
 * Those who are answered when somebody adds words to a conversation: whoever wrote in it and has not taken it back, but not again and
 * again while one person goes on alone.
 */
export async function listAnswered(
	tx: Db,
	{ threadId, commentId, accountId, now }: Said
): Promise<string[]> {
	const before = await tx
		.select({ authorId: comment.authorId, at: comment.createdAt })
		.from(comment)
		.where(
			and(eq(comment.threadId, threadId), ne(comment.id, commentId), eq(comment.withdrawn, false))
		)
		.orderBy(desc(comment.createdAt), desc(comment.id))
		.limit(WORDS_MAX);
	const last = before[0];
	const isSameBreath =
		last?.authorId === accountId && now.getTime() - last.at.getTime() < SAME_BREATH_MS;
	if (isSameBreath) return [];
	return [...new Set(before.map(({ authorId }) => authorId))].filter((id) => id !== accountId);
}
