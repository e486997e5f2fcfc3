import { readClock } from '../../database/clock.server.ts';
import type { Db } from '../../database/database.server.ts';
import type { PhaseKind } from '../kinds.ts';
import { lockOpenPhase, type LockedPhase } from '../taking-part/lock-phase.server.ts';
import type { ClosedReason } from '../rules.ts';
import { wasCollectedInTime } from './rules.ts';

/**
 * Holds a phase for answers that were collected on this day. What was collected in time and typed after the end still
 * counts, as long as no result was published without it.
 */
export async function lockCollectedPhase(
	tx: Db,
	wanted: {
		consultationId: string;
		phaseId: string;
		kind: PhaseKind;
		heldOn: string;
		strength?: 'share' | 'no key update';
	}
): Promise<LockedPhase | ClosedReason> {
	const locked = await lockOpenPhase(tx, { ...wanted, now: await readClock(tx) });
	if (locked !== 'closed') return locked;
	const then = await lockOpenPhase(tx, { ...wanted, now: null });
	if (typeof then === 'string' || then.consultation.resultsPublishedAt) return 'closed';
	return wasCollectedInTime(then.phase, wanted.heldOn) ? then : 'closed';
}
