import type { Db } from '../../database/database.server.ts';
import type { PhaseKind } from '../kinds.ts';
import type { Phase } from '../queries.server.ts';
import { listQuestions } from '../questions/list-questions.server.ts';
import { countAnswers } from './counting/count-answers.ts';
import {
	countDimensions,
	countProfiles,
	type PhaseTally
} from './counting/count-profiles.server.ts';
import { countStatements, type StatementCounts } from './counting/count-statements.server.ts';
import {
	drawChoiceLines,
	drawMixedLines,
	drawWholeLines,
	type Drawing
} from './counting/draw-lines.server.ts';
import type { DimensionCounts, ProfileTables } from './counting/profile-tables.ts';
import { profileTablesOf } from './counting/profile-tables.ts';
import type { PhaseCounts } from './counting/question-counts.ts';
import { tallyAnswers } from './counting/read-answers.server.ts';
import { stateOfAnswers, stateOfChoices } from './counting/state-of-answers.server.ts';

/** What a phase gathered, counted and drawn, and the state of its answers before they were read. */
export type PreparedPhase = {
	phaseId: string;
	kind: PhaseKind;
	state: string;
	counts: PhaseCounts | StatementCounts;
	drawn: Drawing;
	profile: ProfileTables | null;
};

type Wanted = {
	consultationId: string;
	phases: readonly Phase[];
	/** The columns of the open file are mixed, each by itself. */
	mixed: boolean;
	/** Groups are compared now. */
	compares: boolean;
	/** People under whom a group is not shown. */
	threshold: number;
};

/** Counts and draws what each phase gathered, some milliseconds at a time: twenty thousand answers take seconds. */
export async function* prepareResults(
	db: Db,
	{ consultationId, phases, mixed, compares, threshold }: Wanted
): AsyncGenerator<PreparedPhase> {
	const sizes = compares ? await countDimensions(db, consultationId) : null;
	for (const { id: phaseId, kind } of phases) {
		if (kind === 'contributions') continue;
		const state = await stateOfPhase(db, { phaseId, kind });
		const of = { phaseId, kind, state };
		if (kind === 'statements') {
			const counts = await countStatements(db, phaseId);
			yield { ...of, counts, drawn: await drawChoiceLines(db, phaseId), profile: null };
			continue;
		}
		const questions = await listQuestions(db, phaseId);
		const tally = await tallyAnswers(db, { phaseId, questions });
		const profile = sizes && (await compare(db, { sizes, threshold, phaseId, questions, tally }));
		const drawn = await (mixed
			? drawMixedLines(db, { phaseId, tally })
			: drawWholeLines(db, { phaseId, people: tally.people }));
		yield { ...of, counts: countAnswers(questions, tally), drawn, profile };
	}
}

async function compare(
	db: Db,
	{ sizes, threshold, ...phase }: PhaseTally & { sizes: DimensionCounts[]; threshold: number }
): Promise<ProfileTables> {
	return profileTablesOf(sizes, await countProfiles(db, phase), threshold);
}

/** What differs as soon as what was counted in a phase, or what is asked in it, has changed. */
export async function stateOfPhase(
	db: Db,
	{ phaseId, kind }: Pick<PreparedPhase, 'phaseId' | 'kind'>
): Promise<string> {
	if (kind === 'statements') return stateOfChoices(db, phaseId);
	const asked = await listQuestions(db, phaseId);
	return JSON.stringify([await stateOfAnswers(db, phaseId), asked]);
}
