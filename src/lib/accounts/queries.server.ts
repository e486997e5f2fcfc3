import { and, desc, eq, gt } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import type { Locale } from '../shared/messages.ts';
import { normalEmail } from '../shared/typed/typed-address.ts';
import { account, session } from './tables.server.ts';

export type OpenSession = { id: string; device: string; createdAt: Date; lastSeenAt: Date };

/** The sessions of a person that still open something, last seen first. */
export async function listSessions(
	db: Db,
	{ accountId, now }: { accountId: string; now: Date }
): Promise<OpenSession[]> {
	const { id, device, createdAt, lastSeenAt } = session;
	return db
		.select({ id, device, createdAt, lastSeenAt })
		.from(session)
		.where(
			and(
				eq(session.accountId, accountId),
				gt(session.expiresAt, now),
				gt(session.absoluteExpiresAt, now)
			)
		)
		.orderBy(desc(session.lastSeenAt));
}

/** Whether a person has a password, or always comes by mail. */
export async function hasPassword(db: Db, accountId: string): Promise<boolean> {
	const [found] = await db
		.select({ passwordHash: account.passwordHash })
		.from(account)
		.where(eq(account.id, accountId));
	return found?.passwordHash != null;
}

/** The language of whoever has this address; null where no account has it. */
export async function localeOfMailbox(db: Db, email: string): Promise<Locale | null> {
	const [found] = await db
		.select({ locale: account.locale })
		.from(account)
		.where(eq(account.email, normalEmail(email)));
	return found?.locale ?? null;
}
