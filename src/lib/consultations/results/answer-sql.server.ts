import { sql, type SQL } from 'drizzle-orm';
import { answer } from '../questionnaire/tables.server.ts';
import { participation } from '../tables.server.ts';
import type { Variable } from './variables.ts';

/** The value given to a question, as jsonb. */
export function valueOf(questionId: string): SQL {
	return sql`${answer.values}->${questionId}::text`;
}

/**
 * What a person said, as text; null when nothing. Each shape is checked first: a value of another one counts for nothing,
 * instead of stopping the whole count.
 */
export function answerOf({ questionId, at }: Variable): SQL {
	const value = valueOf(questionId);
	if (at.in === 'first')
		return sql`case when jsonb_typeof(${value}) = 'array' then ${value}->>0 end`;
	if (at.in === 'row')
		return sql`case when jsonb_typeof(${value}) = 'object' then ${value}->>${at.row}::text end`;
	if (at.in === 'option')
		return sql`case when jsonb_typeof(${value}) = 'array' then case when jsonb_exists(${value}, ${at.option}::text) then '1' else '0' end end`;
	return sql`case when jsonb_typeof(${value}) in ('string', 'number') then ${answer.values}->>${questionId}::text end`;
}

/** The options that a person ticked or ranked, one a row: `option` and its `place` from 1. Goes after `from answer`. */
export function optionsGiven(questionId: string): SQL {
	const value = valueOf(questionId);
	return sql`cross join lateral jsonb_array_elements_text(case when jsonb_typeof(${value}) = 'array' then ${value} else '[]'::jsonb end) with ordinality as given (option, place)`;
}

/** The answers of a phase that count: those of people who did not withdraw. */
export function answersOf(phaseId: string): { from: SQL; where: SQL } {
	return {
		from: sql`${answer} join ${participation} on ${participation.id} = ${answer.participationId} and ${participation.withdrawnAt} is null`,
		where: sql`${answer.phaseId} = ${phaseId}`
	};
}

/** The source of an answer, from what is known of the person. */
export const sourceOf = sql`case ${participation.verification} when 'facilitator' then 'facilitator' when 'unverified' then 'unverified' else 'account' end`;
