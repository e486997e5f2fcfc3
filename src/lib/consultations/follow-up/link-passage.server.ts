import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { loadDocument } from '../../documents/load-document.server.ts';
import {
	linkedFields,
	passageChoicesOf,
	type LinkedField
} from '../../fiches/text/passage-choices.ts';
import { fiche } from '../../fiches/tables.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { holdConsultation, type HoldRefusal, type Place } from './hold-consultation.server.ts';
import { followUp, followUpPassage } from './tables.server.ts';

export type LinkRefusal =
	HoldRefusal | 'unknown-follow-up' | 'unknown-fiche' | 'words-changed' | 'already-linked';

/** The passages of a field that may be chosen, as the text stands now. */
export async function listPassageChoices(
	db: Db,
	{ documentId, field }: { documentId: string; field: LinkedField }
): Promise<{ text: string; isSentence: boolean }[]> {
	const loaded = await loadDocument(db, { documentId });
	if (!loaded) return [];
	const choices = passageChoicesOf(loaded.doc, field);
	loaded.doc.destroy();
	return choices.map(({ text, isSentence }) => ({ text, isSentence }));
}

/**
 * Ties a follow-up to words of a fiche, by positions made here from the committed document. The words must still be those
 * that the person read and chose: somebody may be writing.
 */
export async function linkPassage(
	tx: Db,
	{
		followUpId,
		ficheNumber,
		field,
		words,
		...place
	}: Place & { followUpId: string; ficheNumber: number; field: string; words: string }
): Promise<{ passageId: string } | LinkRefusal> {
	const held = await holdConsultation(tx, place);
	if (typeof held === 'string') return held;
	if (!(await isFollowUp(tx, place.consultationId, followUpId))) return 'unknown-follow-up';
	const [target] = await tx
		.select({ id: fiche.id, documentId: fiche.documentId })
		.from(fiche)
		.where(and(eq(fiche.contractId, place.contractId), eq(fiche.number, ficheNumber)));
	const linked = linkedFields.find((one) => one === field);
	if (!target || !linked) return 'unknown-fiche';
	const loaded = await loadDocument(tx, target);
	if (!loaded) return 'unknown-fiche';
	const choice = passageChoicesOf(loaded.doc, linked).find(({ text }) => text === words);
	loaded.doc.destroy();
	if (!choice) return 'words-changed';
	const same = and(
		eq(followUpPassage.followUpId, followUpId),
		eq(followUpPassage.ficheId, target.id),
		eq(followUpPassage.quote, choice.text)
	);
	if (Number(await tx.$count(followUpPassage, same)) > 0) return 'already-linked';
	const { start: anchorStart, end: anchorEnd } = choice.anchor;
	const [made] = await tx
		.insert(followUpPassage)
		.values({
			...{ followUpId, ficheId: target.id, field, quote: choice.text },
			...{ anchorStart, anchorEnd, createdBy: place.accountId }
		})
		.returning({ id: followUpPassage.id });
	await recordEvent(tx, {
		kind: 'consultation-passage-linked',
		contractId: place.contractId,
		actorId: place.accountId,
		subject: { type: 'fiche', id: target.id },
		data: { number: ficheNumber, field, consultationId: place.consultationId }
	});
	return { passageId: made!.id };
}

async function isFollowUp(tx: Db, consultationId: string, id: string): Promise<boolean> {
	const is = and(eq(followUp.id, id), eq(followUp.consultationId, consultationId));
	return Number(await tx.$count(followUp, is)) > 0;
}

/** Takes a link away; the fiche and the answer stay. */
export async function unlinkPassage(
	tx: Db,
	{ passageId, followUpId, ...place }: Place & { passageId: string; followUpId: string }
): Promise<{ unlinked: true } | HoldRefusal | 'unknown-follow-up'> {
	const held = await holdConsultation(tx, place);
	if (typeof held === 'string') return held;
	if (!(await isFollowUp(tx, place.consultationId, followUpId))) return 'unknown-follow-up';
	await tx
		.delete(followUpPassage)
		.where(and(eq(followUpPassage.id, passageId), eq(followUpPassage.followUpId, followUpId)));
	await recordEvent(tx, {
		kind: 'consultation-passage-unlinked',
		contractId: place.contractId,
		actorId: place.accountId,
		subject: { type: 'consultation', id: place.consultationId },
		data: { followUpId }
	});
	return { unlinked: true };
}
