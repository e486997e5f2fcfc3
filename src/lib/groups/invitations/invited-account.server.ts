import { eq } from 'drizzle-orm';
import { pseudonymOf } from '../../accounts/pseudonyms.ts';
import { isName } from '../../accounts/rules.ts';
import { account } from '../../accounts/tables.server.ts';
import { recordProvenAddress } from '../../accounts/links/use-link.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import type { Locale } from '../../shared/messages.ts';

/** What is asked of somebody who has no account yet; ignored for somebody who has one. */
export type NewPerson = { displayName: string; locale: Locale };

/** The account of a mailbox that has just been proven, created if need be. Null when it must be created and has no name. */
export async function findOrCreateInvited(
	tx: Db,
	{ email, person, now }: { email: string; person: NewPerson; now: Date }
): Promise<string | null> {
	const known = await findByEmail(tx, email);
	if (known) {
		await recordProvenAddress(tx, { accountId: known, now });
		return known;
	}
	const { displayName, locale } = person;
	if (!isName(displayName)) return null;
	const [created] = await tx
		.insert(account)
		.values({
			email,
			displayName,
			locale,
			pseudonym: pseudonymOf(Math.random),
			createdAt: now,
			emailVerifiedAt: now
		})
		.onConflictDoNothing()
		.returning({ id: account.id });
	// Two invitations of one person, opened at once: the other one has just created the account.
	const id = created?.id ?? (await findByEmail(tx, email));
	if (!id) return null;
	const subject = { type: 'account', id };
	if (created) await recordEvent(tx, { kind: 'account-created', actorId: id, subject });
	return id;
}

async function findByEmail(tx: Db, email: string): Promise<string | null> {
	const [found] = await tx
		.select({ id: account.id })
		.from(account)
		.where(eq(account.email, email))
		.for('update');
	return found?.id ?? null;
}
