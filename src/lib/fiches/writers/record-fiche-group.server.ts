import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { group } from '../../groups/tables.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockWriters, type WritersRefusal } from './lock-writers.server.ts';
import { ficheGroup } from '../tables.server.ts';

export type FicheGroupRefusal = WritersRefusal | 'unknown-group';

/** Opens the fiche to the members of a group, or closes it to them. Call `announceAccessChange` after the COMMIT. */
export async function recordFicheGroup(
	tx: Db,
	{
		contractId,
		ficheId,
		groupId,
		linked,
		by
	}: { contractId: string; ficheId: string; groupId: string; linked: boolean; by: string }
): Promise<FicheGroupRefusal | null> {
	const row = await lockWriters(tx, { contractId, ficheId, by });
	if (typeof row === 'string') return row;
	const [found] = await tx
		.select({ id: group.id })
		.from(group)
		.where(
			and(
				eq(group.id, groupId),
				eq(group.contractId, contractId),
				linked ? isNull(group.closedAt) : undefined
			)
		);
	if (!found) return 'unknown-group';
	if (linked) await tx.insert(ficheGroup).values({ ficheId, groupId }).onConflictDoNothing();
	else
		await tx
			.delete(ficheGroup)
			.where(and(eq(ficheGroup.ficheId, ficheId), eq(ficheGroup.groupId, groupId)));
	await recordEvent(tx, {
		kind: linked ? 'fiche-group-linked' : 'fiche-group-unlinked',
		contractId,
		actorId: by,
		subject: { type: 'fiche', id: ficheId },
		data: { number: row.number, groupId }
	});
	return null;
}
