import { eq } from 'drizzle-orm';
import type { Account } from '../../accounts/actor.ts';
import { account as accounts } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import type { ShownInvitation } from './invitation-queries.server.ts';
import { mustBeConfirmed, stateOfInvitation } from './invitation-rules.ts';
import { isAlreadyIn } from './invited-place.server.ts';

/**
 * What the page of an invitation shows to whoever opens it: the way in, when they are already in; otherwise how they may
 * accept. `mailbox` is the invited address, which a link to hand over does not have.
 */
export async function invitationPage(
	db: Db,
	opened: { invitation: ShownInvitation; account: Account | null; now: Date }
) {
	const { invitation, account, now } = opened;
	const { landingPath } = invitation;
	if (account) {
		const place = { ...invitation, accountId: account.id };
		const isIn = invitation.usedBy === account.id || (await isAlreadyIn(db, place));
		if (isIn) return { landingPath };
	}
	const { role, organisation, groupName, contractSlug, contractTitle, inviter } = invitation;
	const mailbox = invitation.email;
	return {
		state: stateOfInvitation(invitation, now),
		/** It waits for the coordination's yes, for whoever looks. */
		isMyClaim: account !== null && invitation.claimedBy === account.id,
		/** Accepting as oneself will wait for that yes. */
		waitsForYes: account !== null && mustBeConfirmed(invitation, account),
		invitation: { role, organisation, groupName, contractSlug, contractTitle, inviter },
		expiresAt: invitation.expiresAt,
		timeZone: invitation.timeZone,
		mailbox,
		next: landingPath,
		mine: account?.email ?? null,
		asksName: mailbox !== null && !(await isKnown(db, mailbox))
	};
}

async function isKnown(db: Db, email: string): Promise<boolean> {
	return (await db.$count(accounts, eq(accounts.email, email))) > 0;
}
