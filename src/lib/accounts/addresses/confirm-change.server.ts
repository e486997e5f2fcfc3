import { and, eq, gt, isNull, ne } from 'drizzle-orm';
import { sqlStateOf, type Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { useEmailLink } from '../links/email-links.server.ts';
import { account, addressChange, emailLink } from '../tables.server.ts';
import { changedMail } from './address-mails.ts';
import { cancelChange } from './request-change.server.ts';

const UNIQUE_VIOLATION = '23505';

export type AddressPurpose = 'address-before' | 'address-after';
export type ChangeAnswer = 'link-gone' | 'other-waits' | 'changed' | 'taken';

/** One of the two mailboxes says yes. With the second one, the address changes. */
export async function confirmAddressChange(
	db: Db,
	{ token, purpose, now }: { token: string; purpose: AddressPurpose; now: Date }
): Promise<ChangeAnswer> {
	return db.transaction(async (tx) => {
		const accountId = await useEmailLink(tx, { token, purpose, now });
		if (!accountId) return 'link-gone';
		const said =
			purpose === 'address-before' ? { confirmedBeforeAt: now } : { confirmedAfterAt: now };
		// The row is held until the end: of both mailboxes at once, the second one sees the first.
		const [change] = await tx
			.update(addressChange)
			.set(said)
			.where(and(eq(addressChange.accountId, accountId), gt(addressChange.expiresAt, now)))
			.returning();
		if (!change) return 'link-gone';
		const isAgreed = change.confirmedBeforeAt !== null && change.confirmedAfterAt !== null;
		return isAgreed ? recordAddress(tx, { accountId, email: change.email, now }) : 'other-waits';
	});
}

async function recordAddress(
	tx: Db,
	{ accountId, email, now }: { accountId: string; email: string; now: Date }
): Promise<ChangeAnswer> {
	await cancelChange(tx, { accountId });
	const isTaken = and(eq(account.email, email), ne(account.id, accountId));
	if ((await tx.$count(account, isTaken)) > 0) return 'taken';
	const [before] = await tx
		.select({ email: account.email, locale: account.locale })
		.from(account)
		.where(eq(account.id, accountId))
		.for('update');
	try {
		await tx.transaction((step) =>
			step.update(account).set({ email, emailVerifiedAt: now }).where(eq(account.id, accountId))
		);
	} catch (error) {
		// Somebody else took this address at the same instant.
		if (sqlStateOf(error) === UNIQUE_VIOLATION) return 'taken';
		throw error;
	}
	// They were sent to the former mailbox.
	await tx
		.delete(emailLink)
		.where(and(eq(emailLink.accountId, accountId), isNull(emailLink.usedAt)));
	const { locale } = before!;
	const words = { locale, ...changedMail(locale, { email }) };
	const about = { kind: 'address', by: { accountId }, contractId: null, link: null } as const;
	for (const recipient of [before!.email, email])
		await recordMail(tx, { ...about, recipient, ...words });
	const subject = { type: 'account', id: accountId };
	await recordEvent(tx, { kind: 'address-changed', actorId: accountId, subject });
	return 'changed';
}

export type PendingChange = {
	email: string;
	expiresAt: Date;
	hasBeforeSaid: boolean;
	hasAfterSaid: boolean;
};

/** The change of address that waits for a mailbox, if there is one. */
export async function findAddressChange(
	db: Db,
	{ accountId, now }: { accountId: string; now: Date }
): Promise<PendingChange | null> {
	const [row] = await db
		.select()
		.from(addressChange)
		.where(and(eq(addressChange.accountId, accountId), gt(addressChange.expiresAt, now)));
	if (!row) return null;
	const { email, expiresAt, confirmedBeforeAt, confirmedAfterAt } = row;
	return {
		...{ email, expiresAt },
		hasBeforeSaid: confirmedBeforeAt !== null,
		hasAfterSaid: confirmedAfterAt !== null
	};
}
