import { asc, eq, isNull } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { isPassword } from '#lib/accounts/passwords.server.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { contract, contractCommune, theme } from '#lib/contracts/tables.server.ts';
import { document, documentVersion } from '#lib/documents/tables.server.ts';
import { fiche, ficheSummary } from '#lib/fiches/tables.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { seedDemonstration } from '#server/demonstration/seed-demonstration.ts';
import { describeOnBothDatabases } from '../support/databases.ts';

describeOnBothDatabases('the demonstration territory', (db) => {
	beforeAll(() => seedDemonstration(db()));

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
		const frozen = await db()
			.select({ number: fiche.number, version: documentVersion.number })
			.from(fiche)
			.innerJoin(document, eq(document.id, fiche.documentId))
			.innerJoin(documentVersion, eq(documentVersion.documentId, document.id))
			.where(isNull(document.frozenAt));
		expect(frozen.every(({ number }) => number === 9)).toBe(true);
		const open = await db()
			.select({ number: fiche.number })
			.from(fiche)
			.innerJoin(document, eq(document.id, fiche.documentId))
			.where(isNull(document.frozenAt))
			.orderBy(asc(fiche.number));
		expect(open.map(({ number }) => number)).toEqual([1, 3, 4, 6, 7, 8, 9, 10, 13, 15]);
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

	it('is seeded once: a second start adds nothing', async () => {
		const before = await db().$count(account);
		await seedDemonstration(db());
		expect(await db().$count(account)).toBe(before);
		expect(await db().$count(fiche)).toBe(15);
	});
});
