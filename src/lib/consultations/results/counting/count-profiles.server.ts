import { and, eq, exists, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { ageGroups, standings } from '../../kinds.ts';
import type { Question } from '../../questions/questions.ts';
import { answer } from '../../questions/tables.server.ts';
import { participation, participationProfile } from '../../tables.server.ts';
import { dimensions, profileCountsOf, type Profile } from './profile-counts.ts';
import { NONE, type DimensionCounts, type VariableCounts } from './profile-tables.ts';
import { answersOf, sourceOf, type AnswerRow } from './read-answers.server.ts';
import { addTo, type Tally } from './tally.ts';

type ProfileRow = Pick<
	AnswerRow,
	'verification' | 'ageGroup' | 'communeCode' | 'districtId' | 'standing'
>;

function profileOf(row: ProfileRow): Profile {
	return {
		'age-group': row.ageGroup ?? NONE,
		commune: row.communeCode ?? NONE,
		district: row.districtId ?? NONE,
		standing: row.standing ?? NONE,
		source: sourceOf(row)
	};
}

/**
 * How many people are in each category: all those who answered at least one questionnaire of the consultation. A dimension
 * that nobody was asked, or nobody answered, has no category but `NONE`.
 */
export async function countDimensions(db: Db, consultationId: string): Promise<DimensionCounts[]> {
	const { ageGroup, communeCode, districtId, standing } = participationProfile;
	const { verification } = participation;
	const said = { ageGroup, communeCode, districtId, standing, verification };
	const answered = db
		.select({ one: sql`1` })
		.from(answer)
		.where(eq(answer.participationId, participation.id));
	const groups = await db
		.select({ ...said, people: sql<number>`count(*)::int` })
		.from(participation)
		.leftJoin(participationProfile, eq(participationProfile.participationId, participation.id))
		.where(
			and(
				eq(participation.consultationId, consultationId),
				isNull(participation.withdrawnAt),
				exists(answered)
			)
		)
		.groupBy(...Object.values(said));
	return dimensions.map((dimension) => {
		const people = new Map<string, number>();
		for (const group of groups) addTo(people, profileOf(group)[dimension], group.people);
		return { dimension, people: Object.fromEntries([...people].sort(inOrder)) };
	});
}

const declared: readonly string[] = [...ageGroups, ...standings];

/** As they are asked, else by code: which of two groups of one size hides the others does not depend on chance. */
function inOrder([a]: [string, number], [b]: [string, number]): number {
	return declared.indexOf(a) - declared.indexOf(b) || (a < b ? -1 : 1);
}

/** The answers of one questionnaire by category: see `profileCountsOf`. */
export async function countProfiles(
	db: Db,
	{ phaseId, questions, tally }: PhaseTally
): Promise<VariableCounts[]> {
	const { add, counts } = profileCountsOf(questions, tally);
	for await (const page of answersOf(db, phaseId))
		for (const row of page) add(row.values, profileOf(row));
	return counts();
}

export type PhaseTally = { phaseId: string; questions: readonly Question[]; tally: Tally };
