import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { findActor } from '../groups/find-actor.server.ts';
import { group } from '../groups/tables.server.ts';
import { recordEvent } from '../journal/record-event.server.ts';
import { lockFiche } from './lock-fiche.server.ts';
import { mayManageWriters } from './permissions.ts';
import { ficheGroup } from './tables.server.ts';

export type FicheGroupRefusal = 'unknown-fiche' | 'not-allowed' | 'unknown-group';

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
	const row = await lockFiche(tx, { contractId, ficheId });
	if (!row) return 'unknown-fiche';
	const actor = await findActor(tx, { accountId: by, contractId });
	if (!mayManageWriters(actor)) return 'not-allowed';
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
