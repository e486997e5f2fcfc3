import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { listRows } from '../../database/rows.server.ts';
import type { Question } from '../questionnaire/questions.ts';
import { answerOf, answersOf, optionsGiven, sourceOf, valueOf } from './answer-sql.server.ts';
import { answer } from '../questionnaire/tables.server.ts';
import {
	barsBetween,
	type PhaseCounts,
	type QuestionCounts,
	type Sources
} from './question-counts.ts';
import { optionsOf } from './variables.ts';

type Count = { option: string; people: number };
type Of = { phaseId: string; question: Question };

/** Every count of a questionnaire, made by the database: no answer is read one by one, however many there are. */
export async function countAnswers(
	db: Db,
	{ phaseId, questions }: { phaseId: string; questions: readonly Question[] }
): Promise<PhaseCounts> {
	const sources = await countSources(db, phaseId);
	const counted: [string, QuestionCounts][] = [];
	for (const question of questions)
		counted.push([question.id, await countQuestion(db, { phaseId, question })]);
	const people = sources.account + sources.unverified + sources.facilitator;
	return { people, sources, questions: Object.fromEntries(counted) };
}

async function countSources(db: Db, phaseId: string): Promise<Sources> {
	const { from, where } = answersOf(phaseId);
	const rows = await listRows<Count>(
		db,
		sql`select ${sourceOf} as option, count(*)::int as people from ${from} where ${where} group by 1`
	);
	const of = (source: string) => rows.find(({ option }) => option === source)?.people ?? 0;
	return {
		account: of('account'),
		unverified: of('unverified'),
		facilitator: of('facilitator')
	};
}

async function countQuestion(db: Db, of: Of): Promise<QuestionCounts> {
	const counts: Partial<Record<Question['kind'], (db: Db, of: Of) => Promise<QuestionCounts>>> = {
		single: countOne,
		scale: countOne,
		commune: countOne,
		multiple: countSeveral,
		ranking: countRanking,
		number: countNumbers,
		date: countDates,
		matrix: countMatrix
	};
	const count = counts[of.question.kind];
	return count ? count(db, of) : { kind: 'none', answered: 0 };
}

/** In the order of the questionnaire; what it does not list (communes) follows, the most given first. */
function inOrder(question: Question, rows: readonly Count[]): { id: string; people: number }[] {
	const known = optionsOf(question).map(({ id }) => id);
	const peopleOf = new Map(rows.map(({ option, people }) => [option, people]));
	const others = rows
		.filter(({ option }) => !known.includes(option))
		.sort((a, b) => b.people - a.people || a.option.localeCompare(b.option));
	return [
		...known.map((id) => ({ id, people: peopleOf.get(id) ?? 0 })),
		...others.map(({ option, people }) => ({ id: option, people }))
	];
}

async function countOne(db: Db, { phaseId, question }: Of): Promise<QuestionCounts> {
	const { from, where } = answersOf(phaseId);
	const said = answerOf({ key: '', questionId: question.id, at: { in: 'value' } });
	const rows = await listRows<Count>(
		db,
		sql`select option, count(*)::int as people from (select ${said} as option from ${from} where ${where}) as said where option is not null group by 1`
	);
	const answered = rows.reduce((sum, { people }) => sum + people, 0);
	const choices = inOrder(question, rows);
	const middle = question.kind === 'scale' ? middleOf(choices, answered) : noMiddle;
	return { kind: 'choice', answered, choices, ...middle };
}

const noMiddle = { mean: null, median: null };

function middleOf(choices: readonly { id: string; people: number }[], answered: number) {
	if (answered === 0) return noMiddle;
	const numbers = choices
		.map(({ id, people }) => ({ value: Number(id), people }))
		.sort((a, b) => a.value - b.value);
	const sum = numbers.reduce((total, { value, people }) => total + value * people, 0);
	const at = (rank: number) => {
		let left = rank;
		return numbers.find(({ people }) => (left -= people) <= 0)!.value;
	};
	const median = (at(Math.ceil(answered / 2)) + at(Math.floor(answered / 2) + 1)) / 2;
	return { mean: sum / answered, median };
}

async function countSeveral(db: Db, { phaseId, question }: Of): Promise<QuestionCounts> {
	const { from, where } = answersOf(phaseId);
	const [said] = await listRows<{ answered: number }>(
		db,
		sql`select count(*)::int as answered from ${from} where ${where} and jsonb_typeof(${valueOf(question.id)}) = 'array'`
	);
	const rows = await listRows<Count>(
		db,
		sql`select given.option, count(distinct ${answer.id})::int as people from ${from} ${optionsGiven(question.id)} where ${where} group by 1`
	);
	const choices = inOrder(question, rows);
	return { kind: 'choice', answered: said!.answered, choices, ...noMiddle };
}

async function countRanking(db: Db, { phaseId, question }: Of): Promise<QuestionCounts> {
	const { from, where } = answersOf(phaseId);
	type Ranked = { option: string; first: number; ranked: number; total: number };
	const rows = await listRows<Ranked>(
		db,
		sql`select given.option, count(*) filter (where given.place = 1)::int as first, count(*)::int as ranked, sum(given.place)::int as total from ${from} ${optionsGiven(question.id)} where ${where} group by 1`
	);
	const answered = rows.reduce((sum, { first }) => sum + first, 0);
	const choices = optionsOf(question).map(({ id }) => {
		const row = rows.find(({ option }) => option === id);
		const { first = 0, ranked = 0, total = 0 } = row ?? {};
		return { id, first, ranked, meanRank: ranked ? total / ranked : null };
	});
	return { kind: 'ranking', answered, choices };
}

/** The numbers said, as a table `said (x)`. */
function numbersSaid({ phaseId, question }: Of): SQL {
	const { from, where } = answersOf(phaseId);
	const value = valueOf(question.id);
	return sql`(select (case when jsonb_typeof(${value}) = 'number' then (${value})::numeric end)::float8 as x from ${from} where ${where}) as said`;
}

async function countNumbers(db: Db, of: Of): Promise<QuestionCounts> {
	const said = numbersSaid(of);
	type Facts = { answered: number; min: number; median: number; max: number };
	const [facts] = await listRows<Facts>(
		db,
		sql`select count(x)::int as answered, min(x) as min, percentile_cont(0.5) within group (order by x) as median, max(x) as max from ${said}`
	);
	if (!facts?.answered) return { kind: 'none', answered: 0 };
	const { start, step, count } = barsBetween(facts.min, facts.max);
	const rows = await listRows<{ bar: number; people: number }>(
		db,
		sql`select least(floor((x - ${start}::float8) / ${step}::float8), ${count - 1}::int)::int as bar, count(*)::int as people from ${said} where x is not null group by 1`
	);
	const bars = Array.from({ length: count }, (_, bar) => ({
		from: tidy(start + bar * step),
		to: tidy(start + (bar + 1) * step),
		people: rows.find((row) => row.bar === bar)?.people ?? 0
	}));
	return { kind: 'number', ...facts, bars };
}

/** 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
	return Number(value.toPrecision(12));
}

const MONTHS_SHOWN = 24;

async function countDates(db: Db, { phaseId, question }: Of): Promise<QuestionCounts> {
	const { from, where } = answersOf(phaseId);
	const day = answerOf({ key: '', questionId: question.id, at: { in: 'value' } });
	const said = sql`(select ${day} as day from ${from} where ${where}) as said where day ~ '^\\d{4}-\\d{2}-\\d{2}$'`;
	type Facts = { answered: number; min: string; median: string; max: string };
	const [facts] = await listRows<Facts>(
		db,
		sql`select count(*)::int as answered, min(day) as min, percentile_disc(0.5) within group (order by day) as median, max(day) as max from ${said}`
	);
	if (!facts?.answered) return { kind: 'none', answered: 0 };
	const byMonth = await periods(db, said, 7);
	const bars = byMonth.length <= MONTHS_SHOWN ? byMonth : await periods(db, said, 4);
	return { kind: 'date', ...facts, bars };
}

async function periods(db: Db, said: SQL, length: 4 | 7) {
	return listRows<{ period: string; people: number }>(
		db,
		sql`select left(day, ${length}::int) as period, count(*)::int as people from ${said} group by 1 order by 1`
	);
}

async function countMatrix(db: Db, { phaseId, question }: Of): Promise<QuestionCounts> {
	const { from, where } = answersOf(phaseId);
	const value = valueOf(question.id);
	const [said] = await listRows<{ answered: number }>(
		db,
		sql`select count(*)::int as answered from ${from} where ${where} and jsonb_typeof(${value}) = 'object'`
	);
	const cells = await listRows<Count & { line: string }>(
		db,
		sql`select given.line, given.option, count(*)::int as people from ${from} cross join lateral jsonb_each_text(case when jsonb_typeof(${value}) = 'object' then ${value} else '{}'::jsonb end) as given (line, option) where ${where} group by 1, 2`
	);
	const rows = (question.settings.rows ?? []).map(({ id }) => ({
		id,
		choices: inOrder(
			question,
			cells.filter(({ line }) => line === id)
		)
	}));
	return { kind: 'matrix', answered: said!.answered, rows };
}
