import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { contribution } from '#lib/consultations/contributions/tables.server.ts';
import type { Batch } from '#lib/consultations/entry/forms.ts';
import { receiveEntries } from '#lib/consultations/entry/receive-entries.server.ts';
import { countBatch } from '#lib/consultations/entry/record-batch.server.ts';
import type { PhaseKind } from '#lib/consultations/kinds.ts';
import { findConsultation, listPhases } from '#lib/consultations/queries.server.ts';
import { fieldName } from '#lib/consultations/questions/answer-fields.ts';
import { answer, answerText } from '#lib/consultations/questions/tables.server.ts';
import {
	consultation,
	consultationPhase,
	participation
} from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { anOpenConsultation, aQuestion } from '../support/consultations.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson } from '../support/people.ts';

const DAY_MS = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** A market stall: a consultation, a facilitator with a batch, and what their device sends. */
async function aStall(db: Db, kind: PhaseKind = 'questionnaire') {
	const place = await anOpenConsultation(db, { kind });
	const { consultationId, phaseId } = place;
	const questionId =
		kind === 'questionnaire'
			? await aQuestion(db, phaseId, { kind: 'long-text', title: 'Quoi ?', required: true })
			: '';
	const accountId = await aPerson(db, 'Claire');
	const batch: Batch = {
		...{ id: randomUUID(), channel: 'paper' as const, place: 'Marché' },
		heldOn: dayOf(Date.now())
	};
	const form = (words: string, revision = 1, entryKey: string = randomUUID()) => {
		const typed =
			kind === 'questionnaire'
				? { [fieldName(questionId)]: [words] }
				: { title: [words], body: [words], kind: ['idea'] };
		return { entryKey, revision, phaseId, typed };
	};
	const send = async (
		entries: ReturnType<typeof form>[],
		more: { accountId?: string; batch?: Batch } = {}
	) => {
		const { contractId, slug } = place;
		return receiveEntries(db, {
			consultation: (await findConsultation(db, { contractId, slug }))!,
			phases: await listPhases(db, consultationId),
			...{ accountId, batch, entries, ...more }
		});
	};
	const said = async (...sent: Parameters<typeof send>) =>
		(await send(...sent)).map((one) => ('code' in one ? one.code : one.outcome));
	const count = () => db.$count(participation, eq(participation.consultationId, consultationId));
	const texts = async () => {
		const rows = await db
			.select({ body: answerText.body })
			.from(answerText)
			.where(eq(answerText.consultationId, consultationId));
		return rows.map(({ body }) => body).sort();
	};
	return { ...place, accountId, batch, questionId, form, send, said, count, texts };
}

describeOnADatabase('typing for others', (db) => {
	it('twenty forms sent three times at once are twenty answers of twenty people', async () => {
		const stall = await aStall(db());
		const forms = Array.from({ length: 20 }, (_, i) => stall.form(`Réponse ${i}`));
		const sent = await Promise.all([stall.said(forms), stall.said(forms), stall.said(forms)]);
		const recorded = sent.flat().filter((one) => one === 'recorded');
		expect(recorded).toHaveLength(20);
		expect(sent.flat().filter((one) => one === 'known')).toHaveLength(40);
		expect(await stall.count()).toBe(20);
		expect(await stall.texts()).toHaveLength(20);
		const { consultationId, batch } = stall;
		expect(await countBatch(db(), { consultationId, batchId: batch.id })).toEqual({ forms: 20 });
	});

	it('each is marked as entered by a facilitator, in its batch', async () => {
		const stall = await aStall(db());
		await stall.send([stall.form('Un banc')]);
		const [row] = await db()
			.select()
			.from(participation)
			.where(eq(participation.consultationId, stall.consultationId));
		expect(row).toMatchObject({ verification: 'facilitator', batchId: stall.batch.id });
		expect(row).toMatchObject({ deviceHash: null, accountHash: null });
	});

	it('one form that is refused stops no other, and says why', async () => {
		const stall = await aStall(db());
		const forms = [
			stall.form('Un'),
			stall.form(' '),
			stall.form('x'.repeat(6000)),
			stall.form('Deux')
		];
		const outcomes = await stall.send(forms);
		expect(outcomes).toMatchObject([
			{ outcome: 'recorded' },
			{ outcome: 'refused', code: 'empty' },
			{
				outcome: 'refused',
				code: 'to-correct',
				refusals: { [stall.questionId]: 'too-long' }
			},
			{ outcome: 'recorded' }
		]);
		expect(await stall.texts()).toEqual(['Deux', 'Un']);
	});

	it('a correction replaces what arrived; a late copy of what was sent before changes nothing', async () => {
		const stall = await aStall(db());
		const first = stall.form('Un ban');
		const second = stall.form('Un banc', 2, first.entryKey);
		expect(await stall.said([first])).toEqual(['recorded']);
		expect(await stall.said([second])).toEqual(['corrected']);
		expect(await stall.said([first])).toEqual(['known']);
		expect(await stall.said([second])).toEqual(['known']);
		expect(await stall.texts()).toEqual(['Un banc']);
		const early = stall.form('Deux bancs', 3);
		expect(await stall.said([early])).toEqual(['recorded']);
		expect(await stall.said([stall.form('Deux ban', 2, early.entryKey)])).toEqual(['known']);
		expect(await stall.texts()).toEqual(['Deux bancs', 'Un banc']);
		expect(await stall.count()).toBe(2);
	});

	it('nobody corrects, nor adds to, what another account typed', async () => {
		const stall = await aStall(db());
		const own = stall.form('Un banc');
		await stall.send([own]);
		const accountId = await aPerson(db(), 'Nadia');
		const change = stall.form('Rien', 2, own.entryKey);
		expect(await stall.said([change], { accountId })).toEqual(['batch-of-another']);
		const batch = { ...stall.batch, id: randomUUID() };
		expect(await stall.said([change], { accountId, batch })).toEqual(['not-yours']);
		expect(await stall.texts()).toEqual(['Un banc']);
	});

	it('what a person left blank stays blank, even where an answer is required online', async () => {
		const stall = await aStall(db());
		const other = await aQuestion(db(), stall.phaseId, { kind: 'short-text', title: 'Où ?' });
		const form = stall.form('');
		const typed = { ...form.typed, [fieldName(other)]: ['Au marché'] };
		expect(await stall.said([{ ...form, typed }])).toEqual(['recorded']);
	});

	it('what was collected before the end counts until results are published', async () => {
		const stall = await aStall(db());
		await db()
			.update(consultationPhase)
			.set({
				opensAt: new Date(Date.now() - 9 * DAY_MS),
				closesAt: new Date(Date.now() - 3 * DAY_MS)
			})
			.where(eq(consultationPhase.id, stall.phaseId));
		const batchOn = (days: number) => ({
			batch: { ...stall.batch, id: randomUUID(), heldOn: dayOf(Date.now() - days * DAY_MS) }
		});
		expect(await stall.said([stall.form('À temps')], batchOn(5))).toEqual(['recorded']);
		expect(await stall.said([stall.form('Trop tard')], batchOn(1))).toEqual(['closed']);
		expect(await stall.said([stall.form('Trop tôt')], batchOn(20))).toEqual(['closed']);
		expect(await stall.said([stall.form('Demain')], batchOn(-2))).toEqual(['date-future']);
		await db()
			.update(consultation)
			.set({ resultsPublishedAt: new Date() })
			.where(eq(consultation.id, stall.consultationId));
		expect(await stall.said([stall.form('Après')], batchOn(5))).toEqual(['closed']);
		expect(await stall.texts()).toEqual(['À temps']);
	});

	it('a withdrawn consultation takes nothing, and the step of another one is not there', async () => {
		const stall = await aStall(db());
		const other = await aStall(db());
		expect(await stall.said([other.form('Ailleurs')])).toEqual(['gone']);
		await db()
			.update(consultation)
			.set({ status: 'withdrawn', withdrawnReason: 'Erreur', withdrawnAt: new Date() })
			.where(eq(consultation.id, stall.consultationId));
		expect(await stall.said([stall.form('Un')])).toEqual(['withdrawn']);
		expect(await stall.count()).toBe(0);
	});

	it('ideas on sticky notes get a number each, once, and are corrected', async () => {
		const stall = await aStall(db(), 'contributions');
		const notes = Array.from({ length: 6 }, (_, i) => stall.form(`Idée ${i}`));
		await Promise.all([stall.send(notes), stall.send(notes)]);
		const change = stall.form('Idée sans faute', 2, notes[0]!.entryKey);
		expect(await stall.said([change, stall.form('')])).toEqual(['corrected', 'to-correct']);
		const rows = await db()
			.select()
			.from(contribution)
			.where(eq(contribution.consultationId, stall.consultationId));
		expect(rows.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
		expect(rows.map(({ title }) => title)).toContain('Idée sans faute');
		expect(await db().$count(answer, eq(answer.phaseId, stall.phaseId))).toBe(0);
		expect(await stall.count()).toBe(6);
	});
});
