import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail, type Mail } from '../../journal/record-mail.server.ts';
import { createEmailLink } from './email-links.server.ts';
import { alreadyKnownMail, verifyMail } from './mails.ts';
import { account } from '../tables.server.ts';
import type { Locale } from '../../shared/messages.ts';

export type SignUp = {
	email: string;
	displayName: string;
	pseudonym: string;
	passwordHash: string;
	locale: Locale;
	/** Secret of the link that proves the address. */
	token: string;
	/** Where the link and the sign-in page are. */
	linkUrl: string;
	signInUrl: string;
	/** Where it was asked from. */
	network: string;
	now: Date;
};

/**
 * Creates an account that waits for its address to be proven, or writes to the person whose address it already is.
 * Nobody else learns which. A sign-up that was never proven is replaced: it may have been somebody else's.
 */
export async function signUp(db: Db, wanted: SignUp): Promise<void> {
	const { email, displayName, pseudonym, passwordHash, locale, token, now } = wanted;
	await db.transaction(async (tx) => {
		const values = { displayName, pseudonym, passwordHash, locale };
		const [created] = await tx
			.insert(account)
			.values({ email, ...values, createdAt: now })
			.onConflictDoNothing()
			.returning({ id: account.id });
		const [known] = created
			? []
			: await tx.select().from(account).where(eq(account.email, email)).for('update');
		if (known?.emailVerifiedAt) {
			const language = { locale: known.locale, link: wanted.signInUrl };
			const words = alreadyKnownMail(known.locale, wanted);
			await recordMail(tx, { ...mailTo(wanted), ...language, ...words });
			return;
		}
		const accountId = (created ?? known)!.id;
		if (!created) await tx.update(account).set(values).where(eq(account.id, accountId));
		await createEmailLink(tx, { accountId, purpose: 'verify', token, now });
		const words = verifyMail(locale, { url: wanted.linkUrl });
		await recordMail(tx, { ...mailTo(wanted), locale, link: wanted.linkUrl, ...words });
		const subject = { type: 'account', id: accountId };
		await recordEvent(tx, { kind: 'account-created', actorId: accountId, subject });
	});
}

function mailTo({
	email,
	network
}: SignUp): Pick<Mail, 'kind' | 'by' | 'contractId' | 'recipient'> {
	return { kind: 'sign-up', by: { network }, contractId: null, recipient: email };
}
