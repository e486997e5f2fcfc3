import { and, eq, gt, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { localeOfMailbox } from '../../accounts/queries.server.ts';
import { newSecret } from '../../accounts/links/email-links.server.ts';
import { hashToken } from '../../accounts/sessions/login-sessions.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { MailRefused, recordMailOrThrow } from '../../journal/record-mail.server.ts';
import type { MailRefusal } from '../../journal/mail-limits.ts';
import { daysAfter, daysBefore } from '../../shared/local-time.ts';
import { currentLocale } from '../../shared/messages.ts';
import { group, invitation } from '../tables.server.ts';
import type { InvitationContext } from './create-invitation.server.ts';
import { invitationMail } from './invitation-mails.ts';
import { mayInvite } from './invitation-permissions.ts';
import { mayResend, REMIND_AFTER_DAYS, stateOfInvitation } from './invitation-rules.ts';

const DAY_MS = 86_400_000;
/** How many one press reminds: the next press goes on. */
const REMINDED_AT_ONCE = 200;

type Held = typeof invitation.$inferSelect;

/** Sends the mail of an invitation again, with a new link and all its days again; the link of the former mail no longer works. */
export async function resendInvitation(
	db: Db,
	context: InvitationContext,
	{ invitationId }: { invitationId: string }
): Promise<'resent' | 'not-allowed' | 'invitation-gone' | `mail-${MailRefusal}`> {
	const { actor, contract, now } = context;
	const resend = async (tx: Db): Promise<'resent' | 'not-allowed' | 'invitation-gone'> => {
		const [found] = await tx
			.select()
			.from(invitation)
			.where(and(eq(invitation.id, invitationId), eq(invitation.contractId, contract.id)))
			.for('update');
		if (!found || !mayResend({ state: stateOfInvitation(found, now), email: found.email }))
			return 'invitation-gone';
		if (!mayInvite(actor, found)) return 'not-allowed';
		await send(tx, context, found);
		return 'resent';
	};
	try {
		return await db.transaction(resend);
	} catch (thrown) {
		if (thrown instanceof MailRefused) return `mail-${thrown.refusal}`;
		throw thrown;
	}
}

/** The same for all that wait and had no mail in the last days. Returns how many. */
export async function remindInvited(db: Db, context: InvitationContext): Promise<number> {
	const { actor, contract, now } = context;
	const since = daysBefore(now, REMIND_AFTER_DAYS);
	return db.transaction(async (tx) => {
		const waiting = await tx
			.select()
			.from(invitation)
			.where(
				and(
					eq(invitation.contractId, contract.id),
					isNotNull(invitation.email),
					isNull(invitation.usedAt),
					isNull(invitation.revokedAt),
					isNull(invitation.claimedAt),
					gt(invitation.expiresAt, now),
					lt(invitation.createdAt, since),
					or(isNull(invitation.remindedAt), lt(invitation.remindedAt, since))
				)
			)
			.orderBy(invitation.createdAt)
			.limit(REMINDED_AT_ONCE)
			.for('update');
		const mine = waiting.filter((one) => mayInvite(actor, one));
		let sent = 0;
		for (const one of mine) if (await sendIfTaken(tx, context, one)) sent += 1;
		return sent;
	});
}

/** Inside its own savepoint: one mailbox that wants no more mails keeps its old link, and the others are reminded. */
async function sendIfTaken(tx: Db, context: InvitationContext, found: Held): Promise<boolean> {
	try {
		await tx.transaction((inner) => send(inner, context, found));
		return true;
	} catch (thrown) {
		if (thrown instanceof MailRefused) return false;
		throw thrown;
	}
}

async function send(
	tx: Db,
	{ actor, contract, origin, inviterName, now }: InvitationContext,
	found: Held
): Promise<void> {
	const { id, email, groupId } = found;
	const lasts = found.expiresAt.getTime() - (found.remindedAt ?? found.createdAt).getTime();
	// One of these days may have had an hour more or less.
	const days = Math.round(lasts / DAY_MS);
	const token = newSecret();
	const [place] = groupId
		? await tx.select({ name: group.name }).from(group).where(eq(group.id, groupId))
		: [];
	await tx
		.update(invitation)
		.set({
			tokenHash: hashToken(token),
			expiresAt: daysAfter(now, days),
			remindedAt: now,
			// Whoever sends it answers for it from now on.
			createdBy: actor.accountId!
		})
		.where(eq(invitation.id, id));
	const words = {
		inviter: inviterName,
		contract: contract.title,
		group: place?.name ?? null,
		days,
		url: new URL(`/invitation/${token}`, origin).href
	};
	const locale = (await localeOfMailbox(tx, email!)) ?? currentLocale();
	await recordMailOrThrow(tx, {
		...{ kind: 'invitation', by: { accountId: actor.accountId! }, contractId: contract.id },
		...{ recipient: email!, locale, link: words.url, ...invitationMail(locale, words) }
	});
	const subject = { type: 'invitation', id };
	const event = { contractId: contract.id, actorId: actor.accountId, subject };
	await recordEvent(tx, { kind: 'invitation-resent', ...event });
}
