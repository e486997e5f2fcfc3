import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockConsultation } from './gate.server.ts';
import { consultation } from '../tables.server.ts';

/** Of a reason that is shown on its page. */
export const REASON_MAX = 2000;

type Wanted = {
	contractId: string;
	consultationId: string;
	actorId: string;
	reason: string;
	now: Date;
};

/** Stops a consultation before its end. Its page stays, with the reason; what was given is kept. Null when it is done. */
export async function withdrawConsultation(
	db: Db,
	{ reason, now, ...wanted }: Wanted
): Promise<'gone' | 'not-open' | 'reason-missing' | 'too-long' | null> {
	const { contractId, actorId } = wanted;
	return db.transaction(async (tx) => {
		const row = await lockConsultation(tx, wanted);
		if (!row) return 'gone';
		if (row.status !== 'published') return 'not-open';
		if (reason.trim() === '') return 'reason-missing';
		if (reason.length > REASON_MAX) return 'too-long';
		await tx
			.update(consultation)
			.set({
				status: 'withdrawn',
				withdrawnAt: now,
				withdrawnReason: reason.trim(),
				revision: row.revision + 1
			})
			.where(eq(consultation.id, row.id));
		await recordEvent(tx, {
			kind: 'consultation-withdrawn',
			contractId,
			actorId,
			subject: { type: 'consultation', id: row.id }
		});
		return null;
	});
}
