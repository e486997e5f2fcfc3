import { and, eq, notInArray } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { statement, statementChoice } from '../../statements/tables.server.ts';
import { withdrawnFrom } from './withdrawn.server.ts';

/** By number of statement. */
export type StatementTotals = { agree: number; disagree: number; pass: number };
export type StatementCounts = { people: number; statements: Record<string, StatementTotals> };

/** How each statement of a debate was answered, those that are not shown too, and by how many people in all. */
export async function countStatements(db: Db, phaseId: string): Promise<StatementCounts> {
	const { number, agree, disagree, pass } = statement;
	const rows = await db
		.select({ number, agree, disagree, pass })
		.from(statement)
		.where(eq(statement.phaseId, phaseId));
	const answered = rows.filter((one) => one.agree + one.disagree + one.pass > 0);
	const statements = answered.map(({ number: key, ...totals }) => [String(key), totals] as const);
	const people = await db.$count(
		db
			.selectDistinct({ id: statementChoice.participationId })
			.from(statementChoice)
			.innerJoin(statement, eq(statement.id, statementChoice.statementId))
			.where(
				and(
					eq(statement.phaseId, phaseId),
					// Of those who did not withdraw, each would be looked at.
					notInArray(statementChoice.participationId, withdrawnFrom(db, phaseId))
				)
			)
			.as('everybody')
	);
	return { people, statements: Object.fromEntries(statements) };
}
