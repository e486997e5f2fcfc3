import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { administrator } from '../tables.server.ts';
import { openAccount, type Opened, type Person } from './open-account.server.ts';

/** Somebody who has the machine names who runs the installation: an account that exists, or a new one. No mail is needed. */
export async function nameAdministrator(
	db: Db,
	person: Person
): Promise<Opened & { isNewAdministrator: boolean }> {
	return db.transaction(async (tx) => {
		const opened = await openAccount(tx, person);
		const { accountId } = opened;
		const named = await tx
			.insert(administrator)
			.values({ accountId, since: person.now })
			.onConflictDoNothing()
			.returning({ accountId: administrator.accountId });
		const subject = { type: 'account', id: accountId };
		if (named.length > 0) await recordEvent(tx, { kind: 'administrator-named', subject });
		return { ...opened, isNewAdministrator: named.length > 0 };
	});
}
