import { eq } from 'drizzle-orm';
import { consultation, consultationPhase } from '#lib/consultations/tables.server.ts';
import {
	questionKinds,
	type QuestionKind,
	type QuestionSettings
} from '#lib/consultations/questions/questions.ts';
import { question } from '#lib/consultations/questions/tables.server.ts';
import { contractCommune } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { aDataDirectory, startApplication } from '../../support/application.ts';
import { embeddedTemplate } from '../../support/embedded-template.ts';
import { anOpenConsultation, aQuestion, type AConsultation } from '../../support/consultations.ts';

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

const forgotten = questionKinds.filter((kind) => !lines.some((line) => line.kind === kind));
if (forgotten.length) throw new Error(`nobody meets a question of these kinds: ${forgotten}`);

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

export type Answering = {
	url: string;
	/** Nobody has answered it yet. */
	fresh: Record<Fresh, AnswerableConsultation>;
	/** Opens next year, ended last year, withdrawn, for accounts alone. */
	closed: Record<'announced' | 'ended' | 'withdrawn' | 'account', AnswerableConsultation>;
	stop: () => Promise<void>;
};
/** One consultation for each test that answers: a device answers once. */
const freshNames = [
	'plain',
	'cut',
	'lost',
	'tabs',
	'link',
	'edits',
	'early',
	'big',
	'crowd'
] as const;
type Fresh = (typeof freshNames)[number];

const YEAR_MS = 365 * 86_400_000;

/** An application of its own, on what the run has built, with consultations to answer and to find closed. */
export async function startWithConsultations(): Promise<Answering> {
	const data = aDataDirectory();
	const opened = await openDatabase({ directory: data.path, copyOf: await embeddedTemplate() });
	const { db } = opened;
	const fresh = {} as Answering['fresh'];
	for (const name of freshNames) fresh[name] = await anAnswerableConsultation(db);
	const closed = {
		announced: await anAnswerableConsultation(db),
		ended: await anAnswerableConsultation(db),
		withdrawn: await anAnswerableConsultation(db),
		account: await anAnswerableConsultation(db, { answerers: 'account' })
	};
	const inYears = (years: number) => new Date(Date.now() + years * YEAR_MS);
	await putConsultation(db, closed.announced, { opensAt: inYears(1), closesAt: inYears(2) });
	await putConsultation(db, closed.ended, { opensAt: inYears(-2), closesAt: inYears(-1) });
	const withdrawnReason = 'Le budget a été retiré.';
	await putConsultation(db, closed.withdrawn, { withdrawnReason });
	await opened.close();
	const application = startApplication({ DATA_DIR: data.path, LOG_LEVEL: 'warn' });
	const stop = async () => {
		await application.stop();
		data.remove();
	};
	return { url: await application.ready, fresh, closed, stop };
}
