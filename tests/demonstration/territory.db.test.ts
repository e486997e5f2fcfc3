import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { isPassword } from '#lib/accounts/passwords/passwords.server.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { contribution } from '#lib/consultations/contributions/tables.server.ts';
import { followUpPassage, ideaSource } from '#lib/consultations/follow-up/tables.server.ts';
import { listConsultations } from '#lib/consultations/pages/list-consultations.server.ts';
import { answerText } from '#lib/consultations/questions/tables.server.ts';
import { countPeople } from '#lib/consultations/read-consultation.server.ts';
import { contract, contractCommune, theme } from '#lib/contracts/tables.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { listVersions } from '#lib/documents/queries.server.ts';
import { document, documentVersion } from '#lib/documents/tables.server.ts';
import { quotedText } from '#lib/fiches/text/anchors.ts';
import { contentOf } from '#lib/fiches/text/document-content.ts';
import type { FieldKey } from '#lib/fiches/text/shape.ts';
import { commentThread, fiche, ficheSummary } from '#lib/fiches/tables.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { decision } from '#lib/moderation/tables.server.ts';
import { busSanteFemmes } from '#server/demonstration/fiches/09-bus-sante-femmes.ts';
import { seedDemonstration } from '#server/demonstration/seed-demonstration.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
// Its votes are opened with the key of the tests.
import '../support/votes.ts';

describeOnBothDatabases('the demonstration territory', (db) => {
	beforeAll(async () => {
		const from = performance.now();
		await seedDemonstration(db());
		process.stdout.write(`demonstration written in ${Math.round(performance.now() - from)} ms\n`);
	});

	const listFiches = () =>
		db()
			.select()
			.from(fiche)
			.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
			.orderBy(asc(fiche.number));

	it('has nine communes, four themes that say what they are about, and fifteen fiches', async () => {
		expect(await db().$count(contractCommune)).toBe(9);
		const themes = await db().select().from(theme);
		expect(themes).toHaveLength(4);
		expect(themes.every(({ summary }) => summary.length > 100)).toBe(true);
		const fiches = await listFiches();
		expect(fiches.map((row) => row.fiche.number)).toEqual(
			Array.from({ length: 15 }, (_, index) => index + 1)
		);
	});

	it('leaves the gaps that real contracts have', async () => {
		const summaries = (await listFiches()).map((row) => row.fiche_summary);
		const withNo = (is: (summary: (typeof summaries)[number]) => boolean) =>
			summaries.filter(is).length;
		expect(withNo(({ partnerCount }) => partnerCount === 0)).toBe(2);
		expect(withNo(({ indicatorCount }) => indicatorCount === 0)).toBe(3);
		expect(withNo(({ pilot }) => pilot === '')).toBe(1);
		expect(withNo(({ audience }) => audience === '')).toBe(1);
	});

	it('has four high, nine medium and two low priorities', async () => {
		const priorities = (await listFiches()).map((row) => row.fiche_summary.priority);
		const count = (wanted: string) => priorities.filter((priority) => priority === wanted).length;
		expect([count('high'), count('medium'), count('low')]).toEqual([4, 9, 2]);
	});

	it('keeps what was decided frozen, under a version that cannot move', async () => {
		const rows = await db()
			.select({
				number: fiche.number,
				frozenAt: document.frozenAt,
				version: documentVersion.number
			})
			.from(fiche)
			.innerJoin(document, eq(document.id, fiche.documentId))
			.leftJoin(documentVersion, eq(documentVersion.documentId, document.id))
			.orderBy(asc(fiche.number));
		const frozen = rows.filter(({ frozenAt }) => frozenAt !== null);
		expect(frozen.map(({ number, version }) => [number, version])).toEqual(
			[2, 5, 11, 12, 14].map((number) => [number, 1])
		);
	});

	it('stands at the stages that the presentation tells', async () => {
		const statuses = (await listFiches()).map((row) => row.fiche.status);
		const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
		expect(count('co-writing')).toBe(7);
		for (const [number, status] of [
			[2, 'copil-decided'],
			[5, 'in-progress'],
			[7, 'idea'],
			[8, 'cotech-review'],
			[11, 'in-progress'],
			[12, 'citizen-opinion'],
			[13, 'draft'],
			[14, 'blocked']
		] as const)
			expect(statuses[number - 1]).toBe(status);
	});

	it('shows how the words of fiche 9 grew, and ends on what is written in its file', async () => {
		const [row] = await db().select().from(fiche).where(eq(fiche.number, 9));
		const { documentId } = row!;
		const loaded = await loadDocument(db(), { documentId });
		expect(contentOf(loaded!.doc)).toEqual(busSanteFemmes.content);
		const versions = await listVersions(db(), { documentId });
		expect(new Set(versions.map(({ sha256 }) => sha256)).size).toBe(2);
	});

	it('has conversations that hold on to the words they speak of', async () => {
		const threads = await db()
			.select({ thread: commentThread, documentId: fiche.documentId })
			.from(commentThread)
			.innerJoin(fiche, eq(fiche.id, commentThread.ficheId));
		expect(threads.filter(({ thread }) => thread.resolvedAt !== null)).toHaveLength(2);
		for (const { thread, documentId } of threads) {
			if (thread.field === null) continue;
			const loaded = await loadDocument(db(), { documentId });
			const anchor = {
				field: thread.field as FieldKey,
				start: thread.anchorStart!,
				end: thread.anchorEnd!
			};
			expect(quotedText(loaded!.doc, anchor)).toBe(thread.quote);
		}
	});

	it('lets the nine accounts of the presentation sign in, and nobody else', async () => {
		const accounts = await db().select().from(account);
		const signing = accounts.filter(({ passwordHash }) => passwordHash !== null);
		expect(signing).toHaveLength(9);
		expect(await isPassword('maillage-demo', signing[0]!.passwordHash)).toBe(true);
	});

	it('gives Amina a seat that runs today', async () => {
		const [amina] = await db()
			.select()
			.from(account)
			.where(eq(account.email, 'amina@brumeval.example'));
		const [brumeval] = await db().select().from(contract);
		const actor = await findActor(db(), { accountId: amina!.id, contractId: brumeval!.id });
		expect(actor.seats.some(({ isFacilitator }) => isFacilitator)).toBe(true);
	});

	it('has two open consultations, one that is answered, and one whose answer is owed', async () => {
		const [brumeval] = await db().select().from(contract);
		const lines = await listConsultations(db(), { contractId: brumeval!.id, now: new Date() });
		expect(lines.map(({ state, fiche: about }) => [about?.number, state])).toEqual([
			[15, 'open'],
			[9, 'open'],
			[13, 'answer-owed'],
			[3, 'answered']
		]);
		const people = await countPeople(
			db(),
			lines.map(({ id }) => id)
		);
		for (const count of people.values()) expect(count).toBeGreaterThan(30);
	});

	it('holds what the detector sees, and hides what the coordination refused', async () => {
		const counts = async (visibility: 'held' | 'hidden') => [
			await db().$count(answerText, eq(answerText.visibility, visibility)),
			await db().$count(contribution, eq(contribution.visibility, visibility))
		];
		expect(await counts('held')).toEqual([2, 1]);
		expect(await counts('hidden')).toEqual([0, 2]);
		expect(await db().$count(decision)).toBe(2);
	});

	it('ties what was decided to words that the fiche really says', async () => {
		const passages = await db()
			.select({ passage: followUpPassage, documentId: fiche.documentId })
			.from(followUpPassage)
			.innerJoin(fiche, eq(fiche.id, followUpPassage.ficheId));
		expect(passages).toHaveLength(4);
		for (const { passage, documentId } of passages) {
			const loaded = await loadDocument(db(), { documentId });
			const anchor = {
				field: passage.field as FieldKey,
				start: passage.anchorStart,
				end: passage.anchorEnd
			};
			expect(quotedText(loaded!.doc, anchor)).toBe(passage.quote);
		}
		expect(await db().$count(ideaSource)).toBeGreaterThan(12);
	});

	it('is seeded once: a second start adds nothing', async () => {
		const before = await db().$count(account);
		await seedDemonstration(db());
		expect(await db().$count(account)).toBe(before);
		expect(await db().$count(fiche)).toBe(15);
	});
});
