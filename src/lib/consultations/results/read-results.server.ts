import { eq, inArray } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { getTerritory } from '../../contracts/queries.server.ts';
import { listCommunes } from '../../contracts/places/places.server.ts';
import { listContributions } from '../contributions/queries.server.ts';
import { ageGroups, standings } from '../kinds.ts';
import { ageGroupLabel, standingLabel } from '../kind-messages.ts';
import type { Phase } from '../queries.server.ts';
import { asksCommune, type Question } from '../questions/questions.ts';
import { publishedResult } from '../questions/tables.server.ts';
import { listCards, withWords } from '../statements/queries.server.ts';
import type { StatementResult } from '../statements/results.ts';
import { consultationPhase } from '../tables.server.ts';
import type { StatementCounts } from './counting/count-statements.server.ts';
import { listQuestions } from '../questions/list-questions.server.ts';
import { sourceLabel } from './messages.ts';
import { liveCounts, liveStatementCounts } from './counting/live-counts.server.ts';
import type { ProfileTables } from './counting/profile-tables.ts';
import { sources, type PhaseCounts, type QuestionCounts } from './counting/question-counts.ts';
import { shownStatements, type ShownResult, type ShownStatements } from './shown-results.ts';

type Head = { place: number; title: string };
export type QuestionnaireResult = Head & {
	kind: 'questionnaire';
	counts: PhaseCounts;
	questions: Question[];
	profile: ProfileTables | null;
};
export type StatementsResult = Head & {
	kind: 'statements';
	people: number;
	statements: StatementResult[];
};
export type ContributionsResult = Head & {
	kind: 'contributions';
	total: number;
	supported: { number: number; title: string; supports: number }[];
};
export type PhaseResult = QuestionnaireResult | StatementsResult | ContributionsResult;

/** The parts stored when results were published; none before. */
async function storedParts(db: Db, consultationId: string): Promise<Map<string, unknown>> {
	const rows = await db
		.select({
			phaseId: publishedResult.phaseId,
			part: publishedResult.part,
			data: publishedResult.data
		})
		.from(publishedResult)
		.innerJoin(consultationPhase, eq(consultationPhase.id, publishedResult.phaseId))
		.where(eq(consultationPhase.consultationId, consultationId));
	return new Map(rows.map(({ phaseId, part, data }) => [`${phaseId} ${part}`, data]));
}

type Asked = { consultationId: string; phases: readonly Phase[] };

/** What each phase gave: as published, or as it stands now for whoever prepares the publication. */
export async function readResults(db: Db, asked: Asked): Promise<PhaseResult[]> {
	return readPhases(db, asked, readStatements);
}

/** What one page of it shows; `page`: of the table of statements, from 1. */
export async function readShownResults(
	db: Db,
	{ page, ...asked }: Asked & { page: number }
): Promise<ShownResult[]> {
	return readPhases(db, asked, (_, of) => readShownStatements(db, { ...of, page }));
}

async function readPhases<Debate>(
	db: Db,
	{ consultationId, phases }: Asked,
	readDebate: (db: Db, of: Of) => Promise<Debate>
): Promise<(QuestionnaireResult | ContributionsResult | Debate)[]> {
	const stored = await storedParts(db, consultationId);
	const results: (QuestionnaireResult | ContributionsResult | Debate)[] = [];
	for (const [at, phase] of phases.entries()) {
		const head = { place: at + 1, title: phase.title };
		const of = { phase, head, stored };
		if (phase.kind === 'questionnaire') results.push(await readQuestionnaire(db, of));
		if (phase.kind === 'statements') results.push(await readDebate(db, of));
		if (phase.kind === 'contributions')
			results.push({ ...head, ...(await readContributions(db, phase)) });
	}
	return results;
}

type Of = { phase: Phase; head: Head; stored: Map<string, unknown> };

async function readQuestionnaire(
	db: Db,
	{ phase, head, stored }: Of
): Promise<QuestionnaireResult> {
	const questions = await listQuestions(db, phase.id);
	const kept = stored.get(`${phase.id} counts`) as PhaseCounts | undefined;
	const counts = kept ?? (await liveCounts(db, { phaseId: phase.id, questions }));
	const profile = (stored.get(`${phase.id} profile`) as ProfileTables | undefined) ?? null;
	return { ...head, kind: 'questionnaire', counts, questions, profile };
}

async function readStatements(db: Db, of: Of): Promise<StatementsResult> {
	const { people, statements } = await countedStatements(db, of);
	return { ...of.head, kind: 'statements', people, statements: await withWords(db, statements) };
}

async function readShownStatements(
	db: Db,
	{ page, ...of }: Of & { page: number }
): Promise<ShownStatements> {
	const { people, statements } = await countedStatements(db, of);
	const { shared, dividing, list } = shownStatements(statements, page);
	const said = await withWords(db, [...shared, ...dividing, ...list.lines]);
	const [inShared, inDividing] = [shared.length, shared.length + dividing.length];
	return {
		...{ ...of.head, kind: 'statements', people },
		shared: said.slice(0, inShared),
		dividing: said.slice(inShared, inDividing),
		list: { ...list, lines: said.slice(inDividing) }
	};
}

async function countedStatements(db: Db, { phase, stored }: Of) {
	const kept = stored.get(`${phase.id} counts`) as StatementCounts | undefined;
	const { people, statements: totals } = kept ?? (await liveStatementCounts(db, phase.id));
	const none = { agree: 0, disagree: 0, pass: 0 };
	const cards = await listCards(db, phase.id);
	const statements = cards.map(({ id, number }) => ({
		...{ id, number },
		...(totals[number] ?? none)
	}));
	return { people, statements };
}

const SUPPORTED_SHOWN = 10;

async function readContributions(db: Db, phase: Phase) {
	const { contributions, total } = await listContributions(db, {
		consultationId: phase.consultationId,
		phaseId: phase.id,
		filter: { search: '', kind: '', category: '', sort: 'supported', page: 1 },
		size: SUPPORTED_SHOWN
	});
	const supported = contributions.map(({ number, title, supports }) => ({
		number,
		title,
		supports
	}));
	return { kind: 'contributions' as const, total, supported };
}

/** The words of codes that the tables hold: communes, districts, ages. */
export async function namesOf(
	db: Db,
	{ contractId, results }: { contractId: string; results: readonly (PhaseResult | ShownResult)[] }
): Promise<Record<string, string>> {
	const { communes, districts } = await getTerritory(db, contractId);
	const said = results.flatMap((result) =>
		result.kind === 'questionnaire' ? communesSaid(result) : []
	);
	const known = new Set(communes.map(({ code }) => code));
	const elsewhere = await listCommunes(said.filter((code) => !known.has(code)));
	return Object.fromEntries([
		...[...communes, ...elsewhere].map(({ code, name }) => [code, name]),
		...districts.map(({ id, name }) => [id, name]),
		...ageGroups.map((group) => [group, ageGroupLabel(group)]),
		...standings.map((standing) => [standing, standingLabel(standing)]),
		...sources.map((source) => [source, sourceLabel(source)])
	]) as Record<string, string>;
}

function communesSaid({ questions, counts, profile }: QuestionnaireResult): string[] {
	const answered = questions
		.filter(asksCommune)
		.flatMap(({ id }) => choicesOf(counts.questions[id]));
	const profiled = (profile?.partitions ?? [])
		.filter(({ dimension }) => dimension === 'commune')
		.flatMap(({ groups }) => groups.flatMap(({ categories }) => categories));
	return [...answered, ...profiled];
}

function choicesOf(counts: QuestionCounts | undefined): string[] {
	return counts?.kind === 'choice' ? counts.choices.map(({ id }) => id) : [];
}

/** True when the first publication chose to compare by profile. */
export async function isCompared(db: Db, phases: readonly Phase[]): Promise<boolean> {
	const ids = phases.map(({ id }) => id);
	if (ids.length === 0) return false;
	const rows = await db
		.select({ part: publishedResult.part })
		.from(publishedResult)
		.where(inArray(publishedResult.phaseId, ids));
	return rows.some(({ part }) => part === 'profile');
}
