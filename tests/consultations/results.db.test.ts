import { and, asc, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { countAnswers } from '#lib/consultations/results/counting/count-answers.ts';
import { listQuestions } from '#lib/consultations/questions/list-questions.server.ts';
import { liveCounts } from '#lib/consultations/results/counting/live-counts.server.ts';
import type { ProfileTables } from '#lib/consultations/results/counting/profile-tables.ts';
import { publishResults } from '#lib/consultations/results/publish-results.server.ts';
import { tallyAnswers } from '#lib/consultations/results/counting/read-answers.server.ts';
import {
	answer,
	publishedLine,
	publishedResult
} from '#lib/consultations/questions/tables.server.ts';
import { statement, statementChoice } from '#lib/consultations/statements/tables.server.ts';
import { participation } from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { anAnswer, aParticipation, endConsultation } from '../support/answers.ts';
import { anOpenConsultation, aQuestion, type AConsultation } from '../support/consultations.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson, aRole } from '../support/people.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: `Réponse ${id}` }));
const rows = ['x', 'y'].map((id) => ({ id, label: `Ligne ${id}` }));

async function aCoordinator(db: Db, { contractId }: AConsultation): Promise<string> {
	const accountId = await aPerson(db, 'Coline');
	await aRole(db, { contractId, accountId, role: 'coordinator' });
	return accountId;
}

async function publish(db: Db, poll: AConsultation, compare: boolean) {
	const accountId = await aCoordinator(db, poll);
	const { contractId, consultationId } = poll;
	const wanted = { contractId, consultationId, accountId, compare, now: new Date() };
	return publishResults(db, wanted);
}

async function partOf(db: Db, phaseId: string, part: 'counts' | 'profile'): Promise<unknown> {
	const [row] = await db
		.select({ data: publishedResult.data })
		.from(publishedResult)
		.where(and(eq(publishedResult.phaseId, phaseId), eq(publishedResult.part, part)));
	return row?.data;
}

async function linesOf(db: Db, phaseId: string) {
	const lines = await db
		.select()
		.from(publishedLine)
		.where(eq(publishedLine.phaseId, phaseId))
		.orderBy(asc(publishedLine.number));
	return lines.map(({ values }) => values);
}

describeOnADatabase('results', (db) => {
	it('each kind of question is counted, the answers of people who withdrew left out', async () => {
		const poll = await anOpenConsultation(db());
		const { phaseId } = poll;
		const one = await aQuestion(db(), phaseId, {
			kind: 'single',
			settings: { options, other: true }
		});
		const many = await aQuestion(db(), phaseId, { kind: 'multiple', settings: { options } });
		const scale = await aQuestion(db(), phaseId, { kind: 'scale', settings: { min: 1, max: 5 } });
		const rank = await aQuestion(db(), phaseId, { kind: 'ranking', settings: { options } });
		const number = await aQuestion(db(), phaseId, { kind: 'number', settings: {} });
		const day = await aQuestion(db(), phaseId, { kind: 'date' });
		const commune = await aQuestion(db(), phaseId, { kind: 'commune' });
		const matrix = await aQuestion(db(), phaseId, {
			kind: 'matrix',
			settings: { rows, columns: options }
		});
		const words = await aQuestion(db(), phaseId, { kind: 'long-text' });
		const said = [
			{
				...{ [one]: 'a', [many]: ['a', 'b'], [scale]: 5, [rank]: ['b', 'a', 'c'], [number]: 12.5 },
				...{ [day]: '2027-03-02', [commune]: '35001', [matrix]: { x: 'a', y: 'b' } }
			},
			{
				...{ [one]: 'a', [many]: ['b'], [scale]: 2, [rank]: ['b', 'c'], [number]: 40 },
				...{ [day]: '2027-03-20', [commune]: '35002', [matrix]: { x: 'a' } }
			},
			{ [one]: 'other', [scale]: 2, [number]: 0, [day]: '2027-05-01', [commune]: '35002' },
			{}
		];
		for (const values of said)
			await anAnswer(db(), { ...poll, values, texts: { [words]: 'Un banc' } });
		await anAnswer(db(), { ...poll, values: { [one]: 'b' }, verification: 'facilitator' });
		const gone = await anAnswer(db(), { ...poll, values: { [one]: 'c' } });
		await db()
			.update(participation)
			.set({ withdrawnAt: new Date() })
			.where(eq(participation.id, gone.participationId));

		const questions = await listQuestions(db(), phaseId);
		const counts = countAnswers(questions, await tallyAnswers(db(), { phaseId, questions }));
		expect(counts.people).toBe(5);
		expect(counts.sources).toEqual({ account: 0, unverified: 4, facilitator: 1 });
		const choicesOf = (id: string) => {
			const counted = counts.questions[id]!;
			return counted.kind === 'choice' ? counted.choices.map((one) => one.people) : null;
		};
		expect(choicesOf(one)).toEqual([2, 1, 0, 1]);
		expect(choicesOf(many)).toEqual([1, 2, 0]);
		expect(counts.questions[scale]).toMatchObject({ answered: 3, mean: 3, median: 2 });
		expect(counts.questions[rank]).toEqual({
			kind: 'ranking',
			answered: 2,
			choices: [
				{ id: 'a', first: 0, ranked: 1, meanRank: 2 },
				{ id: 'b', first: 2, ranked: 2, meanRank: 1 },
				{ id: 'c', first: 0, ranked: 2, meanRank: 2.5 }
			]
		});
		expect(counts.questions[number]).toMatchObject({ answered: 3, min: 0, median: 12.5, max: 40 });
		expect(counts.questions[day]).toMatchObject({
			median: '2027-03-20',
			bars: [
				{ period: '2027-03', people: 2 },
				{ period: '2027-05', people: 1 }
			]
		});
		expect(counts.questions[commune]).toMatchObject({
			choices: [
				{ id: '35002', people: 2 },
				{ id: '35001', people: 1 }
			]
		});
		expect(counts.questions[matrix]).toMatchObject({
			answered: 2,
			rows: [{ id: 'x' }, { id: 'y', choices: [{ people: 0 }, { people: 1 }, { people: 0 }] }]
		});
		expect(counts.questions[words]).toEqual({ kind: 'none', answered: 0 });
	});

	it('as they stand, they are those of the answers of this instant, whatever happens to one', async () => {
		const poll = await anOpenConsultation(db());
		const { phaseId } = poll;
		const one = await aQuestion(db(), phaseId, { kind: 'single', settings: { options } });
		const questions = await listQuestions(db(), phaseId);
		const seen = async () => {
			const counts = await liveCounts(db(), { phaseId, questions });
			expect(counts).toEqual(
				countAnswers(questions, await tallyAnswers(db(), { phaseId, questions }))
			);
			return [counts.people, await liveCounts(db(), { phaseId, questions })] as const;
		};
		const [none] = await seen();
		expect(none).toBe(0);
		const first = await anAnswer(db(), { ...poll, values: { [one]: 'a' } });
		await anAnswer(db(), { ...poll, values: { [one]: 'b' } });
		const [two, counted] = await seen();
		expect(two).toBe(2);
		// Nothing has changed: nothing is counted again.
		expect(await liveCounts(db(), { phaseId, questions })).toBe(counted);
		const ofFirst = eq(answer.id, first.answerId);
		await db()
			.update(answer)
			.set({ values: { [one]: 'c' }, revision: 2 })
			.where(ofFirst);
		await seen();
		const theirs = eq(participation.id, first.participationId);
		await db().update(participation).set({ withdrawnAt: new Date() }).where(theirs);
		expect((await seen())[0]).toBe(1);
		await anAnswer(db(), { ...poll, values: { [one]: 'a' } });
		expect((await seen())[0]).toBe(2);
		await db().delete(participation).where(theirs);
		expect((await seen())[0]).toBe(2);
	});

	it('a value of another shape than its question counts for nothing, and stops nothing', async () => {
		const poll = await anOpenConsultation(db());
		const { phaseId } = poll;
		const kinds = ['single', 'multiple', 'scale', 'ranking', 'number', 'date', 'matrix'] as const;
		const ids: string[] = [];
		for (const kind of kinds)
			ids.push(
				await aQuestion(db(), phaseId, { kind, settings: { options, rows, columns: options } })
			);
		for (const wrong of [['a'], 'zz', 3, { x: 'q' }])
			await anAnswer(db(), { ...poll, values: Object.fromEntries(ids.map((id) => [id, wrong])) });
		await endConsultation(db(), poll.consultationId);
		expect(await publish(db(), poll, true)).toEqual({ published: true });
	});

	it('results are published once the consultation is over, by its coordination', async () => {
		const poll = await anOpenConsultation(db());
		expect(await publish(db(), poll, false)).toBe('not-over');
		await endConsultation(db(), poll.consultationId);
		const accountId = await aPerson(db(), 'Hugo');
		const wanted = { ...poll, accountId, compare: false, now: new Date() };
		expect(await publishResults(db(), wanted)).toBe('not-allowed');
		expect(await publish(db(), poll, false)).toEqual({ published: true });
	});

	it('groups are compared above the threshold, and a withdrawal changes nothing that is published', async () => {
		const poll = await anOpenConsultation(db(), { profileQuestions: ['age-group'] });
		const { phaseId } = poll;
		const one = await aQuestion(db(), phaseId, { kind: 'single', settings: { options } });
		const many = await aQuestion(db(), phaseId, { kind: 'multiple', settings: { options } });
		const people: [string, string, string[], number][] = [
			['18-29', 'a', ['a', 'b'], 6],
			['18-29', 'b', ['b'], 8],
			['75-and-over', 'a', ['a'], 8],
			['75-and-over', 'b', ['c', 'a'], 5],
			['45-59', 'c', ['c'], 2]
		];
		const everybody: string[] = [];
		for (const [ageGroup, single, several, times] of people)
			for (let i = 0; i < times; i += 1) {
				const values = { [one]: single, [many]: several };
				const made = await anAnswer(db(), { ...poll, values, profile: { ageGroup } });
				everybody.push(made.participationId);
			}
		await endConsultation(db(), poll.consultationId);
		await publish(db(), poll, true);
		const published = (await partOf(db(), phaseId, 'profile')) as ProfileTables;
		const age = published.partitions.find(({ dimension }) => dimension === 'age-group');
		// Two people of 45 to 59 are too few; the smallest of the others hides them, with all its own.
		expect(age?.groups.map(({ categories, people: count }) => [categories, count])).toEqual([
			[['18-29'], 14],
			[['45-59', '75-and-over'], 15]
		]);
		const ofOne = published.tables.find(({ variable }) => variable === one);
		expect(ofOne).toMatchObject({
			kept: ['a'],
			rows: [
				{ cells: [6], rest: 8 },
				{ cells: [8], rest: 7 }
			]
		});
		expect(published.tables.find(({ variable }) => variable === many)).toBeUndefined();
		expect(published.partitions.map(({ dimension }) => dimension)).toEqual(['age-group']);

		const before = await partOf(db(), phaseId, 'counts');
		const lines = await linesOf(db(), phaseId);
		await db()
			.update(participation)
			.set({ withdrawnAt: new Date() })
			.where(eq(participation.id, everybody[0]!));
		expect(await partOf(db(), phaseId, 'counts')).toEqual(before);
		expect(await linesOf(db(), phaseId)).toEqual(lines);
		// Published again: the counts follow, the comparison stays, so that no difference tells who left.
		await publish(db(), poll, true);
		expect(await partOf(db(), phaseId, 'profile')).toEqual(published);
		expect(await partOf(db(), phaseId, 'counts')).toMatchObject({ people: 28 });
	});

	it('where people are compared, a line of the open file is not one person', async () => {
		const poll = await anOpenConsultation(db(), { profileQuestions: ['age-group'] });
		const { phaseId } = poll;
		const one = await aQuestion(db(), phaseId, { kind: 'single', settings: { options } });
		const other = await aQuestion(db(), phaseId, { kind: 'single', settings: { options } });
		for (let i = 0; i < 40; i += 1) {
			const said = i % 2 ? 'a' : 'b';
			await anAnswer(db(), { ...poll, values: { [one]: said, [other]: said } });
		}
		await endConsultation(db(), poll.consultationId);
		await publish(db(), poll, true);
		const lines = await linesOf(db(), phaseId);
		expect(lines).toHaveLength(40);
		expect(lines.filter((line) => line[one] === 'a')).toHaveLength(20);
		expect(lines.filter((line) => line[other] === 'a')).toHaveLength(20);
		// Each person said the same twice: mixed columns do not show it (the chance that they do is one in 10¹¹).
		expect(lines.every((line) => line[one] === line[other])).toBe(false);
	});

	it('without a comparison, lines are whole and hold closed answers only', async () => {
		const poll = await anOpenConsultation(db());
		const { phaseId } = poll;
		const one = await aQuestion(db(), phaseId, { kind: 'single', settings: { options } });
		const many = await aQuestion(db(), phaseId, { kind: 'multiple', settings: { options } });
		const words = await aQuestion(db(), phaseId, { kind: 'short-text' });
		await anAnswer(db(), {
			...poll,
			values: { [one]: 'a', [many]: ['b'] },
			texts: { [words]: 'oui' }
		});
		await anAnswer(db(), { ...poll, values: { [one]: 'b', [many]: ['a', 'c'] } });
		await endConsultation(db(), poll.consultationId);
		await publish(db(), poll, false);
		const lines = await linesOf(db(), phaseId);
		expect(lines.sort((a, b) => String(a[one]).localeCompare(String(b[one])))).toEqual([
			{ [one]: 'a', [many]: ['b'] },
			{ [one]: 'b', [many]: ['a', 'c'] }
		]);
		expect(await partOf(db(), phaseId, 'profile')).toBeUndefined();
	});

	it('choices on statements become counts and a matrix with holes', async () => {
		const poll = await anOpenConsultation(db(), { kind: 'statements' });
		const { phaseId, consultationId } = poll;
		const made = await db()
			.insert(statement)
			.values(
				[1, 2].map((number) => ({
					...{ consultationId, phaseId, number, body: `Phrase ${number}` },
					...{ visibility: 'shown' as const, submissionKey: crypto.randomUUID() }
				}))
			)
			.returning();
		const [first, second] = made.map(({ id }) => id);
		const amina = await aParticipation(db(), { consultationId });
		const bruno = await aParticipation(db(), { consultationId });
		await db()
			.insert(statementChoice)
			.values([
				{ statementId: first!, participationId: amina, choice: 'agree' },
				{ statementId: second!, participationId: amina, choice: 'pass' },
				{ statementId: first!, participationId: bruno, choice: 'disagree' }
			]);
		await endConsultation(db(), consultationId);
		await publish(db(), poll, false);
		expect(await partOf(db(), phaseId, 'counts')).toEqual({
			people: 2,
			statements: {
				1: { agree: 1, disagree: 1, pass: 0 },
				2: { agree: 0, disagree: 0, pass: 1 }
			}
		});
		const lines = await linesOf(db(), phaseId);
		expect(lines).toHaveLength(2);
		expect(lines).toContainEqual({ 1: 'agree', 2: 'pass' });
		expect(lines).toContainEqual({ 1: 'disagree' });
	});
});
