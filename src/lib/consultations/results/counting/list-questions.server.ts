import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import type { Question } from '../../questions/questions.ts';
import { question } from '../../questions/tables.server.ts';

/** The lines of a questionnaire, in their order. */
export async function listQuestions(db: Db, phaseId: string): Promise<Question[]> {
	return db
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
		.orderBy(sql`${question.position} collate "C"`, question.id);
}
