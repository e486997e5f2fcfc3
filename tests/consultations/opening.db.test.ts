import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import {
	createPhase,
	removeDraft,
	removePhase
} from '#lib/consultations/preparing/arrange-phases.server.ts';
import { createConsultation } from '#lib/consultations/preparing/create-consultation.server.ts';
import { fieldsOf, phaseFieldsOf } from '#lib/consultations/preparing/description.ts';
import type { Fields } from '#lib/shared/merge-changes.ts';
import { openConsultation } from '#lib/consultations/preparing/open-consultation.server.ts';
import { destroyKey } from '#lib/consultations/taking-part/participation.server.ts';
import { listAnsweringGroups, listPhases } from '#lib/consultations/queries.server.ts';
import { recordDescription } from '#lib/consultations/preparing/record-description.server.ts';
import { findConsultationContext } from '#lib/consultations/consultation-context.server.ts';
import { readConsultation } from '#lib/consultations/read-consultation.server.ts';
import { contract } from '#lib/contracts/tables.server.ts';
import { recordPhase } from '#lib/consultations/preparing/record-phase.server.ts';
import {
	consultation,
	consultationKey,
	consultationPhase
} from '#lib/consultations/tables.server.ts';
import { withdrawConsultation } from '#lib/consultations/preparing/withdraw-consultation.server.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import { fromLocalField, toLocalField } from '#lib/shared/local-time.ts';
import { aQuestion } from '../support/consultations.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aContract, aPerson } from '../support/people.ts';

const DAY_MS = 86_400_000;
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);

const words: Fields = {
	purpose: 'Choisir les arrêts du bus',
	information: 'Le dossier est en mairie',
	decider: 'Le comité de pilotage',
	decisionOn: inDays(90).toISOString().slice(0, 10),
	canChange: 'Les arrêts',
	cannotChange: 'Le budget',
	audience: 'Les habitantes des neuf communes',
	protection: 'Sous pseudonyme',
	level: 'consultation',
	answerOwner: 'La coordination'
};

describeOnADatabase('opening a consultation', (db) => {
	let claire: string;
	let bruno: string;
	beforeAll(async () => {
		claire = await aPerson(db(), 'Claire');
		bruno = await aPerson(db(), 'Bruno');
	});

	const shown = async (consultationId: string) => {
		const [row] = await db().select().from(consultation).where(eq(consultation.id, consultationId));
		return fieldsOf(row!, await listAnsweringGroups(db(), consultationId));
	};

	/** A draft with a questionnaire of one question, and everything that is due. */
	async function aDraft() {
		const { contractId, themeId } = await aContract(db());
		const created = await createConsultation(db(), {
			...{ contractId, actorId: claire, title: 'Bus santé', place: `theme:${themeId}` },
			phases: [{ kind: 'questionnaire', title: 'Vos réponses' }]
		});
		if (typeof created === 'string') throw new Error(created);
		const place = { contractId, consultationId: created.id, actorId: claire };
		const [phase] = await listPhases(db(), created.id);
		await aQuestion(db(), phase!.id, { kind: 'short-text' });
		const base = await shown(created.id);
		await recordDescription(db(), { ...place, typed: { ...base, ...words }, base, now });
		await date(place, phase!.id, { opensAt: inDays(1), closesAt: inDays(30) });
		return { ...place, phaseId: phase!.id };
	}

	type Place = { contractId: string; consultationId: string; actorId: string };

	async function date(
		place: Place,
		phaseId: string,
		dates: { opensAt: Date; closesAt: Date },
		at = now
	) {
		const phase = (await listPhases(db(), place.consultationId)).find(({ id }) => id === phaseId);
		const base = phaseFieldsOf(phase!);
		const typed = {
			...base,
			opensAt: toLocalField(dates.opensAt),
			closesAt: toLocalField(dates.closesAt)
		};
		return recordPhase(db(), { ...place, phaseId, typed, base, now: at });
	}

	const open = ({ contractId, consultationId, actorId }: Place) =>
		openConsultation(db(), { contractId, consultationId, actorId, now });
	const statusOf = async ({ consultationId }: Place) => {
		const [row] = await db().select().from(consultation).where(eq(consultation.id, consultationId));
		return row!.status;
	};
	const kindsTold = async ({ consultationId }: Place) => {
		const rows = await db()
			.select()
			.from(journalEntry)
			.where(eq(journalEntry.subjectId, consultationId))
			.orderBy(journalEntry.id);
		return rows.map(({ kind }) => kind);
	};

	it('opens once everything that is due is said, and counts people from then on', async () => {
		const place = await aDraft();
		expect(await open(place)).toBeNull();
		expect(await statusOf(place)).toBe('published');
		const key = eq(consultationKey.consultationId, place.consultationId);
		expect(await db().$count(consultationKey, key)).toBe(1);
		expect(await open(place)).toBe('already-open');
		expect((await kindsTold(place)).at(-1)).toBe('consultation-opened');
	});

	it.each(Object.keys(words))('without %s it stays a draft', async (name) => {
		const place = await aDraft();
		const base = await shown(place.consultationId);
		await recordDescription(db(), { ...place, typed: { ...base, [name]: '' }, base, now });
		expect(await open(place)).toEqual({ missing: [name] });
		expect(await statusOf(place)).toBe('draft');
	});

	it('without a phase, a date, a question or a group that answers, it stays a draft', async () => {
		const place = await aDraft();
		await db()
			.update(consultationPhase)
			.set({ closesAt: null })
			.where(eq(consultationPhase.id, place.phaseId));
		expect(await open(place)).toEqual({ missing: ['phase-dates'] });
		await removePhase(db(), place);
		expect(await open(place)).toEqual({ missing: ['phase'] });
		const base = await shown(place.consultationId);
		const typed = { ...base, answerers: 'groups', naming: 'name' };
		await recordDescription(db(), { ...place, typed, base, now });
		await createPhase(db(), { ...place, kind: 'statements', title: 'Phrases' });
		expect(await open(place)).toEqual({
			missing: ['namingReason', 'groups', 'phase-dates', 'phase-questions']
		});
	});

	it('no query publishes what is not complete: the table itself refuses', async () => {
		const place = await aDraft();
		const publish = (columns: Partial<typeof consultation.$inferInsert>) =>
			db()
				.update(consultation)
				.set({ ...columns, status: 'published' })
				.where(eq(consultation.id, place.consultationId));
		await expect(publish({ decider: ' \n' })).rejects.toThrow();
		await expect(publish({ level: null })).rejects.toThrow();
		await expect(publish({ naming: 'name' })).rejects.toThrow();
		expect(await statusOf(place)).toBe('draft');
	});

	it('once open, what was promised is corrected, never emptied nor taken back', async () => {
		const place = await aDraft();
		await open(place);
		const base = await shown(place.consultationId);
		const record = (change: Fields) =>
			recordDescription(db(), { ...place, typed: { ...base, ...change }, base, now });
		expect(await record({ decider: '' })).toEqual({ missing: ['decider'] });
		expect(await record({ decisionOn: inDays(2).toISOString().slice(0, 10) })).toEqual({
			missing: ['decision-before-end']
		});
		expect(await record({ naming: 'name', namingReason: 'Tirage au sort' })).toBe('naming-fixed');
		expect(await shown(place.consultationId)).toEqual(base);
		expect(await record({ decider: 'Le bureau' })).toEqual({ theirs: [], changed: ['decider'] });
		expect((await kindsTold(place)).at(-1)).toBe('consultation-corrected');
	});

	it('two coordinators who write at once both keep their words', async () => {
		const place = await aDraft();
		const base = await shown(place.consultationId);
		const [first, second] = await Promise.all([
			recordDescription(db(), { ...place, typed: { ...base, purpose: 'De Claire' }, base, now }),
			recordDescription(db(), {
				...{ ...place, actorId: bruno, base, now },
				typed: { ...base, audience: 'De Bruno' }
			})
		]);
		expect([first, second].every((one) => typeof one === 'object' && 'changed' in one)).toBe(true);
		expect(await shown(place.consultationId)).toMatchObject({
			purpose: 'De Claire',
			audience: 'De Bruno'
		});
		const refused = await recordDescription(db(), {
			...{ ...place, actorId: bruno, base, now },
			typed: { ...base, purpose: 'De Bruno', decider: 'Le bureau' }
		});
		expect(refused).toMatchObject({
			conflicts: { purpose: 'De Claire' },
			typed: { purpose: 'De Bruno', decider: 'Le bureau', audience: 'De Bruno' }
		});
		expect(await shown(place.consultationId)).toMatchObject({ purpose: 'De Claire' });
	});

	it('a phase that was over is reopened with new dates: everybody is told, and counted again', async () => {
		const place = await aDraft();
		await open(place);
		await db()
			.update(consultationPhase)
			.set({ opensAt: inDays(-30), closesAt: inDays(-2) })
			.where(eq(consultationPhase.id, place.phaseId));
		await destroyKey(db(), place.consultationId);
		const dates = { opensAt: inDays(-30), closesAt: inDays(10) };
		expect(await date(place, place.phaseId, dates)).toEqual({ theirs: [], reopened: true });
		expect((await kindsTold(place)).at(-1)).toBe('consultation-reopened');
		const key = eq(consultationKey.consultationId, place.consultationId);
		expect(await db().$count(consultationKey, key)).toBe(1);
		const late = { opensAt: inDays(-30), closesAt: inDays(200) };
		expect(await date(place, place.phaseId, late)).toBe('decision-before-end');
		const past = { opensAt: inDays(-30), closesAt: inDays(-1) };
		expect(await date(place, place.phaseId, past)).toBe('phase-past');
	});

	it('another end of an open consultation leaves a trace that everybody reads: the former, the new, the day, and who', async () => {
		const place = await aDraft();
		const opened = await date(place, place.phaseId, { opensAt: inDays(1), closesAt: inDays(30) });
		expect(opened).toMatchObject({ reopened: false });
		await open(place);
		const from = (days: number) => fromLocalField(toLocalField(inDays(days)))!;
		const closes = (days: number) =>
			date(place, place.phaseId, { opensAt: inDays(1), closesAt: inDays(days) });
		expect(await closes(40)).toMatchObject({ reopened: false });
		expect((await kindsTold(place)).at(-1)).toBe('consultation-prolonged');
		expect(await closes(35)).toMatchObject({ reopened: false });
		expect((await kindsTold(place)).at(-1)).toBe('consultation-shortened');

		const { contractId, consultationId } = place;
		const [changed] = await db()
			.select({ slug: contract.slug })
			.from(contract)
			.where(eq(contract.id, contractId));
		const [row] = await db().select().from(consultation).where(eq(consultation.id, consultationId));
		const context = await findConsultationContext(db(), {
			...{ contractSlug: changed!.slug, accountId: null, slug: row!.slug, now }
		});
		const page = await readConsultation(db(), context!);
		expect(page.endChanges).toMatchObject([
			{ kind: 'prolonged', phase: 'Vos réponses', from: from(30), to: from(40) },
			{ kind: 'shortened', phase: 'Vos réponses', from: from(40), to: from(35) }
		]);
		// Only dates changed: no word of the description did.
		expect(page.correctedAt).toBeNull();
	});

	it('words corrected beside a date are told apart from it', async () => {
		const place = await aDraft();
		await open(place);
		const [phase] = await listPhases(db(), place.consultationId);
		const base = phaseFieldsOf(phase!);
		const typed = { ...base, title: 'Vos réponses, suite', closesAt: toLocalField(inDays(40)) };
		await recordPhase(db(), { ...place, phaseId: phase!.id, typed, base, now });
		expect((await kindsTold(place)).slice(-2)).toEqual([
			'consultation-prolonged',
			'consultation-corrected'
		]);
		const again = phaseFieldsOf((await listPhases(db(), place.consultationId))[0]!);
		const words = { ...again, title: 'Vos réponses' };
		await recordPhase(db(), { ...place, phaseId: phase!.id, typed: words, base: again, now });
		expect((await kindsTold(place)).at(-1)).toBe('consultation-corrected');
	});

	it('a step added later is seen once it has dates, and dates need something to answer', async () => {
		const place = await aDraft();
		await open(place);
		const added = await createPhase(db(), { ...place, kind: 'questionnaire', title: 'Suite' });
		if (typeof added === 'string') throw new Error(added);
		const dates = { opensAt: inDays(31), closesAt: inDays(40) };
		expect(await date(place, added.phaseId, dates)).toBe('phase-questions');
		await aQuestion(db(), added.phaseId, { kind: 'short-text' });
		expect(await date(place, added.phaseId, dates)).toMatchObject({ reopened: false });
		expect(await removePhase(db(), { ...place, phaseId: added.phaseId })).toBe('phase-announced');
	});

	it('is withdrawn with a reason, keeps its page, and may open again through the same gate', async () => {
		const place = await aDraft();
		await open(place);
		const withdraw = (reason: string) => withdrawConsultation(db(), { ...place, reason, now });
		expect(await withdraw(' ')).toBe('reason-missing');
		expect(await withdraw('La question était fausse.')).toBeNull();
		expect(await statusOf(place)).toBe('withdrawn');
		expect(await withdraw('Encore')).toBe('not-open');
		expect(await removeDraft(db(), place)).toBe('not-a-draft');
		await db()
			.update(consultationPhase)
			.set({ closesAt: null })
			.where(eq(consultationPhase.id, place.phaseId));
		expect(await open(place)).toEqual({ missing: ['phase-dates'] });
	});

	it('another contract neither opens, corrects nor withdraws it', async () => {
		const place = await aDraft();
		const { contractId } = await aContract(db());
		const elsewhere = { ...place, contractId };
		const base = await shown(place.consultationId);
		expect(await open(elsewhere)).toBe('gone');
		expect(await withdrawConsultation(db(), { ...elsewhere, reason: 'x', now })).toBe('gone');
		expect(await recordDescription(db(), { ...elsewhere, typed: base, base, now })).toBe('gone');
		expect(await date(elsewhere, place.phaseId, { opensAt: now, closesAt: inDays(1) })).toBe(
			'gone'
		);
		expect(await removeDraft(db(), elsewhere)).toBe('gone');
		expect(await removeDraft(db(), place)).toBeNull();
	});
});
