import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { createEmailLink } from './email-links.server.ts';
import { resetMail, signInMail } from './mails.ts';
import { account } from '../tables.server.ts';

export type LinkRequest = {
	email: string;
	purpose: 'sign-in' | 'reset';
	token: string;
	url: string;
	/** Where it was asked from. */
	network: string;
	now: Date;
};

/** Mails a one-use link to the account of this address; an unknown address gets nothing, and nobody is told. */
export async function requestLink(db: Db, request: LinkRequest): Promise<void> {
	const { email, purpose, token, url, network, now } = request;
	await db.transaction(async (tx) => {
		const [found] = await tx.select().from(account).where(eq(account.email, email)).for('update');
		if (!found) return;
		await createEmailLink(tx, { accountId: found.id, purpose, token, now });
		const mailOf = purpose === 'reset' ? resetMail : signInMail;
		const { locale } = found;
		await recordMail(tx, {
			...{ kind: 'sign-in', by: { network }, contractId: null, recipient: email, locale },
			...{ link: url, ...mailOf(locale, { url }) }
		});
	});
}
