import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { findMissing, lockConsultation } from './gate.server.ts';
import { createKey } from '../taking-part/participation.server.ts';
import type { Missing } from '../rules.ts';
import { consultation } from '../tables.server.ts';

export type OpenRefusal = 'gone' | 'already-open' | { missing: Missing[] };

/**
 * The only way to publish a consultation, or to publish again one that was withdrawn: everything that is due (CRPA,
 * L131-1) is looked for in the database, under the lock, in the transaction that publishes. Null when it is done.
 */
export async function openConsultation(
	db: Db,
	wanted: { contractId: string; consultationId: string; actorId: string; now: Date }
): Promise<OpenRefusal | null> {
	const { contractId, actorId, now } = wanted;
	return db.transaction(async (tx) => {
		const row = await lockConsultation(tx, wanted);
		if (!row) return 'gone';
		if (row.status === 'published') return 'already-open';
		const missing = await findMissing(tx, row, { now });
		if (missing.length) return { missing };
		await tx
			.update(consultation)
			.set({
				status: 'published',
				openedBy: actorId,
				openedAt: now,
				withdrawnAt: null,
				withdrawnReason: '',
				revision: row.revision + 1
			})
			.where(eq(consultation.id, row.id));
		await createKey(tx, row.id);
		await recordEvent(tx, {
			kind: row.status === 'withdrawn' ? 'consultation-opened-again' : 'consultation-opened',
			contractId,
			actorId,
			subject: { type: 'consultation', id: row.id }
		});
		return null;
	});
}
