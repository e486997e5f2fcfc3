import { and, eq } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { recordEvent } from '../../../journal/record-event.server.ts';
import type { ClosedReason } from '../../rules.ts';
import { lockOwn, type OwnContribution } from './edit-contribution.server.ts';
import { contribution } from '../tables.server.ts';

/**
 * Takes back one's own contribution until the phase closes: words, photo, supports and arguments are erased. Those that
 * were merged with it stand by themselves again.
 */
export async function withdrawContribution(
	tx: Db,
	own: OwnContribution
): Promise<ClosedReason | 'not-yours' | null> {
	const locked = await lockOwn(tx, own);
	if (typeof locked === 'string') return locked;
	const { row, phase, consultation } = locked;
	await tx
		.delete(contribution)
		.where(and(eq(contribution.id, row.id), eq(contribution.phaseId, phase.id)));
	await recordEvent(tx, {
		kind: 'contribution-withdrawn',
		contractId: consultation.contractId,
		subject: { type: 'consultation', id: consultation.id },
		data: { number: row.number }
	});
	return null;
}
