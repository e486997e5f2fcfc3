import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openTypedCode } from '#lib/consultations/pages/open-typed-code.server.ts';
import {
	enterParticipation,
	renewToken
} from '#lib/consultations/taking-part/participation.server.ts';
import { secretsOf } from '#lib/consultations/taking-part/submission-secrets.server.ts';
import { consultation } from '#lib/consultations/tables.server.ts';
import { contract } from '#lib/contracts/tables.server.ts';
import { group } from '#lib/groups/tables.server.ts';
import { pageCodeOf, spacedPageCode } from '#lib/shared/typed/page-code.ts';
import { readCode, spacedCode } from '#lib/shared/typed/secret-code.ts';
import { anOpenConsultation } from '../support/consultations.ts';
import { describeOnADatabase } from '../support/databases.ts';

describeOnADatabase('a code that was printed', (db) => {
	let places = 0;
	const open = (typed: string, address = `192.0.2.${(places += 1)}`) =>
		openTypedCode(db(), { typed, address });
	const codeOf = (id: string) => spacedPageCode(pageCodeOf(id)).toLowerCase();

	it('leads to the consultation of its poster, and not to one that is being prepared', async () => {
		const { consultationId, contractSlug, slug } = await anOpenConsultation(db());
		const code = codeOf(consultationId);
		expect(await open(code)).toMatchObject({
			pages: [{ path: `/c/${contractSlug}/consultations/${slug}` }]
		});
		const isIt = eq(consultation.id, consultationId);
		await db().update(consultation).set({ status: 'draft' }).where(isIt);
		expect(await open(code)).toEqual({ unknown: true });
	});

	it('leads to a group, and to nothing of a contract that is hidden', async () => {
		const { contractId, contractSlug } = await anOpenConsultation(db());
		const [made] = await db()
			.insert(group)
			.values({ contractId, kind: 'citizen-committee', slug: 'comite', name: 'Comité' })
			.returning();
		expect(await open(codeOf(made!.id))).toEqual({
			pages: [{ path: `/c/${contractSlug}/groupes/comite`, title: 'Comité' }]
		});
		await db().update(contract).set({ standing: 'hidden' }).where(eq(contract.id, contractId));
		expect(await open(codeOf(made!.id))).toEqual({ unknown: true });
	});

	it('that two pages share leads to each of them', async () => {
		const { contractId } = await anOpenConsultation(db());
		const ids = ['0f0e0d0c-0a00-4000-8000-000000000001', '0f0e0d0c-0a00-4000-8000-000000000002'];
		for (const id of ids)
			await db()
				.insert(group)
				.values({ id, contractId, kind: 'citizen-committee', slug: id, name: id });
		const opened = await open(codeOf(ids[0]!));
		expect('pages' in opened && opened.pages.map(({ title }) => title).sort()).toEqual(ids);
	});

	it('of a private link leads to its own page, until a new one replaces it', async () => {
		const { consultationId, contractSlug, slug } = await anOpenConsultation(db());
		const { token } = secretsOf('the key of a form');
		expect(readCode(token)).toBe(token);
		expect(secretsOf('the key of a form').token).toBe(token);
		const entered = await enterParticipation(db(), {
			...{ consultationId, token, verification: 'unverified', shownName: '' },
			participant: { accountId: null, deviceId: 'a device' }
		});
		const home = `/c/${contractSlug}/consultations/${slug}/ma-participation`;
		expect(await open(spacedCode(token).toLowerCase())).toMatchObject({
			pages: [{ path: `${home}/${token}` }]
		});
		const renewed = await renewToken(db(), entered!.participation.id);
		expect(await open(token)).toEqual({ unknown: true });
		expect(await open(spacedCode(renewed))).toMatchObject({
			pages: [{ path: `${home}/${renewed}` }]
		});
	});

	it('is not found by trying: sixty that lead nowhere from one place, then a wait', async () => {
		const { consultationId } = await anOpenConsultation(db());
		const right = codeOf(consultationId);
		for (let n = 0; n < 70; n += 1)
			expect(await open(right, '198.51.100.1')).toHaveProperty('pages');
		const tried = await Promise.all(
			Array.from({ length: 80 }, () => open('2222-2222', '198.51.100.2'))
		);
		expect(tried.filter((answer) => 'unknown' in answer)).toHaveLength(60);
		expect(await open(right, '198.51.100.2')).toMatchObject({ waitMinutes: expect.any(Number) });
		expect(await open(right, '198.51.100.3')).toHaveProperty('pages');
	});
});
