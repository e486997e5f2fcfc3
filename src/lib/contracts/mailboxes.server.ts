import { and, asc, eq, isNull } from 'drizzle-orm';
import { account } from '../accounts/tables.server.ts';
import { contractRole } from './tables.server.ts';
import type { Db } from '../database/database.server.ts';
import type { Locale } from '../shared/messages.ts';

/** Where somebody is told, and in which language. */
export type Mailbox = { accountId: string; email: string; locale: Locale; name: string };

const mailbox = {
	accountId: account.id,
	email: account.email,
	locale: account.locale,
	name: account.displayName
};

export async function findMailbox(db: Db, accountId: string): Promise<Mailbox | null> {
	const [found] = await db.select(mailbox).from(account).where(eq(account.id, accountId));
	return found ?? null;
}

/** Of those who coordinate the contract today. */
export async function listCoordinatorMailboxes(db: Db, contractId: string): Promise<Mailbox[]> {
	return db
		.select(mailbox)
		.from(contractRole)
		.innerJoin(account, eq(account.id, contractRole.accountId))
		.where(
			and(
				eq(contractRole.contractId, contractId),
				eq(contractRole.role, 'coordinator'),
				isNull(contractRole.endedAt)
			)
		)
		.orderBy(asc(account.email));
}
