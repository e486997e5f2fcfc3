import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { answer, answerText } from '../questions/tables.server.ts';

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
