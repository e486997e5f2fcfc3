import { hasRole } from '../../accounts/actor.ts';
import type { Db } from '../../database/database.server.ts';
import {
	lockWriter,
	recordWriter,
	type WriterChange,
	type WriterRefusal
} from './lock-writers.server.ts';

export type WithdrawalRefusal = WriterRefusal | 'is-coordinator';

/**
 * Withdraws one person's right to write this fiche, with the reason they will read. From the COMMIT on none of their
 * words is taken: the fiche is locked as a commit of words locks it. Call `announceAccessChange` after it.
 */
export async function withdrawWriter(
	tx: Db,
	{ reason, ...change }: WriterChange & { reason: string }
): Promise<WithdrawalRefusal | null> {
	const locked = await lockWriter(tx, change);
	if (typeof locked === 'string') return locked;
	// A withdrawal would change nothing for them: better said than pretended.
	if (hasRole(locked.person, 'coordinator')) return 'is-coordinator';
	await recordWriter(tx, change, {
		kind: 'fiche-writer-withdrawn',
		number: locked.row.number,
		right: { withdrawnBy: change.by, withdrawnAt: new Date(), withdrawnReason: reason }
	});
	return null;
}
