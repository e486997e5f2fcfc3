import fc from 'fast-check';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Role } from '#lib/accounts/actor.ts';
import { roles } from '#lib/accounts/actor.ts';
import { contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { keyOfPair } from '#lib/documents/access.ts';
import { findFicheAccess, listFicheAccess } from '#lib/fiches/writers/document-access.server.ts';
import { listStandingFicheWriters } from '#lib/fiches/writers/standing-writers.server.ts';
import { fiche, ficheGroup, ficheWriter } from '#lib/fiches/tables.server.ts';
import { ficheStatuses } from '#lib/fiches/workflow.ts';
import { group, groupMember } from '#lib/groups/tables.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { aCommittee, aContract, aPerson, aRole } from '../support/people.ts';
import { aFiche } from './support/fiches.ts';

const day = fc.constantFrom(null, '2026-05-31', '2026-06-01', '2026-06-02');
const now = new Date('2026-06-01T10:00:00Z');

/** One person, as chance made them, in front of one fiche. */
const aCase = fc.record({
	status: fc.constantFrom(...ficheStatuses),
	role: fc.option(fc.constantFrom(...roles)),
	second: fc.option(fc.constantFrom(...roles)),
	roleEnded: fc.boolean(),
	elsewhere: fc.boolean(),
	seat: fc.option(
		fc.record({
			linked: fc.boolean(),
			left: fc.boolean(),
			closed: fc.boolean(),
			from: day,
			to: day
		})
	),
	personal: fc.constantFrom(null, 'granted', 'withdrawn')
});
type Case = typeof aCase extends fc.Arbitrary<infer T> ? T : never;

async function build(db: Db, one: Case) {
	const { contractId, themeId } = await aContract(db);
	const other = await aContract(db);
	const accountId = await aPerson(db);
	const { ficheId, documentId } = await aFiche(db, { contractId, themeId, status: 'draft' });
	await db
		.update(fiche)
		.set({ status: one.status })
		.where(sql`id = ${ficheId}`);
	const held = new Set([one.role, one.second].filter((role): role is Role => role !== null));
	for (const role of held) {
		await db.insert(contractRole).values({
			contractId: one.elsewhere ? other.contractId : contractId,
			accountId,
			role,
			endedAt: one.roleEnded ? now : null
		});
	}
	if (one.seat) {
		const { linked, left, closed, from, to } = one.seat;
		const [committee] = await db
			.insert(group)
			.values({
				contractId,
				kind: 'citizen-committee',
				slug: 'comite',
				name: 'Comité',
				closedAt: closed ? now : null
			})
			.returning();
		await db.insert(groupMember).values({
			groupId: committee!.id,
			accountId,
			leftAt: left ? now : null,
			mandateStartsOn: from,
			mandateEndsOn: to
		});
		if (linked) await db.insert(ficheGroup).values({ ficheId, groupId: committee!.id });
	}
	if (one.personal) {
		await db.insert(ficheWriter).values({
			ficheId,
			accountId,
			...(one.personal === 'withdrawn' && { withdrawnAt: now, withdrawnReason: 'Relecture' })
		});
	}
	return { documentId, accountId };
}

describeOnBothDatabases('who may write a fiche', (db) => {
	it('is the same rule in the permissions and inside the commit, whoever comes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(aCase, { minLength: 1, maxLength: 6 }), async (cases) => {
				const people: Awaited<ReturnType<typeof build>>[] = [];
				for (const one of cases) people.push(await build(db(), one));
				const pairs = people.flatMap(({ documentId }) =>
					people.map(({ accountId }) => ({ documentId, accountId }))
				);
				const access = await listFicheAccess(db(), { pairs, now });
				const standing = await listStandingFicheWriters(db(), { pairs, now });
				const allowed = pairs.map(keyOfPair).filter((key) => access.get(key)?.mode === 'write');
				expect([...standing].sort()).toEqual(allowed.sort());
			}),
			{ numRuns: 40 }
		);
	});

	it('opens a fiche to its committee, and says why to somebody else', async () => {
		const { contractId, themeId } = await aContract(db());
		const { groupId, members } = await aCommittee(db(), contractId, ['Amina']);
		const resident = await aPerson(db(), 'Lucien');
		const { documentId } = await aFiche(db(), {
			contractId,
			themeId,
			status: 'co-writing',
			groupIds: [groupId]
		});
		expect(await findFicheAccess(db(), { documentId, accountId: members.Amina! })).toEqual({
			mode: 'write'
		});
		expect(await findFicheAccess(db(), { documentId, accountId: resident })).toEqual({
			mode: 'read',
			reason: { code: 'not-a-writer' }
		});
	});

	it('lets a member write through the last day of their mandate, and not after', async () => {
		const { contractId, themeId } = await aContract(db());
		const { groupId, members } = await aCommittee(db(), contractId, ['Bruno']);
		await db()
			.update(groupMember)
			.set({ mandateEndsOn: '2026-06-01' })
			.where(eq(groupMember.groupId, groupId));
		const { documentId } = await aFiche(db(), {
			contractId,
			themeId,
			status: 'draft',
			groupIds: [groupId]
		});
		const pairs = [{ documentId, accountId: members.Bruno! }];
		const nextDay = new Date('2026-06-02T10:00:00Z');
		expect((await listStandingFicheWriters(db(), { pairs, now })).size).toBe(1);
		expect((await listStandingFicheWriters(db(), { pairs, now: nextDay })).size).toBe(0);
		expect((await listFicheAccess(db(), { pairs, now })).get(keyOfPair(pairs[0]!))?.mode).toBe(
			'write'
		);
	});

	it('gives the reason to the person whose right was withdrawn', async () => {
		const { contractId, themeId } = await aContract(db());
		const accountId = await aPerson(db());
		await aRole(db(), { contractId, accountId, role: 'partner' });
		const { ficheId, documentId } = await aFiche(db(), { contractId, themeId, status: 'draft' });
		await db().insert(ficheWriter).values({
			ficheId,
			accountId,
			withdrawnAt: now,
			withdrawnReason: 'Le temps de la relecture.'
		});
		expect(await findFicheAccess(db(), { documentId, accountId })).toEqual({
			mode: 'read',
			reason: { code: 'withdrawn', detail: 'Le temps de la relecture.' }
		});
	});

	it('answers nothing about a document that is no fiche', async () => {
		const accountId = await aPerson(db());
		const documentId = '00000000-0000-4000-8000-000000000000';
		expect(await findFicheAccess(db(), { documentId, accountId })).toBeNull();
		expect(await listStandingFicheWriters(db(), { pairs: [{ documentId, accountId }] })).toEqual(
			new Set()
		);
	});
});
