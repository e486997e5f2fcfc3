import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import {
	createQuestion,
	duplicateQuestion
} from '#lib/consultations/builder/create-question.server.ts';
import { idsDerivedFrom } from '#lib/consultations/builder/derived-ids.server.ts';
import { importQuestions } from '#lib/consultations/builder/import-questions.server.ts';
import { listLines } from '#lib/consultations/builder/lock-questionnaire.server.ts';
import { moveQuestion } from '#lib/consultations/builder/move-question.server.ts';
import { conditionBox, typedOfQuestion } from '#lib/consultations/builder/read-question.ts';
import { recordQuestion } from '#lib/consultations/builder/record-question.server.ts';
import { removeQuestion } from '#lib/consultations/builder/remove-question.server.ts';
import { copyQuestions, listReusable } from '#lib/consultations/builder/reusable.server.ts';
import { question } from '#lib/consultations/questions/tables.server.ts';
import { consultation } from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import { anOpenConsultation, aQuestion } from '../support/consultations.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson } from '../support/people.ts';

/** A draft with one questionnaire, and what coordinators do to it. */
async function aDraft(db: Db) {
	const { contractId, consultationId, phaseId } = await anOpenConsultation(db);
	await db
		.update(consultation)
		.set({ status: 'draft', openedAt: null })
		.where(eq(consultation.id, consultationId));
	const place = { contractId, consultationId, phaseId, actorId: await aPerson(db, 'Nadia') };
	const add = async (title: string, more: { id?: string; afterId?: string | null } = {}) => {
		const { id = randomUUID(), afterId = null } = more;
		const typed = { title: [title], options: ['Oui\nNon'] };
		const said = await createQuestion(db, { ...place, id, afterId, kind: 'single', typed });
		expect(said).toBeNull();
		return id;
	};
	const titles = async () => (await listLines(db, phaseId)).map(({ title }) => title);
	const lineOf = async (id: string) =>
		(await listLines(db, phaseId)).find((line) => line.id === id)!;
	const save = (questionId: string, revision: number, change: Record<string, string[]>) =>
		lineOf(questionId).then((line) =>
			recordQuestion(db, {
				...place,
				...{ questionId, revision, typed: { ...typedOfQuestion(line), ...change } }
			})
		);
	return { place, add, titles, lineOf, save };
}

describeOnADatabase('building a questionnaire', (db) => {
	it('ten coordinators who add a line at once make ten lines, each where it was asked', async () => {
		const { add, titles } = await aDraft(db());
		const first = await add('Première');
		const last = await add('Dernière');
		await Promise.all(
			Array.from({ length: 10 }, (_, i) => add(`Entre ${i}`, { afterId: i % 2 ? last : first }))
		);
		const all = await titles();
		expect(all).toHaveLength(12);
		expect(all[0]).toBe('Première');
		expect(all.indexOf('Dernière')).toBe(6);
	});

	it('a double click adds one line, and moves it once', async () => {
		const { place, add, titles } = await aDraft(db());
		const id = randomUUID();
		await Promise.all([add('Une', { id }), add('Une', { id }), add('Une', { id })]);
		expect(await titles()).toEqual(['Une']);
		const second = await add('Deux');
		const third = await add('Trois');
		const up = { ...place, questionId: third, pastId: second, step: 'up' as const };
		await Promise.all([moveQuestion(db(), up), moveQuestion(db(), up)]);
		expect(await titles()).toEqual(['Une', 'Trois', 'Deux']);
	});

	it('whoever saves over something newer is shown it, and nothing is overwritten', async () => {
		const { add, lineOf, save } = await aDraft(db());
		const id = await add('Comment venez-vous ?');
		const both = await Promise.all([
			save(id, 1, { title: ['Comment venez-vous au marché ?'] }),
			save(id, 1, { title: ['Par quel moyen venez-vous ?'] })
		]);
		const told = both.filter((said) => said !== null);
		expect(told).toHaveLength(1);
		const kept = await lineOf(id);
		expect(told[0]).toMatchObject({
			saved: { title: kept.title, revision: 2 },
			savedBy: 'Nadia'
		});
		expect(await save(id, 2, { title: ['Les deux ensemble ?'] })).toBeNull();
	});

	it('two who save the same words are both told that it is saved', async () => {
		const { add, save } = await aDraft(db());
		const id = await add('Comment ?');
		const same = { title: ['Comment venez-vous ?'] };
		expect(await Promise.all([save(id, 1, same), save(id, 1, same)])).toEqual([null, null]);
	});

	it('a line that somebody just changed is not removed by who read it before', async () => {
		const { place, add, save, titles } = await aDraft(db());
		const id = await add('Comment ?');
		await save(id, 1, { title: ['Comment venez-vous ?'] });
		const remove = (revision: number) =>
			removeQuestion(db(), { ...place, questionId: id, revision });
		expect(await remove(1)).toBe('changed-meanwhile');
		expect(await titles()).toHaveLength(1);
		expect(await remove(2)).toBeNull();
		expect(await remove(2)).toBeNull();
		expect(await titles()).toEqual([]);
	});

	it('a line is removed, moved and saved at once: it is gone or whole, and the others stay', async () => {
		const { place, add, save, titles } = await aDraft(db());
		const a = await add('A');
		const b = await add('B');
		await add('C');
		await Promise.all([
			removeQuestion(db(), { ...place, questionId: b, revision: 1 }),
			moveQuestion(db(), { ...place, questionId: b, pastId: a, step: 'up' }),
			save(b, 1, { title: ['B corrigée'] }).catch(() => 'gone')
		]);
		const left = await titles();
		expect(left.filter((title) => !title.startsWith('B'))).toEqual(['A', 'C']);
		expect([[], ['B corrigée']]).toContainEqual(left.filter((title) => title.startsWith('B')));
	});

	it('a question that another depends on is neither removed, nor moved after it, nor loses that answer', async () => {
		const { place, add, lineOf, save } = await aDraft(db());
		const a = await add('A');
		const b = await add('B');
		const answer = (await lineOf(a)).settings.options![0]!.id;
		expect(await save(b, 1, { condition: [conditionBox(a, answer)] })).toBeNull();
		const line = { ...place, questionId: a };
		expect(await removeQuestion(db(), { ...line, revision: 1 })).toBe('others-depend');
		expect(await moveQuestion(db(), { ...line, pastId: b, step: 'down' })).toBe('condition-order');
		const lost = await save(a, 1, { options: ['Un peu\nBeaucoup\nPas du tout'] });
		expect(lost).toBe('answer-needed');
	});

	it('once it was opened, words are corrected and journaled, and the structure stays', async () => {
		const { place, add, lineOf, save, titles } = await aDraft(db());
		const id = await add('Coment ?');
		await db()
			.update(consultation)
			.set({ status: 'published', openedAt: new Date() })
			.where(eq(consultation.id, place.consultationId));
		expect(await save(id, 1, { title: ['Comment ?'], options: ['Oui !\nNon'] })).toBeNull();
		expect((await lineOf(id)).settings.options).toEqual([
			{ id: 'o1', label: 'Oui !' },
			{ id: 'o2', label: 'Non' }
		]);
		expect(await save(id, 2, { options: ['Oui !\nNon\nParfois'] })).toBe('structure-fixed');
		await save(id, 2, { required: ['oui'] });
		expect((await lineOf(id)).required).toBe(false);
		const fixed = 'structure-fixed';
		const typed = { title: ['B'], options: ['a\nb'] };
		const other = randomUUID();
		const line = { ...place, id: other };
		expect(await createQuestion(db(), { ...line, afterId: null, kind: 'single', typed })).toBe(
			fixed
		);
		expect(await duplicateQuestion(db(), { ...line, questionId: id })).toBe(fixed);
		expect(await removeQuestion(db(), { ...place, questionId: id, revision: 2 })).toBe(fixed);
		expect(await importQuestions(db(), { ...place, questions: [] })).toBe(fixed);
		expect(await titles()).toEqual(['Comment ?']);
		const told = await db()
			.select({ kind: journalEntry.kind })
			.from(journalEntry)
			.where(eq(journalEntry.subjectId, place.consultationId));
		expect(told.map(({ kind }) => kind)).toContain('question-corrected');
	});

	it('the ids of another contract open nothing', async () => {
		const { add, place } = await aDraft(db());
		const id = await add('A');
		const other = await aDraft(db());
		const line = { ...place, contractId: other.place.contractId, questionId: id };
		expect(await recordQuestion(db(), { ...line, revision: 1, typed: {} })).toBe('gone');
		const elsewhere = { ...other.place, questionId: id };
		expect(await recordQuestion(db(), { ...elsewhere, revision: 1, typed: {} })).toBe('gone');
		await removeQuestion(db(), { ...elsewhere, revision: 1 });
		expect(await db().$count(question, eq(question.id, id))).toBe(1);
	});

	it('a questionnaire of the contract is copied after what is there, once, conditions included', async () => {
		const { add, lineOf, save, place, titles } = await aDraft(db());
		const a = await add('A');
		const b = await add('B');
		await save(b, 1, { condition: [conditionBox(a, 'o1')] });
		const newId = () => idsDerivedFrom('one form');
		const { contractId, phaseId } = place;
		const copy = async () =>
			importQuestions(db(), {
				...place,
				questions: (await copyQuestions(db(), { contractId, phaseId, newId: newId() }))!.slice(0, 2)
			});
		expect(await Promise.all([copy(), copy()])).toEqual([{ count: 2 }, { count: 2 }]);
		expect(await titles()).toEqual(['A', 'B', 'A', 'B']);
		const [, , copiedA, copiedB] = await listLines(db(), phaseId);
		expect(copiedB!.condition).toEqual({ questionId: copiedA!.id, values: ['o1'] });
		expect((await lineOf(b)).condition?.questionId).toBe(a);
		const elsewhere = await aDraft(db());
		expect(await copyQuestions(db(), { ...elsewhere.place, phaseId, newId: newId() })).toBeNull();
		expect(await listReusable(db(), elsewhere.place)).toEqual([]);
		expect(
			await listReusable(db(), { contractId, phaseId: elsewhere.place.phaseId })
		).toMatchObject([{ id: phaseId, count: 4 }]);
	});

	it('lines that something else wrote are moved like the others', async () => {
		const { place, titles } = await aDraft(db());
		const ids: string[] = [];
		for (let i = 0; i < 12; i += 1)
			ids.push(await aQuestion(db(), place.phaseId, { kind: 'date', title: String(i) }));
		const move = { ...place, questionId: ids[11]!, pastId: ids[0]!, step: 'up' as const };
		expect(await moveQuestion(db(), move)).toBeNull();
		expect((await titles())[0]).toBe('11');
	});
});
