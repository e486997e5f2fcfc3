import { expect, it } from 'vitest';
import { grantWriter } from '#lib/fiches/writers/grant-writer.server.ts';
import { listPeoplePage } from '#lib/fiches/comments/people.server.ts';
import { listPersonalWriters, listRoleWriters } from '#lib/fiches/writers/writers.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aCommittee, aContract, aPerson, aRole } from '../support/people.ts';
import { aFiche } from './support/fiches.ts';

describeOnADatabase('the page that says who writes a fiche', (db) => {
	it('reads long lists page by page, and finds a person by a part of the name', async () => {
		const { contractId, themeId } = await aContract(db());
		const claire = await aPerson(db(), 'Claire');
		await aRole(db(), { contractId, accountId: claire, role: 'coordinator' });
		for (const name of ['Paul', 'Odile']) {
			await aRole(db(), { contractId, accountId: await aPerson(db(), name), role: 'partner' });
		}
		const { members } = await aCommittee(db(), contractId, ['Amina', 'Bruno', 'Chloé']);
		const { ficheId } = await aFiche(db(), { contractId, themeId, status: 'co-writing' });
		for (const accountId of Object.values(members)) {
			const refusal = await db().transaction((tx) =>
				grantWriter(tx, { contractId, ficheId, accountId, by: claire })
			);
			expect(refusal).toBeNull();
		}
		const of = { contractId, ficheId, names: true, size: 2 };
		const namesOf = (list: { name: string }[]) => list.map(({ name }) => name);

		const roles = [
			await listRoleWriters(db(), of),
			await listRoleWriters(db(), { ...of, page: 2 })
		];
		expect(roles).toMatchObject([{ pages: 2 }, { page: 2 }]);
		expect(roles.flatMap(({ writers }) => namesOf(writers))).toEqual(['Claire', 'Odile', 'Paul']);

		const last = await listPersonalWriters(db(), { ...of, page: 9 });
		expect(last).toMatchObject({ page: 2, pages: 2 });
		expect(namesOf(last.writers)).toEqual(['Chloé']);

		const everybody = await listPeoplePage(db(), { ...of, search: '', page: 3 });
		expect(everybody).toMatchObject({ total: 6, page: 3, pages: 3 });
		expect(namesOf(everybody.people)).toEqual(['Odile', 'Paul']);
		const found = await listPeoplePage(db(), { ...of, search: 'run', page: 1 });
		expect(namesOf(found.people)).toEqual(['Bruno']);
		expect(await listPeoplePage(db(), { ...of, search: '%', page: 1 })).toMatchObject({ total: 0 });
	});
});
