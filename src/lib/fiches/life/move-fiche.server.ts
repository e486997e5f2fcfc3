import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { createVersion } from '../../documents/create-version.server.ts';
import { freezeDocument, thawDocument } from '../../documents/freeze-document.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockFiche, type FicheRow } from '../lock-fiche.server.ts';
import { mayMoveFiche } from '../permissions.ts';
import { statusLabel } from '../status-messages.ts';
import { fiche, ficheMove } from '../tables.server.ts';
import { effectOnText, type FicheStatus } from '../workflow.ts';

export type MoveRefusal = 'unknown-fiche' | 'moved-meanwhile' | 'not-allowed';

export type Moved = {
	/** The version in which the text was frozen by this passage. */
	version: { id: string; number: number } | null;
	edition: number;
};

/**
 * Gives a fiche its next status. `from` is what the person had on screen: of two moves at once one wins, the other
 * is told. Call `announceAccessChange` after the COMMIT.
 */
export async function moveFiche(
	tx: Db,
	{
		contractId,
		ficheId,
		from,
		to,
		note,
		accountId
	}: {
		contractId: string;
		ficheId: string;
		from: FicheStatus;
		to: FicheStatus;
		note: string;
		accountId: string;
	}
): Promise<Moved | MoveRefusal> {
	const row = await lockFiche(tx, { contractId, ficheId });
	if (!row) return 'unknown-fiche';
	if (row.status !== from) return 'moved-meanwhile';
	const actor = await findActor(tx, { accountId, contractId });
	if (!mayMoveFiche(actor, from, to)) return 'not-allowed';
	const { version, edition } = await changeText(tx, { row, to, accountId });
	await tx
		.update(fiche)
		.set({ status: to, statusSince: new Date(), edition })
		.where(eq(fiche.id, ficheId));
	await tx.insert(ficheMove).values({
		ficheId,
		fromStatus: from,
		toStatus: to,
		note,
		movedBy: accountId,
		versionId: version?.id ?? null
	});
	await recordEvent(tx, {
		kind: 'fiche-moved',
		contractId,
		actorId: accountId,
		subject: { type: 'fiche', id: ficheId },
		data: { number: row.number, from, to, version: version?.number ?? null, edition }
	});
	return { version, edition };
}

async function changeText(
	tx: Db,
	{ row, to, accountId }: { row: FicheRow; to: FicheStatus; accountId: string }
): Promise<Moved> {
	const { documentId, edition } = row;
	const effect = effectOnText(row.status, to);
	if (effect === 'reopens') {
		await thawDocument(tx, { documentId });
		return { version: null, edition: edition + 1 };
	}
	if (effect === null) return { version: null, edition };
	const version = await createVersion(tx, { documentId, label: statusLabel(to), accountId });
	await freezeDocument(tx, { documentId, reason: to });
	return { version: { id: version.id, number: version.number }, edition };
}
