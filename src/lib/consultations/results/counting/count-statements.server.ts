import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { statement, statementChoice } from '../../statements/tables.server.ts';
import { participation } from '../../tables.server.ts';

/** By number of statement. */
export type StatementTotals = { agree: number; disagree: number; pass: number };
export type StatementCounts = { people: number; statements: Record<string, StatementTotals> };

export async function countStatements(db: Db, phaseId: string): Promise<StatementCounts> {
	const of = and(eq(statement.phaseId, phaseId), isNull(participation.withdrawnAt));
	const chosen = (choice: 'agree' | 'disagree' | 'pass') =>
		sql<number>`count(*) filter (where ${statementChoice.choice} = ${choice})::int`;
	const rows = await db
		.select({
			number: statement.number,
			agree: chosen('agree'),
			disagree: chosen('disagree'),
			pass: chosen('pass')
		})
		.from(statementChoice)
		.innerJoin(statement, eq(statement.id, statementChoice.statementId))
		.innerJoin(participation, eq(participation.id, statementChoice.participationId))
		.where(of)
		.groupBy(statement.number);
	const chose = db
		.select({ participationId: statementChoice.participationId })
		.from(statementChoice)
		.innerJoin(statement, eq(statement.id, statementChoice.statementId))
		.where(eq(statement.phaseId, phaseId));
	const people = await db.$count(
		participation,
		and(isNull(participation.withdrawnAt), inArray(participation.id, chose))
	);
	const statements = rows.map(({ number, ...totals }) => [String(number), totals] as const);
	return { people, statements: Object.fromEntries(statements) };
}
