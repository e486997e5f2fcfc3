import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { withdrawAnswer } from '#lib/consultations/questionnaire/withdraw-answer.server.ts';
import { publishedLine, publishedResult } from '#lib/consultations/questions/tables.server.ts';
import { deleteAbandonedDrawings } from '#lib/consultations/results/counting/draw-lines.server.ts';
import type { PhaseCounts } from '#lib/consultations/results/counting/question-counts.ts';
import { publishResults } from '#lib/consultations/results/publish-results.server.ts';
import { consultation } from '#lib/consultations/tables.server.ts';
import { contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { anAnswer, endConsultation } from '../support/answers.ts';
import { anOpenConsultation, aQuestion } from '../support/consultations.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson, aRole } from '../support/people.ts';

const options = ['a', 'b'].map((id) => ({ id, label: `Réponse ${id}` }));

/** Five people answered « a » and one « b », and it is over. */
async function sixAnswers(db: Db) {
	const poll = await anOpenConsultation(db);
	const { contractId, consultationId, phaseId } = poll;
	const asked = await aQuestion(db, phaseId, { kind: 'single', settings: { options } });
	const given: string[] = [];
	for (const value of ['b', 'a', 'a', 'a', 'a', 'a']) {
		const values = { [asked]: value };
		given.push((await anAnswer(db, { ...poll, values })).participationId);
	}
	await endConsultation(db, consultationId);
	const accountId = await aPerson(db, 'Coline');
	await aRole(db, { contractId, accountId, role: 'coordinator' });
	const withdraw = (participationId: string) =>
		db.transaction((tx) =>
			withdrawAnswer(tx, { contractId, consultationId, phaseId, participationId })
		);
	const wanted = { contractId, consultationId, accountId, compare: false, now: new Date() };
	const published = async () => {
		const [row] = await db
			.select()
			.from(publishedResult)
			.where(and(eq(publishedResult.phaseId, phaseId), eq(publishedResult.part, 'counts')));
		const [{ at } = { at: null }] = await db
			.select({ at: consultation.resultsPublishedAt })
			.from(consultation)
			.where(eq(consultation.id, consultationId));
		const lines = await db.select().from(publishedLine).where(eq(publishedLine.phaseId, phaseId));
		return {
			people: (row?.data as PhaseCounts | undefined)?.people ?? null,
			isDated: at !== null,
			lines: lines
				.toSorted((a, b) => a.number - b.number)
				.map(({ number, values, drawing }) => ({
					...{ number, said: values[asked] },
					isPublished: drawing === row?.drawing
				}))
		};
	};
	return { ...poll, accountId, asked, given, withdraw, wanted, published };
}

/** The same database, where something happens each time between what is prepared and its publication. */
function meddling(db: Db, meddle: () => Promise<unknown>): Db {
	return new Proxy(db, {
		get(target, key) {
			if (key === 'transaction')
				return async (work: Parameters<Db['transaction']>[0]) => {
					await meddle();
					return target.transaction(work);
				};
			const value: unknown = Reflect.get(target, key);
			return typeof value === 'function' ? value.bind(target) : value;
		}
	});
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describeOnADatabase('publishing', (db) => {
	it('somebody who withdraws while the others are counted is in nothing that is published', async () => {
		const { given, withdraw, wanted, published } = await sixAnswers(db());
		const once = [() => withdraw(given[0]!)];
		const done = await publishResults(
			meddling(db(), async () => once.pop()?.()),
			wanted
		);
		expect(done).toEqual({ published: true });
		const { people, lines } = await published();
		expect(people).toBe(5);
		expect(lines.map(({ number }) => number)).toEqual(numbers(5));
		expect(lines.every(({ said, isPublished }) => said === 'a' && isPublished)).toBe(true);
	});

	it('where somebody withdraws each time, nothing is published, and nothing remains of what was drawn', async () => {
		const { given, withdraw, wanted, published } = await sixAnswers(db());
		const each = meddling(db(), () => withdraw(given.pop()!));
		expect(await publishResults(each, wanted)).toBe('changed-meanwhile');
		expect(await published()).toEqual({ people: null, isDated: false, lines: [] });
		expect(await publishResults(db(), wanted)).toEqual({ published: true });
		expect((await published()).people).toBe(3);
	});

	it('whoever coordinates no more by then publishes nothing', async () => {
		const { accountId, wanted, published } = await sixAnswers(db());
		const ended = () => db().delete(contractRole).where(eq(contractRole.accountId, accountId));
		expect(await publishResults(meddling(db(), ended), wanted)).toBe('not-allowed');
		expect(await published()).toEqual({ people: null, isDated: false, lines: [] });
	});

	it('published again, or by two at once, one drawing of all its lines remains', async () => {
		const { wanted, published } = await sixAnswers(db());
		const both = await Promise.all([publishResults(db(), wanted), publishResults(db(), wanted)]);
		expect(both).toEqual([{ published: true }, { published: true }]);
		expect(await publishResults(db(), wanted)).toEqual({ published: true });
		const { people, lines } = await published();
		expect(people).toBe(6);
		expect(lines.map(({ number }) => number)).toEqual(numbers(6));
		expect(lines.every(({ isPublished }) => isPublished)).toBe(true);
	});

	it('what a process that ended had drawn is deleted, even while another one draws', async () => {
		const { phaseId, wanted, published } = await sixAnswers(db());
		const abandoned = [
			'0'.repeat(8) + randomUUID().slice(8),
			'f'.repeat(8) + randomUUID().slice(8)
		];
		const abandon = () =>
			db()
				.insert(publishedLine)
				.values(
					abandoned.flatMap((drawing) =>
						numbers(150).map((number) => ({ phaseId, drawing, number, values: {} }))
					)
				);
		await abandon();
		await deleteAbandonedDrawings(db());
		expect((await published()).lines).toEqual([]);
		const once = [() => deleteAbandonedDrawings(db())];
		const done = await publishResults(
			meddling(db(), async () => once.pop()?.()),
			wanted
		);
		expect(done).toEqual({ published: true });
		await abandon();
		await deleteAbandonedDrawings(db());
		const { people, lines } = await published();
		expect(people).toBe(6);
		expect(lines.map(({ number }) => number)).toEqual(numbers(6));
		expect(lines.every(({ isPublished }) => isPublished)).toBe(true);
	});
});
