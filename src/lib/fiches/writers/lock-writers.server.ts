import type { Actor } from '../../accounts/actor.ts';
import type { Db } from '../../database/database.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockFiche, type FicheRow } from '../lock-fiche.server.ts';
import { mayManageWriters } from '../permissions.ts';
import { ficheWriter } from '../tables.server.ts';

/** Whose right, on which fiche, changed by whom. */
export type WriterChange = { contractId: string; ficheId: string; accountId: string; by: string };

export type WritersRefusal = 'unknown-fiche' | 'not-allowed';

/** Holds the fiche for somebody who changes who writes it, or says why not. */
export async function lockWriters(
	tx: Db,
	{ contractId, ficheId, by }: Omit<WriterChange, 'accountId'>
): Promise<FicheRow | WritersRefusal> {
	const row = await lockFiche(tx, { contractId, ficheId });
	if (!row) return 'unknown-fiche';
	const actor = await findActor(tx, { accountId: by, contractId });
	return mayManageWriters(actor) ? row : 'not-allowed';
}

export type WriterRefusal = WritersRefusal | 'unknown-person';

/** The same for the right of one person, who has a part in the contract. */
export async function lockWriter(
	tx: Db,
	change: WriterChange
): Promise<{ row: FicheRow; person: Actor } | WriterRefusal> {
	const row = await lockWriters(tx, change);
	if (typeof row === 'string') return row;
	const { accountId, contractId } = change;
	const person = await findActor(tx, { accountId, contractId });
	if (person.roles.length === 0 && person.seats.length === 0) return 'unknown-person';
	return { row, person };
}

/** Writes down the right of one person as it is from now on, and notes it in the journal. */
export async function recordWriter(
	tx: Db,
	{ contractId, ficheId, accountId, by }: WriterChange,
	{
		kind,
		number,
		right
	}: {
		kind: 'fiche-writer-granted' | 'fiche-writer-withdrawn';
		number: number;
		right: Partial<typeof ficheWriter.$inferInsert>;
	}
): Promise<void> {
	await tx
		.insert(ficheWriter)
		.values({ ficheId, accountId, ...right })
		.onConflictDoUpdate({ target: [ficheWriter.ficheId, ficheWriter.accountId], set: right });
	await recordEvent(tx, {
		...{ kind, contractId, actorId: by },
		subject: { type: 'fiche', id: ficheId },
		data: { number, accountId }
	});
}
