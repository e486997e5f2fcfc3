import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockOpenPhase } from '../taking-part/lock-phase.server.ts';
import type { ClosedReason } from '../rules.ts';
import { statement } from './tables.server.ts';

export type OwnStatement = {
	consultationId: string;
	phaseId: string;
	id: string;
	/** Whose it must be: what the coordination wrote is nobody's to take back. */
	participationId: string;
	now: Date;
};

/** Takes back a statement that one proposed, until the phase closes: its words and what others answered are erased. */
export async function withdrawStatement(
	tx: Db,
	{ consultationId, phaseId, id, participationId, now }: OwnStatement
): Promise<ClosedReason | 'not-yours' | null> {
	const locked = await lockOpenPhase(tx, { consultationId, phaseId, now, kind: 'statements' });
	if (typeof locked === 'string') return locked;
	const [gone] = await tx
		.delete(statement)
		.where(
			and(
				eq(statement.id, id),
				eq(statement.consultationId, consultationId),
				eq(statement.phaseId, phaseId),
				eq(statement.participationId, participationId)
			)
		)
		.returning({ number: statement.number });
	if (!gone) return 'not-yours';
	await recordEvent(tx, {
		kind: 'statement-withdrawn',
		contractId: locked.consultation.contractId,
		subject: { type: 'consultation', id: consultationId },
		data: { phaseId, number: gone.number }
	});
	return null;
}
