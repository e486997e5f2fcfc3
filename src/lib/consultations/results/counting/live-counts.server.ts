import type { Db } from '../../../database/database.server.ts';
import type { Question } from '../../questions/questions.ts';
import { countAnswers } from './count-answers.ts';
import { countStatements, type StatementCounts } from './count-statements.server.ts';
import type { PhaseCounts } from './question-counts.ts';
import { tallyAnswers } from './read-answers.server.ts';
import { stateOfAnswers, stateOfChoices } from './state-of-answers.server.ts';

/** Phases whose counts are kept at a time, by each process; the one asked longest ago leaves first. */
const KEPT = 50;

/**
 * What was counted before is given as long as the answers are the same: they are read again only when one has changed. The state is
 * asked before they are counted, so that an answer that comes meanwhile makes the next reading count again.
 */
function keeping<Counts>() {
	const kept = new Map<string, { state: string; counts: Counts }>();
	return async (phaseId: string, state: string, count: () => Promise<Counts>): Promise<Counts> => {
		const before = kept.get(phaseId);
		const counts = before?.state === state ? before.counts : await count();
		kept.delete(phaseId);
		kept.set(phaseId, { state, counts });
		if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
		return counts;
	};
}

const ofAnswers = keeping<PhaseCounts>();
const ofChoices = keeping<StatementCounts>();

/** The counts of a questionnaire as it stands. */
export async function liveCounts(
	db: Db,
	{ phaseId, questions }: { phaseId: string; questions: readonly Question[] }
): Promise<PhaseCounts> {
	const state = JSON.stringify([await stateOfAnswers(db, phaseId), questions]);
	return ofAnswers(phaseId, state, async () =>
		countAnswers(questions, await tallyAnswers(db, { phaseId, questions }))
	);
}

/** The counts of a debate as it stands. */
export async function liveStatementCounts(db: Db, phaseId: string): Promise<StatementCounts> {
	const state = await stateOfChoices(db, phaseId);
	return ofChoices(phaseId, state, () => countStatements(db, phaseId));
}
