import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { closeOtherSessions } from '../../accounts/sessions/login-sessions.server.ts';
import { account, emailLink } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { mayOversee } from '../permissions.ts';
import { isAdministrator } from '../queries.server.ts';
import { suspendedMail, unsuspendedMail } from './suspension-mails.ts';

type By = { by: string; accountId: string; now: Date };

/**
 * Keeps an account out: its login sessions and its links end, nobody signs in to it, and its open pages stop within seconds (the number of
 * its rights moves with the end of its sessions). What it wrote stays. The person is told why.
 */
export async function suspendAccount(
	db: Db,
	{ by, accountId, now, reason, legalUrl }: By & { reason: string; legalUrl: string }
): Promise<'done' | 'not-allowed' | 'administrator' | 'moved'> {
	return db.transaction(async (tx) => {
		if (!mayOversee({ isAdministrator: await isAdministrator(tx, by) })) return 'not-allowed';
		// Held, so that nobody is named an administrator and suspended at once, and no session begins unseen.
		await tx
			.select({ id: account.id })
			.from(account)
			.where(eq(account.id, accountId))
			.for('update');
		if (await isAdministrator(tx, accountId)) return 'administrator';
		const [kept] = await tx
			.update(account)
			.set({ suspendedAt: now, suspendedReason: reason })
			.where(and(eq(account.id, accountId), isNull(account.suspendedAt), isNull(account.erasedAt)))
			.returning({ email: account.email, locale: account.locale });
		if (!kept) return 'moved';
		await closeOtherSessions(tx, { accountId });
		await tx.delete(emailLink).where(eq(emailLink.accountId, accountId));
		const subject = { type: 'account', id: accountId };
		await recordEvent(tx, { kind: 'account-suspended', actorId: by, subject });
		await recordMail(tx, {
			...{ kind: 'suspension', by: 'product', contractId: null, link: legalUrl },
			...{ recipient: kept.email, locale: kept.locale },
			...suspendedMail(kept.locale, { reason, url: legalUrl })
		});
		return 'done';
	});
}

/** Lets an account in again, as it was: its roles and seats were left alone. */
export async function unsuspendAccount(
	db: Db,
	{ by, accountId, signInUrl }: Omit<By, 'now'> & { signInUrl: string }
): Promise<'done' | 'not-allowed' | 'moved'> {
	return db.transaction(async (tx) => {
		if (!mayOversee({ isAdministrator: await isAdministrator(tx, by) })) return 'not-allowed';
		const [back] = await tx
			.update(account)
			.set({ suspendedAt: null, suspendedReason: '' })
			.where(and(eq(account.id, accountId), isNotNull(account.suspendedAt)))
			.returning({ email: account.email, locale: account.locale });
		if (!back) return 'moved';
		const subject = { type: 'account', id: accountId };
		await recordEvent(tx, { kind: 'account-unsuspended', actorId: by, subject });
		await recordMail(tx, {
			...{ kind: 'suspension', by: 'product', contractId: null, link: signInUrl },
			...{ recipient: back.email, locale: back.locale },
			...unsuspendedMail(back.locale, { url: signInUrl })
		});
		return 'done';
	});
}
