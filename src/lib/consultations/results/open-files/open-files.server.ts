import { and, asc, eq, gt, isNull, sql, type SQL } from 'drizzle-orm';
import type { Contract } from '../../../contracts/queries.server.ts';
import type { Db } from '../../../database/database.server.ts';
import {
	contribution,
	contributionCategory,
	contributionSupport
} from '../../contributions/tables.server.ts';
import { idea, ideaSource } from '../../follow-up/tables.server.ts';
import type { Phase } from '../../queries.server.ts';
import {
	answerText,
	publishedLine,
	publishedResult,
	question
} from '../../questions/tables.server.ts';
import { statementResults } from '../../statements/queries.server.ts';
import { participation } from '../../tables.server.ts';
import { listQuestions } from '../../questions/list-questions.server.ts';
import { isShown } from '../list-texts.server.ts';
import { columnsOf } from './open-lines.ts';
import * as m from './file-messages.ts';
import { isCompared, namesOf, readResults } from '../read-results.server.ts';
import { keysetPages, streamCsv } from './stream-csv.server.ts';

export type OpenFile = { contract: Contract; consultationId: string; phases: Phase[] };

/** Ids are random: none is this one. */
const NONE = '00000000-0000-0000-0000-000000000000';

/** The lines that are published, of one drawing to the end; none before. */
async function linesAfter(db: Db, phaseId: string) {
	const [published] = await db
		.select({ drawing: publishedResult.drawing })
		.from(publishedResult)
		.where(and(eq(publishedResult.phaseId, phaseId), eq(publishedResult.part, 'counts')));
	const drawing = published?.drawing ?? NONE;
	return (after: number, count: number) =>
		db
			.select({ number: publishedLine.number, values: publishedLine.values })
			.from(publishedLine)
			.where(
				and(
					eq(publishedLine.phaseId, phaseId),
					eq(publishedLine.drawing, drawing),
					gt(publishedLine.number, after)
				)
			)
			.orderBy(asc(publishedLine.number))
			.limit(count);
}

/** One line an answer, as drawn when results were published. */
export async function answersFile(
	db: Db,
	{ contract, consultationId, phases, phase }: OpenFile & { phase: Phase }
): Promise<Response> {
	const questions = await listQuestions(db, phase.id);
	const results = await readResults(db, { consultationId, phases: [phase] });
	const names = await namesOf(db, { contractId: contract.id, results });
	const columns = columnsOf(questions, { isMixed: await isCompared(db, phases), names });
	return streamCsv('reponses.csv', {
		head: columns.map(({ head }) => head),
		pages: keysetPages(0, {
			keyOf: ({ number }) => number,
			read: await linesAfter(db, phase.id),
			cells: ({ values }) => columns.map(({ cell }) => cell(values))
		})
	});
}

/** The texts that the public reads, with the ideas they went to; nothing ties two texts of one person. */
export function textsFile(db: Db, { consultationId }: OpenFile): Response {
	const read = (after: string, count: number) =>
		db
			.select({
				id: answerText.id,
				asked: question.title,
				body: answerText.body,
				ideas: ideaTitles(sql`${ideaSource.answerTextId} = ${answerText.id}`)
			})
			.from(answerText)
			.innerJoin(question, eq(question.id, answerText.questionId))
			.where(and(isShown(consultationId), gt(answerText.id, after)))
			.orderBy(asc(answerText.id))
			.limit(count);
	return streamCsv('textes.csv', {
		head: [m.questionHead(), m.textHead(), m.ideasHead()],
		pages: keysetPages<Awaited<ReturnType<typeof read>>[number], string>(NONE, {
			keyOf: ({ id }) => id,
			read,
			cells: ({ asked, body, ideas }) => [asked, body, ideas]
		})
	});
}

/** The titles of the ideas whose source is this one, in one cell. */
function ideaTitles(isSource: SQL): SQL<string> {
	return sql<string>`coalesce((select string_agg(${idea.title}, ' | ' order by ${idea.position}) from ${ideaSource} join ${idea} on ${idea.id} = ${ideaSource.ideaId} where ${isSource}), '')`;
}

/** The contributions that the public reads, with their support; no author, no hour. */
export function contributionsFile(db: Db, { consultationId }: OpenFile): Response {
	const read = (after: number, count: number) =>
		db
			.select({
				number: contribution.number,
				kind: contribution.kind,
				category: contributionCategory.title,
				title: contribution.title,
				body: contribution.body,
				placeWords: contribution.placeWords,
				communeCode: contribution.communeCode,
				supports: sql<number>`(select count(*)::int from ${contributionSupport} where ${contributionSupport.contributionId} = ${contribution.id})`,
				ideas: ideaTitles(sql`${ideaSource.contributionId} = ${contribution.id}`)
			})
			.from(contribution)
			.innerJoin(participation, eq(participation.id, contribution.participationId))
			.leftJoin(contributionCategory, eq(contributionCategory.id, contribution.categoryId))
			.where(
				and(
					eq(contribution.consultationId, consultationId),
					eq(contribution.visibility, 'shown'),
					isNull(participation.withdrawnAt),
					gt(contribution.number, after)
				)
			)
			.orderBy(asc(contribution.number))
			.limit(count);
	type Row = Awaited<ReturnType<typeof read>>[number];
	return streamCsv('contributions.csv', {
		head: m.contributionHeads(),
		pages: keysetPages<Row, number>(0, {
			keyOf: ({ number }) => number,
			read,
			cells: (row) => [
				...[row.number, m.kindWords(row.kind), row.category, row.title, row.body],
				...[row.placeWords, row.communeCode, row.supports, row.ideas]
			]
		})
	});
}

/** Each shown statement with its totals. */
export async function statementsFile(
	db: Db,
	{ consultationId, phase }: OpenFile & { phase: Phase }
): Promise<Response> {
	const [result] = await readResults(db, { consultationId, phases: [phase] });
	const statements = result?.kind === 'statements' ? result.statements : [];
	async function* pages() {
		yield statements.map(({ number, body, agree, disagree, pass }) => [
			...[number, body, agree, disagree, pass]
		]);
	}
	return streamCsv('phrases.csv', { head: m.statementHeads(), pages: pages() });
}

const VOTES: Record<string, number> = { agree: 1, disagree: -1, pass: 0 };

/** Participant × statement: 1 agree, -1 disagree, 0 pass, empty not seen. The form that an opinion map is drawn from. */
export async function matrixFile(db: Db, { phase }: { phase: Phase }): Promise<Response> {
	const statements = await statementResults(db, { phaseId: phase.id });
	const numbers = statements.map(({ number }) => number);
	return streamCsv('matrice.csv', {
		head: [m.participantHead(), ...numbers],
		pages: keysetPages(0, {
			keyOf: ({ number }) => number,
			read: await linesAfter(db, phase.id),
			cells: ({ number, values }) => [
				number,
				...numbers.map((one) => VOTES[String(values[one])] ?? null)
			]
		})
	});
}

/** Everything counted, as programs read it. */
export async function resultsJson(db: Db, { contract, consultationId, phases }: OpenFile) {
	const results = await readResults(db, { consultationId, phases });
	const names = await namesOf(db, { contractId: contract.id, results });
	const isMixed = await isCompared(db, phases);
	return {
		licence: 'Licence Ouverte 2.0 (Etalab)',
		lines: isMixed ? 'columns-mixed' : 'one-person',
		names,
		phases: results
	};
}
