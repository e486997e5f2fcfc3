import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { othersFirst } from '../../../database/others-first.server.ts';
import type { Choice } from '../../statements/choices.ts';
import { statement, statementChoice } from '../../statements/tables.server.ts';
import { consultationPhase, participation } from '../../tables.server.ts';

/** People read at a time, some milliseconds of work. */
const PAGE = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** What each person who did not withdraw chose, by number of statement shown, in no order that means something. */
export async function* choicesOf(
	db: Db,
	phaseId: string
): AsyncGenerator<Record<string, Choice>[]> {
	const [phase] = await db
		.select({ consultationId: consultationPhase.consultationId })
		.from(consultationPhase)
		.where(eq(consultationPhase.id, phaseId));
	let after = BEFORE_ALL;
	while (phase) {
		const people = await db
			.select({ id: participation.id })
			.from(participation)
			.where(
				and(
					eq(participation.consultationId, phase.consultationId),
					isNull(participation.withdrawnAt),
					gt(participation.id, after)
				)
			)
			.orderBy(asc(participation.id))
			.limit(PAGE);
		const ids = people.map(({ id }) => id);
		const rows = ids.length === 0 ? [] : await choicesOfPeople(db, { phaseId, ids });
		if (rows.length > 0) yield rows.map(({ choices }) => choices);
		await othersFirst();
		if (ids.length < PAGE) return;
		after = ids.at(-1)!;
	}
}

function choicesOfPeople(db: Db, { phaseId, ids }: { phaseId: string; ids: string[] }) {
	return db
		.select({
			choices: sql<
				Record<string, Choice>
			>`jsonb_object_agg(${statement.number}::text, ${statementChoice.choice})`
		})
		.from(statementChoice)
		.innerJoin(statement, eq(statement.id, statementChoice.statementId))
		.where(
			and(
				inArray(statementChoice.participationId, ids),
				eq(statement.phaseId, phaseId),
				eq(statement.visibility, 'shown')
			)
		)
		.groupBy(statementChoice.participationId);
}
