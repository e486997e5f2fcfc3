import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { createContract } from '#lib/contracts/creating/create-contract.server.ts';
import { listContracts } from '#lib/contracts/queries.server.ts';
import { nextStandings, STANDINGS, type Standing } from '#lib/contracts/standing.ts';
import { deleteContract } from '#lib/contracts/standing/delete-contract.server.ts';
import {
	countAwaiting,
	findOverseenContract,
	listOverseenContracts
} from '#lib/contracts/standing/overseen-contracts.server.ts';
import { setStanding } from '#lib/contracts/standing/set-standing.server.ts';
import { contract, contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { group, invitation } from '#lib/groups/tables.server.ts';
import { administrator } from '#lib/installation/tables.server.ts';
import { journalEntry, mail } from '#lib/journal/tables.server.ts';
import { countHoldings } from '../../src/routes/outils/contrats/count-holdings.server.ts';
import { anOpenConsultation } from '../support/consultations.ts';
import { aFiche } from '../fiches/support/fiches.ts';
import { describeOnADatabase, describeOnBothDatabases } from '../support/databases.ts';
import { aCommittee, aContract, aPerson, aRole } from '../support/people.ts';

const now = new Date('2026-12-01T10:00:00Z');
const REASON = 'Ce contrat imite celui d’une collectivité.';

async function aScene(db: Db) {
	const { contractId, slug, themeId } = await aContract(db);
	const [root, claire] = [await aPerson(db, 'Racine'), await aPerson(db, 'Claire')];
	await db.insert(administrator).values({ accountId: root });
	await aRole(db, { contractId, accountId: claire, role: 'coordinator' });
	return { contractId, slug, themeId, root, claire };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const change = (db: Db, { contractId, root }: Scene, from: Standing, to: Standing, by = root) =>
	setStanding(db, {
		...{ accountId: by, contractId, from, to, reason: to === 'hidden' ? REASON : '' },
		...{ origin: 'https://cls.exemple.test', now, countHoldings }
	});
const standingOf = async (db: Db, { slug }: { slug: string }) =>
	(await findOverseenContract(db, slug))?.standing;
const mailsTo = async (db: Db, accountId: string) => {
	const [person] = await db.select().from(account).where(eq(account.id, accountId));
	return db.select().from(mail).where(eq(mail.recipient, person!.email));
};
const isListed = async (db: Db, slug: string) => {
	const [row] = await db.select().from(contract).where(eq(contract.slug, slug));
	const question = row!.territoryName;
	const { contracts } = await listContracts(db, { question, page: 1 });
	return contracts.find((one) => one.slug === slug);
};

describeOnBothDatabases('what is said of a contract', (db) => {
	it('goes from each state to those that follow, and to no other', async () => {
		for (const from of STANDINGS)
			for (const to of STANDINGS) {
				const scene = await aScene(db());
				await db()
					.update(contract)
					.set({ standing: from })
					.where(eq(contract.id, scene.contractId));
				const isNext = nextStandings[from].includes(to);
				const answer = await change(db(), scene, from, to);
				expect(answer, `${from} → ${to}`).toBe(isNext ? 'set' : 'moved');
				expect(await standingOf(db(), scene)).toBe(isNext ? to : from);
			}
	}, 60_000);

	it('is said by whoever runs the installation alone, and not on a page that is out of date', async () => {
		const scene = await aScene(db());
		expect(await change(db(), scene, 'open', 'hidden', scene.claire)).toBe('not-allowed');
		expect(await change(db(), scene, 'archived', 'hidden')).toBe('moved');
		expect(await standingOf(db(), scene)).toBe('open');
	});

	it('reaches its coordination with the reason, and the journal without it', async () => {
		const scene = await aScene(db());
		await change(db(), scene, 'open', 'hidden');
		const [told] = await mailsTo(db(), scene.claire);
		expect(told!.body).toContain(REASON);
		const events = await db()
			.select()
			.from(journalEntry)
			.where(eq(journalEntry.subjectId, scene.contractId));
		expect(events).toMatchObject([
			{ kind: 'contract-standing', actorId: scene.root, data: { from: 'open', to: 'hidden' } }
		]);
		expect(JSON.stringify(events)).not.toContain('imite');
		await change(db(), scene, 'hidden', 'open');
		expect((await findOverseenContract(db(), scene.slug))!.standingReason).toBe('');
	});

	it('decides whether the home page lists it', async () => {
		const scene = await aScene(db());
		const { contractId, slug } = scene;
		const put = (standing: Standing) =>
			db().update(contract).set({ standing }).where(eq(contract.id, contractId));
		expect(await isListed(db(), slug)).toMatchObject({ isArchived: false });
		await put('archived');
		expect(await isListed(db(), slug)).toMatchObject({ isArchived: true });
		for (const standing of ['awaiting', 'hidden'] as const) {
			await put(standing);
			expect(await isListed(db(), slug), standing).toBeUndefined();
		}
	});

	it('is deleted when nothing was made in it and nobody joined, and only then', async () => {
		const remove = ({ contractId, root }: Scene, accountId = root) =>
			deleteContract(db(), { accountId, contractId, countHoldings });
		const written = await aScene(db());
		await aFiche(db(), {
			contractId: written.contractId,
			themeId: written.themeId,
			status: 'idea'
		});
		expect(await remove(written)).toBe('not-empty');
		const joined = await aScene(db());
		await aCommittee(db(), joined.contractId, ['Amina']);
		expect(await remove(joined)).toBe('not-empty');
		const left = await aScene(db());
		const yanis = await aPerson(db(), 'Yanis');
		await aRole(db(), { contractId: left.contractId, accountId: yanis, role: 'partner' });
		await db().update(contractRole).set({ endedAt: now }).where(eq(contractRole.accountId, yanis));
		expect(await remove(left), 'somebody was there').toBe('not-empty');
		// As a new contract is: its first groups, on its themes, and somebody who was asked and did not come.
		const empty = await aScene(db());
		const { contractId, themeId, claire } = empty;
		const first = { contractId, themeId, kind: 'working-group' as const, slug: 'marche' };
		const [own] = await db()
			.insert(group)
			.values({ ...first, name: 'Marche' })
			.returning();
		const asked = { contractId, groupId: own!.id, role: 'partner' as const, createdBy: claire };
		await db()
			.insert(invitation)
			.values({ ...asked, tokenHash: contractId, expiresAt: now });
		expect(await remove(empty, empty.claire)).toBe('not-allowed');
		expect(await remove(empty)).toBe('deleted');
		expect(await standingOf(db(), empty)).toBeUndefined();
		expect(await remove(empty)).toBe('gone');
	});
});

describeOnADatabase('a contract that is archived', (db) => {
	it('has nothing under way: what was announced to people is held first', async () => {
		const scene = await aScene(db());
		const { contractId, themeId } = scene;
		await anOpenConsultation(db(), { contractId, themeId });
		expect((await countHoldings(db(), scene.contractId)).running).toBe(1);
		expect(await change(db(), scene, 'open', 'archived')).toBe('running');
		expect(await standingOf(db(), scene)).toBe('open');
		expect(await change(db(), scene, 'open', 'hidden'), 'what deceives is hidden at once').toBe(
			'set'
		);
	});
});

describeOnADatabase('a contract that waits to be approved', (db) => {
	it('is told to those who run the installation, and first in their list', async () => {
		const { root, claire } = await aScene(db());
		const before = await countAwaiting(db());
		const created = await db().transaction((tx) =>
			createContract(tx, {
				...{ title: 'Contrat du Val', territoryName: 'Le Val', presentation: '' },
				...{ startsOn: '2027-01-01', endsOn: '2031-12-31', communes: [], districts: [] },
				...{ frameworkKey: 'libre', frameworkEdition: '2024-03', themes: [], createdBy: claire },
				approval: { authorName: 'Claire', origin: 'https://cls.exemple.test' }
			})
		);
		expect(await countAwaiting(db())).toBe(before + 1);
		const [told] = await mailsTo(db(), root);
		expect(told!.body).toContain(`https://cls.exemple.test/outils/contrats/${created.slug}`);
		const all = await listOverseenContracts(db(), { question: '', standing: null, page: 1 });
		expect(all.lines[0]!.slug).toBe(created.slug);
		const found = await listOverseenContracts(db(), {
			...{ question: 'le VAL', standing: 'awaiting', page: 1 }
		});
		expect(found.lines.map(({ slug, author }) => [slug, author?.id])).toEqual([
			[created.slug, claire]
		]);
		expect(await isListed(db(), created.slug)).toBeUndefined();
	});
});
