import { eq } from 'drizzle-orm';
import type { Account } from '../accounts/actor.ts';
import { countTry, forgetTry } from '../accounts/limits.server.ts';
import { createEmailLink, findEmailLink, newSecret } from '../accounts/links/email-links.server.ts';
import { isPassword } from '../accounts/passwords/passwords.server.ts';
import { account } from '../accounts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { recordMail } from '../journal/record-mail.server.ts';
import { eraseAccount, type Held } from './erase-account.server.ts';
import { eraseMail } from './erasure-messages.ts';

type Wait = { waitMinutes: number };

/** Erases the account of somebody who knows its password. */
export async function eraseWithPassword(
	db: Db,
	{ accountId, password, now }: { accountId: string; password: string; now: Date }
): Promise<Held | Wait | 'current-wrong' | 'link-gone' | null> {
	const wait = await countTry(['sign-in-here', accountId]);
	if (wait) return wait;
	const [found] = await db.select().from(account).where(eq(account.id, accountId));
	if (!(await isPassword(password, found?.passwordHash ?? null))) return 'current-wrong';
	await forgetTry(['sign-in-here', accountId]);
	return eraseAccount(db, { accountId, now });
}

/** For somebody who has no password: the mailbox is what proves who they are. `page` is where the link leads. */
export async function sendErasureLink(
	db: Db,
	{ person, page, now }: { person: Account; page: URL; now: Date }
): Promise<Wait | null> {
	const { id: accountId, email, locale } = person;
	const wait = await countTry(['leaving-account', accountId], ['mail-mailbox', email]);
	if (wait) return wait;
	const token = newSecret();
	const url = new URL(page);
	url.search = new URLSearchParams({ lien: token }).toString();
	await db.transaction(async (tx) => {
		await createEmailLink(tx, { accountId, purpose: 'erase', token, now });
		await recordMail(tx, {
			...{ kind: 'address', by: { accountId }, contractId: null, link: url.href },
			...{ recipient: email, locale, ...eraseMail(locale, { url: url.href }) }
		});
	});
	return null;
}

/** Whether a link of this person still confirms it. */
export async function isErasureLink(
	db: Db,
	{ accountId, token, now }: { accountId: string; token: string; now: Date }
): Promise<boolean> {
	const link = await findEmailLink(db, { token, now });
	return link?.purpose === 'erase' && link.accountId === accountId;
}
