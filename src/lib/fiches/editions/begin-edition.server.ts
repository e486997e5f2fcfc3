import { and, eq, isNotNull } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '../../database/database.server.ts';
import { findAuthorship, recordAuthorship } from '../../documents/authorship.server.ts';
import { createVersion } from '../../documents/create-version.server.ts';
import { loadUpTo } from '../../documents/load-document.server.ts';
import { lockDocument } from '../../documents/lock-document.server.ts';
import { getVersion } from '../../documents/queries.server.ts';
import { succeedDocument } from '../../documents/succeed-document.server.ts';
import { findActor } from '../../groups/find-actor.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockFiche } from '../lock-fiche.server.ts';
import { mayBeginEdition } from '../permissions.ts';
import { commentThread, fiche, suggestion } from '../tables.server.ts';
import { contentOf, seedOf } from '../text/document-content.ts';
import { refreshFicheSummary } from '../text/refresh-summary.server.ts';
import type { FieldKey } from '../text/shape.ts';
import { moveAnchor, rangesCarried, type HeldPassage } from './carried-text.ts';

export type EditionRefusal =
	| 'unknown-fiche'
	| 'not-allowed'
	| 'frozen'
	| 'suggestions-waiting'
	| 'begun-meanwhile'
	| 'unknown-version'
	| 'not-the-same-words';

/** What somebody else keeps hold of in the text, and where to write its new place. */
export type Held = {
	passages: readonly HeldPassage[];
	keep: (id: string, anchors: { start: Uint8Array; end: Uint8Array }) => Promise<void>;
};

/**
 * The text as it is becomes a named version, and the fiche goes on in a new document, which has none of what was written and
 * removed before: with the same words or, where `from` is the number of one of its versions, with those of it. `edition` is the
 * one that the person had on screen: of two at once one wins. `listHeld` is asked inside the transaction. Call
 * `announceAccessChange` after the COMMIT.
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
		listHeld
	}: {
		contractId: string;
		ficheId: string;
		accountId: string;
		edition: number;
		label: string;
		from?: number | null;
		listHeld: (tx: Db, of: { documentId: string }) => Promise<Held>;
	}
): Promise<{ edition: number; version: number } | EditionRefusal> {
	const row = await lockFiche(tx, { contractId, ficheId });
	if (!row) return 'unknown-fiche';
	const actor = await findActor(tx, { accountId, contractId });
	if (!mayBeginEdition(actor)) return 'not-allowed';
	if (row.edition !== edition) return 'begun-meanwhile';
	const { documentId: former } = row;
	const { seq, frozenAt } = await lockDocument(tx, { documentId: former });
	if (frozenAt !== null) return 'frozen';
	if (await hasOpenSuggestions(tx, { ficheId })) return 'suggestions-waiting';
	const before =
		from === null
			? await loadUpTo(tx, { documentId: former, seq })
			: await textOfVersion(tx, { documentId: former, number: from });
	if (!before) return 'unknown-version';
	const after = sameText(before);
	if (!after) return 'not-the-same-words';
	const version = await createVersion(tx, { documentId: former, label, accountId });
	const ranges = rangesCarried({ before, after }, await findAuthorship(tx, { documentId: former }));
	const held = await listHeld(tx, { documentId: former });
	const documentId = await succeedDocument(tx, { documentId: former, text: after });
	await recordAuthorship(tx, { documentId, ranges });
	await moveThreads(tx, { ficheId, before, after });
	for (const passage of held.passages) {
		const anchors = moveAnchor({ before, after }, passage);
		if (anchors) await held.keep(passage.id, anchors);
	}
	before.destroy();
	after.destroy();
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

async function textOfVersion(
	tx: Db,
	of: { documentId: string; number: number }
): Promise<Y.Doc | null> {
	const version = await getVersion(tx, of);
	if (!version) return null;
	const doc = new Y.Doc();
	Y.applyUpdate(doc, version.state);
	return doc;
}

/** Null rather than begin with other words. */
function sameText(before: Y.Doc): Y.Doc | null {
	const content = contentOf(before);
	const after = new Y.Doc();
	Y.applyUpdate(after, seedOf(content));
	return JSON.stringify(contentOf(after)) === JSON.stringify(content) ? after : null;
}

async function hasOpenSuggestions(tx: Db, { ficheId }: { ficheId: string }): Promise<boolean> {
	const rows = await tx
		.select({ id: suggestion.id })
		.from(suggestion)
		.where(and(eq(suggestion.ficheId, ficheId), eq(suggestion.state, 'open')))
		.limit(1);
	return rows.length > 0;
}

/** Those whose words are not in the new text keep their quote. */
async function moveThreads(
	tx: Db,
	{ ficheId, ...texts }: { ficheId: string; before: Y.Doc; after: Y.Doc }
): Promise<void> {
	const rows = await tx
		.select()
		.from(commentThread)
		.where(and(eq(commentThread.ficheId, ficheId), isNotNull(commentThread.field)));
	for (const { id, field, anchorStart: start, anchorEnd: end, quote } of rows) {
		if (!start || !end) continue;
		const anchors = moveAnchor(texts, { id, field: field as FieldKey, start, end, quote });
		if (!anchors) continue;
		await tx
			.update(commentThread)
			.set({ anchorStart: anchors.start, anchorEnd: anchors.end })
			.where(and(eq(commentThread.id, id), eq(commentThread.ficheId, ficheId)));
	}
}
