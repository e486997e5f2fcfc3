import type { Db } from '../database/database.server.ts';
import { findActor } from '../groups/find-actor.server.ts';
import { recordEvent } from '../journal/record-event.server.ts';
import { lockFiche } from './lock-fiche.server.ts';
import { mayManageWriters } from './permissions.ts';
import { ficheWriter } from './tables.server.ts';

export type GrantRefusal = 'unknown-fiche' | 'not-allowed' | 'unknown-person';

type Grant = { contractId: string; ficheId: string; accountId: string; by: string };

/** Gives one person of the contract the right to write this fiche, or gives it back. */
export async function grantWriter(
	tx: Db,
	{ contractId, ficheId, accountId, by }: Grant
): Promise<GrantRefusal | null> {
	const row = await lockFiche(tx, { contractId, ficheId });
	if (!row) return 'unknown-fiche';
	const actor = await findActor(tx, { accountId: by, contractId });
	if (!mayManageWriters(actor)) return 'not-allowed';
	const person = await findActor(tx, { accountId, contractId });
	if (person.roles.length === 0 && person.seats.length === 0) return 'unknown-person';
	const granted = {
		grantedBy: by,
		grantedAt: new Date(),
		withdrawnBy: null,
		withdrawnAt: null,
		withdrawnReason: null
	};
	await tx
		.insert(ficheWriter)
		.values({ ficheId, accountId, ...granted })
		.onConflictDoUpdate({ target: [ficheWriter.ficheId, ficheWriter.accountId], set: granted });
	await recordEvent(tx, {
		kind: 'fiche-writer-granted',
		contractId,
		actorId: by,
		subject: { type: 'fiche', id: ficheId },
		data: { number: row.number, accountId }
	});
	return null;
}
