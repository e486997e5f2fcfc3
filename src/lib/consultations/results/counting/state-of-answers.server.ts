import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { answer } from '../../questions/tables.server.ts';
import { statement } from '../../statements/tables.server.ts';
import { withdrawnFrom } from './withdrawn.server.ts';

/** What differs as soon as an answer to a questionnaire is added, changed, withdrawn or erased. */
export async function stateOfAnswers(db: Db, phaseId: string): Promise<string> {
	const [state] = await db
		.select({
			answers: sql<string>`count(*)`,
			revisions: sql<string | null>`sum(${answer.revision})`,
			latest: sql<unknown>`max(${answer.updatedAt})`
		})
		.from(answer)
		.where(eq(answer.phaseId, phaseId));
	const withdrawn = await db.$count(withdrawnFrom(db, phaseId).as('withdrawn'));
	return JSON.stringify({ ...state, withdrawn });
}

/** What differs as soon as somebody chooses, or a statement is written, shown or hidden. */
export async function stateOfChoices(db: Db, phaseId: string): Promise<string> {
	const { number, visibility, agree, disagree, pass } = statement;
	const line = sql`concat_ws(' ', ${number}, ${visibility}, ${agree}, ${disagree}, ${pass})`;
	const [state] = await db
		.select({ statements: sql<string | null>`md5(string_agg(${line}, ',' order by ${number}))` })
		.from(statement)
		.where(eq(statement.phaseId, phaseId));
	const withdrawn = await db.$count(withdrawnFrom(db, phaseId).as('withdrawn'));
	return JSON.stringify({ ...state, withdrawn });
}
