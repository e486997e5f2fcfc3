import { createHash, createHmac } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { editContribution } from '#lib/consultations/contributions/sending/edit-contribution.server.ts';
import { findContribution } from '#lib/consultations/contributions/queries.server.ts';
import { withdrawContribution } from '#lib/consultations/contributions/sending/withdraw-contribution.server.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { consultation, consultationKey, participation } from '#lib/consultations/tables.server.ts';
import { contractRole } from '#lib/contracts/tables.server.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import { askSecondLook } from '#lib/moderation/authors/ask-second-look.server.ts';
import { closeReportsOfWithdrawn } from '#lib/moderation/reports/close-reports-of-withdrawn.server.ts';
import { listHistory, listOpenReports } from '#lib/moderation/history.server.ts';
import { listDecisionsFor } from '#lib/moderation/authors/list-decisions-for.server.ts';
import { queueFilterFrom } from '#lib/moderation/queue/queue-filter.ts';
import { causesOf } from '#lib/moderation/rules.ts';
import { decision, report } from '#lib/moderation/tables.server.ts';
import { writeTextKey, type TextKey } from '#lib/moderation/text-kinds.ts';
import { findModerated, listWaiting, surveyWaiting } from '#lib/moderation/queue/waiting.server.ts';
import { aBench } from '../consultations/support/contributing.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { aPersonKnownFor } from '../support/people.ts';
import { aModeratedCall, anAnswerText } from './support/people-text.ts';

describeOnBothDatabases('moderation', (db) => {
	const queueOf = (contractId: string, address = '') =>
		listWaiting(db(), { contractId, filter: queueFilterFrom(new URLSearchParams(address)) });
	const visibilityOf = async (call: Awaited<ReturnType<typeof aModeratedCall>>, key: TextKey) =>
		(await call.textOf(key)).visibility;

	const secondLook = async (
		call: Awaited<ReturnType<typeof aModeratedCall>>,
		key: TextKey,
		device: string
	) => {
		const { contractId } = call;
		const decisionId = (await call.readOf(key)).decisionId!;
		const participationId = await call.participationOf(device);
		return db().transaction((tx) =>
			askSecondLook(tx, {
				...{ contractId, decisionId, author: { participationId } },
				words: 'Je parle du quartier'
			})
		);
	};
	const rewrite = async (
		call: Awaited<ReturnType<typeof aModeratedCall>>,
		{ id }: TextKey,
		device: string,
		body: string
	) => {
		const { consultationId, phaseId } = call;
		const participationId = await call.participationOf(device);
		const { number, revision } = { ...(await call.textOf({ kind: 'contribution', id })) };
		expect(number).not.toBeNull();
		const refusal = await db().transaction((tx) =>
			editContribution(tx, {
				...{ consultationId, phaseId, contributionId: id, participationId, now: new Date() },
				...{ content: { ...aBench, body }, photo: null, removePhoto: false, revision }
			})
		);
		expect(refusal).toBeNull();
	};

	const people = async (count: number, days = 15) => {
		const known: { accountId: string }[] = [];
		for (let n = 0; n < count; n += 1) known.push({ accountId: await aPersonKnownFor(db(), days) });
		return known;
	};
	const neverProven = async () => {
		const id = await aPersonKnownFor(db(), 90);
		await db().update(account).set({ emailVerifiedAt: null }).where(eq(account.id, id));
		return id;
	};

	it('what the rule or the detector holds waits, what is published at once does not', async () => {
		const call = await aModeratedCall(db());
		await call.write('amina', 'On attend debout.');
		const seen = await call.write('bruno', 'Appelez-moi au 06 12 34 56 78');
		const before = await aModeratedCall(db(), { moderation: 'before' });
		const waiting = await before.write('chloe', 'On attend debout.');
		expect((await queueOf(call.contractId)).texts.map(({ id }) => id)).toEqual([seen.id]);
		const [first] = (await queueOf(before.contractId)).texts;
		expect(first!.id).toBe(waiting.id);
		expect(causesOf(first!)).toEqual(['before-publication']);
	});

	it('the queue, its counts and the rule agree on why each text waits; the longest first', async () => {
		const call = await aModeratedCall(db(), { moderation: 'before' });
		const { contractId } = call;
		const one = await call.write('amina', 'Un banc à l’ombre');
		const two = await call.write('bruno', 'Mon adresse : bruno@exemple.test');
		const three = await call.write('chloe', 'Un abri');
		expect(await call.decide(one, { outcome: 'shown' })).toBeNull();
		expect(await call.hide(three)).toBeNull();
		await call.report(one, 'phone-1', 'off-topic');
		expect(await secondLook(call, three, 'chloe')).toBeNull();
		const { texts, total } = await queueOf(contractId);
		expect(texts.map(({ id }) => id)).toEqual([two.id, one.id, three.id]);
		expect(texts.map(causesOf)).toEqual([
			['detector', 'before-publication'],
			['report'],
			['second-look']
		]);
		const times = texts.map(({ since }) => since!.getTime());
		expect(times).toEqual([...times].sort((a, b) => a - b));
		expect((await surveyWaiting(db(), contractId)).counts).toEqual({
			...{ total, detector: 1, report: 1, edited: 0 },
			...{ 'second-look': 1, 'before-publication': 1 }
		});
		expect((await queueOf(contractId, 'cause=report')).texts.map(({ id }) => id)).toEqual([one.id]);
		expect((await queueOf(contractId, 'q=ABRI')).texts.map(({ id }) => id)).toEqual([three.id]);
		expect((await queueOf(contractId, 'q=%25')).total).toBe(0);
		expect((await queueOf(contractId, 'texte=statement')).total).toBe(0);
	});

	it('texts of every kind wait in one queue, each with what it answers', async () => {
		const call = await aModeratedCall(db());
		const idea = await call.write('amina', 'Un banc');
		const argument = await call.argue('bruno', idea, 'Ma mère a fait un AVC');
		const participationId = await call.participationOf('amina');
		const text = await anAnswerText(db(), { ...call, participationId }, 'Écrivez à a@exemple.test');
		const { texts } = await queueOf(call.contractId);
		expect(texts.map(({ kind, id }) => writeTextKey({ kind, id }))).toEqual(
			[argument, text].map(writeTextKey)
		);
		expect(texts[0]).toMatchObject({ about: 'Un banc', number: 1, isFor: true });
		expect(texts[1]!.about).toMatch(/^Question/);
		expect(await call.decide(text, { outcome: 'shown' })).toBeNull();
		expect(await visibilityOf(call, text)).toBe('shown');
	});

	it('a queue knows nothing of another contract, nor a decision of its texts', async () => {
		const [here, there] = [await aModeratedCall(db()), await aModeratedCall(db())];
		const text = await there.write('amina', 'Appelez le 06 12 34 56 78');
		expect((await queueOf(here.contractId)).total).toBe(0);
		expect(await findModerated(db(), { contractId: here.contractId, ...text })).toBeNull();
		const asked = { contractId: here.contractId, read: await there.readOf(text) };
		expect(await there.decide(text, asked)).toBe('text-gone');
		expect(await visibilityOf(there, text)).toBe('held');
	});

	it('hiding needs a reason, is said to the author, and is kept for ever beside who decided', async () => {
		const call = await aModeratedCall(db());
		const text = await call.write('amina', 'Le docteur Machin est un âne');
		expect(await call.decide(text, { outcome: 'hidden' })).toBe('reason-missing');
		expect(await call.hide(text, 'named-person', 'Sans nommer la personne, merci')).toBeNull();
		expect(await visibilityOf(call, text)).toBe('hidden');
		const told = (await listDecisionsFor(db(), [text])).get(writeTextKey(text));
		expect(told).toMatchObject({
			outcome: 'hidden',
			reason: 'named-person',
			wordsToAuthor: 'Sans nommer la personne, merci',
			askedAt: null
		});
		const [past] = await listHistory(db(), text);
		expect(past).toMatchObject({ by: 'Nadia', cause: 'own-reading' });
		const entries = await db()
			.select()
			.from(journalEntry)
			.where(eq(journalEntry.subjectId, told!.id));
		expect(entries).toHaveLength(1);
		expect(JSON.stringify(entries)).not.toContain('Machin');
	});

	it('of two coordinators who decide at once, the second is told and changes nothing', async () => {
		const call = await aModeratedCall(db(), { moderation: 'before' });
		const text = await call.write('amina', 'Un banc');
		const read = await call.readOf(text);
		const both = await Promise.all([
			call.decide(text, { read, outcome: 'shown' }),
			call.decide(text, { read, outcome: 'hidden', reason: 'off-topic' })
		]);
		expect(both.filter((refusal) => refusal === null)).toHaveLength(1);
		expect(both).toContain('decided-meanwhile');
		expect(await db().$count(decision, eq(decision.targetId, text.id))).toBe(1);
		const outcome = (await listHistory(db(), text))[0]!.outcome;
		expect(await visibilityOf(call, text)).toBe(outcome);
	});

	it('a decision on words that their author has changed meanwhile is refused', async () => {
		const call = await aModeratedCall(db(), { moderation: 'before' });
		const text = await call.write('amina', 'Un banc');
		const read = await call.readOf(text);
		await rewrite(call, text, 'amina', 'Tout autre chose');
		expect(await call.decide(text, { read })).toBe('text-changed');
		expect(await visibilityOf(call, text)).toBe('held');
		expect(await call.decide(text, {})).toBeNull();
	});

	it('a hidden text that its author rewrites waits again, and is not read meanwhile', async () => {
		const call = await aModeratedCall(db());
		const text = await call.write('amina', 'Bande d’incapables');
		await call.hide(text);
		await rewrite(call, text, 'amina', 'Je demande un abri');
		expect(await visibilityOf(call, text)).toBe('held');
		const [waiting] = (await queueOf(call.contractId)).texts;
		expect(causesOf(waiting!)).toEqual(['edited']);
		expect(waiting!.since!.getTime()).toBeGreaterThan(waiting!.writtenAt.getTime());
		await call.decide(text, { outcome: 'shown' });
		expect((await queueOf(call.contractId)).total).toBe(0);
	});

	it('a text that its author withdraws leaves the queue, whatever was said against it', async () => {
		const call = await aModeratedCall(db());
		const text = await call.write('amina', 'Un banc');
		await call.report(text, 'phone-1');
		expect((await queueOf(call.contractId)).total).toBe(1);
		const { consultationId, phaseId } = call;
		const read = await call.readOf(text);
		const participationId = await call.participationOf('amina');
		const own = { consultationId, phaseId, contributionId: text.id, participationId };
		await db().transaction((tx) => withdrawContribution(tx, { ...own, now: new Date() }));
		expect((await queueOf(call.contractId)).total).toBe(0);
		expect(await call.decide(text, { read })).toBe('text-gone');
	});

	it('a report on a text that its author took back is closed for that, and forgets what was said', async () => {
		const call = await aModeratedCall(db());
		const [gone, stays] = [
			await call.write('amina', 'Un banc'),
			await call.write('bruno', 'Un abri')
		];
		const argued = await call.argue('chloe', gone, 'Chez Untel, non');
		await call.report(gone, 'phone-1', 'insult', 'C’est mon voisin');
		await call.report(argued, 'phone-1', 'named-person', 'Untel habite ici');
		await call.report(stays, 'phone-1', 'off-topic', 'Rien à voir');
		const { consultationId, phaseId } = call;
		const participationId = await call.participationOf('amina');
		const own = { consultationId, phaseId, contributionId: gone.id, participationId };
		await db().transaction((tx) => withdrawContribution(tx, { ...own, now: new Date() }));
		await Promise.all([closeReportsOfWithdrawn(db()), closeReportsOfWithdrawn(db())]);
		const said = await db().select().from(report).where(eq(report.homeId, consultationId));
		const kept = said.map(({ targetId, closing, words, settledAt }) => [
			...[targetId, closing, words],
			settledAt !== null
		]);
		expect(kept).toHaveLength(3);
		expect(kept).toEqual(
			expect.arrayContaining([
				[gone.id, 'text-withdrawn', '', true],
				[argued.id, 'text-withdrawn', '', true],
				[stays.id, null, 'Rien à voir', false]
			])
		);
		const told = await db()
			.select({ data: journalEntry.data })
			.from(journalEntry)
			.where(
				and(eq(journalEntry.subjectId, consultationId), eq(journalEntry.kind, 'report-closed'))
			);
		expect(told.map(({ data }) => data['textKind']).sort()).toEqual([
			'contribution',
			'contribution-comment'
		]);
		expect(await call.decide(stays, { outcome: 'shown' })).toBeNull();
		const [decided] = await db().select().from(report).where(eq(report.targetId, stays.id));
		expect(decided).toMatchObject({ closing: 'decided', words: '' });
	});

	it('one device reports a text once; a decision settles what was said and forgets the words', async () => {
		const call = await aModeratedCall(db());
		const text = await call.write('amina', 'Un banc');
		await Promise.all([1, 2, 3].map(() => call.report(text, 'phone-1', 'insult', 'Amina Untel')));
		await call.report(text, 'phone-2', 'off-topic');
		expect((await listOpenReports(db(), text)).map(({ reason }) => reason).sort()).toEqual([
			'insult',
			'off-topic'
		]);
		expect(await visibilityOf(call, text)).toBe('shown');
		expect(await call.decide(text, { outcome: 'shown' })).toBeNull();
		expect(await listOpenReports(db(), text)).toEqual([]);
		const kept = await db().select().from(report).where(eq(report.targetId, text.id));
		expect(kept.map(({ words }) => words)).toEqual(['', '']);
		// The same device may complain again about what was let be read: somebody looks again, nothing disappears.
		await call.report(text, 'phone-1');
		expect((await queueOf(call.contractId)).total).toBe(1);
	});

	it('three people who are known and report health data at once take a text away, once', async () => {
		const call = await aModeratedCall(db());
		const text = await call.write('amina', 'Le voisin du 3 est très malade');
		const [one, two, three, four] = await people(4);
		await call.report(text, one!, 'health-data');
		await call.report(text, one!, 'personal-details');
		await call.report(text, two!, 'personal-details');
		expect(await visibilityOf(call, text)).toBe('shown');
		await Promise.all([three!, four!].map((who) => call.report(text, who, 'health-data')));
		expect(await call.textOf(text)).toMatchObject({
			visibility: 'held',
			heldReasons: ['reported']
		});
		const [waiting] = (await queueOf(call.contractId)).texts;
		expect(causesOf(waiting!)).toEqual(['report']);
		await rewrite(call, text, 'amina', 'Le voisin du 3, lui, est très malade');
		expect(await visibilityOf(call, text)).toBe('held');
		await call.decide(text, { outcome: 'shown' });
		for (const who of await people(4)) await call.report(text, who, 'health-data');
		expect(await visibilityOf(call, text)).toBe('shown');
	});

	it('as many devices as one likes, or accounts of yesterday, take nothing away: the text waits to be read', async () => {
		const call = await aModeratedCall(db());
		const text = await call.write('amina', 'Le banc du square est cassé');
		for (let n = 0; n < 12; n += 1) await call.report(text, `phone-${n}`, 'health-data');
		for (const who of await people(6, 13)) await call.report(text, who, 'health-data');
		for (let n = 0; n < 3; n += 1)
			await call.report(text, { accountId: await neverProven() }, 'health-data');
		for (const who of await people(2)) await call.report(text, who, 'health-data');
		expect(await visibilityOf(call, text)).toBe('shown');
		expect((await queueOf(call.contractId)).texts.map(({ id }) => id)).toEqual([text.id]);
		await call.report(text, (await people(1))[0]!, 'health-data');
		expect(await visibilityOf(call, text)).toBe('held');
	});

	it('what the coordination wrote is taken away by nobody else, in a consultation too', async () => {
		const call = await aModeratedCall(db());
		const { consultationId, contractId, coordinator } = call;
		const text = await call.write('amina', 'Le relevé de la séance');
		const secret = (await db().select().from(consultationKey)).find(
			(key) => key.consultationId === consultationId
		)!.secret;
		const accountHash = createHmac('sha256', secret).update(`account ${coordinator}`).digest('hex');
		await db()
			.update(participation)
			.set({ accountHash })
			.where(eq(participation.id, await call.participationOf('amina')));
		for (const who of await people(5)) await call.report(text, who, 'health-data');
		expect(await visibilityOf(call, text)).toBe('shown');
		await db()
			.update(contractRole)
			.set({ endedAt: new Date() })
			.where(and(eq(contractRole.contractId, contractId), eq(contractRole.accountId, coordinator)));
		await call.report(text, (await people(1))[0]!, 'health-data');
		expect(await visibilityOf(call, text)).toBe('held');
	});

	it('who reports with an account is not found in the database', async () => {
		const call = await aModeratedCall(db());
		const text = await call.write('amina', 'Un banc');
		const [who] = await people(1);
		await call.report(text, who!, 'off-topic');
		const [kept] = await db().select().from(report).where(eq(report.targetId, text.id));
		expect(JSON.stringify(kept)).not.toContain(who!.accountId);
		for (const words of [`account ${who!.accountId}`, `report account ${who!.accountId}`])
			for (const more of ['', ` ${writeTextKey(text)}`])
				for (const form of ['hex', 'base64url'] as const)
					expect(kept!.reporterHash).not.toBe(
						createHash('sha256')
							.update(words + more)
							.digest(form)
					);
	});

	it('a report and a decision at once leave one of two true stories', async () => {
		const call = await aModeratedCall(db(), { moderation: 'before' });
		for (let i = 0; i < 5; i += 1) {
			const text = await call.write(`phone-${i}`, 'Un banc');
			await call.decide(text, { outcome: 'shown' });
			await call.report(text, 'reader-1', 'health-data');
			const read = await call.readOf(text);
			await Promise.all([
				call.report(text, 'reader-2', 'health-data'),
				call.decide(text, { read, outcome: 'hidden', reason: 'insult' })
			]);
			// Reported before: settled by the decision. Reported after: there was nothing to see any more.
			expect(await visibilityOf(call, text)).toBe('hidden');
			expect(await listOpenReports(db(), text)).toEqual([]);
		}
	});

	it('what the public does not read cannot be reported: held, hidden, or an answer before its results', async () => {
		const call = await aModeratedCall(db());
		const held = await call.write('amina', 'Appelez le 06 12 34 56 78');
		const participationId = await call.participationOf('amina');
		const text = await anAnswerText(db(), { ...call, participationId }, 'Des bancs');
		await call.report(held, 'phone-1');
		await call.report(text, 'phone-1');
		expect(await listOpenReports(db(), held)).toEqual([]);
		expect(await listOpenReports(db(), text)).toEqual([]);
		await db()
			.update(consultation)
			.set({ resultsPublishedAt: new Date() })
			.where(eq(consultation.id, call.consultationId));
		await call.report(text, 'phone-1');
		expect(await listOpenReports(db(), text)).toHaveLength(1);
	});

	it('an author asks for a second look once for each decision, and nobody asks for them', async () => {
		const call = await aModeratedCall(db());
		const text = await call.write('amina', 'Un banc');
		await call.write('bruno', 'Un abri');
		await call.hide(text, 'off-topic');
		expect(await secondLook(call, text, 'bruno')).toBe('not-yours');
		const asked = await Promise.all([1, 2].map(() => secondLook(call, text, 'amina')));
		expect(asked.sort()).toEqual(['already-asked', null].sort());
		const [waiting] = (await queueOf(call.contractId)).texts;
		expect(waiting!.secondLookAt).toBeInstanceOf(Date);
		// Hidden again: that is an answer, said as such, and another decision to ask about.
		expect(await call.hide(text, 'duplicate')).toBeNull();
		const told = (await listDecisionsFor(db(), [text])).get(writeTextKey(text));
		expect(told).toMatchObject({ isSecondLook: true, reason: 'duplicate', askedAt: null });
		expect(await secondLook(call, text, 'amina')).toBeNull();
		expect(await call.decide(text, { outcome: 'shown' })).toBeNull();
		expect(await visibilityOf(call, text)).toBe('shown');
		expect((await queueOf(call.contractId)).total).toBe(0);
		expect(await secondLook(call, text, 'amina')).toBe('not-hidden');
	});

	it('a contribution that moderation hides is found by nobody', async () => {
		const call = await aModeratedCall(db());
		const text = await call.write('amina', 'Un banc');
		await call.hide(text);
		const found = await findContribution(db(), { consultationId: call.consultationId, number: 1 });
		expect(found!.visibility).toBe('hidden');
	});
});
