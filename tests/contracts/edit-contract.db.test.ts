import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { closeRenewal, createRenewal } from '#lib/contracts/creating/create-renewal.server.ts';
import { createTheme } from '#lib/contracts/themes/create-theme.server.ts';
import { listCommunes } from '#lib/contracts/places/places.server.ts';
import { getTerritory, listRenewals, listThemes } from '#lib/contracts/queries.server.ts';
import { recordContractDetails } from '#lib/contracts/record-contract-details.server.ts';
import {
	closeDistrict,
	createDistrict,
	recordTerritory
} from '#lib/contracts/creating/record-territory.server.ts';
import {
	closeTheme,
	recordTheme,
	recordThemePlace
} from '#lib/contracts/themes/record-theme.server.ts';
import { contract } from '#lib/contracts/tables.server.ts';
import { createGroup } from '#lib/groups/founding/create-group.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aContract, aPerson } from '../support/people.ts';

describeOnADatabase('a coordinator who edits the contract', (db) => {
	const start = async () => {
		const claire = await aPerson(db(), 'Claire');
		return { ...(await aContract(db())), actorId: claire };
	};
	const titles = async (contractId: string) =>
		(await listThemes(db(), contractId)).map(({ title }) => title);

	it('changes title and dates, not the address', async () => {
		const { contractId, actorId, slug } = await start();
		await recordContractDetails(db(), {
			contractId,
			actorId,
			details: {
				title: 'Nouveau titre',
				territoryName: 'Vallée',
				presentation: 'Bonjour',
				replyTo: 'cls@vallee.test',
				startsOn: '2027-01-01',
				endsOn: '2029-12-31'
			}
		});
		const [row] = await db().select().from(contract).where(eq(contract.id, contractId));
		expect(row).toMatchObject({ slug, title: 'Nouveau titre', endsOn: '2029-12-31' });
	});

	it('adds, renames and orders themes; two themes added at once both stay, with their own address', async () => {
		const { contractId, actorId, themeId } = await start();
		const add = (title: string) =>
			createTheme(db(), { contractId, actorId, details: { title, summary: '' } });
		const [one, two] = await Promise.all([add('Santé mentale'), add('Santé mentale')]);
		expect(one.slug).not.toBe(two.slug);
		await recordTheme(db(), {
			contractId,
			actorId,
			themeId: two.id,
			details: { title: 'Écrans', summary: 'En parler' }
		});
		await recordThemePlace(db(), { contractId, actorId, themeId: two.id, step: -1 });
		await recordThemePlace(db(), { contractId, actorId, themeId, step: -1 });
		const after = await titles(contractId);
		expect(new Set(after)).toEqual(new Set(['Prévention', 'Santé mentale', 'Écrans']));
		const places = (await listThemes(db(), contractId)).map(({ position }) => position);
		expect(places).toEqual([1, 2, 3]);
	});

	it('cannot touch a theme of another contract', async () => {
		const { contractId, actorId } = await start();
		const other = await aContract(db());
		const foreign = { contractId, actorId, themeId: other.themeId };
		await recordTheme(db(), { ...foreign, details: { title: 'Volé', summary: '' } });
		await createTheme(db(), { contractId, actorId, details: { title: 'Deux', summary: '' } });
		await closeTheme(db(), foreign);
		expect(await titles(other.contractId)).toEqual(['Prévention']);
	});

	it('removes an empty theme, never one that carries a group, never the last', async () => {
		const { contractId, actorId, themeId } = await start();
		expect(await closeTheme(db(), { contractId, actorId, themeId })).toBe('theme-last');
		const spare = await createTheme(db(), {
			contractId,
			actorId,
			details: { title: 'De trop', summary: '' }
		});
		await createGroup(db(), {
			contractId,
			actorId,
			themeId,
			kind: 'working-group',
			name: 'Groupe',
			purpose: '',
			joining: 'open'
		});
		expect(await closeTheme(db(), { contractId, actorId, themeId })).toBe('theme-in-use');
		expect(await closeTheme(db(), { contractId, actorId, themeId: spare.id })).toBe('removed');
		expect(await titles(contractId)).toEqual(['Prévention']);
	});

	it('adds communes without doubles and cannot empty the territory', async () => {
		const { contractId, actorId } = await start();
		const added = await listCommunes(['26108', '26113']);
		await recordTerritory(db(), { contractId, actorId, added });
		await recordTerritory(db(), { contractId, actorId, added });
		expect((await getTerritory(db(), contractId)).communes).toHaveLength(2);
		const removed = await recordTerritory(db(), { contractId, actorId, removed: ['26108'] });
		expect(removed).toBe('recorded');
		const last = await recordTerritory(db(), { contractId, actorId, removed: ['26113'] });
		expect(last).toBe('territory-empty');
		expect((await getTerritory(db(), contractId)).communes).toMatchObject([{ name: 'Die' }]);
	});

	it('names districts and takes them back', async () => {
		const { contractId, actorId } = await start();
		await createDistrict(db(), { contractId, actorId, name: 'Les Tanneries', isPriority: true });
		const { districts } = await getTerritory(db(), contractId);
		expect(districts).toMatchObject([{ name: 'Les Tanneries', isPriority: true }]);
		await closeDistrict(db(), { contractId, actorId, districtId: districts[0]!.id });
		expect((await getTerritory(db(), contractId)).districts).toEqual([]);
	});

	it('records renewals one after the other; the last one only can be taken back', async () => {
		const { contractId, actorId } = await start();
		const renew = (startsOn: string, endsOn: string) =>
			createRenewal(db(), { contractId, actorId, startsOn, endsOn });
		expect(await renew('2030-06-01', '2032-01-01')).toBe('renewal-too-early');
		expect(await renew('2031-01-01', '2033-12-31')).toBe('recorded');
		const twice = await Promise.all([
			renew('2034-01-01', '2035-12-31'),
			renew('2034-01-01', '2035-12-31')
		]);
		expect(twice.sort()).toEqual(['recorded', 'renewal-too-early']);
		expect(await closeRenewal(db(), { contractId, actorId, number: 1 })).toBe('renewal-not-last');
		expect(await closeRenewal(db(), { contractId, actorId, number: 2 })).toBe('removed');
		expect(await listRenewals(db(), contractId)).toHaveLength(1);
	});
});
