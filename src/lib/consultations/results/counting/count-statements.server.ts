import { and, eq, isNotNull, notInArray, sql } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { statement, statementChoice } from '../../statements/tables.server.ts';
import { consultationPhase, participation } from '../../tables.server.ts';

/** By number of statement. */
export type StatementTotals = { agree: number; disagree: number; pass: number };
export type StatementCounts = { people: number; statements: Record<string, StatementTotals> };

export async function countStatements(db: Db, phaseId: string): Promise<StatementCounts> {
	const chosen = (choice: 'agree' | 'disagree' | 'pass') =>
		sql<number>`count(*) filter (where ${statementChoice.choice} = ${choice})::int`;
	// The few who withdrew: of those who did not, each would be looked at.
	const withdrawn = db
		.select({ id: participation.id })
		.from(participation)
		.innerJoin(
			consultationPhase,
			eq(consultationPhase.consultationId, participation.consultationId)
		)
		.where(and(eq(consultationPhase.id, phaseId), isNotNull(participation.withdrawnAt)));
	const ofThose = and(
		eq(statement.phaseId, phaseId),
		notInArray(statementChoice.participationId, withdrawn)
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
