import { eq } from 'drizzle-orm';
import { hashToken } from '../../accounts/sessions/login-sessions.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { findOrCreateInvited, type NewPerson } from './invited-account.server.ts';
import { enterContract, isAlreadyIn } from './invited-place.server.ts';
import { stateOfInvitation } from './invitation-rules.ts';
import { invitation } from '../tables.server.ts';

/** Who accepts: somebody signed in, or whoever reads the mailbox that was invited. */
export type Accepting = { accountId: string } | { mailbox: NewPerson };
export type AcceptAnswer =
	{ accountId: string; landingPath: string } | 'invitation-gone' | 'name-missing';

/**
 * Uses an invitation. Its row is locked first: of two people at once, one enters and the other is told that it is gone.
 * Somebody who is already in goes to the landing page and leaves the invitation for the person it is meant for.
 */
export async function acceptInvitation(
	db: Db,
	{ token, accepting, now }: { token: string; accepting: Accepting; now: Date }
): Promise<AcceptAnswer> {
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select()
			.from(invitation)
			.where(eq(invitation.tokenHash, hashToken(token)))
			.for('update');
		if (!found) return 'invitation-gone';
		const { landingPath } = found;
		if ('accountId' in accepting) {
			const { accountId } = accepting;
			const isIn = found.usedBy === accountId || (await isAlreadyIn(tx, { accountId, ...found }));
			if (isIn) return { accountId, landingPath };
		}
		if (stateOfInvitation(found, now) !== 'open') return 'invitation-gone';
		const accountId = await accountOf(tx, { accepting, email: found.email, now });
		if (accountId === null) return found.email ? 'name-missing' : 'invitation-gone';
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
		return { accountId, landingPath };
	});
}

async function accountOf(
	tx: Db,
	{ accepting, email, now }: { accepting: Accepting; email: string | null; now: Date }
): Promise<string | null> {
	if ('accountId' in accepting) return accepting.accountId;
	return email && findOrCreateInvited(tx, { email, person: accepting.mailbox, now });
}
