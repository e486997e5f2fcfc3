import { eq, inArray } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { administrator } from '../tables.server.ts';

/** Their account stays, with what it is in contracts. False when this address is that of no administrator. */
export async function removeAdministrator(db: Db, { email }: { email: string }): Promise<boolean> {
	return db.transaction(async (tx) => {
		const ofAddress = tx.select({ id: account.id }).from(account).where(eq(account.email, email));
		const [removed] = await tx
			.delete(administrator)
			.where(inArray(administrator.accountId, ofAddress))
			.returning({ id: administrator.accountId });
		if (!removed) return false;
		const subject = { type: 'account', id: removed.id };
		await recordEvent(tx, { kind: 'administrator-removed', actorId: null, subject });
		return true;
	});
}
