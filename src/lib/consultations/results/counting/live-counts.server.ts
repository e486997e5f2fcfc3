import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import type { Question } from '../../questions/questions.ts';
import { answer } from '../../questions/tables.server.ts';
import { countAnswers } from './count-answers.ts';
import type { PhaseCounts } from './question-counts.ts';
import { tallyAnswers } from './read-answers.server.ts';
import { withdrawnFrom } from './withdrawn.server.ts';

/** Phases whose counts are kept at a time, by each process; the one asked longest ago leaves first. */
const KEPT = 50;
const kept = new Map<string, { state: string; counts: PhaseCounts }>();

/**
 * The counts of a questionnaire as it stands. Twenty thousand answers are read again only when one of them has changed: what
 * was counted before is given as long as the answers are the same.
 */
export async function liveCounts(
	db: Db,
	{ phaseId, questions }: { phaseId: string; questions: readonly Question[] }
): Promise<PhaseCounts> {
	// Before they are counted: an answer that comes meanwhile makes the next reading count again.
	const state = JSON.stringify([await stateOfAnswers(db, phaseId), questions]);
	const before = kept.get(phaseId);
	const counts =
		before?.state === state
			? before.counts
			: countAnswers(questions, await tallyAnswers(db, { phaseId, questions }));
	kept.delete(phaseId);
	kept.set(phaseId, { state, counts });
	if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
	return counts;
}

/** What differs as soon as an answer is added, changed, withdrawn or erased. */
async function stateOfAnswers(db: Db, phaseId: string): Promise<unknown> {
	const [state] = await db
		.select({
			answers: sql<string>`count(*)`,
			revisions: sql<string | null>`sum(${answer.revision})`,
			latest: sql<unknown>`max(${answer.updatedAt})`
		})
		.from(answer)
		.where(eq(answer.phaseId, phaseId));
	const withdrawn = await db.$count(withdrawnFrom(db, phaseId).as('withdrawn'));
	return { ...state, withdrawn };
}
