import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { countTry, networkOf } from '../limits.server.ts';
import { linkAddress } from '../links/ask-for-link.server.ts';
import { createEmailLink, newSecret } from '../links/email-links.server.ts';
import { LINK_MINUTES } from '../rules.ts';
import { localeOfMailbox } from '../queries.server.ts';
import type { Locale } from '../../shared/messages.ts';
import { addressChange, emailLink } from '../tables.server.ts';
import { afterMail, beforeMail, takenMail } from './address-mails.ts';

export type RequestedChange = {
	person: { id: string; email: string; locale: Locale };
	/** Trimmed and in lower case. */
	email: string;
	/** Where the links lead: its origin. */
	here: URL;
	/** Where the person asks from. */
	address: string;
	now: Date;
};

/**
 * Sends a link to each of the two mailboxes. The answer is the same whether or not the new address already has an account: only its
 * mailbox is told.
 */
export async function requestAddressChange(
	db: Db,
	{ person, email, here, address, now }: RequestedChange
): Promise<{ waitMinutes: number } | 'same-address' | null> {
	if (email === person.email) return 'same-address';
	const wait = await countTry(
		['leaving-account', person.id],
		['mail-mailbox', email],
		['mail-address', networkOf(address)]
	);
	if (wait) return wait;
	const [before, after] = [newSecret(), newSecret()];
	const urlOf = (token: string) => linkAddress(new URL(here.origin), token);
	await db.transaction(async (tx) => {
		const accountId = person.id;
		await cancelChange(tx, { accountId });
		const ends = new Date(now.getTime() + LINK_MINUTES['address-before'] * 60_000);
		await tx.insert(addressChange).values({ accountId, email, createdAt: now, expiresAt: ends });
		await createEmailLink(tx, { accountId, purpose: 'address-before', token: before, now });
		const words = { email, url: urlOf(before) };
		const { locale } = person;
		const about = { kind: 'address', by: { accountId }, contractId: null } as const;
		await recordMail(tx, {
			...{ ...about, recipient: person.email, locale, link: words.url },
			...beforeMail(locale, words)
		});
		const theirs = await localeOfMailbox(tx, email);
		if (theirs) {
			const said = { locale: theirs, link: null, ...takenMail(theirs) };
			await recordMail(tx, { ...about, recipient: email, ...said });
		} else {
			await createEmailLink(tx, { accountId, purpose: 'address-after', token: after, now });
			const url = urlOf(after);
			const said = { locale, link: url, ...afterMail(locale, { url }) };
			await recordMail(tx, { ...about, recipient: email, ...said });
		}
		const subject = { type: 'account', id: accountId };
		await recordEvent(tx, { kind: 'address-change-asked', actorId: accountId, subject });
	});
	return null;
}

/** Lets go of a change that waits, and of its links. */
export async function cancelChange(tx: Db, { accountId }: { accountId: string }): Promise<void> {
	await tx.delete(addressChange).where(eq(addressChange.accountId, accountId));
	const purposes = ['address-before', 'address-after'] as const;
	await tx
		.delete(emailLink)
		.where(and(eq(emailLink.accountId, accountId), inArray(emailLink.purpose, [...purposes])));
}
