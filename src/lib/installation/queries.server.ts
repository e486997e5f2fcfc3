import { asc, eq } from 'drizzle-orm';
import { account } from '../accounts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import type { Locale } from '../shared/messages.ts';
import { administrator } from './tables.server.ts';

export type Administrator = { email: string; displayName: string; since: Date };

export async function listAdministrators(db: Db): Promise<Administrator[]> {
	return db
		.select({
			email: account.email,
			displayName: account.displayName,
			since: administrator.since
		})
		.from(administrator)
		.innerJoin(account, eq(account.id, administrator.accountId))
		.orderBy(asc(administrator.since), asc(account.email));
}

/** Where those who run the installation are told, and in which language. */
export async function listAdministratorMailboxes(
	db: Db
): Promise<{ email: string; locale: Locale }[]> {
	return db
		.select({ email: account.email, locale: account.locale })
		.from(administrator)
		.innerJoin(account, eq(account.id, administrator.accountId))
		.orderBy(asc(account.email));
}

export async function isAdministrator(db: Db, accountId: string): Promise<boolean> {
	const rows = await db
		.select({ id: administrator.accountId })
		.from(administrator)
		.where(eq(administrator.accountId, accountId));
	return rows.length > 0;
}
