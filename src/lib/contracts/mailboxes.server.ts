import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { account } from '../accounts/tables.server.ts';
import { contractRole } from './tables.server.ts';
import type { Db } from '../database/database.server.ts';
import type { Locale } from '../shared/messages.ts';

/** Where somebody is told, and in which language. */
export type Mailbox = {
	accountId: string;
	email: string;
	locale: Locale;
	name: string;
	/** Kept out by those who run the installation: told of what ends or changes for them, and of nothing else. */
	isSuspended: boolean;
};

const mailbox = {
	accountId: account.id,
	email: account.email,
	locale: account.locale,
	name: account.displayName,
	isSuspended: sql<boolean>`${account.suspendedAt} is not null`
};

export async function findMailbox(db: Db, accountId: string): Promise<Mailbox | null> {
	const [found] = await db.select(mailbox).from(account).where(eq(account.id, accountId));
	return found ?? null;
}

/** Of those who coordinate the contract today, and may sign in. */
export async function listCoordinatorMailboxes(db: Db, contractId: string): Promise<Mailbox[]> {
	return db
		.select(mailbox)
		.from(contractRole)
		.innerJoin(account, eq(account.id, contractRole.accountId))
		.where(
			and(
				eq(contractRole.contractId, contractId),
				eq(contractRole.role, 'coordinator'),
				isNull(contractRole.endedAt),
				isNull(account.suspendedAt)
			)
		)
		.orderBy(asc(account.email));
}
