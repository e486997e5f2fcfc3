import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordAuthorship } from '../../documents/authorship.server.ts';
import { createVersion } from '../../documents/create-version.server.ts';
import { lockDocument } from '../../documents/lock-document.server.ts';
import { succeedDocument } from '../../documents/succession/succeed-document.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockFiche } from '../lock-fiche.server.ts';
import { mayBeginEdition } from '../permissions.ts';
import { fiche, suggestion } from '../tables.server.ts';
import { refreshFicheSummary } from '../text/refresh-summary.server.ts';
import type { HeldPassage } from './carried-text.ts';
import type { MadeEdition } from './edition-tasks.server.ts';
import { markOf, type Held } from './held-passages.server.ts';
import { makeEdition } from './make-edition.server.ts';
import { listAllHeld, type ListHeld, type PreparedEdition } from './prepare-edition.server.ts';

export type EditionRefusal =
	| 'unknown-fiche'
	| 'not-allowed'
	| 'frozen'
	| 'suggestions-waiting'
	| 'begun-meanwhile'
	| 'unknown-version'
	| 'not-the-same-words';

export type Begun = { edition: number; version: number };

export type Beginning = {
	contractId: string;
	ficheId: string;
	accountId: string;
	/** The one that the person had on screen. */
	edition: number;
	label: string;
	/** Number of the version whose words are taken up. */
	from?: number | null;
	/** Asked inside the transaction too. */
	listHeld: ListHeld;
};

/**
 * The text as it is becomes a named version, and the fiche goes on in a new document, which has none of what was written and
 * removed before: with the same words or, where `from` is the number of one of its versions, with those of it. Of two at once one
 * wins. `prepared`: what `prepareEdition` gave; `written-meanwhile` where it is not good any more. Call `announceAccessChange` after
 * the COMMIT.
 */
export async function beginEdition(
	tx: Db,
	{
		contractId,
		ficheId,
		accountId,
		edition,
		label,
		from = null,
		listHeld,
		prepared = null
	}: Beginning & { prepared?: PreparedEdition | null }
): Promise<Begun | EditionRefusal | 'written-meanwhile'> {
	const row = await lockFiche(tx, { contractId, ficheId });
	if (!row) return 'unknown-fiche';
	const actor = await findActor(tx, { accountId, contractId });
	if (!mayBeginEdition(actor)) return 'not-allowed';
	if (row.edition !== edition) return 'begun-meanwhile';
	const { documentId: former } = row;
	const { seq, frozenAt } = await lockDocument(tx, { documentId: former });
	if (frozenAt !== null) return 'frozen';
	if (await hasOpenSuggestions(tx, { ficheId })) return 'suggestions-waiting';
	const held = await listAllHeld(tx, { ficheId, documentId: former, listHeld });
	const passages = held.flatMap((one) => one.passages);
	if (prepared && !isStillGood(prepared, { seq, from, passages })) return 'written-meanwhile';
	const made =
		prepared?.made ?? (await makeEdition(tx, { documentId: former, seq, from }, passages));
	if (typeof made === 'string') return made;
	const version = await createVersion(tx, { documentId: former, label, accountId });
	const wroteIt = prepared?.seq === seq ? prepared.wroteIt : undefined;
	const { text, ranges } = made;
	const documentId = await succeedDocument(tx, { documentId: former, text, wroteIt });
	await recordAuthorship(tx, { documentId, ranges });
	await keepAll(held, made);
	const next = row.edition + 1;
	await tx.update(fiche).set({ documentId, edition: next }).where(eq(fiche.id, ficheId));
	if (from !== null) await refreshFicheSummary(tx, { documentId });
	await recordEvent(tx, {
		kind: 'fiche-edition-begun',
		contractId,
		actorId: accountId,
		subject: { type: 'fiche', id: ficheId },
		data: { number: row.number, edition: next, version: version.number, from }
	});
	return { edition: next, version: version.number };
}

/** The words of a version never change; those of today do, and in both what people keep hold of. */
function isStillGood(
	prepared: PreparedEdition,
	{ seq, from, passages }: { seq: number; from: number | null; passages: readonly HeldPassage[] }
): boolean {
	return (from !== null || prepared.seq === seq) && prepared.mark === markOf(passages);
}

async function hasOpenSuggestions(tx: Db, { ficheId }: { ficheId: string }): Promise<boolean> {
	const rows = await tx
		.select({ id: suggestion.id })
		.from(suggestion)
		.where(and(eq(suggestion.ficheId, ficheId), eq(suggestion.state, 'open')))
		.limit(1);
	return rows.length > 0;
}

async function keepAll(held: readonly Held[], { anchors }: MadeEdition): Promise<void> {
	let at = 0;
	for (const { passages, keep } of held) {
		for (const { id } of passages) {
			const anchor = anchors[at];
			if (anchor) await keep(id, anchor);
			at += 1;
		}
	}
}
