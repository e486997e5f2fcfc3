import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { PhaseKind } from '../kinds.ts';
import type { Consultation, Phase } from '../queries.server.ts';
import { whyClosed, type ClosedReason } from '../rules.ts';
import { consultation, consultationPhase } from '../tables.server.ts';

export type LockedPhase = { consultation: Consultation; phase: Phase };

/**
 * Holds a consultation and one of its phases as they are until the transaction ends, and says why the phase takes nothing
 * now. `share`: many people at once, none while its coordinator changes it. `no key update`: one at a time, for what
 * changes the consultation's own row (a share first would deadlock two of them).
 */
export async function lockOpenPhase(
	tx: Db,
	wanted: {
		consultationId: string;
		phaseId: string;
		kind: PhaseKind;
		/** Null: whatever the dates, which the caller compares. */
		now: Date | null;
		strength?: 'share' | 'no key update';
	}
): Promise<LockedPhase | ClosedReason> {
	const { consultationId, phaseId, kind, now, strength = 'share' } = wanted;
	const [held] = await tx
		.select()
		.from(consultation)
		.where(eq(consultation.id, consultationId))
		.for(strength);
	const [phase] = await tx
		.select()
		.from(consultationPhase)
		.where(
			and(
				eq(consultationPhase.id, phaseId),
				eq(consultationPhase.consultationId, consultationId),
				eq(consultationPhase.kind, kind)
			)
		)
		.for('share');
	if (!held || !phase) return 'closed';
	const unpublished = held.status === 'published' ? null : held.status;
	const refusal = now === null ? unpublished : whyClosed(held, phase, now);
	return refusal ?? { consultation: held, phase };
}
