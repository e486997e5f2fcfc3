import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { Question } from '../questionnaire/questions.ts';
import { answer, publishedLine } from '../questionnaire/tables.server.ts';
import { statement, statementChoice } from '../statements/tables.server.ts';
import { participation } from '../tables.server.ts';
import { answerOf, answersOf, valueOf } from './answer-sql.server.ts';
import { mixedVariables, type Variable } from './variables.ts';

/**
 * Draws the lines of the open file of a questionnaire, in random order. Whole: one line is what one person answered, by
 * question. Mixed: each column is shuffled by itself, by variable, so that no line is one person. The database does it
 * in one statement; the identifiers that it sorts by are thrown away.
 */
export async function drawAnswerLines(
	tx: Db,
	{ phaseId, questions, mixed }: { phaseId: string; questions: readonly Question[]; mixed: boolean }
): Promise<void> {
	await tx.delete(publishedLine).where(eq(publishedLine.phaseId, phaseId));
	const { from, where } = answersOf(phaseId);
	const variables = questions.flatMap(mixedVariables);
	if (mixed && variables.length === 0) return;
	const lines = mixed
		? mixedLines(variables, { from, where })
		: sql`select row_number() over (order by gen_random_uuid())::int as number, ${answer.values} as line from ${from} where ${where}`;
	await insertLines(tx, phaseId, lines);
}

function mixedLines(variables: readonly Variable[], { from, where }: { from: SQL; where: SQL }) {
	const columns = sql.join(
		variables.map((variable) => sql`(${variable.key}::text, ${wholeOf(variable)})`),
		sql`, `
	);
	return sql`select number, jsonb_object_agg(key, said) as line from (
		select drawn.key, drawn.said, row_number() over (partition by drawn.key order by gen_random_uuid())::int as number
		from ${from} cross join lateral (values ${columns}) as drawn (key, said) where ${where}
	) as mixed group by number`;
}

function wholeOf(variable: Variable): SQL {
	return variable.at.in === 'value'
		? valueOf(variable.questionId)
		: sql`to_jsonb(${answerOf(variable)})`;
}

/** Draws the participant × statement matrix: a line for each person, what they said by number of statement. */
export async function drawChoiceLines(tx: Db, phaseId: string): Promise<void> {
	await tx.delete(publishedLine).where(eq(publishedLine.phaseId, phaseId));
	const lines = sql`select row_number() over (order by gen_random_uuid())::int as number, line from (
		select jsonb_object_agg(${statement.number}::text, ${statementChoice.choice}) as line
		from ${statementChoice} join ${statement} on ${statement.id} = ${statementChoice.statementId}
		join ${participation} on ${participation.id} = ${statementChoice.participationId}
		where ${and(eq(statement.phaseId, phaseId), eq(statement.visibility, 'shown'), sql`${participation.withdrawnAt} is null`)}
		group by ${statementChoice.participationId}
	) as people`;
	await insertLines(tx, phaseId, lines);
}

async function insertLines(tx: Db, phaseId: string, lines: SQL): Promise<void> {
	await tx.execute(
		sql`insert into ${publishedLine} (phase_id, number, "values") select ${phaseId}::uuid, number, line from (${lines}) as drawn`
	);
}
