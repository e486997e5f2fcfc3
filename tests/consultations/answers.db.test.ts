import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { visitor, type Actor } from '#lib/accounts/actor.ts';
import { createCommuneFinder } from '#lib/consultations/questions/communes.server.ts';
import { findParticipationByToken } from '#lib/consultations/taking-part/participation.server.ts';
import type { Typed } from '#lib/shared/typed-form.ts';
import { editAnswer } from '#lib/consultations/questionnaire/edit-answer.server.ts';
import { findAnswer } from '#lib/consultations/questionnaire/queries.server.ts';
import { recordEntry } from '#lib/consultations/entry/record-entry.server.ts';
import { secretsOf } from '#lib/consultations/taking-part/submission-secrets.server.ts';
import { submitAnswer } from '#lib/consultations/questionnaire/submit-answer.server.ts';
import { answer, answerText, question } from '#lib/consultations/questions/tables.server.ts';
import { withdrawAnswer } from '#lib/consultations/questionnaire/withdraw-answer.server.ts';
import {
	consultation,
	consultationPhase,
	entryBatch,
	participation,
	participationProfile
} from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import { anOpenConsultation, aQuestion, type AConsultation } from '../support/consultations.ts';
import { describeOnADatabase, describeOnBothDatabases } from '../support/databases.ts';
import { aPerson } from '../support/people.ts';

const options = [
	{ id: 'bus', label: 'Le bus' },
	{ id: 'car', label: 'La voiture' }
];

type Asked = AConsultation & { meanId: string; wordsId: string };

/** « Comment venez-vous ? », then, for those who take the bus, « Que changer ? ». */
async function aQuestionnaire(
	db: Db,
	columns: Parameters<typeof anOpenConsultation>[1] = {}
): Promise<Asked> {
	const place = await anOpenConsultation(db, columns);
	const meanId = await aQuestion(db, place.phaseId, {
		kind: 'single',
		required: true,
		settings: { options }
	});
	const wordsId = await aQuestion(db, place.phaseId, { kind: 'long-text' });
	await db
		.update(question)
		.set({ condition: { questionId: meanId, values: ['bus'] } })
		.where(eq(question.id, wordsId));
	return { ...place, meanId, wordsId };
}

function fields({ meanId, wordsId }: Asked, mean: string, words = ''): Typed {
	return { [`q-${meanId}`]: [mean], ...(words ? { [`q-${wordsId}`]: [words] } : {}) };
}

const findCommunes = () => [];

/** What a browser without an account sends; the same `formKey` is the same page sent again. */
function send(
	db: Db,
	asked: Asked,
	wanted: { form: Typed; formKey?: string; device?: string; actor?: Actor }
) {
	const { form, formKey = randomUUID(), actor = visitor } = wanted;
	const { submissionKey, token, deviceId } = secretsOf(formKey);
	const { accountId } = actor;
	const participant = { accountId, deviceId: accountId ? null : (wanted.device ?? deviceId) };
	return db.transaction((tx) =>
		submitAnswer(tx, {
			...{ consultationId: asked.consultationId, phaseId: asked.phaseId, submissionKey },
			...{ form, findCommunes },
			from: { actor, person: { participant, account: null, token } }
		})
	);
}

async function sent(db: Db, asked: Asked, wanted: Parameters<typeof send>[2]) {
	const recorded = await send(db, asked, wanted);
	if (typeof recorded === 'string' || 'invalid' in recorded)
		throw new Error(`not kept: ${JSON.stringify(recorded)}`);
	return recorded;
}

function edit(
	db: Db,
	asked: Asked,
	{ form, ...of }: { participationId: string; revision: number; form: Typed }
) {
	const { consultationId, phaseId } = asked;
	return db.transaction((tx) =>
		editAnswer(tx, { consultationId, phaseId, ...of, form, findCommunes })
	);
}

const answersOf = (db: Db, { phaseId }: Asked) =>
	db.select().from(answer).where(eq(answer.phaseId, phaseId));

describeOnADatabase('answering a questionnaire', (database) => {
	it('keeps closed answers and texts apart, and opens them by the private link', async () => {
		const asked = await aQuestionnaire(database());
		const form = fields(asked, 'bus', 'Un bus le mardi');
		const { token, participationId } = await sent(database(), asked, { form });
		const found = await findParticipationByToken(database(), {
			consultationId: asked.consultationId,
			token: token!
		});
		expect(found?.id).toBe(participationId);
		const kept = await findAnswer(database(), { participationId, phaseId: asked.phaseId });
		expect(kept?.values).toEqual({ [asked.meanId]: 'bus' });
		expect(kept?.texts).toMatchObject([{ body: 'Un bus le mardi', visibility: 'shown' }]);
	});

	it('a form sent twice at once is one answer, one person and one private link', async () => {
		const asked = await aQuestionnaire(database());
		const once = { form: fields(asked, 'bus'), formKey: randomUUID() };
		const both = await Promise.all(Array.from({ length: 8 }, () => sent(database(), asked, once)));
		expect(new Set(both.map(({ token }) => token)).size).toBe(1);
		expect(both[0]!.token).not.toBeNull();
		expect(await answersOf(database(), asked)).toHaveLength(1);
	});

	it('a form whose reply was lost, corrected and sent again replaces what had arrived', async () => {
		const asked = await aQuestionnaire(database());
		const formKey = randomUUID();
		const first = await sent(database(), asked, { form: fields(asked, 'bus', 'Un bus'), formKey });
		await sent(database(), asked, { form: fields(asked, 'bus', 'Deux bus'), formKey });
		const { participationId } = first;
		const kept = await findAnswer(database(), { participationId, phaseId: asked.phaseId });
		expect(kept?.texts.map(({ body }) => body)).toEqual(['Deux bus']);
		const late = await send(database(), asked, { form: fields(asked, 'bus', 'Un bus'), formKey });
		expect(late).toBe('already-answered');
	});

	it('one device answers once; a second tab is told so and changes nothing', async () => {
		const asked = await aQuestionnaire(database());
		const device = 'a'.repeat(22);
		await sent(database(), asked, { form: fields(asked, 'bus'), device });
		const again = await send(database(), asked, { form: fields(asked, 'car'), device });
		expect(again).toBe('already-answered');
		const [kept, ...others] = await answersOf(database(), asked);
		expect(kept?.values).toEqual({ [asked.meanId]: 'bus' });
		expect(others).toEqual([]);
	});

	it('one account answers once, from whatever device', async () => {
		const asked = await aQuestionnaire(database(), { answerers: 'account' });
		const actor = { ...visitor, accountId: await aPerson(database(), 'Amina') };
		await sent(database(), asked, { form: fields(asked, 'bus'), actor });
		expect(await send(database(), asked, { form: fields(asked, 'car'), actor })).toBe(
			'already-answered'
		);
		const [made] = await database()
			.select()
			.from(participation)
			.where(eq(participation.consultationId, asked.consultationId));
		expect(made?.verification).toBe('account');
		expect(made?.shownName).not.toContain('Amina');
	});

	it('nobody answers without the account or the group that is asked for', async () => {
		const asked = await aQuestionnaire(database(), { answerers: 'groups' });
		const form = fields(asked, 'bus');
		expect(await send(database(), asked, { form })).toBe('account-needed');
		const actor = { ...visitor, accountId: await aPerson(database(), 'Bruno') };
		expect(await send(database(), asked, { form, actor })).toBe('members-only');
		expect(await answersOf(database(), asked)).toEqual([]);
	});

	it('nothing is kept before the opening, after the end, or once withdrawn', async () => {
		const asked = await aQuestionnaire(database());
		const soon = new Date(Date.now() + 60_000);
		const justNow = new Date(Date.now() - 1000);
		const phase = eq(consultationPhase.id, asked.phaseId);
		const form = fields(asked, 'bus');
		await database().update(consultationPhase).set({ opensAt: soon }).where(phase);
		expect(await send(database(), asked, { form })).toBe('not-yet');
		const closed = { opensAt: new Date(0), closesAt: justNow };
		await database().update(consultationPhase).set(closed).where(phase);
		expect(await send(database(), asked, { form })).toBe('closed');
		await database()
			.update(consultation)
			.set({ status: 'withdrawn' })
			.where(eq(consultation.id, asked.consultationId));
		expect(await send(database(), asked, { form })).toBe('withdrawn');
		expect(await answersOf(database(), asked)).toEqual([]);
	});

	it('drops what was said to a question that did not concern the person, and says so', async () => {
		const asked = await aQuestionnaire(database());
		const form = fields(asked, 'car', 'Trop de bus');
		const { dropped } = await sent(database(), asked, { form });
		expect(dropped).toEqual([asked.wordsId]);
		const texts = await database()
			.select()
			.from(answerText)
			.where(eq(answerText.consultationId, asked.consultationId));
		expect(texts).toEqual([]);
	});

	it('refuses what must be answered, and keeps nobody for it', async () => {
		const asked = await aQuestionnaire(database());
		const refused = await send(database(), asked, { form: {} });
		expect(refused).toMatchObject({ invalid: { refusals: { [asked.meanId]: 'required' } } });
		const people = await database()
			.select()
			.from(participation)
			.where(eq(participation.consultationId, asked.consultationId));
		expect(people).toEqual([]);
	});

	it('a text of one million characters is refused, and nothing else is kept', async () => {
		const asked = await aQuestionnaire(database());
		const form = fields(asked, 'bus', 'a'.repeat(1_000_000));
		const refused = await send(database(), asked, { form });
		expect(refused).toMatchObject({ invalid: { refusals: { [asked.wordsId]: 'too-long' } } });
	});

	it('holds a text that gives somebody away, with the reason', async () => {
		const asked = await aQuestionnaire(database());
		const form = fields(asked, 'bus', 'Appelez-moi au 06 12 34 56 78');
		const { participationId } = await sent(database(), asked, { form });
		const kept = await findAnswer(database(), { participationId, phaseId: asked.phaseId });
		expect(kept?.texts).toMatchObject([{ visibility: 'held', heldReasons: ['phone'] }]);
	});

	it('the journal says that somebody answered, never who', async () => {
		const asked = await aQuestionnaire(database(), { answerers: 'account' });
		const person = await aPerson(database(), 'Chloé');
		const actor = { ...visitor, accountId: person };
		const { participationId } = await sent(database(), asked, {
			form: fields(asked, 'bus'),
			actor
		});
		const events = await database()
			.select()
			.from(journalEntry)
			.where(eq(journalEntry.subjectId, asked.consultationId));
		expect(events.map(({ kind }) => kind)).toEqual(['answer-submitted']);
		expect(JSON.stringify(events)).not.toContain(person);
		expect(JSON.stringify(events)).not.toContain(participationId);
	});
});

describeOnBothDatabases('changing and withdrawing an answer', (database) => {
	it('200 people in a hurry with the same private link leave one answer', async () => {
		const asked = await aQuestionnaire(database());
		const { participationId } = await sent(database(), asked, { form: fields(asked, 'bus') });
		const { contractId, consultationId, phaseId } = asked;
		const of = { contractId, consultationId, phaseId, participationId };
		await database().transaction((tx) => withdrawAnswer(tx, of));
		const answers = await Promise.all(
			Array.from({ length: 200 }, (_, index) =>
				database().transaction((tx) =>
					submitAnswer(tx, {
						...{ consultationId, phaseId, submissionKey: randomUUID(), findCommunes },
						form: fields(asked, 'bus', `Réponse ${index}`),
						from: { participationId }
					})
				)
			)
		);
		const refused = answers.filter((one) => one === 'already-answered');
		expect(refused).toHaveLength(199);
		const winner = answers.findIndex((one) => typeof one !== 'string');
		const rows = await answersOf(database(), asked);
		expect(rows).toHaveLength(1);
		const texts = await database()
			.select()
			.from(answerText)
			.where(eq(answerText.answerId, rows[0]!.id));
		expect(texts.map(({ body }) => body)).toEqual([`Réponse ${winner}`]);
	});

	it('of many edits of the same answer one passes, and the next begins from it', async () => {
		const asked = await aQuestionnaire(database());
		const { participationId } = await sent(database(), asked, {
			form: fields(asked, 'bus', 'zéro')
		});
		const place = { participationId, phaseId: asked.phaseId };
		for (const revision of [1, 2, 3]) {
			const edits = await Promise.all(
				Array.from({ length: 20 }, (_, index) =>
					edit(database(), asked, {
						...{ participationId, revision },
						form: fields(asked, 'bus', `tour ${revision}, main ${index}`)
					})
				)
			);
			expect(edits.filter((one) => one === 'stale')).toHaveLength(19);
			const winner = edits.findIndex((one) => one !== 'stale');
			const kept = await findAnswer(database(), place);
			expect(kept?.revision).toBe(revision + 1);
			expect(kept?.texts.map(({ body }) => body)).toEqual([`tour ${revision}, main ${winner}`]);
		}
	});

	it('a text that did not change keeps what moderation decided; a hidden one rewritten waits', async () => {
		const asked = await aQuestionnaire(database(), { moderation: 'before' });
		const form = fields(asked, 'bus', 'Un bus');
		const { participationId } = await sent(database(), asked, { form });
		const place = { participationId, phaseId: asked.phaseId };
		const [text] = (await findAnswer(database(), place))!.texts;
		const decide = (visibility: 'shown' | 'hidden') =>
			database().update(answerText).set({ visibility }).where(eq(answerText.id, text!.id));
		await decide('shown');
		await edit(database(), asked, { participationId, revision: 1, form });
		expect((await findAnswer(database(), place))!.texts).toMatchObject([
			{ id: text!.id, visibility: 'shown' }
		]);
		await database()
			.update(consultation)
			.set({ moderation: 'after' })
			.where(eq(consultation.id, asked.consultationId));
		await decide('hidden');
		const rewritten = fields(asked, 'bus', 'Deux bus');
		await edit(database(), asked, { participationId, revision: 2, form: rewritten });
		expect((await findAnswer(database(), place))!.texts).toMatchObject([
			{ visibility: 'held', heldReasons: ['rewritten'] }
		]);
	});

	it('no edit passes after the end', async () => {
		const asked = await aQuestionnaire(database());
		const { participationId } = await sent(database(), asked, { form: fields(asked, 'bus') });
		await database()
			.update(consultationPhase)
			.set({ closesAt: new Date(Date.now() - 1000) })
			.where(eq(consultationPhase.id, asked.phaseId));
		const form = fields(asked, 'car');
		expect(await edit(database(), asked, { participationId, revision: 1, form })).toBe('closed');
	});

	it('withdrawing deletes the words, keeps the fact, and lets the person come back', async () => {
		const asked = await aQuestionnaire(database(), { profileQuestions: ['age-group'] });
		const device = 'b'.repeat(22);
		const form = { ...fields(asked, 'bus', 'Un bus'), 'profile-age-group': ['30-44'] };
		const { participationId } = await sent(database(), asked, { form, device });
		const { contractId, consultationId, phaseId } = asked;
		const of = { contractId, consultationId, phaseId, participationId };
		const profiles = () =>
			database()
				.select()
				.from(participationProfile)
				.where(eq(participationProfile.consultationId, consultationId));
		expect(await profiles()).toMatchObject([{ ageGroup: '30-44' }]);
		expect(await database().transaction((tx) => withdrawAnswer(tx, of))).toBeNull();
		expect(await answersOf(database(), asked)).toEqual([]);
		expect(await profiles()).toEqual([]);
		const isGone = async () => {
			const rows = await database()
				.select()
				.from(participation)
				.where(eq(participation.id, participationId));
			return rows[0]!.withdrawnAt !== null;
		};
		expect(await isGone()).toBe(true);
		expect(await database().transaction((tx) => withdrawAnswer(tx, of))).toBe('not-answered');
		await sent(database(), asked, { form: fields(asked, 'car'), device });
		expect(await isGone()).toBe(false);
	});
});

describeOnADatabase('answers collected by a facilitator', (database) => {
	async function aBatch(asked: Asked, heldOn: string) {
		const [row] = await database()
			.insert(entryBatch)
			.values({
				...{ id: randomUUID(), consultationId: asked.consultationId, channel: 'paper', heldOn },
				...{ place: 'Marché', enteredBy: await aPerson(database(), 'Amina') }
			})
			.returning();
		return row!.id;
	}
	const enter = (asked: Asked, batchId: string, entryKey: string) =>
		database().transaction((tx) =>
			recordEntry(tx, {
				...{ consultationId: asked.consultationId, phaseId: asked.phaseId, batchId, entryKey },
				...{ form: fields(asked, 'bus', 'Un banc'), findCommunes }
			})
		);
	const today = new Date().toISOString().slice(0, 10);

	it('are people of their own, marked as such, and one each however often they are sent', async () => {
		const asked = await aQuestionnaire(database());
		const batchId = await aBatch(asked, today);
		const key = randomUUID();
		const [first, ...others] = await Promise.all([1, 2, 3].map(() => enter(asked, batchId, key)));
		expect([first, ...others].filter((one) => one === 'known')).toHaveLength(2);
		await enter(asked, batchId, randomUUID());
		const people = await database()
			.select()
			.from(participation)
			.where(eq(participation.consultationId, asked.consultationId));
		expect(people.map(({ verification }) => verification)).toEqual(['facilitator', 'facilitator']);
		expect(await answersOf(database(), asked)).toHaveLength(2);
	});

	it('still count when they are typed after the end, until results are published', async () => {
		const asked = await aQuestionnaire(database());
		const batchId = await aBatch(asked, today);
		await database()
			.update(consultationPhase)
			.set({ opensAt: new Date('2020-01-01'), closesAt: new Date(Date.now() - 1) })
			.where(eq(consultationPhase.id, asked.phaseId));
		expect(await enter(asked, batchId, randomUUID())).toMatchObject({ dropped: [] });
		const late = await aBatch(asked, '2099-01-01');
		expect(await enter(asked, late, randomUUID())).toBe('closed');
		await database()
			.update(consultation)
			.set({ resultsPublishedAt: new Date() })
			.where(eq(consultation.id, asked.consultationId));
		expect(await enter(asked, batchId, randomUUID())).toBe('closed');
	});
});

describeOnADatabase('finding a commune', (database) => {
	it('takes those of the territory first, then all of France, and asks when several bear the name', async () => {
		const { contractId } = await anOpenConsultation(database());
		const find = await createCommuneFinder(database(), contractId);
		expect(find('grenoble').map(({ code }) => code)).toEqual(['38185']);
		expect(find('saint denis').length).toBeGreaterThan(1);
		expect(find('38000').map(({ name }) => name)).toContain('Grenoble');
		expect(find('nulle part ailleurs')).toEqual([]);
	});
});
