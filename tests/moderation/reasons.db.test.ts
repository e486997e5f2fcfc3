import { expect, it } from 'vitest';
import { ourReasons } from '#lib/moderated/reasons.ts';
import { listDecisionsFor } from '#lib/moderation/authors/list-decisions-for.server.ts';
import { countDecisions, listPublicDecisions } from '#lib/moderation/log/public-log.server.ts';
import { logFilterFrom } from '#lib/moderation/log/log-filter.ts';
import { listReasonPeriods } from '#lib/moderation/list-reasons.server.ts';
import { changesOf, OWN_REASONS_MAX, reasonsAt } from '#lib/moderation/reason-rules.ts';
import {
	closeReason,
	createReason,
	reopenReason
} from '#lib/moderation/reasons/set-reasons.server.ts';
import { answerReport } from '#lib/moderation/reports/answer-report.server.ts';
import { report } from '#lib/moderation/tables.server.ts';
import { writeTextKey, type TextKey } from '#lib/moderation/text-kinds.ts';
import { eq } from 'drizzle-orm';
import { journalEntry } from '#lib/journal/tables.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { aModeratedCall } from './support/people-text.ts';

const OWN = 'Démarchage';
const MEANS = 'Quelqu’un y propose ses services contre de l’argent.';

describeOnBothDatabases('the reasons of a contract', (db) => {
	async function aContractThatSets() {
		const call = await aModeratedCall(db());
		const { contractId, coordinator: actorId } = call;
		const place = () => ({ contractId, actorId, now: new Date() });
		return {
			...call,
			add: (reason = OWN, explanation = MEANS) =>
				createReason(db(), { ...place(), reason, explanation }),
			close: (reason: string) => closeReason(db(), { ...place(), reason }),
			reopen: (reason: string) => reopenReason(db(), { ...place(), reason }),
			offered: async () => reasonsAt(await listReasonPeriods(db(), contractId), new Date())
		};
	}

	it('begin with ours; what is added and taken out is said with its instant, and in the journal by codes only', async () => {
		const call = await aContractThatSets();
		expect(await call.offered()).toEqual([...ourReasons]);
		expect(await call.add()).toBeNull();
		expect(await call.close('off-topic')).toBeNull();
		expect(await call.offered()).toEqual([
			...ourReasons.filter((reason) => reason !== 'off-topic'),
			OWN
		]);
		expect(await call.reopen('off-topic')).toBeNull();
		expect(await call.close(OWN)).toBeNull();
		expect(await call.offered()).toEqual([...ourReasons]);
		expect(await call.reopen(OWN)).toBeNull();
		const periods = await listReasonPeriods(db(), call.contractId);
		expect(changesOf(periods).map(({ reason, isOffered }) => [reason, isOffered])).toEqual([
			[OWN, true],
			[OWN, false],
			['off-topic', true],
			['off-topic', false],
			[OWN, true]
		]);
		const said = await db()
			.select({ data: journalEntry.data })
			.from(journalEntry)
			.where(eq(journalEntry.kind, 'moderation-reasons-changed'));
		expect(said.length).toBeGreaterThanOrEqual(5);
		expect(JSON.stringify(said)).not.toContain(OWN);
	});

	it('are refused in words when they stand already, are too many, or must stay', async () => {
		const call = await aContractThatSets();
		for (const taken of ['insult', 'Hors sujet', ' hors SUJET '])
			expect(await call.add(taken)).toBe('name-taken');
		for (let i = 1; i <= OWN_REASONS_MAX; i++) expect(await call.add(`Raison ${i}`)).toBeNull();
		expect(await call.add('raison 3')).toBe('name-taken');
		expect(await call.add('Une de trop')).toBe('too-many');
		expect(await call.close('Raison 1')).toBeNull();
		// Its words stay those of the texts that were hidden for it.
		expect(await call.add('Raison 1', 'Autre chose')).toBe('name-taken');
		expect(await call.add('Une autre')).toBeNull();
		expect(await call.reopen('Raison 1')).toBe('too-many');
		for (const kept of ['health-data', 'personal-details', 'insult', 'discrimination'])
			expect(await call.close(kept)).toBe('kept');
		expect(await call.close('Jamais dite')).toBe('unknown');
		expect(await call.reopen('advertising')).toBe('unknown');
	});

	it('judge the texts that were written since, and no other: its author reads the words of the contract', async () => {
		const call = await aContractThatSets();
		const before = await call.write('a', 'Je tonds vos pelouses.');
		expect(await call.hide(before, OWN)).toBe('reason-missing');
		await call.add();
		expect(await call.hide(before, OWN)).toBe('reason-missing');
		const after = await call.write('b', 'Je tonds vos pelouses, moi aussi.');
		expect(await call.hide(after, OWN)).toBeNull();
		const told = (await listDecisionsFor(db(), [after])).get(writeTextKey(after))!;
		expect([told.reason, told.explanation]).toEqual([OWN, MEANS]);
		// Taken out, it serves for none; what was decided stays as it was said.
		await call.close(OWN);
		const last = await call.write('c', 'Je tonds encore.');
		for (const text of [after, last]) expect(await call.hide(text, OWN)).toBe('reason-missing');
		const filter = logFilterFrom(new URLSearchParams({ raison: OWN }));
		const log = await listPublicDecisions(db(), { contractId: call.contractId, filter });
		expect(log.decisions.map(({ reason }) => reason)).toEqual([OWN]);
		expect((await countDecisions(db(), call.contractId)).byReason).toEqual([
			{ reason: OWN, count: 1 }
		]);
		// Ours that were taken out come back for those who write afterwards.
		await call.close('off-topic');
		const meanwhile = await call.write('d', 'La lune.');
		await call.reopen('off-topic');
		expect(await call.hide(meanwhile, 'off-topic')).toBe('reason-missing');
		expect(await call.hide(last, 'off-topic')).toBeNull();
	});

	it('a report names one of them, or asks again', async () => {
		const call = await aContractThatSets();
		const before = await call.write('a', 'Je tonds vos pelouses.');
		await call.add();
		const after = await call.write('b', 'Je tonds vos pelouses, moi aussi.');
		const send = async (key: TextKey, reason: string) => {
			const form = new FormData();
			form.set('reason', reason);
			return answerReport(db(), {
				...{ contractId: call.contractId, text: await call.textOf(key), form },
				...{ address: '192.0.2.7', device: () => 'a device', accountId: null }
			});
		};
		expect((await send(before, OWN))?.refusals).toEqual({ reason: 'missing' });
		expect((await send(after, 'Inventée'))?.refusals).toEqual({ reason: 'missing' });
		expect(await send(after, OWN)).toBeNull();
		const kept = await db().select().from(report).where(eq(report.targetId, after.id));
		expect(kept.map(({ reason }) => reason)).toEqual([OWN]);
	});

	it('of two coordinators who add the same one at once, one is told', async () => {
		const call = await aContractThatSets();
		const answers = await Promise.all([call.add(), call.add()]);
		expect(answers.toSorted()).toEqual(['name-taken', null]);
	});
});
