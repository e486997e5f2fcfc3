import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { visitor } from '#lib/accounts/actor.ts';
import { findParticipation } from '#lib/consultations/taking-part/participation.server.ts';
import type { Choice } from '#lib/consultations/statements/choices.ts';
import {
	createStatement,
	proposeStatement
} from '#lib/consultations/statements/create-statement.server.ts';
import {
	editStatement,
	removeStatement
} from '#lib/consultations/statements/edit-statement.server.ts';
import {
	listAllStatements,
	listCards,
	statementResults,
	withWords
} from '#lib/consultations/statements/queries.server.ts';
import { recordChoice } from '#lib/consultations/statements/record-choice.server.ts';
import { withdrawStatement } from '#lib/consultations/statements/withdraw-statement.server.ts';
import { statementChoice } from '#lib/consultations/statements/tables.server.ts';
import { countStatements } from '#lib/consultations/results/counting/count-statements.server.ts';
import {
	consultation,
	consultationPhase,
	participation
} from '#lib/consultations/tables.server.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { anOpenConsultation } from '../support/consultations.ts';
import { describeOnADatabase } from '../support/databases.ts';

const listStatements = async (db: Db, phaseId: string) =>
	withWords(db, await listCards(db, phaseId));

/** Statements to agree or disagree with, open to anyone with the link, where people propose others. */
async function aDebate(
	db: Db,
	sentences: string[],
	wanted: Partial<typeof consultation.$inferInsert> = {}
) {
	const place = await anOpenConsultation(db, { kind: 'statements', ...wanted });
	const { consultationId, phaseId } = place;
	const of = { consultationId, phaseId };
	await db
		.update(consultationPhase)
		.set({ options: { proposals: true } })
		.where(eq(consultationPhase.id, phaseId));
	const write = (body: string) =>
		db.transaction((tx) => createStatement(tx, { ...of, body, submissionKey: randomUUID() }));
	for (const body of sentences) await write(body);
	const ids = (await listStatements(db, phaseId)).map(({ id }) => id);
	const door = (device: string) => ({
		...of,
		actor: visitor,
		person: {
			participant: { accountId: null, deviceId: device.padEnd(22, '_') },
			account: null
		},
		now: new Date()
	});
	const choose = (device: string, statementId: string, choice: Choice) =>
		db.transaction((tx) => recordChoice(tx, { ...door(device), statementId, choice }));
	const propose = (device: string, body: string, submissionKey: string = randomUUID()) =>
		db.transaction((tx) => proposeStatement(tx, { ...door(device), body, submissionKey }));
	const participationOf = async (device: string) =>
		(await findParticipation(db, {
			consultationId,
			participant: door(device).person.participant
		}))!;
	return { ...of, ids, write, choose, propose, participationOf };
}

describeOnADatabase('statements', (db) => {
	it('keeps one choice a person, the last one, however often it is sent', async () => {
		const { phaseId, ids, choose } = await aDebate(db(), ['Un bus le soir.', 'Un bus le matin.']);
		await Promise.all(Array.from({ length: 8 }, () => choose('amina', ids[0]!, 'agree')));
		await choose('amina', ids[0]!, 'disagree');
		await choose('bruno', ids[0]!, 'pass');
		const [first, second] = await statementResults(db(), { phaseId });
		expect(first).toMatchObject({ number: 1, agree: 0, disagree: 1, pass: 1 });
		expect(second).toMatchObject({ number: 2, agree: 0, disagree: 0, pass: 0 });
		expect((await listStatements(db(), phaseId)).map(({ seen }) => seen)).toEqual([2, 0]);
	});

	it('whoever had withdrawn everything counts again once they choose', async () => {
		const { phaseId, ids, choose, participationOf } = await aDebate(db(), ['Un bus le soir.']);
		await choose('amina', ids[0]!, 'agree');
		const { id } = await participationOf('amina');
		await db().delete(statementChoice).where(eq(statementChoice.participationId, id));
		await db()
			.update(participation)
			.set({ withdrawnAt: new Date() })
			.where(eq(participation.id, id));
		expect(await countStatements(db(), phaseId)).toEqual({ people: 0, statements: {} });
		await choose('amina', ids[0]!, 'disagree');
		expect((await participationOf('amina')).withdrawnAt).toBeNull();
		expect(await countStatements(db(), phaseId)).toEqual({
			people: 1,
			statements: { 1: { agree: 0, disagree: 1, pass: 0 } }
		});
	});

	it('a proposed statement is answered by others once nothing holds it', async () => {
		const { consultationId, phaseId, propose, choose } = await aDebate(db(), ['Un bus le soir.']);
		const key = randomUUID();
		const both = await Promise.all([
			propose('amina', 'Un banc à l’arrêt.', key),
			propose('amina', 'Un banc à l’arrêt.', key)
		]);
		expect(both.map((one) => (one as { visibility: string }).visibility)).toEqual([
			'shown',
			'shown'
		]);
		expect(await propose('bruno', 'un banc à l’arrêt.')).toBe('said-already');
		const held = await propose('chloe', 'Mon mari a fait un AVC et attend le bus.');
		expect(held).toMatchObject({ visibility: 'held' });
		const shown = await listStatements(db(), phaseId);
		expect(shown.map(({ number, body }) => [number, body])).toEqual([
			[1, 'Un bus le soir.'],
			[2, 'Un banc à l’arrêt.']
		]);
		const { lines: all } = await listAllStatements(db(), { consultationId, phaseId });
		expect(all.map(({ isProposed, visibility }) => [isProposed, visibility])).toEqual([
			[false, 'shown'],
			[true, 'shown'],
			[true, 'held']
		]);
		expect(await choose('amina', all[2]!.id, 'agree')).toBe('unknown-statement');
	});

	it('several proposed at once have each their number', async () => {
		const { phaseId, propose } = await aDebate(db(), []);
		await Promise.all(Array.from({ length: 10 }, (_, i) => propose(`p${i}`, `Phrase ${i}.`)));
		expect((await listStatements(db(), phaseId)).map(({ number }) => number)).toEqual(
			Array.from({ length: 10 }, (_, i) => i + 1)
		);
	});

	it('the coordination reads them a page at a time, and searches them', async () => {
		const bodies = Array.from({ length: 120 }, (_, i) => `Phrase ${i + 1} de l’école.`);
		const { consultationId, phaseId, propose } = await aDebate(db(), bodies);
		await propose('chloe', 'Mon mari a fait un AVC et attend le bus.');
		const list = (question: string, page: number) =>
			listAllStatements(db(), { consultationId, phaseId, question, page });
		const second = await list('', 2);
		expect(second).toMatchObject({ total: 121, page: 2, pages: 3, waiting: 1, end: 3 });
		expect(second.lines.map(({ number }) => number)).toEqual(
			Array.from({ length: 50 }, (_, i) => 51 + i)
		);
		expect(await list('', 99)).toMatchObject({ page: 3 });
		const found = await list('ecole 117', 1);
		expect(found.lines.map(({ number }) => number)).toEqual([117]);
		expect(found).toMatchObject({ waiting: 1, end: 3 });
		expect((await list('%', 1)).total).toBe(0);
	});

	it('a statement is corrected until somebody answers it; what people proposed is theirs', async () => {
		const debate = await aDebate(db(), ['Un bus le soire.', 'En trop.']);
		const { consultationId, phaseId, ids } = debate;
		const of = { consultationId, phaseId };
		const edit = (id: string, body: string) =>
			db().transaction((tx) => editStatement(tx, { ...of, id, body }));
		const remove = (id: string) => db().transaction((tx) => removeStatement(tx, { ...of, id }));
		expect(await edit(ids[0]!, 'Un bus le soir.')).toBeNull();
		expect(await remove(ids[1]!)).toBeNull();
		await debate.choose('amina', ids[0]!, 'agree');
		expect(await edit(ids[0]!, 'Pas de bus le soir.')).toBe('already-answered');
		expect(await remove(ids[0]!)).toBe('already-answered');
		await debate.propose('amina', 'Un banc.');
		const proposed = (await listStatements(db(), phaseId)).find(({ body }) => body === 'Un banc.')!;
		expect(await edit(proposed.id, 'Deux bancs.')).toBe('unknown-statement');
		const other = await aDebate(db(), ['Ailleurs.']);
		expect(await edit(other.ids[0]!, 'Ici.')).toBe('unknown-statement');
	});

	it('its author takes a statement back until the end, with its answers; nobody else does', async () => {
		const debate = await aDebate(db(), ['Un bus le soir.']);
		const { consultationId, phaseId, ids, propose, choose } = debate;
		await propose('amina', 'Un banc à l’arrêt.');
		await propose('amina', 'Mon mari a fait un AVC et attend le bus.');
		const { lines: all } = await listAllStatements(db(), { consultationId, phaseId });
		const [bench, held] = all.slice(1).map(({ id }) => id) as [string, string];
		await choose('bruno', bench, 'agree');
		const takeBack = async (device: string, id: string, phase = phaseId) => {
			const { id: participationId } = await debate.participationOf(device);
			const own = { consultationId, phaseId: phase, id, participationId, now: new Date() };
			return db().transaction((tx) => withdrawStatement(tx, own));
		};
		expect(await takeBack('bruno', bench)).toBe('not-yours');
		expect(await takeBack('amina', ids[0]!)).toBe('not-yours');
		const other = await aDebate(db(), []);
		expect(await takeBack('amina', bench, other.phaseId)).toBe('closed');
		const both = await Promise.all([takeBack('amina', bench), takeBack('amina', bench)]);
		expect(both.sort()).toEqual(['not-yours', null].sort());
		expect((await listStatements(db(), phaseId)).map(({ body }) => body)).toEqual([
			'Un bus le soir.'
		]);
		expect(await db().$count(statementChoice, eq(statementChoice.statementId, bench))).toBe(0);
		const told = await db()
			.select({ data: journalEntry.data })
			.from(journalEntry)
			.where(
				and(
					eq(journalEntry.subjectId, consultationId),
					eq(journalEntry.kind, 'statement-withdrawn')
				)
			);
		expect(told).toEqual([{ data: { phaseId, number: 2 } }]);
		await db()
			.update(consultationPhase)
			.set({ closesAt: new Date(Date.now() - 1000) })
			.where(eq(consultationPhase.id, phaseId));
		expect(await takeBack('amina', held)).toBe('closed');
	});

	it('takes no choice for a statement of elsewhere, nor after the end', async () => {
		const debate = await aDebate(db(), ['Un bus le soir.']);
		const other = await aDebate(db(), ['Ailleurs.']);
		expect(await debate.choose('amina', other.ids[0]!, 'agree')).toBe('unknown-statement');
		await db()
			.update(consultationPhase)
			.set({ closesAt: new Date(Date.now() - 1000) })
			.where(eq(consultationPhase.id, debate.phaseId));
		expect(await debate.choose('amina', debate.ids[0]!, 'agree')).toBe('closed');
		expect(
			await db().$count(statementChoice, eq(statementChoice.statementId, debate.ids[0]!))
		).toBe(0);
	});
});
