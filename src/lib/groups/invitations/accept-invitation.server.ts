import { eq } from 'drizzle-orm';
import { hashToken } from '../../accounts/sessions/login-sessions.server.ts';
import type { Db } from '../../database/database.server.ts';
import { findActor } from '../find-actor.server.ts';
import { findOrCreateInvited, type NewPerson } from './invited-account.server.ts';
import { claimIfNeeded } from './claim-invitation.server.ts';
import { mayInvite } from './invitation-permissions.ts';
import { stateOfInvitation } from './invitation-rules.ts';
import { isAlreadyIn } from './invited-place.server.ts';
import { useInvitation } from './use-invitation.server.ts';
import { invitation } from '../tables.server.ts';

/** Who accepts: somebody signed in, or whoever reads the mailbox that was invited. */
export type Accepting = { accountId: string } | { mailbox: NewPerson };
export type AcceptAnswer =
	| { accountId: string; landingPath: string }
	/** The coordination must say yes first; it has been told. */
	| 'to-confirm'
	| 'invitation-gone'
	| 'name-missing';

/**
 * Uses an invitation. Its row is locked first: of two people at once, one enters and the other is told that it is gone. One that its
 * author could not make today lets nobody in. Somebody who is already in goes to the landing page and leaves the invitation for the
 * person it is meant for. `origin`: of the site, for mails.
 */
export async function acceptInvitation(
	db: Db,
	{
		token,
		accepting,
		origin,
		now
	}: { token: string; accepting: Accepting; origin: string; now: Date }
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
		const { contractId, createdBy } = found;
		const inviter = await findActor(tx, { accountId: createdBy, contractId, now });
		if (!mayInvite(inviter, found)) return 'invitation-gone';
		const accountId = await accountOf(tx, { accepting, email: found.email, now });
		if (accountId === null) return found.email ? 'name-missing' : 'invitation-gone';
		if ('accountId' in accepting) {
			const claimed = await claimIfNeeded(tx, { invitation: found, accountId, origin, now });
			if (claimed) return 'to-confirm';
		}
		await useInvitation(tx, { invitation: found, accountId, now });
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
