import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { foldedContains } from '../../database/folded.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import type { Choice } from './choices.ts';
import type { Card } from './order.ts';
import type { StatementResult } from './results.ts';
import { statement, statementChoice } from './tables.server.ts';

/** How many people answered a statement. */
const seen = sql<number>`(${statement.agree} + ${statement.disagree} + ${statement.pass})`;

/** The shown statements of a phase with how people answered them, by number. */
export async function statementResults(
	db: Db,
	{ phaseId }: { phaseId: string }
): Promise<StatementResult[]> {
	const { id, number, body, agree, disagree, pass } = statement;
	return db
		.select({ id, number, body, agree, disagree, pass })
		.from(statement)
		.where(and(eq(statement.phaseId, phaseId), eq(statement.visibility, 'shown')))
		.orderBy(asc(statement.number));
}

/** The number of a statement in its phase, under which it is found again; undefined when it is not there. */
export async function findNumber(
	db: Db,
	{ phaseId, statementId }: { phaseId: string; statementId: string }
): Promise<number | undefined> {
	const [found] = await db
		.select({ number: statement.number })
		.from(statement)
		.where(and(eq(statement.id, statementId), eq(statement.phaseId, phaseId)));
	return found?.number;
}

/** The same statements, with their words: a debate of two thousand is read whole only where all of it is shown. */
export async function withWords<One extends { id: string }>(
	db: Db,
	statements: readonly One[]
): Promise<(One & { body: string })[]> {
	if (statements.length === 0) return [];
	const ids = statements.map(({ id }) => id);
	const rows = await db
		.select({ id: statement.id, body: statement.body })
		.from(statement)
		.where(inArray(statement.id, ids));
	const words = new Map(rows.map(({ id, body }) => [id, body]));
	return statements.map((one) => ({ ...one, body: words.get(one.id) ?? '' }));
}

/** The shown statements by number, each with how many people answered it. */
export async function listCards(db: Db, phaseId: string): Promise<Card[]> {
	return db
		.select({ id: statement.id, number: statement.number, seen })
		.from(statement)
		.where(and(eq(statement.phaseId, phaseId), eq(statement.visibility, 'shown')))
		.orderBy(asc(statement.number));
}

/** What one person chose in a phase, by id of statement. */
export async function listOwnChoices(
	db: Db,
	{ phaseId, participationId }: { phaseId: string; participationId: string }
): Promise<Map<string, Choice>> {
	const rows = await db
		.select({ id: statementChoice.statementId, choice: statementChoice.choice })
		.from(statementChoice)
		.innerJoin(statement, eq(statement.id, statementChoice.statementId))
		.where(
			and(eq(statement.phaseId, phaseId), eq(statementChoice.participationId, participationId))
		);
	return new Map(rows.map(({ id, choice }) => [id, choice]));
}

/** The statements that one person proposed in a consultation, whatever became of them: for their own page. */
export async function listOwnStatements(
	db: Db,
	{ consultationId, participationId }: { consultationId: string; participationId: string }
) {
	return db
		.select({
			id: statement.id,
			phaseId: statement.phaseId,
			number: statement.number,
			body: statement.body,
			visibility: statement.visibility,
			heldReasons: statement.heldReasons
		})
		.from(statement)
		.where(
			and(
				eq(statement.consultationId, consultationId),
				eq(statement.participationId, participationId)
			)
		)
		.orderBy(asc(statement.number));
}

/** How many statements of each phase one person answered: for their own page. */
export async function countOwnChoices(
	db: Db,
	{ consultationId, participationId }: { consultationId: string; participationId: string }
): Promise<{ phaseId: string; answered: number }[]> {
	return db
		.select({ phaseId: statement.phaseId, answered: sql<number>`count(*)::int` })
		.from(statementChoice)
		.innerJoin(statement, eq(statement.id, statementChoice.statementId))
		.where(
			and(
				eq(statement.consultationId, consultationId),
				eq(statementChoice.participationId, participationId)
			)
		)
		.groupBy(statement.phaseId);
}

type Asked = { consultationId: string; phaseId: string; question?: string; page?: number };

const PAGE = 50;

/**
 * Every statement of a phase, held and hidden ones too, a page at a time, with how many people answered it: for the
 * coordination. `waiting`: how many are held, on any page. `end`: the page on which the next one will stand, without a search.
 */
export async function listAllStatements(
	db: Db,
	{ consultationId, phaseId, question = '', page = 1 }: Asked
) {
	const inPhase = and(eq(statement.consultationId, consultationId), eq(statement.phaseId, phaseId));
	const where = and(inPhase, ...foldedContains(statement.folded, question));
	const total = await db.$count(statement, where);
	const { offset, ...at } = pageWithin({ total, page, size: PAGE });
	const lines = await db
		.select({
			id: statement.id,
			number: statement.number,
			body: statement.body,
			isProposed: sql<boolean>`${statement.participationId} is not null`,
			visibility: statement.visibility,
			heldReasons: statement.heldReasons,
			seen
		})
		.from(statement)
		.where(where)
		.orderBy(asc(statement.number))
		.limit(PAGE)
		.offset(offset);
	const waiting = await db.$count(statement, and(inPhase, eq(statement.visibility, 'held')));
	const all = question === '' ? total : await db.$count(statement, inPhase);
	return { ...at, total, lines, waiting, end: Math.ceil((all + 1) / PAGE) };
}
