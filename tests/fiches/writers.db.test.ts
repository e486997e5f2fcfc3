import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Role } from '#lib/accounts/actor.ts';
import { roles } from '#lib/accounts/actor.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { STANDINGS, type Standing } from '#lib/contracts/standing.ts';
import { contract, contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { keyOfPair } from '#lib/documents/access.ts';
import { findFicheAccess, listFicheAccess } from '#lib/fiches/writers/document-access.server.ts';
import { listStandingFicheWriters } from '#lib/fiches/writers/standing-writers.server.ts';
import { ficheGroup, ficheWriter } from '#lib/fiches/tables.server.ts';
import { ficheStatuses, type FicheStatus } from '#lib/fiches/workflow.ts';
import { group, groupMember } from '#lib/groups/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aCommittee, aContract, aPerson, aRole } from '../support/people.ts';
import { aFiche } from './support/fiches.ts';

const day = fc.constantFrom(null, '2026-05-31', '2026-06-01', '2026-06-02');
const now = new Date('2026-06-01T10:00:00Z');

/** Fiches in front of which everybody stands at once. */
const FICHES = 6;
/** Many people at once cost no more statements than one. */
const RUNS = process.env.MAILLAGE_LONG ? 400 : 20;

/** What alone decides is made frequent enough for each rule to be the only one in the way of somebody, in nearly every run. */
const often = fc.constantFrom(true, true, true, false);
const seldom = fc.constantFrom(true, false, false, false);

/** One person, as chance made them: a seat and a right of their own are about one fiche, roles about all. */
const somebody = fc.record({
	fiche: fc.nat({ max: FICHES - 1 }),
	role: fc.option(fc.constantFrom(...roles), { freq: 1 }),
	second: fc.option(fc.constantFrom(...roles), { freq: 1 }),
	roleEnded: fc.boolean(),
	elsewhere: fc.boolean(),
	seat: fc.option(fc.record({ linked: often, left: seldom, closed: seldom, from: day, to: day })),
	personal: fc.constantFrom(null, null, 'granted', 'withdrawn')
});
type Somebody = typeof somebody extends fc.Arbitrary<infer T> ? T : never;

const aCase = fc.record({
	/** Most contracts are open: what is archived or hidden is written by nobody. */
	contract: fc.constantFrom(...STANDINGS, 'open', 'open', 'open', 'open'),
	statuses: fc.array(fc.constantFrom(...ficheStatuses), { minLength: FICHES, maxLength: FICHES }),
	people: fc.array(somebody, { minLength: 1, maxLength: 60, size: 'max' })
});

type Place = {
	contractId: string;
	/** Of another contract: a role there gives nothing here. */
	elsewhereId: string;
	fiches: { ficheId: string; documentId: string }[];
};

/** The fiches are made once: what a case changes is their status and the people around them. */
async function aPlace(db: Db): Promise<Place> {
	const { contractId, themeId } = await aContract(db);
	const elsewhere = await aContract(db);
	const fiches: Place['fiches'] = [];
	for (let at = 0; at < FICHES; at += 1)
		fiches.push(await aFiche(db, { contractId, themeId, status: 'draft' }));
	return { contractId, elsewhereId: elsewhere.contractId, fiches };
}

async function putStatuses(db: Db, { fiches }: Place, statuses: readonly FicheStatus[]) {
	const rows = fiches.map(({ ficheId }, at) => sql`(${ficheId}::uuid, ${statuses[at]})`);
	await db.execute(sql`update fiche set status = wanted.status
		from (values ${sql.join(rows, sql`, `)}) wanted (id, status) where fiche.id = wanted.id`);
}

/** People whom no case has known, one statement a table whatever their number. */
async function putPeople(db: Db, place: Place, cases: readonly Somebody[]) {
	const people = cases.map((one) => ({
		...{ ...one, ficheId: place.fiches[one.fiche]!.ficheId },
		...{ accountId: randomUUID(), groupId: randomUUID() }
	}));
	await db.insert(account).values(
		people.map(({ accountId }) => ({
			...{ id: accountId, email: `${accountId}@exemple.test` },
			...{ displayName: 'Amina', pseudonym: 'Personne' }
		}))
	);
	const roles = people.flatMap(({ accountId, role, second, elsewhere, roleEnded }) =>
		[...new Set([role, second])]
			.filter((held): held is Role => held !== null)
			.map((held) => ({
				...{ accountId, role: held, endedAt: roleEnded ? now : null },
				contractId: elsewhere ? place.elsewhereId : place.contractId
			}))
	);
	if (roles.length > 0) await db.insert(contractRole).values(roles);
	const seated = people.flatMap(({ seat, ...person }) => (seat ? [{ ...person, ...seat }] : []));
	if (seated.length > 0) await seat(db, place, seated);
	const personal = people.flatMap(({ personal, ficheId, accountId }) => {
		const withdrawal = { withdrawnAt: now, withdrawnReason: 'Relecture' };
		if (personal === null) return [];
		return [{ ficheId, accountId, ...(personal === 'withdrawn' && withdrawal) }];
	});
	if (personal.length > 0) await db.insert(ficheWriter).values(personal);
	return people;
}

type Seated = NonNullable<Somebody['seat']> & {
	ficheId: string;
	accountId: string;
	groupId: string;
};

async function seat(db: Db, { contractId }: Place, seated: readonly Seated[]): Promise<void> {
	await db.insert(group).values(
		seated.map(({ groupId, closed }) => ({
			...{ id: groupId, contractId, kind: 'citizen-committee' as const, slug: groupId },
			...{ name: 'Comité', closedAt: closed ? now : null }
		}))
	);
	await db.insert(groupMember).values(
		seated.map(({ groupId, accountId, left, from, to }) => ({
			...{ groupId, accountId, leftAt: left ? now : null },
			...{ mandateStartsOn: from, mandateEndsOn: to }
		}))
	);
	const links = seated.filter(({ linked }) => linked);
	if (links.length > 0)
		await db.insert(ficheGroup).values(links.map(({ ficheId, groupId }) => ({ ficheId, groupId })));
}

describeOnADatabase('who may write a fiche', (db) => {
	it('is the same rule in the permissions and inside the commit, whoever comes', async () => {
		const place = await aPlace(db());
		await fc.assert(
			fc.asyncProperty(aCase, async ({ contract: stands, statuses, people: cases }) => {
				const standing = stands as Standing;
				await db().update(contract).set({ standing }).where(eq(contract.id, place.contractId));
				await putStatuses(db(), place, statuses);
				const people = await putPeople(db(), place, cases);
				const pairs = place.fiches.flatMap(({ documentId }) =>
					people.map(({ accountId }) => ({ documentId, accountId }))
				);
				const access = await listFicheAccess(db(), { pairs, now });
				const writers = await listStandingFicheWriters(db(), { pairs, now });
				const allowed = pairs.map(keyOfPair).filter((key) => access.get(key)?.mode === 'write');
				expect([...writers].sort()).toEqual(allowed.sort());
			}),
			{ numRuns: RUNS }
		);
	}, 600_000);

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
