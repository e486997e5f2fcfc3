import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { lockFiche } from '../lock-fiche.server.ts';
import type { CommentRefusal } from './open-thread.server.ts';
import { mayComment } from '../permissions.ts';
import { recordComment, type Words } from './record-comment.server.ts';
import { commentThread } from '../tables.server.ts';

/** Answers in a conversation of this fiche. */
export async function replyToThread(
	tx: Db,
	{
		contractId,
		ficheId,
		threadId,
		...words
	}: Words & { contractId: string; ficheId: string; threadId: string }
): Promise<{ commentId: string } | CommentRefusal> {
	const fiche = await lockFiche(tx, { contractId, ficheId });
	if (!fiche) return 'unknown-fiche';
	const actor = await findActor(tx, { accountId: words.accountId, contractId });
	if (!mayComment(actor)) return 'not-allowed';
	const [thread] = await tx
		.select({ id: commentThread.id })
		.from(commentThread)
		.where(and(eq(commentThread.id, threadId), eq(commentThread.ficheId, ficheId)));
	if (!thread) return 'unknown-thread';
	return { commentId: await recordComment(tx, { fiche, threadId, ...words }) };
}
