import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { findMailbox, listCoordinatorMailboxes } from '../../contracts/mailboxes.server.ts';
import { invitation } from '../tables.server.ts';
import { claimConfirmedMail, claimMail, claimRefusedMail } from './claim-mails.ts';
import { mayInvite } from './invitation-permissions.ts';
import { mustBeConfirmed, stateOfInvitation } from './invitation-rules.ts';
import { useInvitation, type HeldInvitation } from './use-invitation.server.ts';

type Claim = { invitation: HeldInvitation; accountId: string; origin: string; now: Date };

/** Whether this account must wait for the coordination's yes; then it waits from now on, and the coordination is told. */
export async function claimIfNeeded(
	tx: Db,
	{ invitation: found, accountId, origin, now }: Claim
): Promise<boolean> {
	const person = await findMailbox(tx, accountId);
	if (!person || !mustBeConfirmed(found, person)) return false;
	const claim = { claimedBy: accountId, claimedAt: now };
	await tx.update(invitation).set(claim).where(eq(invitation.id, found.id));
	await recordClaimEvent(tx, found, { kind: 'invitation-claimed', actorId: accountId });
	const { title, slug } = await findContractOf(tx, found);
	const url = new URL(`/c/${slug}/coordination/invitations`, origin).href;
	for (const { email, locale } of await listCoordinatorMailboxes(tx, found.contractId)) {
		const words = { contract: title, url, name: person.name };
		await recordMail(tx, {
			...{ kind: 'claim', by: { accountId }, contractId: found.contractId },
			...{ recipient: email, locale, link: url, ...claimMail(locale, words) }
		});
	}
	return true;
}

/** Says yes or no to somebody who waits. A no takes the invitation back: its link is in other hands than thought. */
export async function decideClaim(
	db: Db,
	wanted: {
		actor: Actor;
		contractId: string;
		invitationId: string;
		accepted: boolean;
		origin: string;
		now: Date;
	}
): Promise<'decided' | 'not-allowed' | 'invitation-gone'> {
	const { actor, contractId, invitationId, accepted, origin, now } = wanted;
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select()
			.from(invitation)
			.where(and(eq(invitation.id, invitationId), eq(invitation.contractId, contractId)))
			.for('update');
		if (!found?.claimedBy || stateOfInvitation(found, now) !== 'claimed') return 'invitation-gone';
		if (!mayInvite(actor, found)) return 'not-allowed';
		if (accepted) await useInvitation(tx, { invitation: found, accountId: found.claimedBy, now });
		else await tx.update(invitation).set({ revokedAt: now }).where(eq(invitation.id, found.id));
		await recordClaimEvent(tx, found, {
			kind: accepted ? 'invitation-confirmed' : 'invitation-refused',
			actorId: actor.accountId
		});
		const person = await findMailbox(tx, found.claimedBy);
		const { title, slug } = await findContractOf(tx, found);
		const mailOf = accepted ? claimConfirmedMail : claimRefusedMail;
		const words = { contract: title, url: new URL(`/c/${slug}`, origin).href };
		if (person)
			await recordMail(tx, {
				...{ kind: 'claim-answered', by: { accountId: actor.accountId! }, contractId },
				...{ recipient: person.email, locale: person.locale, link: words.url },
				...mailOf(person.locale, words)
			});
		return 'decided';
	});
}

function recordClaimEvent(
	tx: Db,
	{ id, contractId, role }: HeldInvitation,
	{ kind, actorId }: { kind: string; actorId: string | null }
) {
	const subject = { type: 'invitation', id };
	return recordEvent(tx, { kind, contractId, actorId, subject, data: { role } });
}

async function findContractOf(tx: Db, { contractId }: HeldInvitation) {
	const [found] = await tx
		.select({ title: contract.title, slug: contract.slug })
		.from(contract)
		.where(eq(contract.id, contractId));
	return found!;
}
