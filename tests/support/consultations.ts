import { createKey } from '#lib/consultations/taking-part/participation.server.ts';
import type { QuestionKind, QuestionSettings } from '#lib/consultations/questions/questions.ts';
import { question } from '#lib/consultations/questions/tables.server.ts';
import type { PhaseKind } from '#lib/consultations/kinds.ts';
import { consultation, consultationPhase } from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { aContract } from './people.ts';

let count = 0;
const DAY_MS = 86_400_000;

export type AConsultation = {
	contractId: string;
	themeId: string;
	contractSlug: string;
	consultationId: string;
	phaseId: string;
	slug: string;
};

/** A consultation that is open since yesterday and for ten days, with one phase and no question yet. */
export async function anOpenConsultation(
	db: Db,
	wanted: Partial<typeof consultation.$inferInsert> & { kind?: PhaseKind } = {}
): Promise<AConsultation> {
	const { kind = 'questionnaire', ...columns } = wanted;
	const { contractId, themeId, slug: contractSlug } = await aContract(db);
	count += 1;
	const slug = `consultation-${count}`;
	const [row] = await db
		.insert(consultation)
		.values({
			contractId,
			themeId,
			slug,
			title: `Consultation ${count}`,
			status: 'published',
			purpose: 'Choisir ensemble',
			information: 'Un dossier est en mairie',
			decider: 'Le comité de pilotage',
			decisionOn: '2099-12-31',
			canChange: 'Les horaires',
			cannotChange: 'Le budget',
			audience: 'Toutes les personnes du territoire',
			protection: 'Personne ne lit votre nom',
			level: 'consultation',
			answerOwner: 'La coordination',
			openedAt: new Date(Date.now() - DAY_MS),
			...columns
		})
		.returning();
	const [phase] = await db
		.insert(consultationPhase)
		.values({
			consultationId: row!.id,
			position: 1,
			kind,
			title: 'Première étape',
			opensAt: new Date(Date.now() - DAY_MS),
			closesAt: new Date(Date.now() + 10 * DAY_MS)
		})
		.returning();
	await createKey(db, row!.id);
	return { contractId, themeId, contractSlug, consultationId: row!.id, phaseId: phase!.id, slug };
}

/** One question at the end of a questionnaire. Returns its id. */
export async function aQuestion(
	db: Db,
	phaseId: string,
	wanted: { kind: QuestionKind; title?: string; required?: boolean; settings?: QuestionSettings }
): Promise<string> {
	count += 1;
	const [row] = await db
		.insert(question)
		.values({
			phaseId,
			position: `a${String(count).padStart(6, '0')}`,
			title: `Question ${count}`,
			...wanted
		})
		.returning();
	return row!.id;
}
