import { count, isNotNull, isNull, min } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { mail } from '../../journal/tables.server.ts';
import { listAdministrators, type Administrator } from '../queries.server.ts';

export type State = {
	/** Mails that were written and have not left, and since when the first of them waits. */
	mails: { waiting: number; since: Date | null };
	/** People whose address is proven. */
	people: number;
	administrators: Administrator[];
};

/** How an installation is, for those who run it: numbers, and nothing of what people wrote. */
export async function findState(db: Db): Promise<State> {
	const [waiting] = await db
		.select({ count: count(), since: min(mail.createdAt) })
		.from(mail)
		.where(isNull(mail.sentAt));
	const people = await db.$count(account, isNotNull(account.emailVerifiedAt));
	return {
		mails: { waiting: Number(waiting!.count), since: waiting!.since },
		people: Number(people),
		administrators: await listAdministrators(db)
	};
}
