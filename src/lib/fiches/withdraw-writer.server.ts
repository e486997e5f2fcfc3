import { hasRole } from '../accounts/actor.ts';
import type { Db } from '../database/database.server.ts';
import { findActor } from '../groups/find-actor.server.ts';
import { recordEvent } from '../journal/record-event.server.ts';
import type { GrantRefusal } from './grant-writer.server.ts';
import { lockFiche } from './lock-fiche.server.ts';
import { mayManageWriters } from './permissions.ts';
import { ficheWriter } from './tables.server.ts';

export type WithdrawalRefusal = GrantRefusal | 'is-coordinator';

/**
 * Withdraws one person's right to write this fiche, with the reason they will read. From the COMMIT on none of their
 * words is taken: the fiche is locked as a commit of words locks it. Call `announceAccessChange` after it.
 */
export async function withdrawWriter(
	tx: Db,
	{
		contractId,
		ficheId,
		accountId,
		reason,
		by
	}: { contractId: string; ficheId: string; accountId: string; reason: string; by: string }
): Promise<WithdrawalRefusal | null> {
	const row = await lockFiche(tx, { contractId, ficheId });
	if (!row) return 'unknown-fiche';
	const actor = await findActor(tx, { accountId: by, contractId });
	if (!mayManageWriters(actor)) return 'not-allowed';
	const person = await findActor(tx, { accountId, contractId });
	if (person.roles.length === 0 && person.seats.length === 0) return 'unknown-person';
	// A withdrawal would change nothing for them: better said than pretended.
	if (hasRole(person, 'coordinator')) return 'is-coordinator';
	const withdrawn = { withdrawnBy: by, withdrawnAt: new Date(), withdrawnReason: reason };
	await tx
		.insert(ficheWriter)
		.values({ ficheId, accountId, ...withdrawn })
		.onConflictDoUpdate({ target: [ficheWriter.ficheId, ficheWriter.accountId], set: withdrawn });
	await recordEvent(tx, {
		kind: 'fiche-writer-withdrawn',
		contractId,
		actorId: by,
		subject: { type: 'fiche', id: ficheId },
		data: { number: row.number, accountId }
	});
	return null;
}
