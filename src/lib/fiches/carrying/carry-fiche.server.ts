import { and, eq, isNotNull } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '../../database/database.server.ts';
import { findAuthorship, recordAuthorship } from '../../documents/authorship.server.ts';
import {
	rangesOfLetters,
	type Authorship,
	type AuthorshipRange
} from '../../documents/authorship.ts';
import { carryDocument } from '../../documents/succession/carry-document.server.ts';
import { linesOfNodes } from '../../documents/rich/lines-of-nodes.ts';
import { writeLines } from '../../documents/rich/lines.ts';
import { commentThread, fiche } from '../tables.server.ts';
import { richTextOf } from '../text/document-content.ts';
import { formerNodesOf, formerTextsOf } from '../text/former-rich-text.ts';
import { isRichField, richFields, type FieldKey, type RichField } from '../text/shape.ts';
import { anchorsOfLetters, lettersBefore, type Anchors } from './former-positions.ts';

export type { Anchors };

/** The shape of the document of a fiche: 1, an XML tree for each rich field; 2, a text of lines (decision 0024). */
export const FICHE_SHAPE = 2;

/** A passage of a field that somebody keeps hold of. */
export type HeldPassage = Anchors & { id: string; field: FieldKey };

/**
 * Carries a fiche over to the present shape: the same words, and the comments on the same words. `held` lists what else
 * keeps hold of passages of this fiche; `keep` receives those whose place is known in the new shape.
 */
export async function carryFiche(
	tx: Db,
	{
		documentId,
		held,
		keep
	}: {
		documentId: string;
		held: readonly HeldPassage[];
		keep: (id: string, anchors: Anchors) => Promise<void>;
	}
): Promise<void> {
	const threads = await listThreadPassages(tx, { documentId });
	const authorship = await findAuthorship(tx, { documentId });
	const moved = { threads: new Map<string, Anchors>(), held: new Map<string, Anchors>() };
	const ranges: AuthorshipRange[] = [];
	await carryDocument(tx, {
		documentId,
		shape: FICHE_SHAPE,
		change: (doc) => {
			const letters = { threads: placesOf(doc, threads), held: placesOf(doc, held) };
			for (const field of richFields) ranges.push(...carryField(doc, field, authorship));
			moved.threads = anchorsOf(doc, letters.threads);
			moved.held = anchorsOf(doc, letters.held);
		}
	});
	await recordAuthorship(tx, { documentId, ranges });
	for (const [id, { start, end }] of moved.threads) {
		const anchors = { anchorStart: start, anchorEnd: end };
		await tx.update(commentThread).set(anchors).where(eq(commentThread.id, id));
	}
	for (const [id, anchors] of moved.held) await keep(id, anchors);
}

async function listThreadPassages(
	tx: Db,
	{ documentId }: { documentId: string }
): Promise<HeldPassage[]> {
	const rows = await tx
		.select({
			id: commentThread.id,
			field: commentThread.field,
			start: commentThread.anchorStart,
			end: commentThread.anchorEnd
		})
		.from(commentThread)
		.innerJoin(fiche, eq(fiche.id, commentThread.ficheId))
		.where(and(eq(fiche.documentId, documentId), isNotNull(commentThread.field)));
	return rows.flatMap(({ id, field, start, end }) =>
		start && end ? { id, field: field as FieldKey, start, end } : []
	);
}

/** Returns whose letters the new ones are: those of whoever wrote the former. */
function carryField(doc: Y.Doc, field: RichField, authorship: Authorship): AuthorshipRange[] {
	const nodes = formerNodesOf(doc, field);
	const runs = formerTextsOf(doc, field).flatMap((text) => authorship.runsOfText(text));
	const fragment = doc.getXmlFragment(field);
	fragment.delete(0, fragment.length);
	const text = richTextOf(doc, field);
	writeLines(text, linesOfNodes(nodes));
	return rangesOfLetters(text, runs);
}

type Place = { id: string; field: RichField; from: number; to: number };

function placesOf(doc: Y.Doc, passages: readonly HeldPassage[]): Place[] {
	return passages.flatMap(({ id, field, start, end }) => {
		if (!isRichField(field)) return [];
		const [from, to] = [lettersBefore(doc, field, start), lettersBefore(doc, field, end)];
		return from === null || to === null ? [] : { id, field, from, to };
	});
}

function anchorsOf(doc: Y.Doc, places: readonly Place[]): Map<string, Anchors> {
	return new Map(
		places.flatMap(({ id, field, from, to }) => {
			const anchors = anchorsOfLetters(doc, field, { from, to });
			return anchors ? [[id, anchors] as const] : [];
		})
	);
}
