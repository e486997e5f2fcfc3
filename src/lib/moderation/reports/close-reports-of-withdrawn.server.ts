import { and, eq, isNull, notExists, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { report } from '../tables.server.ts';
import { homeKindOf } from '../text-kinds.ts';
import { textsOf } from '../texts.server.ts';

/**
 * Closes the reports whose text its author took back: nobody has to answer them any more, and what was written beside them
 * may name somebody. Gives how many. Run from time to time: the queue shows none of them meanwhile.
 */
export async function closeReportsOfWithdrawn(db: Db): Promise<number> {
	return db.transaction(async (tx) => {
		const text = textsOf(tx);
		const isThere = tx
			.select({ one: sql`1` })
			.from(text)
			.where(and(eq(text.kind, report.targetKind), eq(text.id, report.targetId)));
		const closed = await tx
			.update(report)
			.set({ settledAt: sql`clock_timestamp()`, closing: 'text-withdrawn', words: '' })
			.where(and(isNull(report.settledAt), notExists(isThere)))
			.returning();
		for (const { contractId, homeId, targetKind, reason } of closed)
			await recordEvent(tx, {
				kind: 'report-closed',
				contractId,
				subject: { type: homeKindOf(targetKind), id: homeId },
				data: { textKind: targetKind, reason, closing: 'text-withdrawn' }
			});
		return closed.length;
	});
}
