import { eq } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { recordEvent } from '../journal/record-event.server.ts';
import { account } from './tables.server.ts';
import type { Locale } from '../shared/messages.ts';

export type Profile = { displayName: string; pseudonym: string; locale: Locale };

export async function updateProfile(
	db: Db,
	{ accountId, profile }: { accountId: string; profile: Profile }
): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.update(account).set(profile).where(eq(account.id, accountId));
		const subject = { type: 'account', id: accountId };
		await recordEvent(tx, { kind: 'profile-changed', actorId: accountId, subject });
	});
}

/** The language alone, from the head of any page. */
export async function recordLocale(
	db: Db,
	{ accountId, locale }: { accountId: string; locale: Locale }
): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.update(account).set({ locale }).where(eq(account.id, accountId));
		const subject = { type: 'account', id: accountId };
		await recordEvent(tx, { kind: 'profile-changed', actorId: accountId, subject });
	});
}
