import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { listRows } from '../../database/rows.server.ts';
import type { Question } from '../questionnaire/questions.ts';
import { answer } from '../questionnaire/tables.server.ts';
import { consultationPhase, participation, participationProfile } from '../tables.server.ts';
import { answerOf, sourceOf, valueOf } from './answer-sql.server.ts';
import {
	commonestFirst,
	NONE,
	type DimensionCounts,
	type VariableCounts
} from './profile-tables.ts';
import { comparedVariables, optionsOf, type Variable } from './variables.ts';

/** What people are compared by: what they said of themselves, and how their answer came. */
export const dimensions = ['age-group', 'commune', 'district', 'standing', 'source'] as const;
export type Dimension = (typeof dimensions)[number];

const columns = {
	'age-group': 'a',
	commune: 'c',
	district: 'd',
	standing: 's',
	source: 'v'
} as const;

type Row = { dimension: Dimension; category: string; option: string | null; people: number };

/**
 * Every answer of every question crossed with every category: unsafe numbers, only for `profileTablesOf`, never shown. The
 * people are all those who answered at least one questionnaire of the consultation. Inside a transaction: it keeps
 * them in a table of its own until the end.
 */
export async function countProfiles(
	tx: Db,
	{ consultationId, phases }: { consultationId: string; phases: PhaseQuestions[] }
): Promise<{ dimensions: DimensionCounts[]; variables: Map<string, VariableCounts[]> }> {
	// Found once: each question reads them again. One transaction may publish several consultations.
	await tx.execute(sql`drop table if exists counted_people`);
	await tx.execute(
		sql`create temporary table counted_people on commit drop as ${peopleOf(consultationId)}`
	);
	await tx.execute(sql`analyze counted_people`);
	const sizes = await crossed(tx, { phaseId: null, said: sql`null::text` });
	const variables = new Map<string, VariableCounts[]>();
	for (const { phaseId, questions } of phases) {
		const counted: VariableCounts[] = [];
		for (const question of questions) {
			for (const variable of comparedVariables(question))
				counted.push(await countOne(tx, { phaseId, question, variable }));
			if (question.kind === 'multiple') counted.push(await countSeveral(tx, { phaseId, question }));
		}
		variables.set(phaseId, counted);
	}
	return { dimensions: dimensionsOf(sizes), variables };
}

export type PhaseQuestions = { phaseId: string; questions: readonly Question[] };
type Of = { phaseId: string; question: Question };

/** A dimension that nobody was asked, or nobody answered, has no category. */
function dimensionsOf(rows: readonly Row[]): DimensionCounts[] {
	return dimensions.map((dimension) => ({
		dimension,
		people: Object.fromEntries(
			rows
				.filter((row) => row.dimension === dimension)
				.map(({ category, people }) => [category, people])
		)
	}));
}

function peopleOf(consultationId: string): SQL {
	return sql`select ${participation.id} as id, coalesce(${participationProfile.ageGroup}, '') as a, coalesce(${participationProfile.communeCode}, '') as c, coalesce(${participationProfile.districtId}::text, '') as d, coalesce(${participationProfile.standing}, '') as s, ${sourceOf} as v
		from ${participation} left join ${participationProfile} on ${participationProfile.participationId} = ${participation.id}
		where ${participation.consultationId} = ${consultationId} and ${participation.withdrawnAt} is null
		and exists (select 1 from ${answer} join ${consultationPhase} on ${consultationPhase.id} = ${answer.phaseId} where ${answer.participationId} = ${participation.id})`;
}

/** People by category and by what they said, for all dimensions in one reading. */
async function crossed(
	db: Db,
	{ phaseId, said }: { phaseId: string | null; said: SQL }
): Promise<Row[]> {
	const answers =
		phaseId === null
			? sql``
			: sql`left join ${answer} on ${answer.participationId} = people.id and ${answer.phaseId} = ${phaseId}`;
	const names = dimensions.map((dimension) => sql.raw(`'${dimension}'`));
	const letters = dimensions.map((dimension) => sql.raw(columns[dimension]));
	const whens = letters.map((letter, at) => sql`when grouping(${letter}) = 0 then ${names[at]}`);
	const sets = letters.map((letter) => sql`(${letter}, o)`);
	return listRows<Row>(
		db,
		sql`with said as (select a, c, d, s, v, ${said} as o from counted_people as people ${answers})
		select case ${sql.join(whens, sql` `)} end as dimension, coalesce(a, c, d, s, v) as category, o as option, count(*)::int as people
		from said group by grouping sets (${sql.join(sets, sql`, `)})`
	);
}

async function countOne(
	db: Db,
	{ variable, question, ...of }: Of & { variable: Variable }
): Promise<VariableCounts> {
	const rows = await crossed(db, { ...of, said: answerOf(variable) });
	const overall = overallOf(rows);
	const listed = optionsOf(
		question.kind === 'ranking' ? { ...question, kind: 'single' } : question
	);
	const inOrder = listed.map(({ id }) => id);
	const others = Object.keys(overall)
		.filter((option) => option !== NONE && !inOrder.includes(option))
		.sort();
	const order = commonestFirst(overall, [...inOrder, ...others]);
	return { variable: variable.key, shape: 'one', order, cells: cellsOf(rows) };
}

/** All people are in each dimension: one of them gives the totals. */
function overallOf(rows: readonly Row[]): Record<string, number> {
	const overall: Record<string, number> = {};
	for (const { dimension, option, people } of rows)
		if (dimension === 'source' && option !== null)
			overall[option] = (overall[option] ?? 0) + people;
	return overall;
}

function cellsOf(rows: readonly Row[]): VariableCounts['cells'] {
	const cells: VariableCounts['cells'] = {};
	for (const { dimension, category, option, people } of rows) {
		if (option === null) continue;
		((cells[dimension] ??= {})[category] ??= {})[option] = people;
	}
	return cells;
}

async function countSeveral(db: Db, { question, ...of }: Of): Promise<VariableCounts> {
	const known = optionsOf(question).map(({ id }) => id);
	const byOption = new Map<string, Row[]>();
	for (const option of known) {
		const variable: Variable = { key: '', questionId: question.id, at: { in: 'option', option } };
		const rows = await crossed(db, { ...of, said: answerOf(variable) });
		const chosen = rows.filter((row) => row.option === '1');
		byOption.set(
			option,
			chosen.map((row) => ({ ...row, option }))
		);
	}
	const rows = [...byOption.values()].flat();
	const order = commonestFirst(overallOf(rows), known);
	const deepest = await countDeepest(db, { ...of, question, order });
	return { variable: question.id, shape: 'several', order, cells: cellsOf(rows), deepest };
}

/** By dimension and category, how many people have their least common answer at each rank. */
async function countDeepest(db: Db, { question, order, ...of }: Of & { order: readonly string[] }) {
	const ranks = JSON.stringify(Object.fromEntries(order.map((option, rank) => [option, rank])));
	const value = valueOf(question.id);
	const said = sql`(select max((${ranks}::jsonb->>option)::int)::text from jsonb_array_elements_text(case when jsonb_typeof(${value}) = 'array' then ${value} else '[]'::jsonb end) as given (option))`;
	const rows = await crossed(db, { ...of, said });
	const deepest: Record<string, Record<string, number[]>> = {};
	for (const { dimension, category, option, people } of rows) {
		if (option === null) continue;
		const row = ((deepest[dimension] ??= {})[category] ??= order.map(() => 0));
		row[Number(option)] = people;
	}
	return deepest;
}
