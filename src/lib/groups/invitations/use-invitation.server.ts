import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { invitation } from '../tables.server.ts';
import { enterContract } from './invited-place.server.ts';

export type HeldInvitation = typeof invitation.$inferSelect;

/** Inside a transaction that holds the invitation: the person enters, and it serves no more. */
export async function useInvitation(
	tx: Db,
	{
		invitation: found,
		accountId,
		now
	}: { invitation: HeldInvitation; accountId: string; now: Date }
): Promise<void> {
	const used = { usedAt: now, usedBy: accountId };
	await tx.update(invitation).set(used).where(eq(invitation.id, found.id));
	await enterContract(tx, { ...found, accountId, now });
	await recordEvent(tx, {
		kind: 'invitation-accepted',
		contractId: found.contractId,
		actorId: accountId,
		subject: { type: 'invitation', id: found.id },
		data: { role: found.role, groupId: found.groupId }
	});
}
