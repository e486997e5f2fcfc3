import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { othersFirst } from '../../../database/others-first.server.ts';
import type { AnswerValues, Question } from '../../questions/questions.ts';
import { answer } from '../../questions/tables.server.ts';
import { participation, participationProfile } from '../../tables.server.ts';
import type { Source } from './question-counts.ts';
import { tallyOf, type Tally } from './tally.ts';

/** Answers read at a time, some milliseconds of work: memory and the time of one step do not depend on how many there are. */
const PAGE = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** The answers of a phase that count, those of people who did not withdraw, in no order that means something. */
export async function* answersOf(db: Db, phaseId: string): AsyncGenerator<AnswerRow[]> {
	let after = BEFORE_ALL;
	for (;;) {
		const rows = await db
			.select(columns)
			.from(answer)
			.innerJoin(participation, eq(participation.id, answer.participationId))
			.leftJoin(participationProfile, eq(participationProfile.participationId, participation.id))
			.where(
				and(
					eq(answer.phaseId, phaseId),
					gt(answer.submissionKey, after),
					isNull(participation.withdrawnAt)
				)
			)
			.orderBy(asc(answer.submissionKey))
			.limit(PAGE);
		if (rows.length > 0) yield rows;
		await othersFirst();
		if (rows.length < PAGE) return;
		after = rows.at(-1)!.key;
	}
}

const columns = {
	key: answer.submissionKey,
	values: answer.values,
	verification: participation.verification,
	ageGroup: participationProfile.ageGroup,
	communeCode: participationProfile.communeCode,
	districtId: participationProfile.districtId,
	standing: participationProfile.standing
};

export type AnswerRow = {
	key: string;
	values: AnswerValues;
	verification: string;
	ageGroup: string | null;
	communeCode: string | null;
	districtId: string | null;
	standing: string | null;
};

/** Where an answer comes from, as results tell it. */
export function sourceOf({ verification }: Pick<AnswerRow, 'verification'>): Source {
	return verification === 'facilitator' || verification === 'unverified' ? verification : 'account';
}

export async function tallyAnswers(
	db: Db,
	{ phaseId, questions }: { phaseId: string; questions: readonly Question[] }
): Promise<Tally> {
	const { tally, add } = tallyOf(questions);
	for await (const page of answersOf(db, phaseId))
		for (const row of page) add(row.values, sourceOf(row));
	return tally;
}
