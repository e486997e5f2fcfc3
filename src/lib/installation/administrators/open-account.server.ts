import { eq } from 'drizzle-orm';
import { createEmailLink, newSecret } from '../../accounts/links/email-links.server.ts';
import { pseudonymOf } from '../../accounts/pseudonyms.ts';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';

/** A link that is handed over, and not sent by mail, is not always used the same day. */
const LINK_MINUTES = 3 * 24 * 60;

export type Person = { email: string; displayName: string; now: Date };
export type Opened = {
	accountId: string;
	isNew: boolean;
	/** Secret of a link by which this person chooses a password, once. */
	token: string;
	expiresAt: Date;
};

/**
 * An account that exists, or a new one, and a link to it that is not sent by mail: whoever has the machine hands it over. The password that
 * the account has stays until the link is used.
 */
export async function openAccount(tx: Db, { email, displayName, now }: Person): Promise<Opened> {
	const [created] = await tx
		.insert(account)
		.values({ email, displayName, pseudonym: pseudonymOf(Math.random), createdAt: now })
		.onConflictDoNothing()
		.returning({ id: account.id });
	const [known] = created
		? [created]
		: await tx.select({ id: account.id }).from(account).where(eq(account.email, email));
	const accountId = known!.id;
	const subject = { type: 'account', id: accountId };
	if (created) await recordEvent(tx, { kind: 'account-created', subject });
	const token = newSecret();
	const link = { accountId, purpose: 'reset', token, now, minutes: LINK_MINUTES } as const;
	const expiresAt = await createEmailLink(tx, link);
	await recordEvent(tx, { kind: 'access-link-made', subject });
	return { accountId, isNew: created !== undefined, token, expiresAt };
}
