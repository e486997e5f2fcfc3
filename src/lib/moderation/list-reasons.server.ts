import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { reasonPeriod } from './tables.server.ts';
import type { ReasonPeriod } from './reason-rules.ts';

/** All that a contract ever said of its reasons, the oldest first. */
export async function listReasonPeriods(db: Db, contractId: string): Promise<ReasonPeriod[]> {
	const { reason, explanation, offeredFrom, offeredUntil } = reasonPeriod;
	return db
		.select({ reason, explanation, offeredFrom, offeredUntil })
		.from(reasonPeriod)
		.where(eq(reasonPeriod.contractId, contractId))
		.orderBy(sql`${offeredFrom} asc nulls first`, asc(reasonPeriod.id));
}
