import { eq } from 'drizzle-orm';
import { generateNKeysBetween } from 'fractional-indexing';
import { createConsultation } from '#lib/consultations/preparing/create-consultation.server.ts';
import { openConsultation } from '#lib/consultations/preparing/open-consultation.server.ts';
import { listPhases } from '#lib/consultations/queries.server.ts';
import type { Option, QuestionSettings } from '#lib/consultations/questions/questions.ts';
import { question } from '#lib/consultations/questions/tables.server.ts';
import { publishResults } from '#lib/consultations/results/publish-results.server.ts';
import { statement } from '#lib/consultations/statements/tables.server.ts';
import { consultation, consultationPhase } from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { ficheSummary, fiche } from '#lib/fiches/tables.server.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import { french } from '../write-content.ts';
import type { IdOf } from '../seed-people.server.ts';
import { busSante } from './bus-sante.ts';
import { ecrans } from './ecrans.ts';
import { fraicheur } from './fraicheur.ts';
import { guideSante } from './guide-sante.ts';
import { seedFollowUp } from './seed-follow-up.server.ts';
import { seedPeopleWhoAnswer } from './seed-voices.server.ts';
import type {
	DemonstrationConsultation,
	DemonstrationPhase,
	DemonstrationQuestion,
	DemonstrationStatement,
	Liked
} from './shape.ts';

const DAY_MS = 86_400_000;
/** Oldest first: the news of the contract are read from the latest. */
const consultations = [guideSante, busSante, fraicheur, ecrans];

/** A phase of the demonstration once it is in the database, and the ids of its questions by key. */
export type SeededPhase = {
	id: string;
	wanted: DemonstrationPhase;
	questions: ReadonlyMap<string, string>;
};

export type Seeded = {
	contractId: string;
	consultationId: string;
	wanted: DemonstrationConsultation;
	phases: SeededPhase[];
	idOf: IdOf;
	/** The instant of the first start, from which all dates are counted. */
	now: Date;
};

export const inDays = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS);
/** Phases open at eight in the morning and end in the evening, near enough in the time of Paris. */
const atHour = (now: Date, days: number, hour: number): Date => {
	const date = inDays(now, days);
	date.setUTCHours(hour, 0, 0, 0);
	return date;
};
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Two consultations that are open, one that is answered, one whose answer is owed. */
export async function seedConsultations(tx: Db, contractId: string, idOf: IdOf): Promise<void> {
	const now = new Date();
	for (const wanted of consultations) {
		const seeded = await seedConsultation(tx, { contractId, wanted, idOf, now });
		await seedPeopleWhoAnswer(tx, seeded);
		await seedEnd(tx, seeded);
	}
}

type Wanted = Pick<Seeded, 'contractId' | 'wanted' | 'idOf' | 'now'>;

async function seedConsultation(
	tx: Db,
	{ contractId, wanted, idOf, now }: Wanted
): Promise<Seeded> {
	const [about] = await tx
		.select({ id: fiche.id })
		.from(fiche)
		.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(eq(fiche.number, wanted.fiche));
	const actorId = idOf('coordination');
	const created = await createConsultation(tx, {
		...{ contractId, actorId, title: french(wanted.title), place: `fiche:${about!.id}` },
		phases: wanted.phases.map(({ kind, title }) => ({ kind, title: french(title) }))
	});
	if (typeof created === 'string') throw new Error(created);
	const consultationId = created.id;
	await tx
		.update(consultation)
		.set(columnsOf(wanted, now))
		.where(eq(consultation.id, consultationId));
	const rows = await listPhases(tx, consultationId);
	const phases: SeededPhase[] = [];
	for (const [index, phase] of wanted.phases.entries()) {
		const { id } = rows[index]!;
		phases.push({ id, wanted: phase, questions: await seedAsked(tx, id, phase, consultationId) });
	}
	const seeded = { contractId, consultationId, wanted, phases, idOf, now };
	await openThen(tx, seeded);
	return seeded;
}

function columnsOf(wanted: DemonstrationConsultation, now: Date) {
	const { level, profileQuestions } = wanted;
	return {
		...{ level, profileQuestions: [...profileQuestions], purpose: french(wanted.purpose) },
		...{ information: french(wanted.information), decider: french(wanted.decider) },
		...{ canChange: french(wanted.canChange), cannotChange: french(wanted.cannotChange) },
		...{ audience: french(wanted.audience), protection: french(wanted.protection) },
		...{ answerOwner: french(wanted.answerOwner), easySummary: french(wanted.easySummary) },
		easyReviewers: french(wanted.easyReviewers ?? ''),
		createdAt: inDays(now, Math.min(...wanted.phases.map(({ opensIn }) => opensIn)) - 12)
	};
}

/** Opens through the gate like everybody, on dates to come; then puts the dates where the story wants them. */
async function openThen(tx: Db, seeded: Seeded): Promise<void> {
	const { contractId, consultationId, wanted, phases, idOf, now } = seeded;
	const here = eq(consultation.id, consultationId);
	await tx
		.update(consultationPhase)
		.set({ opensAt: now, closesAt: inDays(now, 1) })
		.where(eq(consultationPhase.consultationId, consultationId));
	await tx
		.update(consultation)
		.set({ decisionOn: dayOf(inDays(now, 2)) })
		.where(here);
	const refusal = await openConsultation(tx, {
		...{ contractId, consultationId, actorId: idOf('coordination'), now }
	});
	if (refusal) throw new Error(`consultation ${wanted.fiche}: ${JSON.stringify(refusal)}`);
	for (const { id, wanted: phase } of phases)
		await tx
			.update(consultationPhase)
			.set({
				introduction: french(phase.introduction),
				opensAt: atHour(now, phase.opensIn, 7),
				closesAt: atHour(now, phase.closesIn, 19),
				options: phase.options ?? {}
			})
			.where(eq(consultationPhase.id, id));
	const openedAt = inDays(now, Math.min(...wanted.phases.map(({ opensIn }) => opensIn)) - 1);
	await tx
		.update(consultation)
		.set({ openedAt, decisionOn: dayOf(inDays(now, wanted.decisionIn)) })
		.where(here);
	await tellThen(tx, consultationId, openedAt);
}

/** What was just journaled about a consultation, put at the day of the story. */
async function tellThen(tx: Db, consultationId: string, createdAt: Date): Promise<void> {
	await tx
		.update(journalEntry)
		.set({ createdAt })
		.where(eq(journalEntry.subjectId, consultationId));
}

async function seedEnd(tx: Db, seeded: Seeded): Promise<void> {
	const { contractId, consultationId, wanted, idOf, now } = seeded;
	if (wanted.resultsIn === undefined) return;
	const publishedAt = inDays(now, wanted.resultsIn);
	const published = await publishResults(tx, {
		...{ contractId, consultationId, accountId: idOf('coordination') },
		...{ compare: true, now: publishedAt }
	});
	if (typeof published === 'string') throw new Error(published);
	if (wanted.followUp) await seedFollowUp(tx, seeded, wanted.followUp);
	const last = wanted.followUp ? inDays(now, wanted.followUp.publishedIn) : publishedAt;
	await tellThen(tx, consultationId, last);
}

/** The questions or the statements of a phase. Returns the ids of its questions by key. */
async function seedAsked(
	tx: Db,
	phaseId: string,
	phase: DemonstrationPhase,
	consultationId: string
): Promise<ReadonlyMap<string, string>> {
	if (phase.kind === 'questionnaire') return seedQuestions(tx, phaseId, phase.questions);
	if (phase.kind === 'statements')
		await seedStatements(tx, phaseId, phase.statements, consultationId);
	return new Map();
}

async function seedQuestions(
	tx: Db,
	phaseId: string,
	questions: readonly DemonstrationQuestion[]
): Promise<ReadonlyMap<string, string>> {
	const positions = generateNKeysBetween(null, null, questions.length);
	const ids = new Map(questions.map(({ key }) => [key, crypto.randomUUID()]));
	await tx.insert(question).values(
		questions.map((one, index) => ({
			...{ id: ids.get(one.key)!, phaseId, position: positions[index]!, kind: one.kind },
			...{ title: french(one.title), help: french(one.help ?? '') },
			required: one.required ?? false,
			settings: settingsOf(one),
			condition: one.when
				? { questionId: ids.get(one.when.key)!, values: [...one.when.values] }
				: null
		}))
	);
	return ids;
}

const optionsOf = (liked: readonly Liked[]): Option[] =>
	liked.map(([id, label]) => ({ id, label: french(label) }));

function settingsOf({ options, maxChoices, rows, columns, scale, unit }: DemonstrationQuestion) {
	const settings: QuestionSettings = {};
	if (options) settings.options = optionsOf(options);
	if (maxChoices) settings.maxChoices = maxChoices;
	if (rows) settings.rows = optionsOf(rows);
	if (columns) settings.columns = optionsOf(columns);
	if (scale) Object.assign(settings, { min: scale.min, max: scale.max });
	if (scale?.ends) [settings.minLabel, settings.maxLabel] = scale.ends;
	if (unit) settings.unit = unit;
	return settings;
}

async function seedStatements(
	tx: Db,
	phaseId: string,
	statements: readonly DemonstrationStatement[],
	consultationId: string
): Promise<void> {
	await tx.insert(statement).values(
		statements.map(({ body }, index) => ({
			...{ consultationId, phaseId, number: index + 1, body: french(body) },
			...{ visibility: 'shown' as const, submissionKey: crypto.randomUUID() }
		}))
	);
}
