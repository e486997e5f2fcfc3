import { and, eq } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { lockOpenPhase } from '../../taking-part/lock-phase.server.ts';
import type { ClosedReason } from '../../rules.ts';
import { contributionComment } from '../tables.server.ts';

/** Takes back one's own argument, until the phase closes. Somebody else's is left as it is. */
export async function withdrawArgument(
	tx: Db,
	{
		consultationId,
		phaseId,
		contributionId,
		id,
		participationId,
		now
	}: {
		consultationId: string;
		phaseId: string;
		contributionId: string;
		id: string;
		participationId: string;
		now: Date;
	}
): Promise<ClosedReason | 'not-yours' | null> {
	const locked = await lockOpenPhase(tx, { consultationId, phaseId, now, kind: 'contributions' });
	if (typeof locked === 'string') return locked;
	const gone = await tx
		.delete(contributionComment)
		.where(
			and(
				eq(contributionComment.id, id),
				eq(contributionComment.contributionId, contributionId),
				eq(contributionComment.participationId, participationId)
			)
		)
		.returning({ id: contributionComment.id });
	return gone.length > 0 ? null : 'not-yours';
}
