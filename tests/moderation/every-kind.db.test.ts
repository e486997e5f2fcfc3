import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { contractRole } from '#lib/contracts/tables.server.ts';
import { comment } from '#lib/fiches/tables.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import { askSecondLook } from '#lib/moderation/authors/ask-second-look.server.ts';
import { listDecisionsFor } from '#lib/moderation/authors/list-decisions-for.server.ts';
import { listOpenReports } from '#lib/moderation/history.server.ts';
import { logFilterFrom } from '#lib/moderation/log/log-filter.ts';
import { listPublicDecisions } from '#lib/moderation/log/public-log.server.ts';
import { mayModerate } from '#lib/moderation/permissions.ts';
import { queueFilterFrom } from '#lib/moderation/queue/queue-filter.ts';
import {
	findModerated,
	listModerated,
	listWaiting,
	surveyWaiting
} from '#lib/moderation/queue/waiting.server.ts';
import { closeReportsOfWithdrawn } from '#lib/moderation/reports/close-reports-of-withdrawn.server.ts';
import { causesOf } from '#lib/moderation/rules.ts';
import { report } from '#lib/moderation/tables.server.ts';
import { authorOf, textKinds, writeTextKey } from '#lib/moderation/text-kinds.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson, aPersonKnownFor, aRole } from '../support/people.ts';
import { aContractThatWrites } from './support/every-kind.ts';

describeOnADatabase('moderation of every kind of texts', (db) => {
	const queueOf = (contractId: string, address = '') =>
		listWaiting(db(), { contractId, filter: queueFilterFrom(new URLSearchParams(address)) });
	const logOf = async (contractId: string, address = '') => {
		const filter = logFilterFrom(new URLSearchParams(address));
		return (await listPublicDecisions(db(), { contractId, filter })).decisions;
	};
	const keysOf = (texts: readonly { kind: (typeof textKinds)[number]; id: string }[]) =>
		texts.map(writeTextKey);

	it.each(textKinds)(
		'a reported %s is hidden, enters the log, and is shown again',
		async (kind) => {
			const here = await aContractThatWrites(db());
			const { contractId } = here;
			const key = await here.write(kind, 'Madame Untel boit');
			expect((await queueOf(contractId)).total).toBe(0);
			await here.report(key, 'phone-1', 'named-person');
			const waiting = await queueOf(contractId);
			expect(keysOf(waiting.texts)).toEqual([writeTextKey(key)]);
			expect(waiting.texts[0]).toMatchObject({ body: 'Madame Untel boit', visibility: 'shown' });
			expect(causesOf(waiting.texts[0]!)).toEqual(['report']);
			expect(await here.decide(key, { outcome: 'hidden' })).toBe('reason-missing');
			expect(await here.hide(key, 'named-person')).toBeNull();
			expect((await here.textOf(key)).visibility).toBe('hidden');
			expect((await queueOf(contractId)).total).toBe(0);
			expect(await here.hide(key)).toBe('nothing-waits');

			const [logged] = await logOf(contractId);
			expect(logged).toMatchObject({ kind, outcome: 'hidden', reason: 'named-person' });
			expect(logged!.homeTitle).not.toBe('');
			expect(JSON.stringify(logged)).not.toMatch(/Untel|voisine|Amina/);
			const entries = await db()
				.select()
				.from(journalEntry)
				.where(eq(journalEntry.contractId, contractId));
			expect(entries.map((entry) => entry.kind)).toEqual(
				expect.arrayContaining(['text-reported', 'text-moderated'])
			);
			expect(JSON.stringify(entries)).not.toMatch(/Untel|voisine/);

			expect(await here.decide(key, { outcome: 'shown' })).toBeNull();
			expect((await here.textOf(key)).visibility).toBe('shown');
			expect((await logOf(contractId)).map(({ outcome }) => outcome)).toEqual(['shown', 'hidden']);
		}
	);

	it.each(textKinds)(
		'a %s that three people who are known report for somebody’s health is out of sight, once',
		async (kind) => {
			const here = await aContractThatWrites(db());
			const key = await here.write(kind, 'Le voisin du 3 est très malade');
			const known = async (count: number) => {
				for (let n = 0; n < count; n += 1)
					await here.report(key, { accountId: await aPersonKnownFor(db(), 30) }, 'health-data');
			};
			await known(3);
			expect(await here.textOf(key)).toMatchObject({
				visibility: 'held',
				heldReasons: ['reported']
			});
			// What is out of sight is not reported again.
			await here.report(key, '4', 'health-data');
			expect(await listOpenReports(db(), key)).toHaveLength(3);
			await here.decide(key, { outcome: 'shown' });
			expect(await listOpenReports(db(), key)).toEqual([]);
			await known(3);
			expect((await here.textOf(key)).visibility).toBe('shown');
		}
	);

	it.each(textKinds)(
		'the author of a hidden %s asks again once, where it has one',
		async (kind) => {
			const here = await aContractThatWrites(db());
			const { contractId } = here;
			const key = await here.write(kind, 'Un banc');
			await here.hide(key, 'off-topic');
			const decisionId = (await here.textOf(key)).decisionId!;
			const { author } = here.samples[kind];
			expect(author === null).toBe(authorOf(kind) === 'nobody');
			const ask = (who: typeof author) =>
				db().transaction((tx) =>
					askSecondLook(tx, { contractId, decisionId, author: who!, words: 'C’est une rue' })
				);
			const stranger = await aPerson(db(), 'Bruno');
			expect(await ask({ accountId: stranger })).toBe('not-yours');
			expect(await ask({ participationId: stranger })).toBe('not-yours');
			expect(await ask({ accountId: here.coordinator })).toBe('not-yours');
			if (author === null) return;
			expect(await ask(author)).toBeNull();
			expect(await ask(author)).toBe('already-asked');
			const { texts } = await queueOf(contractId);
			expect(texts.map(causesOf)).toEqual([['second-look']]);
			expect(await here.decide(key, { outcome: 'shown' })).toBeNull();
			const told = (await listDecisionsFor(db(), [key])).get(writeTextKey(key));
			expect(told).toMatchObject({ isSecondLook: true, outcome: 'shown' });
			expect(await ask(author)).toBe('decided-meanwhile');
			const [logged] = await logOf(contractId);
			expect(logged).toMatchObject({ kind, cause: 'second-look', outcome: 'shown' });
		}
	);

	it.each(textKinds)('another contract neither finds nor decides a %s', async (kind) => {
		const [here, there] = [await aContractThatWrites(db()), await aContractThatWrites(db())];
		const key = await there.write(kind, 'Un banc');
		await there.report(key, 'phone-1');
		const { contractId } = here;
		expect((await queueOf(contractId)).total).toBe(0);
		expect(await findModerated(db(), { contractId, ...key })).toBeNull();
		expect(await listModerated(db(), { contractId, kind, ids: [key.id] })).toEqual([]);
		const read = await there.readOf(key);
		const asked = { contractId, accountId: here.coordinator, read };
		expect(await there.decide(key, { ...asked, outcome: 'hidden', reason: 'insult' })).toBe(
			'text-gone'
		);
		expect((await there.textOf(key)).visibility).toBe('shown');
	});

	it('a comment that its author takes back leaves the queue, and what was said against it is forgotten', async () => {
		const here = await aContractThatWrites(db());
		const { contractId } = here;
		const key = await here.write('fiche-comment', 'Trop vite dit');
		await here.report(key, 'phone-1');
		const read = await here.readOf(key);
		await db().update(comment).set({ withdrawn: true, body: '' }).where(eq(comment.id, key.id));
		expect((await queueOf(contractId)).total).toBe(0);
		expect(await here.decide(key, { read })).toBe('text-gone');
		await closeReportsOfWithdrawn(db());
		const [closed] = await db().select().from(report).where(eq(report.targetId, key.id));
		expect(closed).toMatchObject({ closing: 'text-withdrawn', words: '' });
	});

	it('of two coordinators who decide at once on any text, the second changes nothing', async () => {
		const here = await aContractThatWrites(db());
		for (const kind of textKinds) {
			const key = await here.write(kind, 'Un banc');
			await here.report(key, 'phone-1');
			const read = await here.readOf(key);
			const both = await Promise.all([
				here.decide(key, { read, outcome: 'shown' }),
				here.decide(key, { read, outcome: 'hidden', reason: 'off-topic' })
			]);
			expect(both.sort(), kind).toEqual(['decided-meanwhile', null].sort());
		}
	});

	it('coordinators moderate; those who were, residents and those of another contract do not', async () => {
		const here = await aContractThatWrites(db());
		const there = await aContractThatWrites(db());
		const { contractId } = here;
		const may = async (accountId: string) =>
			mayModerate(await findActor(db(), { accountId, contractId }));
		expect(await may(here.coordinator)).toBe(true);
		expect(await may(there.coordinator)).toBe(false);
		const resident = await aPerson(db(), 'Lucien');
		await aRole(db(), { contractId, accountId: resident, role: 'resident' });
		expect(await may(resident)).toBe(false);
		await db()
			.update(contractRole)
			.set({ endedAt: new Date() })
			.where(eq(contractRole.accountId, here.coordinator));
		expect(await may(here.coordinator)).toBe(false);
	});

	it('a reason given in a vote is known by its words alone: no author, no hour of its own, no name in the log', async () => {
		const here = await aContractThatWrites(db());
		const key = await here.write('vote-reason', 'Trop loin de la gare');
		const [one, two] = [key, await here.write('vote-reason', 'Trop cher')];
		const texts = [await here.textOf(one), await here.textOf(two)];
		for (const text of texts)
			expect(text).toMatchObject({ participationId: null, accountId: null });
		expect(texts[0]!.writtenAt).toEqual(texts[1]!.writtenAt);
		await here.hide(one);
		const [logged] = await logOf(here.contractId);
		expect(Object.keys(logged!).sort()).toEqual(
			['cause', 'decidedAt', 'homeKey', 'homeTitle', 'kind', 'outcome', 'reason'].sort()
		);
	});

	it(
		'among thousands of every kind, each is found, counted and turned page by page',
		{ timeout: 120_000 },
		async () => {
			const here = await aContractThatWrites(db());
			const { contractId } = here;
			const EACH = 2_000;
			for (const kind of textKinds) await here.samples[kind].fill(EACH);
			const found = await here.write('vote-reason', 'Une aiguille dans la botte de foin');
			await here.report(found, 'phone-1');
			const total = EACH * textKinds.length + 1;
			const { counts, homes } = await surveyWaiting(db(), contractId);
			expect(counts).toMatchObject({
				...{ total, report: 1, 'before-publication': total - 1 }
			});
			const [first, last] = [
				await queueOf(contractId),
				await queueOf(contractId, `page=${Math.ceil(total / 10)}`)
			];
			expect(first).toMatchObject({ total, pages: Math.ceil(total / 10) });
			expect(first.texts).toHaveLength(10);
			expect(keysOf(last.texts)).toEqual([writeTextKey(found)]);
			const [one, two] = [first, await queueOf(contractId, 'page=2')];
			expect(new Set(keysOf([...one.texts, ...two.texts])).size).toBe(20);
			expect(keysOf((await queueOf(contractId, 'q=AIGUILLE')).texts)).toEqual([
				writeTextKey(found)
			]);
			for (const kind of textKinds) {
				const rest = kind === 'vote-reason' ? 1 : 0;
				expect((await queueOf(contractId, `texte=${kind}`)).total, kind).toBe(EACH + rest);
			}
			expect([...new Set(homes.map(({ kind }) => kind))].sort()).toEqual([
				...['consultation', 'fiche', 'vote']
			]);
			const inVote = homes.find(({ kind }) => kind === 'vote')!;
			expect((await queueOf(contractId, `lieu=${inVote.id}`)).total).toBe(EACH + 1);
			expect((await queueOf(contractId, 'q=adopter%20la%20charte')).total).toBe(EACH + 1);
		}
	);
});
