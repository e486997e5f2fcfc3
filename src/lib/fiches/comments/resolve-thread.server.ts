import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { findStanding } from '../find-standing.server.ts';
import { lockFiche } from '../lock-fiche.server.ts';
import type { CommentRefusal } from './open-thread.server.ts';
import { mayResolveThread } from '../permissions.ts';
import { commentThread } from '../tables.server.ts';

/** Closes a conversation, or opens it again. Doing it twice changes nothing. */
export async function resolveThread(
	tx: Db,
	{
		contractId,
		ficheId,
		threadId,
		resolved,
		accountId
	}: { contractId: string; ficheId: string; threadId: string; resolved: boolean; accountId: string }
): Promise<CommentRefusal | null> {
	const fiche = await lockFiche(tx, { contractId, ficheId });
	if (!fiche) return 'unknown-fiche';
	const here = and(eq(commentThread.id, threadId), eq(commentThread.ficheId, ficheId));
	const [thread] = await tx.select().from(commentThread).where(here);
	if (!thread) return 'unknown-thread';
	const actor = await findActor(tx, { accountId, contractId });
	const { standing } = await findStanding(tx, { fiche, accountId });
	if (!mayResolveThread(actor, thread, standing)) return 'not-allowed';
	if ((thread.resolvedAt !== null) === resolved) return null;
	await tx
		.update(commentThread)
		.set(
			resolved
				? { resolvedAt: new Date(), resolvedBy: accountId }
				: { resolvedAt: null, resolvedBy: null }
		)
		.where(here);
	await recordEvent(tx, {
		kind: resolved ? 'fiche-thread-resolved' : 'fiche-thread-reopened',
		contractId,
		actorId: accountId,
		subject: { type: 'fiche', id: ficheId },
		data: { number: fiche.number, threadId }
	});
	return null;
}
