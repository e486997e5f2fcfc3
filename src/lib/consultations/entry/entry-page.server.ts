import { and, eq } from 'drizzle-orm';
import {
	listDistricts,
	listCommunesToChoose,
	createCommuneNamer
} from '../questions/communes.server.ts';
import type { ConsultationContext } from '../consultation-context.server.ts';
import { listCategories } from '../contributions/sorting/categories.server.ts';
import { contribution } from '../contributions/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { typedOfProfile } from '../taking-part/profile.ts';
import type { Consultation, Phase } from '../queries.server.ts';
import type { Typed } from '../../shared/typed-form.ts';
import { findAnswer } from '../questionnaire/queries.server.ts';
import { listQuestions } from '../questions/list-questions.server.ts';
import type { Question } from '../questions/questions.ts';
import { typedOfAnswers } from '../questions/typed-answers.ts';
import { findProfile } from '../taking-part/record-profile.server.ts';
import { isRunning } from '../rules.ts';
import { findEntered } from './entered.server.ts';

/** A step in which something may be typed for somebody. */
export type EntryPhase = {
	id: string;
	/** As in addresses, from 1. */
	place: number;
	kind: 'questionnaire' | 'contributions';
	title: string;
	/** Nothing is required: what a person left blank stays blank. */
	questions: Question[];
	categories: { id: string; title: string }[];
};

/** The steps that take what was collected: open, or over while results are not published. */
export function enterablePhases(
	{ status, resultsPublishedAt }: Consultation,
	phases: readonly Phase[],
	now: Date
): Phase[] {
	if (status !== 'published') return [];
	const isOver = ({ closesAt }: Phase) => closesAt !== null && closesAt <= now;
	return phases.filter(
		(phase) =>
			phase.kind !== 'statements' &&
			(isRunning(phase, now) || (isOver(phase) && resultsPublishedAt === null))
	);
}

export type EntryPage = Awaited<ReturnType<typeof readEntryPage>>;

/** All that the page needs to work alone, without any network. */
export async function readEntryPage(
	db: Db,
	{ consultation, phases, contract, now }: ConsultationContext
) {
	const enterable = enterablePhases(consultation, phases, now);
	const { profileQuestions, profileThreshold, naming, id } = consultation;
	const hasDistricts = profileQuestions.includes('district');
	const [communes, districts, shown] = await Promise.all([
		listCommunesToChoose(db, contract.id),
		hasDistricts ? listDistricts(db, contract.id) : [],
		Promise.all(enterable.map((phase) => readPhase(db, phase, phases.indexOf(phase) + 1)))
	]);
	return {
		consultationId: id,
		phases: shown,
		...{ profileQuestions, profileThreshold, districts, communes },
		isNamed: naming === 'name',
		isOver: enterable.some((phase) => !isRunning(phase, now))
	};
}

async function readPhase(db: Db, { id, kind, title }: Phase, place: number): Promise<EntryPhase> {
	if (kind === 'contributions') {
		const categories = await listCategories(db, id);
		return { id, place, kind, title, questions: [], categories };
	}
	const questions = (await listQuestions(db, id)).map((one) => ({ ...one, required: false }));
	return { id, place, kind: 'questionnaire', title, questions, categories: [] };
}

/** A form that arrived, as it was typed, for whoever typed it to correct it; null when there is none. */
export async function findEnteredForm(
	db: Db,
	{
		contractId,
		consultationId,
		phase,
		entryKey,
		accountId
	}: {
		contractId: string;
		consultationId: string;
		phase: EntryPhase;
		entryKey: string;
		accountId: string;
	}
): Promise<{ typed: Typed; revision: number } | null> {
	const person = await findEntered(db, { consultationId, entryKey, accountId });
	if (!person) return null;
	if (phase.kind === 'contributions') {
		const [row] = await db
			.select()
			.from(contribution)
			.where(and(eq(contribution.participationId, person.id), eq(contribution.phaseId, phase.id)));
		if (!row) return null;
		const { title, body, kind, categoryId, revision } = row;
		const typed = { title: [title], body: [body], kind: [kind], categoryId: [categoryId ?? ''] };
		return { typed, revision };
	}
	const found = await findAnswer(db, { participationId: person.id, phaseId: phase.id });
	if (!found) return null;
	const nameOf = await createCommuneNamer(db, contractId);
	const texts = Object.fromEntries(found.texts.map(({ questionId, body }) => [questionId, body]));
	const answers = typedOfAnswers(phase.questions, { values: found.values, texts }, nameOf);
	const profile = typedOfProfile(await findProfile(db, person.id), nameOf);
	return { typed: { ...answers, ...profile }, revision: found.revision };
}
