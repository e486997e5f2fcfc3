import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { CopyRow, Person } from '../../treatments/personal-data.server.ts';
import {
	contribution,
	contributionComment,
	contributionPhoto,
	contributionSupport
} from '../contributions/tables.server.ts';
import { ageGroupLabel, standingLabel } from '../kind-messages.ts';
import type { AgeGroup, Standing } from '../kinds.ts';
import type { AnswerValue } from '../questions/questions.ts';
import { answer, answerText, question } from '../questions/tables.server.ts';
import { answerWords } from '../results/question-words.ts';
import { choiceLabel } from '../statements/messages.ts';
import { statement, statementChoice } from '../statements/tables.server.ts';
import { participationProfile } from '../tables.server.ts';
import { gestureLabel } from './gesture-messages.ts';
import { listParticipations } from './list-participations.server.ts';

/** Four parts of one copy ask the same of the same person. */
const listed = new WeakMap<Person, ReturnType<typeof listParticipations>>();

/** The participations of a person, and what they are called by. */
async function ownOf(db: Db, person: Person) {
	const asked = listed.get(person) ?? listParticipations(db, person);
	listed.set(person, asked);
	const own = await asked;
	const titles = new Map(own.map(({ id, title }) => [id, title]));
	return { own, ids: own.map(({ id }) => id), titleOf: (id: string) => titles.get(id) ?? '' };
}

export async function copyParticipations(db: Db, person: Person): Promise<CopyRow[]> {
	const { own, ids, titleOf } = await ownOf(db, person);
	if (ids.length === 0) return [];
	const profiles = await db
		.select()
		.from(participationProfile)
		.where(inArray(participationProfile.participationId, ids));
	return [
		...own.map(({ title, shownName, createdAt }) => ({
			...{ consultation: title, pseudonym: shownName, date: createdAt }
		})),
		...profiles.map(({ participationId, ageGroup, communeCode, standing }) => ({
			...{ consultation: titleOf(participationId), event: gestureLabel('profile') },
			words: [
				ageGroup && ageGroupLabel(ageGroup as AgeGroup),
				communeCode,
				standing && standingLabel(standing as Standing)
			]
				.filter(Boolean)
				.join(' · ')
		}))
	];
}

export async function copyAnswers(db: Db, person: Person): Promise<CopyRow[]> {
	const { ids, titleOf } = await ownOf(db, person);
	if (ids.length === 0) return [];
	const given = await db.select().from(answer).where(inArray(answer.participationId, ids));
	const rows: CopyRow[] = [];
	for (const { id, phaseId, participationId, values, updatedAt } of given) {
		const asked = await db
			.select()
			.from(question)
			.where(eq(question.phaseId, phaseId))
			.orderBy(asc(question.position));
		const texts = await db.select().from(answerText).where(eq(answerText.answerId, id));
		const place = { consultation: titleOf(participationId), date: updatedAt };
		for (const one of asked) {
			const value = values[one.id];
			const words = texts.find(({ questionId }) => questionId === one.id)?.body;
			if (value === undefined && words === undefined) continue;
			const said = value === undefined ? undefined : wordsOf(one, value);
			rows.push({ ...place, question: one.title, answer: said, words });
		}
	}
	return rows;
}

type Asked = typeof question.$inferSelect;

function wordsOf(asked: Asked, value: AnswerValue): string {
	const say = (id: string) => answerWords(asked, id, {});
	if (typeof value === 'number') return String(value);
	if (typeof value === 'string') return say(value);
	if (Array.isArray(value)) return value.map(say).join(', ');
	const rows = asked.settings.rows ?? [];
	return Object.entries(value)
		.map(([row, id]) => `${rows.find((line) => line.id === row)?.label ?? row} – ${say(id)}`)
		.join(', ');
}

export async function copyContributions(db: Db, person: Person): Promise<CopyRow[]> {
	const { ids, titleOf } = await ownOf(db, person);
	if (ids.length === 0) return [];
	const written = await db
		.select({ contribution, photo: contributionPhoto.alternative })
		.from(contribution)
		.leftJoin(contributionPhoto, eq(contributionPhoto.contributionId, contribution.id))
		.where(inArray(contribution.participationId, ids))
		.orderBy(asc(contribution.writtenAt));
	const argued = await db
		.select({ comment: contributionComment, title: contribution.title })
		.from(contributionComment)
		.innerJoin(contribution, eq(contribution.id, contributionComment.contributionId))
		.where(inArray(contributionComment.participationId, ids))
		.orderBy(asc(contributionComment.writtenAt));
	const supported = await db
		.select({ support: contributionSupport, title: contribution.title })
		.from(contributionSupport)
		.innerJoin(contribution, eq(contribution.id, contributionSupport.contributionId))
		.where(inArray(contributionSupport.participationId, ids));
	return [
		...written.map(({ contribution: one, photo }) => ({
			...{ consultation: titleOf(one.participationId), number: one.number, title: one.title },
			...{ words: one.body, place: one.placeWords, photo, date: one.writtenAt }
		})),
		...argued.map(({ comment, title }) => ({
			...{ consultation: titleOf(comment.participationId), about: title },
			...{ event: gestureLabel(comment.isFor ? 'for' : 'against'), words: comment.body },
			date: comment.writtenAt
		})),
		...supported.map(({ support, title }) => ({
			...{ consultation: titleOf(support.participationId), about: title },
			event: gestureLabel('supported')
		}))
	];
}

export async function copyStatements(db: Db, person: Person): Promise<CopyRow[]> {
	const { ids, titleOf } = await ownOf(db, person);
	if (ids.length === 0) return [];
	const proposed = await db
		.select()
		.from(statement)
		.where(inArray(statement.participationId, ids))
		.orderBy(asc(statement.writtenAt));
	const chosen = await db
		.select({ chosen: statementChoice, body: statement.body })
		.from(statementChoice)
		.innerJoin(statement, eq(statement.id, statementChoice.statementId))
		.where(inArray(statementChoice.participationId, ids));
	return [
		...proposed.map(({ participationId, body, writtenAt }) => ({
			...{ consultation: titleOf(participationId!), words: body, date: writtenAt }
		})),
		...chosen.map(({ chosen: { participationId, choice }, body }) => ({
			...{ consultation: titleOf(participationId), about: body, choice: choiceLabel(choice) }
		}))
	];
}
