import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { useEmailLink } from './email-links.server.ts';
import { closeOtherSessions, hashToken } from '../sessions/login-sessions.server.ts';
import { passwordChangedMail } from './mails.ts';
import { isPassword } from '../passwords/passwords.server.ts';
import { account, emailLink } from '../tables.server.ts';

type Use = { token: string; now: Date };

/** Signs in with a link: the account, or null when the link was used, replaced or is too old. */
export async function signInWithLink(db: Db, { token, now }: Use): Promise<string | null> {
	return db.transaction(async (tx) => {
		const accountId = await useEmailLink(tx, { token, purpose: 'sign-in', now });
		if (accountId) await recordProvenAddress(tx, { accountId, now });
		return accountId;
	});
}

/**
 * Confirms the address of a sign-up. Somebody may have signed up with an address that is not theirs: the browser that
 * signed up is recognised by its cookie, any other one must know the password that was chosen.
 */
export async function confirmSignUp(
	db: Db,
	{ token, now, sameBrowser, password }: Use & { sameBrowser: boolean; password: string }
): Promise<{ accountId: string } | 'link-gone' | 'bad-credentials'> {
	if (!sameBrowser && !(await isPasswordOfSignUp(db, { token, password }))) {
		return 'bad-credentials';
	}
	return db.transaction(async (tx) => {
		const accountId = await useEmailLink(tx, { token, purpose: 'verify', now });
		if (!accountId) return 'link-gone';
		await tx.update(account).set({ emailVerifiedAt: now }).where(eq(account.id, accountId));
		const subject = { type: 'account', id: accountId };
		await recordEvent(tx, { kind: 'account-verified', actorId: accountId, subject });
		return { accountId };
	});
}

/** Sets a new password from a link. Every session and every other link of the person ends. */
export async function resetPassword(
	db: Db,
	{ token, now, passwordHash }: Use & { passwordHash: string }
): Promise<string | null> {
	return db.transaction(async (tx) => {
		const accountId = await useEmailLink(tx, { token, purpose: 'reset', now });
		if (!accountId) return null;
		await recordProvenAddress(tx, { accountId, now });
		await recordNewPassword(tx, { accountId, passwordHash });
		await tx
			.delete(emailLink)
			.where(and(eq(emailLink.accountId, accountId), isNull(emailLink.usedAt)));
		return accountId;
	});
}

/**
 * A link that arrived proves the address. If it was never proven before, the password of the account may have been
 * chosen by somebody else: it is forgotten.
 */
export async function recordProvenAddress(
	tx: Db,
	{ accountId, now }: { accountId: string; now: Date }
): Promise<void> {
	const proven = await tx
		.update(account)
		.set({ emailVerifiedAt: now, passwordHash: null })
		.where(and(eq(account.id, accountId), isNull(account.emailVerifiedAt)))
		.returning({ id: account.id });
	if (proven.length === 0) return;
	const subject = { type: 'account', id: accountId };
	await recordEvent(tx, { kind: 'account-verified', actorId: accountId, subject });
}

/** Writes a new password, ends the sessions (but `keep`), and tells the person by mail. */
export async function recordNewPassword(
	tx: Db,
	{ accountId, passwordHash, keep }: { accountId: string; passwordHash: string; keep?: string }
): Promise<void> {
	const [changed] = await tx
		.update(account)
		.set({ passwordHash })
		.where(eq(account.id, accountId))
		.returning({ email: account.email, locale: account.locale });
	await closeOtherSessions(tx, { accountId, keep });
	const { email, locale } = changed!;
	await recordMail(tx, {
		...{ kind: 'password', by: { accountId }, contractId: null, link: null },
		...{ recipient: email, locale, ...passwordChangedMail(locale) }
	});
	const subject = { type: 'account', id: accountId };
	await recordEvent(tx, { kind: 'password-changed', actorId: accountId, subject });
}

async function isPasswordOfSignUp(
	db: Db,
	{ token, password }: { token: string; password: string }
): Promise<boolean> {
	const [row] = await db
		.select({ passwordHash: account.passwordHash })
		.from(emailLink)
		.innerJoin(account, eq(account.id, emailLink.accountId))
		.where(and(eq(emailLink.tokenHash, hashToken(token)), eq(emailLink.purpose, 'verify')));
	return isPassword(password, row?.passwordHash ?? null);
}
