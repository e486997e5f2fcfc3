import { and, eq } from 'drizzle-orm';
import { contribution } from '#lib/consultations/contributions/tables.server.ts';
import {
	followUp,
	followUpPassage,
	idea,
	ideaSource
} from '#lib/consultations/follow-up/tables.server.ts';
import { destroyKey } from '#lib/consultations/taking-part/participation.server.ts';
import { answerText } from '#lib/consultations/questions/tables.server.ts';
import { consultation } from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { fiche } from '#lib/fiches/tables.server.ts';
import { recordEvent } from '#lib/journal/record-event.server.ts';
import { anchorOf } from '../seed-history.server.ts';
import { french } from '../write-content.ts';
import { inDays, type Seeded } from './seed-consultations.server.ts';
import type { DemonstrationConsultation, DemonstrationDecision } from './shape.ts';

/** What became of each idea, with the words of the fiche that it became; then everybody is told, and the key destroyed. */
export async function seedFollowUp(
	tx: Db,
	seeded: Seeded,
	{ publishedIn, conclusion, decisions }: NonNullable<DemonstrationConsultation['followUp']>
): Promise<void> {
	const { contractId, consultationId, wanted, idOf, now } = seeded;
	const publishedAt = inDays(now, publishedIn);
	const [about] = await tx
		.select()
		.from(fiche)
		.where(and(eq(fiche.contractId, contractId), eq(fiche.number, wanted.fiche)));
	const loaded = await loadDocument(tx, { documentId: about!.documentId });
	if (!loaded) throw new Error(`no document of fiche ${wanted.fiche}`);
	for (const [index, one] of decisions.entries()) {
		const ideaId = await seedIdea(tx, seeded, { ...one, position: index + 1 });
		const [decided] = await tx
			.insert(followUp)
			.values({
				...{ consultationId, ideaId, decision: one.decision, reason: french(one.reason) },
				...{ decidedBy: idOf('coordination'), decidedAt: inDays(publishedAt, -2) }
			})
			.returning({ id: followUp.id });
		if (!one.passage) continue;
		const quote = french(one.passage.words);
		const { start, end } = anchorOf(loaded.doc, { field: one.passage.field, words: quote });
		await tx.insert(followUpPassage).values({
			...{ followUpId: decided!.id, ficheId: about!.id, field: one.passage.field, quote },
			...{ anchorStart: start, anchorEnd: end, createdBy: idOf('coordination') }
		});
	}
	loaded.doc.destroy();
	await tx
		.update(consultation)
		.set({ conclusion: french(conclusion), followUpPublishedAt: publishedAt })
		.where(eq(consultation.id, consultationId));
	await destroyKey(tx, consultationId);
	await recordEvent(tx, {
		kind: 'consultation-follow-up-published',
		contractId,
		actorId: idOf('coordination'),
		subject: { type: 'consultation', id: consultationId }
	});
}

async function seedIdea(
	tx: Db,
	{ consultationId, idOf }: Seeded,
	{ idea: title, description, from, position }: DemonstrationDecision & { position: number }
): Promise<string> {
	const [made] = await tx
		.insert(idea)
		.values({
			...{ consultationId, position, title: french(title), description: french(description) },
			createdBy: idOf('coordination')
		})
		.returning({ id: idea.id });
	const ideaId = made!.id;
	const [contributions, texts] = await Promise.all([
		tx.select().from(contribution).where(eq(contribution.consultationId, consultationId)),
		tx.select().from(answerText).where(eq(answerText.consultationId, consultationId))
	]);
	const sources = [
		...contributions
			.filter(({ number }) => from.contributions?.includes(number))
			.map(({ id }) => ({ ideaId, contributionId: id })),
		...texts
			.filter(({ body }) => from.words?.some((words) => body.includes(french(words))))
			.map(({ id }) => ({ ideaId, answerTextId: id }))
	];
	if (sources.length) await tx.insert(ideaSource).values(sources);
	return ideaId;
}
