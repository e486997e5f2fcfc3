import type { Db } from '../../database/database.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import type { Anchor } from '../text/anchors.ts';
import { lockFiche } from '../lock-fiche.server.ts';
import { mayComment } from '../permissions.ts';
import { recordComment, type Words } from './record-comment.server.ts';
import { commentThread } from '../tables.server.ts';

export type CommentRefusal = 'unknown-fiche' | 'unknown-thread' | 'not-allowed';

/** Opens a conversation, on a passage or on the whole fiche (`anchor` null). */
export async function openThread(
	tx: Db,
	{
		contractId,
		ficheId,
		anchor,
		quote,
		...words
	}: Words & { contractId: string; ficheId: string; anchor: Anchor | null; quote: string }
): Promise<{ threadId: string } | CommentRefusal> {
	const fiche = await lockFiche(tx, { contractId, ficheId });
	if (!fiche) return 'unknown-fiche';
	const { accountId } = words;
	const actor = await findActor(tx, { accountId, contractId });
	if (!mayComment(actor)) return 'not-allowed';
	const [thread] = await tx
		.insert(commentThread)
		.values({
			ficheId,
			field: anchor?.field ?? null,
			anchorStart: anchor?.start ?? null,
			anchorEnd: anchor?.end ?? null,
			quote,
			createdBy: accountId
		})
		.returning({ id: commentThread.id });
	const threadId = thread!.id;
	await recordComment(tx, { fiche, threadId, ...words });
	await recordEvent(tx, {
		kind: 'fiche-thread-opened',
		contractId,
		actorId: accountId,
		subject: { type: 'fiche', id: ficheId },
		data: { number: fiche.number, threadId }
	});
	return { threadId };
}
