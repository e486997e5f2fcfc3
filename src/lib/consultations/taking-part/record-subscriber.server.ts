import type { Db } from '../../database/database.server.ts';
import { followUpSubscriber } from '../tables.server.ts';
import type { Locale } from '../../shared/messages.ts';

/** Somebody wants to be told, once, what became of the answers. Call it outside the transaction of the answer itself. */
export async function recordSubscriber(
	db: Db,
	subscriber: { consultationId: string; email: string; locale: Locale }
): Promise<void> {
	await db.insert(followUpSubscriber).values(subscriber).onConflictDoNothing();
}
