import { and, eq } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import {
	enterPhase,
	type AtTheDoor,
	type DoorRefusal
} from '../../taking-part/enter-phase.server.ts';
import { contribution, contributionSupport } from '../tables.server.ts';

export type SupportRefusal =
	DoorRefusal | 'unknown-contribution' | 'own-contribution' | 'not-offered';

/**
 * Supports a contribution, or no longer. The form says which of the two is wanted, so that sending it twice changes
 * nothing; the primary key counts a person once.
 */
export async function recordSupport(
	tx: Db,
	{ contributionId, wanted, ...door }: AtTheDoor & { contributionId: string; wanted: boolean }
): Promise<{ token: string | null } | SupportRefusal> {
	const inside = await enterPhase(tx, { ...door, kind: 'contributions' });
	if (typeof inside === 'string') return inside;
	const { phase, participation, token } = inside;
	if (!phase.options.support) return 'not-offered';
	const target = await findShown(tx, phase.id, contributionId);
	if (!target) return 'unknown-contribution';
	if (target.participationId === participation.id) return 'own-contribution';
	const row = { contributionId: target.id, participationId: participation.id };
	if (wanted) await tx.insert(contributionSupport).values(row).onConflictDoNothing();
	else
		await tx
			.delete(contributionSupport)
			.where(
				and(
					eq(contributionSupport.contributionId, row.contributionId),
					eq(contributionSupport.participationId, row.participationId)
				)
			);
	return { token };
}

/** A contribution of this phase that everybody reads. */
export async function findShown(tx: Db, phaseId: string, id: string) {
	const [row] = await tx
		.select({ id: contribution.id, participationId: contribution.participationId })
		.from(contribution)
		.where(
			and(
				eq(contribution.id, id),
				eq(contribution.phaseId, phaseId),
				eq(contribution.visibility, 'shown')
			)
		);
	return row ?? null;
}
