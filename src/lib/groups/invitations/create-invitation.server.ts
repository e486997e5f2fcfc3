import { and, eq, isNull } from 'drizzle-orm';
import type { Actor, Role } from '../../accounts/actor.ts';
import { localeOfMailbox } from '../../accounts/queries.server.ts';
import { newSecret } from '../../accounts/links/email-links.server.ts';
import { hashToken } from '../../accounts/sessions/login-sessions.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMailOrThrow } from '../../journal/record-mail.server.ts';
import { invitationMail } from './invitation-mails.ts';
import { mayInvite } from './invitation-permissions.ts';
import { isLandingIn } from './invitation-rules.ts';
import { group, invitation } from '../tables.server.ts';
import { daysAfter } from '../../shared/local-time.ts';
import { currentLocale } from '../../shared/messages.ts';

export type NewInvitation = {
	role: Role;
	organisation: string;
	groupId: string | null;
	/** Null for a link to hand over. */
	email: string | null;
	/** The name that a list gives to the person. */
	name?: string;
	/** Empty: the page of the group, else of the contract. */
	landingPath: string;
	days: number;
};
export type InvitationContext = {
	actor: Actor;
	inviterName: string;
	contract: { id: string; slug: string; title: string };
	origin: string;
	now: Date;
};
export type CreateInvitationAnswer =
	| { id: string; url: string }
	| 'not-allowed'
	/** A member of a committee is whoever sits in one. */
	| 'group-missing'
	| 'group-unknown'
	| 'landing-elsewhere';

/**
 * Makes a one-use invitation. By mail, it replaces the one that the same person had for the same seat. Throws `MailRefused`, with
 * nothing written, when the mail will not leave.
 */
export async function createInvitation(
	db: Db,
	{ actor, contract, now, ...context }: InvitationContext,
	wanted: NewInvitation
): Promise<CreateInvitationAnswer> {
	if (actor.accountId === null || !mayInvite(actor, wanted)) return 'not-allowed';
	const createdBy = actor.accountId;
	const { role, organisation, groupId, email, name = '' } = wanted;
	if (role === 'committee-member' && groupId === null) return 'group-missing';
	return db.transaction(async (tx) => {
		const place = groupId ? await findOpenGroup(tx, { contractId: contract.id, groupId }) : null;
		if (groupId && !place) return 'group-unknown';
		const home = `/c/${contract.slug}${place ? `/groupes/${place.slug}` : ''}`;
		const landingPath = wanted.landingPath || home;
		if (!isLandingIn(contract.slug, landingPath)) return 'landing-elsewhere';
		const token = newSecret();
		const url = new URL(`/invitation/${token}`, context.origin).href;
		if (email) await revokeSame(tx, { contractId: contract.id, role, groupId, email, now });
		const [created] = await tx
			.insert(invitation)
			.values({
				tokenHash: hashToken(token),
				contractId: contract.id,
				role,
				organisation,
				groupId,
				email,
				name,
				landingPath,
				createdBy,
				createdAt: now,
				expiresAt: daysAfter(now, wanted.days)
			})
			.returning({ id: invitation.id });
		if (email) {
			const words = {
				inviter: context.inviterName,
				contract: contract.title,
				group: place?.name ?? null,
				days: wanted.days,
				url
			};
			const locale = (await localeOfMailbox(tx, email)) ?? currentLocale();
			await recordMailOrThrow(tx, {
				...{ kind: 'invitation', by: { accountId: createdBy }, contractId: contract.id },
				...{ recipient: email, locale, link: url, ...invitationMail(locale, words) }
			});
		}
		await recordEvent(tx, {
			kind: 'invitation-created',
			contractId: contract.id,
			actorId: createdBy,
			subject: { type: 'invitation', id: created!.id },
			data: { role, groupId, byMail: email !== null }
		});
		return { id: created!.id, url };
	});
}

async function findOpenGroup(tx: Db, place: { contractId: string; groupId: string }) {
	const [found] = await tx
		.select({ slug: group.slug, name: group.name })
		.from(group)
		.where(
			and(
				eq(group.id, place.groupId),
				eq(group.contractId, place.contractId),
				isNull(group.closedAt)
			)
		);
	return found ?? null;
}

async function revokeSame(
	tx: Db,
	same: { contractId: string; role: Role; groupId: string | null; email: string; now: Date }
): Promise<void> {
	const { contractId, role, groupId, email, now } = same;
	await tx
		.update(invitation)
		.set({ revokedAt: now })
		.where(
			and(
				eq(invitation.contractId, contractId),
				eq(invitation.email, email),
				eq(invitation.role, role),
				groupId ? eq(invitation.groupId, groupId) : isNull(invitation.groupId),
				isNull(invitation.usedAt),
				isNull(invitation.revokedAt)
			)
		);
}
