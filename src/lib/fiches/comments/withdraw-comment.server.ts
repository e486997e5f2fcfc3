import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { lockFiche } from '../lock-fiche.server.ts';
import type { CommentRefusal } from './open-thread.server.ts';
import { comment, commentThread } from '../tables.server.ts';

/** Takes back one's own comment: its place stays in the conversation, its words are erased. */
export async function withdrawComment(
	tx: Db,
	{
		contractId,
		ficheId,
		commentId,
		accountId
	}: { contractId: string; ficheId: string; commentId: string; accountId: string }
): Promise<CommentRefusal | null> {
	const fiche = await lockFiche(tx, { contractId, ficheId });
	if (!fiche) return 'unknown-fiche';
	const [found] = await tx
		.select({ authorId: comment.authorId, threadId: comment.threadId })
		.from(comment)
		.innerJoin(commentThread, eq(commentThread.id, comment.threadId))
		.where(and(eq(comment.id, commentId), eq(commentThread.ficheId, ficheId)));
	if (!found) return 'unknown-thread';
	if (found.authorId !== accountId) return 'not-allowed';
	await tx
		.update(comment)
		.set({ withdrawn: true, body: '' })
		.where(and(eq(comment.id, commentId), eq(comment.threadId, found.threadId)));
	return null;
}
