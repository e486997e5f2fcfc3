import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { mayInvite } from './invitation-permissions.ts';
import { stateOfInvitation } from './invitation-rules.ts';
import { invitation } from '../tables.server.ts';

/** Takes back an invitation that nobody has used yet. */
export async function revokeInvitation(
	db: Db,
	wanted: { actor: Actor; contractId: string; invitationId: string; now: Date }
): Promise<'revoked' | 'not-allowed' | 'invitation-gone'> {
	const { actor, contractId, invitationId, now } = wanted;
	const here = and(eq(invitation.id, invitationId), eq(invitation.contractId, contractId));
	return db.transaction(async (tx) => {
		const [found] = await tx.select().from(invitation).where(here).for('update');
		if (!found) return 'invitation-gone';
		if (!mayInvite(actor, found)) return 'not-allowed';
		if (stateOfInvitation(found, now) !== 'open') return 'invitation-gone';
		await tx.update(invitation).set({ revokedAt: now }).where(here);
		const subject = { type: 'invitation', id: invitationId };
		const actorId = actor.accountId;
		await recordEvent(tx, { kind: 'invitation-revoked', contractId, actorId, subject });
		return 'revoked';
	});
}
