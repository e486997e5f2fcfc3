import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { findActor } from '../find-actor.server.ts';
import { invitation } from '../tables.server.ts';
import { mayInvite } from './invitation-permissions.ts';

/**
 * Withdraws the invitations of somebody whose rights have just changed, those that they could not make today: nobody comes in by the hand of
 * who is no longer there. Returns how many.
 */
export async function revokeWhatTheyMayNoLonger(
	tx: Db,
	{ contractId, accountId, now }: { contractId: string; accountId: string; now: Date }
): Promise<number> {
	const open = await tx
		.select({ id: invitation.id, role: invitation.role, groupId: invitation.groupId })
		.from(invitation)
		.where(
			and(
				eq(invitation.contractId, contractId),
				eq(invitation.createdBy, accountId),
				isNull(invitation.usedAt),
				isNull(invitation.revokedAt)
			)
		);
	if (open.length === 0) return 0;
	const actor = await findActor(tx, { accountId, contractId, now });
	const ids = open.filter((one) => !mayInvite(actor, one)).map(({ id }) => id);
	if (ids.length > 0)
		await tx.update(invitation).set({ revokedAt: now }).where(inArray(invitation.id, ids));
	return ids.length;
}
