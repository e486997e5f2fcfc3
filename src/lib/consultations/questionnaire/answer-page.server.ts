import type { ConsultationContext } from '../consultation-context.server.ts';
import {
	createCommuneNamer,
	listDistricts,
	listCommunesToChoose
} from '../questions/communes.server.ts';
import type { Db } from '../../database/database.server.ts';
import { typedOfProfile } from '../taking-part/profile.ts';
import type { Phase } from '../queries.server.ts';
import { findProfile } from '../taking-part/record-profile.server.ts';
import type { Typed } from '../../shared/typed-form.ts';
import type { Answer } from './queries.server.ts';
import { listQuestions } from '../questions/list-questions.server.ts';
import { asksCommune, type Question } from '../questions/questions.ts';
import { typedOfAnswers } from '../questions/typed-answers.ts';

/** What the form of one questionnaire shows: its questions, what may be said of oneself, the names of communes. */
export async function readAnswerPage(
	db: Db,
	{ consultation, phase }: { consultation: ConsultationContext['consultation']; phase: Phase }
) {
	const { contractId, profileQuestions } = consultation;
	const questions = await listQuestions(db, phase.id);
	const namesCommunes = profileQuestions.includes('commune') || questions.some(asksCommune);
	return {
		questions,
		communes: namesCommunes ? await listCommunesToChoose(db, contractId) : [],
		profile: {
			questions: profileQuestions,
			districts: profileQuestions.includes('district') ? await listDistricts(db, contractId) : [],
			threshold: consultation.profileThreshold
		},
		naming: consultation.naming,
		namingReason: consultation.namingReason,
		phase: {
			id: phase.id,
			title: phase.title,
			introduction: phase.introduction,
			opensAt: phase.opensAt,
			closesAt: phase.closesAt
		}
	};
}

export type AnswerPage = Awaited<ReturnType<typeof readAnswerPage>>;

/** The answer of a person as their page shows it: closed answers, texts with what moderation says, in their own words. */
export async function readMyAnswer(db: Db, found: Answer, contractId: string) {
	const questions = await listQuestions(db, found.phaseId);
	const names = await communeNamesOf(db, contractId, { questions, values: found.values });
	return {
		questions,
		values: found.values,
		communeNames: names,
		texts: found.texts.map(({ id, questionId, body, visibility, heldReasons }) => ({
			id,
			questionId,
			body,
			visibility,
			heldReasons
		})),
		revision: found.revision,
		submittedAt: found.submittedAt,
		updatedAt: found.updatedAt
	};
}

export type MyAnswer = Awaited<ReturnType<typeof readMyAnswer>>;

/** The fields of an answer that was given, profile included. */
export async function typedOfAnswer(
	db: Db,
	{
		found,
		questions,
		contractId
	}: { found: Answer; questions: readonly Question[]; contractId: string }
): Promise<Typed> {
	const nameOf = await createCommuneNamer(db, contractId);
	const texts = Object.fromEntries(found.texts.map(({ questionId, body }) => [questionId, body]));
	const profile = await findProfile(db, found.participationId);
	return {
		...typedOfAnswers(questions, { values: found.values, texts }, nameOf),
		...typedOfProfile(profile, nameOf)
	};
}

async function communeNamesOf(
	db: Db,
	contractId: string,
	{ questions, values }: { questions: readonly Question[]; values: Answer['values'] }
): Promise<Record<string, string>> {
	const codes = questions
		.filter(asksCommune)
		.flatMap(({ id }) => (typeof values[id] === 'string' ? [values[id]] : []));
	if (codes.length === 0) return {};
	const nameOf = await createCommuneNamer(db, contractId);
	return Object.fromEntries(codes.map((code) => [code, nameOf(code)]));
}
