import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { Question } from '../questions/questions.ts';
import { answer, answerText, question } from '../questions/tables.server.ts';

/** The lines of one questionnaire, in their order. */
export async function listQuestions(db: Db, phaseId: string): Promise<Question[]> {
	return (
		db
			.select({
				id: question.id,
				kind: question.kind,
				title: question.title,
				help: question.help,
				required: question.required,
				settings: question.settings,
				condition: question.condition
			})
			.from(question)
			.where(eq(question.phaseId, phaseId))
			// Positions are compared byte by byte, whatever the language of the database.
			.orderBy(sql`${question.position} collate "C"`, question.id)
	);
}

export type AnswerText = typeof answerText.$inferSelect;
export type Answer = typeof answer.$inferSelect & { texts: AnswerText[] };

/** What a person answered to one questionnaire; `strength` holds it until the transaction ends. */
export async function findAnswer(
	db: Db,
	{ participationId, phaseId }: { participationId: string; phaseId: string },
	strength?: 'update'
): Promise<Answer | null> {
	const rows = db
		.select()
		.from(answer)
		.where(and(eq(answer.participationId, participationId), eq(answer.phaseId, phaseId)));
	const [found] = strength ? await rows.for(strength) : await rows;
	return found ? withTexts(db, found) : null;
}

/** The answers of a person to all the questionnaires of their consultation. */
export async function listAnswers(db: Db, participationId: string): Promise<Answer[]> {
	const rows = await db.select().from(answer).where(eq(answer.participationId, participationId));
	return Promise.all(rows.map((row) => withTexts(db, row)));
}

async function withTexts(db: Db, row: typeof answer.$inferSelect): Promise<Answer> {
	const texts = await db.select().from(answerText).where(eq(answerText.answerId, row.id));
	return { ...row, texts };
}
