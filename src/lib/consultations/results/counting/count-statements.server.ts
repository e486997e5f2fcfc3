import { and, eq, notInArray, sql } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { statement, statementChoice } from '../../statements/tables.server.ts';
import { withdrawnFrom } from './withdrawn.server.ts';

/** By number of statement. */
export type StatementTotals = { agree: number; disagree: number; pass: number };
export type StatementCounts = { people: number; statements: Record<string, StatementTotals> };

export async function countStatements(db: Db, phaseId: string): Promise<StatementCounts> {
	const chosen = (choice: 'agree' | 'disagree' | 'pass') =>
		sql<number>`count(*) filter (where ${statementChoice.choice} = ${choice})::int`;
	// Of those who did not withdraw, each would be looked at.
	const ofThose = and(
		eq(statement.phaseId, phaseId),
		notInArray(statementChoice.participationId, withdrawnFrom(db, phaseId))
	);
	const byStatement = db
		.select({
			number: statement.number,
			agree: chosen('agree'),
			disagree: chosen('disagree'),
			pass: chosen('pass')
		})
		.from(statementChoice)
		.innerJoin(statement, eq(statement.id, statementChoice.statementId))
		.where(ofThose)
		.groupBy(statement.number);
	const everybody = db.$count(
		db
			.selectDistinct({ id: statementChoice.participationId })
			.from(statementChoice)
			.innerJoin(statement, eq(statement.id, statementChoice.statementId))
			.where(ofThose)
			.as('everybody')
	);
	const [rows, people] = await Promise.all([byStatement, everybody]);
	const statements = rows.map(({ number, ...totals }) => [String(number), totals] as const);
	return { people, statements: Object.fromEntries(statements) };
}
