import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { Question } from './questions.ts';
import { question } from './tables.server.ts';

export const questionColumns = {
	id: question.id,
	kind: question.kind,
	title: question.title,
	help: question.help,
	required: question.required,
	settings: question.settings,
	condition: question.condition
};

/** Positions are compared byte by byte, whatever the language of the database. */
export const inOrder = [sql`${question.position} collate "C"`, question.id] as const;

/** The lines of one questionnaire, in their order. */
export async function listQuestions(db: Db, phaseId: string): Promise<Question[]> {
	return db
		.select(questionColumns)
		.from(question)
		.where(eq(question.phaseId, phaseId))
		.orderBy(...inOrder);
}
