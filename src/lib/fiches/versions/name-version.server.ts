import { desc, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { createVersion } from '../../documents/create-version.server.ts';
import { lockDocument } from '../../documents/lock-document.server.ts';
import { documentVersion } from '../../documents/tables.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { findStanding } from '../find-standing.server.ts';
import { lockFiche } from '../lock-fiche.server.ts';
import { mayCreateVersion } from '../permissions.ts';

export type NamingRefusal = 'unknown-fiche' | 'not-allowed' | 'nothing-new';

/** Gives a name to the text as it is now. Refused when the last version already holds it. */
export async function nameVersion(
	tx: Db,
	{
		contractId,
		ficheId,
		label,
		accountId,
		preparedSeq
	}: {
		contractId: string;
		ficheId: string;
		label: string;
		accountId: string;
		/** Of a large text: what `prepareVersion` gave. */
		preparedSeq?: number | null;
	}
): Promise<{ number: number } | NamingRefusal> {
	const row = await lockFiche(tx, { contractId, ficheId });
	if (!row) return 'unknown-fiche';
	const actor = await findActor(tx, { accountId, contractId });
	const { standing } = await findStanding(tx, { fiche: row, accountId });
	if (!mayCreateVersion(actor, standing)) return 'not-allowed';
	const { documentId } = row;
	const { seq: newest } = await lockDocument(tx, { documentId });
	const seq = preparedSeq ?? newest;
	const [last] = await tx
		.select({ uptoSeq: documentVersion.uptoSeq })
		.from(documentVersion)
		.where(eq(documentVersion.documentId, documentId))
		.orderBy(desc(documentVersion.number))
		.limit(1);
	if (last && last.uptoSeq >= seq) return 'nothing-new';
	const { number } = await createVersion(tx, { documentId, label, accountId, preparedSeq });
	await recordEvent(tx, {
		kind: 'fiche-version-named',
		contractId,
		actorId: accountId,
		subject: { type: 'fiche', id: ficheId },
		data: { number: row.number, version: number }
	});
	return { number };
}
