import { randomInt } from 'node:crypto';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { othersFirst } from '../../../database/others-first.server.ts';
import { answer, publishedLine } from '../../questions/tables.server.ts';
import { statement, statementChoice } from '../../statements/tables.server.ts';
import { participation } from '../../tables.server.ts';
import { mixedLines } from './draw-columns.ts';
import type { Tally } from './tally.ts';

/**
 * Draws the open file of a questionnaire, whole: one line is what one person answered, by question. In random order: the database
 * sorts by identifiers that it throws away.
 */
export async function drawWholeLines(tx: Db, phaseId: string): Promise<void> {
	const answers = sql`${answer} join ${participation} on ${participation.id} = ${answer.participationId} and ${participation.withdrawnAt} is null`;
	await drawLines(
		tx,
		phaseId,
		sql`select row_number() over (order by gen_random_uuid())::int as number, ${answer.values} as line from ${answers} where ${answer.phaseId} = ${phaseId}`
	);
}

/** Some milliseconds of work. */
const LINES_AT_ONCE = 100;

/** Draws the open file of a questionnaire, each column mixed by itself: no line is one person. See `mixedLines`. */
export async function drawMixedLines(
	tx: Db,
	{ phaseId, tally }: { phaseId: string; tally: Tally }
): Promise<void> {
	await tx.delete(publishedLine).where(eq(publishedLine.phaseId, phaseId));
	if (tally.columns.size === 0) return;
	let number = 0;
	let rows: (typeof publishedLine.$inferInsert)[] = [];
	for (const values of mixedLines(tally, randomInt)) {
		rows.push({ phaseId, number: (number += 1), values });
		if (rows.length < LINES_AT_ONCE && number < tally.people) continue;
		await tx.insert(publishedLine).values(rows);
		rows = [];
		await othersFirst();
	}
}

/** Draws the participant × statement matrix: a line for each person, what they said by number of statement. */
export async function drawChoiceLines(tx: Db, phaseId: string): Promise<void> {
	const lines = sql`select row_number() over (order by gen_random_uuid())::int as number, line from (
		select jsonb_object_agg(${statement.number}::text, ${statementChoice.choice}) as line
		from ${statementChoice} join ${statement} on ${statement.id} = ${statementChoice.statementId}
		join ${participation} on ${participation.id} = ${statementChoice.participationId}
		where ${and(eq(statement.phaseId, phaseId), eq(statement.visibility, 'shown'), sql`${participation.withdrawnAt} is null`)}
		group by ${statementChoice.participationId}
	) as people`;
	await drawLines(tx, phaseId, lines);
}

async function drawLines(tx: Db, phaseId: string, lines: SQL): Promise<void> {
	await tx.delete(publishedLine).where(eq(publishedLine.phaseId, phaseId));
	await tx.execute(
		sql`insert into ${publishedLine} (phase_id, number, "values") select ${phaseId}::uuid, number, line from (${lines}) as drawn`
	);
}
