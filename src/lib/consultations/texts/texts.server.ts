import { and, eq, sql, type SQL } from 'drizzle-orm';
import { unionAll, type PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../../database/database.server.ts';
import {
	contribution,
	contributionComment,
	contributionPhoto
} from '../contributions/tables.server.ts';
import type { Visibility } from '../kinds.ts';
import { answer, answerText, question } from '../questions/tables.server.ts';
import { statement } from '../statements/tables.server.ts';
import { consultation } from '../tables.server.ts';
import type { TextKey, TextKind } from '../text-kinds.ts';

// Longer than most: one list of columns for four tables, read side by side. What is computed has a name that no table has:
// a query that joins another one says it without its table.

const kindIs = (kind: TextKind) => sql<TextKind>`${sql.raw(`'${kind}'`)}::text`.as('text_kind');
const noWords = sql<string>`''::text`;
const noNumber = sql<number | null>`null::int`;
const words = (column: unknown) => sql<string>`coalesce(${column}, '')`;
const held = (column: unknown) => sql<string[]>`${column}`.as('text_held_reasons');

/** The texts of people, whatever their kind, as one table to choose from: `db.select().from(textsOf(db))`. */
export function textsOf(db: Db) {
	return unionAll(answers(db), contributions(db), comments(db), statements(db)).as('people_text');
}

function answers(db: Db) {
	return db
		.select({
			kind: kindIs('answer-text'),
			id: answerText.id,
			consultationId: answerText.consultationId,
			participationId: sql<string | null>`${answer.participationId}`.as('text_participation_id'),
			/** The question answered, the contribution commented. */
			about: sql<string>`${question.title}`.as('text_about'),
			/** What the contribution or the sentence is called by. */
			number: noNumber.as('text_number'),
			title: noWords.as('text_title'),
			body: sql<string>`${answerText.body}`.as('text_body'),
			place: noWords.as('text_place'),
			photo: noWords.as('text_photo'),
			hasPhoto: sql<boolean>`false`.as('text_has_photo'),
			isFor: sql<boolean | null>`null::boolean`.as('text_is_for'),
			/** +1 when something else than words changes too: the photo. */
			revision: sql<number>`1`.as('text_revision'),
			visibility: sql<Visibility>`${answerText.visibility}`.as('text_visibility'),
			heldReasons: held(answerText.heldReasons),
			writtenAt: answerText.writtenAt
		})
		.from(answerText)
		.innerJoin(answer, eq(answer.id, answerText.answerId))
		.innerJoin(question, eq(question.id, answerText.questionId));
}

function contributions(db: Db) {
	return db
		.select({
			kind: kindIs('contribution'),
			id: contribution.id,
			consultationId: contribution.consultationId,
			participationId: sql<string | null>`${contribution.participationId}`.as(
				'text_participation_id'
			),
			about: noWords.as('text_about'),
			number: sql<number | null>`${contribution.number}`.as('text_number'),
			title: sql<string>`${contribution.title}`.as('text_title'),
			body: sql<string>`${contribution.body}`.as('text_body'),
			place: sql<string>`${contribution.placeWords}`.as('text_place'),
			photo: words(contributionPhoto.alternative).as('text_photo'),
			hasPhoto: sql<boolean>`${contributionPhoto.contributionId} is not null`.as('text_has_photo'),
			isFor: sql<boolean | null>`null::boolean`.as('text_is_for'),
			revision: sql<number>`${contribution.revision}`.as('text_revision'),
			visibility: sql<Visibility>`${contribution.visibility}`.as('text_visibility'),
			heldReasons: held(contribution.heldReasons),
			writtenAt: contribution.writtenAt
		})
		.from(contribution)
		.leftJoin(contributionPhoto, eq(contributionPhoto.contributionId, contribution.id));
}

function comments(db: Db) {
	return db
		.select({
			kind: kindIs('contribution-comment'),
			id: contributionComment.id,
			consultationId: contributionComment.consultationId,
			participationId: sql<string | null>`${contributionComment.participationId}`.as(
				'text_participation_id'
			),
			about: sql<string>`${contribution.title}`.as('text_about'),
			number: sql<number | null>`${contribution.number}`.as('text_number'),
			title: noWords.as('text_title'),
			body: sql<string>`${contributionComment.body}`.as('text_body'),
			place: noWords.as('text_place'),
			photo: noWords.as('text_photo'),
			hasPhoto: sql<boolean>`false`.as('text_has_photo'),
			isFor: sql<boolean | null>`${contributionComment.isFor}`.as('text_is_for'),
			revision: sql<number>`1`.as('text_revision'),
			visibility: sql<Visibility>`${contributionComment.visibility}`.as('text_visibility'),
			heldReasons: held(contributionComment.heldReasons),
			writtenAt: contributionComment.writtenAt
		})
		.from(contributionComment)
		.innerJoin(contribution, eq(contribution.id, contributionComment.contributionId));
}

function statements(db: Db) {
	return db
		.select({
			kind: kindIs('statement'),
			id: statement.id,
			consultationId: statement.consultationId,
			participationId: sql<string | null>`${statement.participationId}`.as('text_participation_id'),
			about: noWords.as('text_about'),
			number: sql<number | null>`${statement.number}`.as('text_number'),
			title: noWords.as('text_title'),
			body: sql<string>`${statement.body}`.as('text_body'),
			place: noWords.as('text_place'),
			photo: noWords.as('text_photo'),
			hasPhoto: sql<boolean>`false`.as('text_has_photo'),
			isFor: sql<boolean | null>`null::boolean`.as('text_is_for'),
			revision: sql<number>`1`.as('text_revision'),
			visibility: sql<Visibility>`${statement.visibility}`.as('text_visibility'),
			heldReasons: held(statement.heldReasons),
			writtenAt: statement.writtenAt
		})
		.from(statement);
}

const tables = {
	'answer-text': answerText,
	contribution,
	'contribution-comment': contributionComment,
	statement
} as const satisfies Record<TextKind, PgTable>;

/** What is said of the consultation beside a text. */
export const ofConsultation = {
	consultationSlug: sql<string>`${consultation.slug}`.as('consultation_slug'),
	consultationTitle: sql<string>`${consultation.title}`.as('consultation_title'),
	/** Texts of a questionnaire are read by others once the results are published. */
	resultsPublished: sql<boolean>`${consultation.resultsPublishedAt} is not null`.as(
		'results_published'
	)
};

type InContract = TextKey & { contractId: string };

/** A text with the consultation it was written in. */
export async function findText(db: Db, { contractId, kind, id }: InContract) {
	const text = textsOf(db);
	const [found] = await db
		.select({ ...text._.selectedFields, ...ofConsultation })
		.from(text)
		.innerJoin(consultation, eq(consultation.id, text.consultationId))
		.where(and(eq(text.kind, kind), eq(text.id, id), eq(consultation.contractId, contractId)));
	return found ?? null;
}

export type PeopleText = NonNullable<Awaited<ReturnType<typeof findText>>>;

/** The same, held as it is until the transaction ends: nobody edits, decides or withdraws it meanwhile. */
export async function lockText(tx: Db, wanted: InContract): Promise<PeopleText | null> {
	if (wanted.kind === 'answer-text') await lockAnswerOf(tx, wanted.id);
	const table = tables[wanted.kind];
	const [row] = await tx
		.select({ id: table.id })
		.from(table)
		.where(eq(table.id, wanted.id))
		.for('update');
	return row ? findText(tx, wanted) : null;
}

/** An answer is edited under the lock of its own row, its texts after it: taken in the same order here. */
async function lockAnswerOf(tx: Db, textId: string): Promise<void> {
	const [row] = await tx
		.select({ answerId: answerText.answerId })
		.from(answerText)
		.where(eq(answerText.id, textId));
	if (row)
		await tx
			.select({ id: answer.id })
			.from(answer)
			.where(eq(answer.id, row.answerId))
			.for('update');
}

/** Call it on a text that `lockText` holds. */
export async function setTextVisibility(
	tx: Db,
	{ kind, id, consultationId }: Pick<PeopleText, 'kind' | 'id' | 'consultationId'>,
	seen: { visibility: Visibility; heldReasons: string[] }
): Promise<void> {
	const table = tables[kind];
	await tx.update(table).set(seen).where(isIn(table, { id, consultationId }));
}

function isIn(
	table: (typeof tables)[TextKind],
	{ id, consultationId }: { id: string; consultationId: string }
): SQL | undefined {
	return and(eq(table.id, id), eq(table.consultationId, consultationId));
}
