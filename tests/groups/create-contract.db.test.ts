import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { draftOf } from '#lib/contracts/themes/contract-draft.ts';
import { frameworks } from '#lib/contracts/themes/frameworks.ts';
import { listCommunes } from '#lib/contracts/places/places.server.ts';
import {
	findContract,
	getTerritory,
	listContracts,
	listThemes
} from '#lib/contracts/queries.server.ts';
import { contract } from '#lib/contracts/tables.server.ts';
import { createContractWithGroups } from '#lib/groups/founding/create-contract-with-groups.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { isGroupKind, type GroupKind } from '#lib/groups/kinds.ts';
import { listGroups } from '#lib/groups/queries.server.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson } from '../support/people.ts';

async function aContractFrom(db: Db, key: string, more: { territoryName?: string } = {}) {
	const framework = frameworks.find((one) => one.key === key)!;
	const draft = draftOf(framework, '2026-11-22');
	const createdBy = await aPerson(db, 'Claire');
	const created = await createContractWithGroups(db, {
		contract: {
			title: 'Contrat du Diois',
			territoryName: more.territoryName ?? 'Diois',
			presentation: '',
			startsOn: '2027-01-01',
			endsOn: '2031-12-31',
			frameworkKey: key,
			frameworkEdition: framework.edition,
			communes: await listCommunes(['26113', '26108', '26113', 'nowhere']),
			districts: ['Les Tanneries'],
			themes: draft.themes.map((theme) => ({ ...theme, axisKey: theme.axisKey || null })),
			createdBy
		},
		groups: draft.groups.map((group) => ({
			...group,
			kind: group.kind as GroupKind,
			axisKey: group.axisKey || null
		}))
	});
	return { created, createdBy };
}

describeOnADatabase('the creation of a contract', (db) => {
	it('names only kinds of group that exist in its frameworks', () => {
		const groups = frameworks.flatMap((one) => [one.wiredGroup ?? [], one.suggestedGroups].flat());
		expect(groups.filter(({ kind }) => !isGroupKind(kind))).toEqual([]);
	});

	it('gives an Occitanie contract its five themes, and the committee that carries the fifth', async () => {
		const { created, createdBy } = await aContractFrom(db(), 'occitanie');
		const themes = await listThemes(db(), created.id);
		expect(themes.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
		const { groups } = await listGroups(db(), {
			contractId: created.id,
			kind: 'citizen-committee'
		});
		expect(groups).toMatchObject([{ theme: { slug: themes[4]!.slug }, joining: 'request' }]);
		const actor = await findActor(db(), { accountId: createdBy, contractId: created.id });
		expect(actor.roles).toEqual(['coordinator']);
	});

	it('copies real communes once, with their population, and leaves unknown codes out', async () => {
		const { created } = await aContractFrom(db(), 'libre');
		const territory = await getTerritory(db(), created.id);
		expect(territory.communes.map(({ name }) => name)).toEqual(['Crest', 'Die']);
		expect(territory.population).toBeGreaterThan(10_000);
		expect(territory.districts.map(({ name }) => name)).toEqual(['Les Tanneries']);
	});

	it('gives two territories of one name two addresses, even at the same instant', async () => {
		const both = await Promise.all([
			aContractFrom(db(), 'libre', { territoryName: 'Val d’Œuvre' }),
			aContractFrom(db(), 'libre', { territoryName: 'Val d’Œuvre' })
		]);
		expect(both.map(({ created }) => created.slug).sort()).toEqual([
			'val-d-oeuvre',
			'val-d-oeuvre-2'
		]);
	});

	it('writes nothing at all when a group fails, and journals what it writes', async () => {
		const before = await db().$count(contract);
		const failing = createContractWithGroups(db(), {
			contract: {
				title: 'T',
				territoryName: 'Jamais',
				presentation: '',
				startsOn: '2027-01-01',
				endsOn: '2028-01-01',
				frameworkKey: 'libre',
				frameworkEdition: '2026-01',
				communes: [],
				districts: [],
				themes: [],
				createdBy: await aPerson(db())
			},
			groups: [{ kind: 'copil', name: null as unknown as string, purpose: '', axisKey: null }]
		});
		await expect(failing).rejects.toThrow();
		expect(await db().$count(contract)).toBe(before);
		const { created } = await aContractFrom(db(), 'libre');
		const events = await db()
			.select({ kind: journalEntry.kind })
			.from(journalEntry)
			.where(eq(journalEntry.contractId, created.id));
		expect(events.map(({ kind }) => kind)).toContain('contract-created');
	});

	it('is found by its territory or by one of its communes, accents and dashes forgiven', async () => {
		const { created } = await aContractFrom(db(), 'libre', { territoryName: 'Échirolles-Vallée' });
		const slugsFor = async (question: string) => {
			const { contracts } = await listContracts(db(), { question, page: 1 });
			return contracts.map(({ slug }) => slug);
		};
		expect(await slugsFor('echirolles vallee')).toEqual([created.slug]);
		expect(await slugsFor('ÉCHIROLLES')).toEqual([created.slug]);
		expect(await slugsFor('crest')).toContain(created.slug);
		expect(await slugsFor('100%')).toEqual([]);
		expect(await findContract(db(), created.slug)).toMatchObject({ id: created.id });
	});

	it('lists twelve contracts a page, and answers the last page to a page too far', async () => {
		for (let i = 0; i < 13; i += 1) {
			await aContractFrom(db(), 'libre', { territoryName: `Liste ${i}` });
		}
		const first = await listContracts(db(), { question: 'liste', page: 1 });
		expect(first).toMatchObject({ total: 13, pages: 2, page: 1 });
		expect(first.contracts).toHaveLength(12);
		expect(await listContracts(db(), { question: 'liste', page: 99 })).toMatchObject({ page: 2 });
	});
});
