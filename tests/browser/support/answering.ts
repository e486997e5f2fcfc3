import { consultation, consultationPhase } from '#lib/consultations/tables.server.ts';
import type { QuestionKind, QuestionSettings } from '#lib/consultations/questionnaire/questions.ts';
import { question } from '#lib/consultations/questionnaire/tables.server.ts';
import { contractCommune } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { anOpenConsultation, aQuestion, type AConsultation } from '../../support/consultations.ts';
import { eq } from 'drizzle-orm';

const choices = (...labels: string[]) =>
	labels.map((label, index) => ({ id: `o${index + 1}`, label }));

/** One question of each kind, in the order in which a person meets them. */
const lines: {
	kind: QuestionKind;
	title: string;
	help?: string;
	required?: boolean;
	settings?: QuestionSettings;
	/** Asked when the question before was answered by these. */
	after?: { line: number; values: string[] };
}[] = [
	{ kind: 'section', title: 'Vos trajets' },
	{
		kind: 'single',
		title: 'Comment venez-vous à la maison de santé ?',
		required: true,
		settings: { options: choices('À pied', 'En bus', 'En voiture'), other: true }
	},
	{
		kind: 'long-text',
		title: 'Que faudrait-il changer dans le bus ?',
		after: { line: 1, values: ['o2'] }
	},
	{
		kind: 'multiple',
		title: 'Quels jours un bus santé serait-il utile ?',
		settings: { options: choices('Lundi', 'Mardi', 'Jeudi', 'Samedi'), maxChoices: 2 }
	},
	{
		kind: 'number',
		title: 'Combien de minutes dure votre trajet ?',
		settings: { min: 0, max: 300, unit: 'minutes' }
	},
	{ kind: 'commune', title: 'D’où partez-vous ?' },
	{ kind: 'section', title: 'Vos priorités', help: 'Il n’y a pas de bonne réponse.' },
	{
		kind: 'scale',
		title: 'Le territoire répond-il à vos besoins ?',
		settings: { min: 1, max: 5, minLabel: 'pas du tout', maxLabel: 'tout à fait' }
	},
	{
		kind: 'ranking',
		title: 'Qu’est-ce qui compte le plus ?',
		settings: { options: choices('Des horaires plus larges', 'Un bus', 'Des soins à domicile') }
	},
	{
		kind: 'matrix',
		title: 'Est-ce facile de trouver…',
		settings: {
			rows: choices('une pharmacie', 'un médecin', 'une sage-femme'),
			columns: choices('Facile', 'Difficile', 'Impossible')
		}
	},
	{ kind: 'date', title: 'Quand une réunion vous arrangerait-elle ?' },
	{ kind: 'short-text', title: 'Un mot pour finir ?' }
];

export type AnswerableConsultation = AConsultation & { path: string; ids: string[] };

/** A consultation that is open, with one question of each kind and two questions of profile. */
export async function anAnswerableConsultation(
	db: Db,
	columns: Parameters<typeof anOpenConsultation>[1] = {}
): Promise<AnswerableConsultation> {
	const place = await anOpenConsultation(db, {
		title: 'Venir se soigner à Brumeval',
		profileQuestions: ['age-group', 'commune'],
		...columns
	});
	await db.insert(contractCommune).values([
		{ contractId: place.contractId, code: 'X0001', name: 'Brumeval' },
		{ contractId: place.contractId, code: 'X0002', name: 'Pontbrume' }
	]);
	const ids: string[] = [];
	for (const { after, help = '', ...line } of lines) {
		const id = await aQuestion(db, place.phaseId, line);
		const condition = after ? { questionId: ids[after.line]!, values: after.values } : null;
		await db.update(question).set({ condition, help }).where(eq(question.id, id));
		ids.push(id);
	}
	const path = `/c/${place.contractSlug}/consultations/${place.slug}`;
	return { ...place, path, ids };
}

/** Moves the dates of a consultation, or withdraws it. */
export async function putConsultation(
	db: Db,
	{ consultationId }: AConsultation,
	to: { opensAt?: Date; closesAt?: Date; withdrawnReason?: string }
): Promise<void> {
	const { withdrawnReason, ...dates } = to;
	if (Object.keys(dates).length)
		await db
			.update(consultationPhase)
			.set(dates)
			.where(eq(consultationPhase.consultationId, consultationId));
	if (withdrawnReason)
		await db
			.update(consultation)
			.set({ status: 'withdrawn', withdrawnReason, withdrawnAt: new Date() })
			.where(eq(consultation.id, consultationId));
}
