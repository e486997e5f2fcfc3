import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { listArguments } from '#lib/consultations/contributions/arguments/arguments.server.ts';
import { createArgument } from '#lib/consultations/contributions/arguments/create-argument.server.ts';
import { editContribution } from '#lib/consultations/contributions/sending/edit-contribution.server.ts';
import { filterFrom } from '#lib/consultations/contributions/filter.ts';
import {
	mergeContributions,
	separateContribution
} from '#lib/consultations/contributions/sorting/merge-contributions.server.ts';
import {
	findContribution,
	listContributions,
	listMerged
} from '#lib/consultations/contributions/queries.server.ts';
import { recordSupport } from '#lib/consultations/contributions/arguments/record-support.server.ts';
import { contribution } from '#lib/consultations/contributions/tables.server.ts';
import { withdrawContribution } from '#lib/consultations/contributions/sending/withdraw-contribution.server.ts';
import { consultationPhase, participation } from '#lib/consultations/tables.server.ts';
import { aPerson } from '../support/people.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aBench, aCall } from './support/contributing.ts';

const everything = filterFrom(new URLSearchParams());

describeOnADatabase('contributions', (db) => {
	const listOf = async (
		{ consultationId, phaseId }: { consultationId: string; phaseId: string },
		address = ''
	) => {
		const filter = filterFrom(new URLSearchParams(address));
		const list = await listContributions(db(), { consultationId, phaseId, filter });
		return list.contributions;
	};
	const idOf = async (consultationId: string, number: number) =>
		(await findContribution(db(), { consultationId, number }))!.id;

	it('a form sent five times at once makes one contribution and one person', async () => {
		const call = await aCall(db());
		const key = randomUUID();
		const sent = await Promise.all([1, 2, 3, 4, 5].map(() => call.trySend('amina', {}, key)));
		expect(sent.map((one) => (one as { number: number }).number)).toEqual([1, 1, 1, 1, 1]);
		expect(sent.filter((one) => (one as { token: string | null }).token)).toHaveLength(1);
		expect(await listOf(call)).toHaveLength(1);
		expect(
			await db().$count(participation, eq(participation.consultationId, call.consultationId))
		).toBe(1);
	});

	it('numbers follow each other, and none is given twice', async () => {
		const call = await aCall(db());
		const all = await Promise.all(
			Array.from({ length: 12 }, (_, i) => call.send(`phone-${i}`, { title: `Idée ${i}` }))
		);
		expect(all.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
			Array.from({ length: 12 }, (_, i) => i + 1)
		);
		const last = all.findIndex(({ number }) => number === 12);
		await withdrawOf(call, `phone-${last}`, 12);
		expect((await call.send('other')).number).toBe(13);
	});

	async function withdrawOf(call: Awaited<ReturnType<typeof aCall>>, who: string, number: number) {
		const own = {
			consultationId: call.consultationId,
			phaseId: call.phaseId,
			contributionId: await idOf(call.consultationId, number),
			participationId: await call.participationOf(who),
			now: new Date()
		};
		return db().transaction((tx) => withdrawContribution(tx, own));
	}

	it('fifty people who support at once are fifty, and twice the same is one', async () => {
		const call = await aCall(db());
		const { number } = await call.send('amina');
		const contributionId = await idOf(call.consultationId, number);
		const support = (device: string, wanted = true) =>
			db().transaction((tx) => recordSupport(tx, { ...call.door(device), contributionId, wanted }));
		const people = Array.from({ length: 50 }, (_, i) => `phone-${i}`);
		await Promise.all([...people, ...people].map((device) => support(device)));
		expect((await listOf(call))[0]!.supports).toBe(50);
		await support('phone-7', false);
		await support('phone-7', false);
		expect((await listOf(call))[0]!.supports).toBe(49);
		expect(await support('amina')).toBe('own-contribution');
	});

	it('what waits or is hidden is read by its author alone', async () => {
		const call = await aCall(db());
		const held = await call.send('amina', { body: 'J’ai un cancer et le bus ne passe plus.' });
		expect(held.visibility).toBe('held');
		await call.send('bruno', { title: 'Un abri' });
		await db().update(contribution).set({ visibility: 'hidden' }).where(eq(contribution.number, 2));
		expect(await listOf(call)).toEqual([]);
		const row = await findContribution(db(), { consultationId: call.consultationId, number: 1 });
		expect(row!.heldReasons).toEqual(['own-illness']);
	});

	it('where somebody reads before, everything waits', async () => {
		const call = await aCall(db(), { moderation: 'before' });
		expect((await call.send('amina')).visibility).toBe('held');
		expect(await listOf(call)).toEqual([]);
	});

	it('an argument waits too when it holds a phone number, and is one when sent twice', async () => {
		const call = await aCall(db());
		const { number } = await call.send('amina');
		const contributionId = await idOf(call.consultationId, number);
		const argue = (device: string, body: string, submissionKey: string = randomUUID()) =>
			db().transaction((tx) =>
				createArgument(tx, {
					...call.door(device),
					contributionId,
					isFor: true,
					body,
					submissionKey
				})
			);
		const key = randomUUID();
		await Promise.all([
			argue('bruno', 'Il y a de l’ombre', key),
			argue('bruno', 'Il y a de l’ombre', key)
		]);
		await argue('chloe', 'Appelez-moi au 06 12 34 56 78');
		const forAll = await listArguments(db(), { contributionId, readerId: null });
		expect(forAll.map(({ body }) => body)).toEqual(['Il y a de l’ombre']);
		const readerId = await call.participationOf('chloe');
		const forHer = await listArguments(db(), { contributionId, readerId });
		expect(forHer.map(({ isMine, visibility }) => [isMine, visibility])).toEqual([
			[false, 'shown'],
			[true, 'held']
		]);
	});

	it('merging keeps every word, counts each supporter once, and can be undone', async () => {
		const call = await aCall(db());
		await call.send('amina', { title: 'Un banc' });
		await call.send('bruno', { title: 'Des bancs', body: 'Ma mère ne peut pas rester debout.' });
		await call.send('chloe', { title: 'S’asseoir' });
		for (const [device, number] of [
			['lucien', 1],
			['lucien', 2],
			['zoe', 2]
		] as const) {
			const contributionId = await idOf(call.consultationId, number);
			await db().transaction((tx) =>
				recordSupport(tx, { ...call.door(device), contributionId, wanted: true })
			);
		}
		const accountId = await aPerson(db());
		const of = {
			contractId: call.contractId,
			consultationId: call.consultationId,
			phaseId: call.phaseId,
			accountId
		};
		const merge = (main: number, numbers: number[]) =>
			db().transaction((tx) => mergeContributions(tx, { ...of, main, numbers }));
		expect(await merge(3, [2])).toBeNull();
		expect(await merge(1, [3])).toBeNull();
		const [shown, ...rest] = await listOf(call);
		expect(rest).toEqual([]);
		expect(shown).toMatchObject({ number: 1, supports: 2, merged: 2 });
		const merged = await listMerged(db(), {
			consultationId: call.consultationId,
			contributionId: shown!.id
		});
		expect(merged.map(({ title, body }) => [title, body])).toEqual([
			['Des bancs', 'Ma mère ne peut pas rester debout.'],
			['S’asseoir', aBench.body]
		]);
		expect(await merge(2, [1])).toBe('main-not-shown');
		expect(await merge(1, [])).toBe('choose-two');
		await db().transaction((tx) => separateContribution(tx, { ...of, number: 2 }));
		expect((await listOf(call)).map(({ number }) => number)).toEqual([2, 1]);
	});

	it('words merged under one that moderation hides are readable by themselves', async () => {
		const call = await aCall(db());
		await call.send('amina');
		await call.send('bruno', { title: 'Des bancs' });
		const main = await idOf(call.consultationId, 1);
		await db()
			.update(contribution)
			.set({ mergedIntoId: main })
			.where(and(eq(contribution.phaseId, call.phaseId), eq(contribution.number, 2)));
		await db().update(contribution).set({ visibility: 'hidden' }).where(eq(contribution.id, main));
		expect((await listOf(call)).map(({ title }) => title)).toEqual(['Des bancs']);
	});

	it('its author rewrites it until the end; nobody else does', async () => {
		const call = await aCall(db());
		await call.send('amina');
		await call.send('bruno');
		const edit = async (who: string, more: { revision?: number; body?: string } = {}) => {
			const { revision = 1, body = 'Deux bancs, à l’ombre.' } = more;
			const own = {
				consultationId: call.consultationId,
				phaseId: call.phaseId,
				contributionId: await idOf(call.consultationId, 1),
				participationId: await call.participationOf(who),
				now: new Date()
			};
			return db().transaction((tx) =>
				editContribution(tx, {
					...own,
					content: { ...aBench, body },
					photo: null,
					removePhoto: false,
					revision
				})
			);
		};
		expect(await edit('bruno')).toBe('not-yours');
		expect(await edit('amina')).toBeNull();
		expect(await edit('amina')).toBe('changed-meanwhile');
		const read = () => findContribution(db(), { consultationId: call.consultationId, number: 1 });
		expect(await read()).toMatchObject({ body: 'Deux bancs, à l’ombre.', revision: 2 });
		await edit('amina', { revision: 2, body: 'Écrivez-moi : amina@exemple.fr' });
		expect(await read()).toMatchObject({ visibility: 'held', heldReasons: ['email'] });
		await db()
			.update(contribution)
			.set({ visibility: 'hidden' })
			.where(eq(contribution.id, (await read())!.id));
		await edit('amina', { revision: 3 });
		expect(await read()).toMatchObject({ visibility: 'held', revision: 4 });
		await close(db(), call.phaseId);
		expect(await edit('amina', { revision: 4 })).toBe('closed');
		expect(await withdrawOf(call, 'amina', 1)).toBe('closed');
	});

	it('says why it takes nothing: not yet, closed, withdrawn, an account or a seat needed', async () => {
		const call = await aCall(db());
		await db()
			.update(consultationPhase)
			.set({ opensAt: new Date(Date.now() + 1000_000) })
			.where(eq(consultationPhase.id, call.phaseId));
		expect(await call.trySend('amina')).toBe('not-yet');
		await close(db(), call.phaseId);
		expect(await call.trySend('amina')).toBe('closed');
		const withdrawn = await aCall(db(), { status: 'withdrawn' });
		expect(await withdrawn.trySend('amina')).toBe('withdrawn');
		const forAccounts = await aCall(db(), { answerers: 'account' });
		expect(await forAccounts.trySend('amina')).toBe('account-needed');
		const named = await aCall(db(), { naming: 'name', namingReason: 'On vous rappellera' });
		expect(await named.trySend('amina')).toBe('name-needed');
		expect(
			await db().$count(participation, eq(participation.consultationId, named.consultationId))
		).toBe(0);
	});

	it('refuses a commune and a category from elsewhere', async () => {
		const call = await aCall(db());
		expect(await call.trySend('amina', { communeCode: '75056' })).toBe('unknown-commune');
		expect(await call.trySend('amina', { categoryId: randomUUID() })).toBe('unknown-category');
	});

	it('is found without its accents, and only in its own consultation', async () => {
		const call = await aCall(db());
		const other = await aCall(db());
		await call.send('amina', { title: 'École à pied', placeWords: 'Rue de l’Œuvre' });
		await call.send('bruno', { title: 'Un abri', kind: 'need' });
		await other.send('amina', { title: 'École ailleurs' });
		const titles = async (address: string) =>
			(await listOf(call, address)).map(({ title }) => title);
		expect(await titles('q=ecole')).toEqual(['École à pied']);
		expect(await titles('q=PIED+école')).toEqual(['École à pied']);
		expect(await titles('q=100%25')).toEqual([]);
		expect(await titles('nature=besoins')).toEqual(['Un abri']);
		const { consultationId } = call;
		const mixed = { consultationId, phaseId: other.phaseId, filter: everything };
		expect((await listContributions(db(), mixed)).contributions).toEqual([]);
	});
});

async function close(db: Db, phaseId: string): Promise<void> {
	await db
		.update(consultationPhase)
		.set({ opensAt: new Date(Date.now() - 2000), closesAt: new Date(Date.now() - 1000) })
		.where(eq(consultationPhase.id, phaseId));
}
