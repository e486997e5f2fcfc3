import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Role } from '#lib/accounts/actor.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { findFicheAccess } from '#lib/fiches/writers/document-access.server.ts';
import { listStandingFicheWriters } from '#lib/fiches/writers/standing-writers.server.ts';
import { ficheWriter } from '#lib/fiches/tables.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { acceptInvitation } from '#lib/groups/invitations/accept-invitation.server.ts';
import { createInvitation } from '#lib/groups/invitations/create-invitation.server.ts';
import { endMandate } from '#lib/groups/people/end-mandate.server.ts';
import { endRole } from '#lib/groups/people/end-role.server.ts';
import { giveRole, handOver } from '#lib/groups/people/give-role.server.ts';
import {
	countCoordinators,
	findPersonOf,
	listPeopleOf
} from '#lib/groups/people/people-queries.server.ts';
import { groupMember, invitation } from '#lib/groups/tables.server.ts';
import { administrator } from '#lib/installation/tables.server.ts';
import { journalEntry, mail } from '#lib/journal/tables.server.ts';
import { describeOnADatabase, describeOnBothDatabases } from '../support/databases.ts';
import { aFiche } from '../fiches/support/fiches.ts';
import { aCommittee, aContract, aPerson, aRole } from '../support/people.ts';

async function aPlace(db: Db) {
	const { contractId, slug, themeId } = await aContract(db);
	const { groupId, members } = await aCommittee(db, contractId, ['Amina']);
	const claire = await aPerson(db, 'Claire');
	await aRole(db, { contractId, accountId: claire, role: 'coordinator' });
	return { contractId, slug, themeId, groupId, amina: members.Amina!, claire };
}
type Place = Awaited<ReturnType<typeof aPlace>>;

const by = ({ contractId }: Place, accountId: string) => ({
	contract: { id: contractId, title: 'Contrat' },
	by: accountId,
	url: 'https://maillage.test/c/ici',
	now: new Date()
});
const rolesOf = async (db: Db, { contractId }: Place, accountId: string) =>
	(await findActor(db, { accountId, contractId })).roles;
const mailsTo = async (db: Db, accountId: string) => {
	const [person] = await db.select().from(account).where(eq(account.id, accountId));
	return db.select().from(mail).where(eq(mail.recipient, person!.email));
};
const give = (db: Db, place: Place, accountId: string, role: Role) =>
	aRole(db, { contractId: place.contractId, accountId, role });

describeOnADatabase('the end of a role', (db) => {
	it('is said to the person with its reason, noted, and read at once', async () => {
		const place = await aPlace(db());
		const yanis = await aPerson(db(), 'Yanis');
		await give(db(), place, yanis, 'partner');
		const wanted = { accountId: yanis, role: 'partner' as const, reason: 'A changé de poste.' };
		expect(await endRole(db(), by(place, place.claire), wanted)).toBe('ended');
		expect(await rolesOf(db(), place, yanis)).toEqual([]);
		expect((await mailsTo(db(), yanis)).map(({ body }) => body).join()).toContain(
			'A changé de poste.'
		);
		const events = await db()
			.select()
			.from(journalEntry)
			.where(and(eq(journalEntry.kind, 'role-ended'), eq(journalEntry.subjectId, yanis)));
		expect(events).toMatchObject([{ actorId: place.claire, data: { role: 'partner' } }]);
		expect(JSON.stringify(events)).not.toContain('poste');
		expect(await endRole(db(), by(place, place.claire), wanted)).toBe('role-gone');
	});

	it('needs a reason for somebody else, none for oneself, and the right to do it', async () => {
		const place = await aPlace(db());
		const [yanis, nosy] = [await aPerson(db(), 'Yanis'), await aPerson(db(), 'Nosy')];
		await give(db(), place, yanis, 'partner');
		await give(db(), place, nosy, 'partner');
		const wanted = { accountId: yanis, role: 'partner' as const, reason: '' };
		expect(await endRole(db(), by(place, place.claire), wanted)).toBe('reason-missing');
		const forced = { ...wanted, reason: 'Pour voir' };
		expect(await endRole(db(), by(place, nosy), forced)).toBe('not-allowed');
		expect(await rolesOf(db(), place, yanis)).toEqual(['partner']);
		expect(await endRole(db(), by(place, yanis), wanted)).toBe('ended');
		expect(await mailsTo(db(), yanis)).toEqual([]);
	});

	it('never leaves a contract without a coordinator, even when both end each other at once', async () => {
		const place = await aPlace(db());
		const own = { role: 'coordinator' as const, reason: 'Parce que' };
		const alone = { ...own, accountId: place.claire };
		expect(await endRole(db(), by(place, place.claire), alone)).toBe('last-coordinator');
		const zoe = await aPerson(db(), 'Zoé');
		await give(db(), place, zoe, 'coordinator');
		const answers = await Promise.all([
			endRole(db(), by(place, place.claire), { ...own, accountId: zoe }),
			endRole(db(), by(place, zoe), { ...own, accountId: place.claire })
		]);
		expect(answers.filter((answer) => answer === 'ended')).toHaveLength(1);
		expect(await countCoordinators(db(), place.contractId)).toBe(1);
	});

	it('tells the other coordinators when it was the coordination, and an administrator may end it', async () => {
		const place = await aPlace(db());
		const [hostile, admin] = [await aPerson(db(), 'Hostile'), await aPerson(db(), 'Admin')];
		await give(db(), place, hostile, 'coordinator');
		await db().insert(administrator).values({ accountId: admin });
		const wanted = { accountId: hostile, role: 'coordinator' as const, reason: 'Compte pris.' };
		const yanis = await aPerson(db(), 'Yanis');
		await give(db(), place, yanis, 'partner');
		const other = { accountId: yanis, role: 'partner' as const, reason: 'Non.' };
		expect(await endRole(db(), by(place, admin), other)).toBe('not-allowed');
		expect(await endRole(db(), by(place, admin), wanted)).toBe('ended');
		expect((await mailsTo(db(), place.claire)).map(({ body }) => body).join()).toContain('Hostile');
		expect(await giveRole(db(), by(place, hostile), { ...wanted, organisation: '' })).toBe(
			'not-allowed'
		);
	});

	it('takes back what the person had invited to and could no longer', async () => {
		const place = await aPlace(db());
		const bad = await aPerson(db(), 'Bad');
		await give(db(), place, bad, 'coordinator');
		const { contractId, slug, groupId } = place;
		const actor = await findActor(db(), { accountId: bad, contractId });
		const context = {
			actor,
			contract: { id: contractId, slug, title: 'Contrat' },
			...{ inviterName: 'Bad', origin: 'https://maillage.test', now: new Date() }
		};
		const wanted = {
			...{ role: 'coordinator' as const, organisation: '', groupId: null },
			...{ email: 'autre@exemple.test', landingPath: '', days: 14 }
		};
		const made = await createInvitation(db(), context, wanted);
		if (typeof made === 'string') throw new Error(made);
		const end = { accountId: bad, role: 'coordinator' as const, reason: 'Non.' };
		expect(await endRole(db(), by(place, place.claire), end)).toBe('ended');
		const [row] = await db().select().from(invitation).where(eq(invitation.id, made.id));
		expect(row!.revokedAt).not.toBeNull();
		// One that was missed would let nobody in either: a mandate that ends by its date withdraws nothing by itself.
		const seat = { groupId, accountId: bad, role: 'facilitator' as const };
		await db().insert(groupMember).values(seat);
		const runs = { ...context, actor: await findActor(db(), { accountId: bad, contractId }) };
		const second = await createInvitation(db(), runs, {
			...{ ...wanted, role: 'committee-member' as const, groupId, email: null }
		});
		if (typeof second === 'string') throw new Error(second);
		await db()
			.update(groupMember)
			.set({ mandateEndsOn: '2020-01-01' })
			.where(eq(groupMember.accountId, bad));
		const answer = await acceptInvitation(db(), {
			token: second.url.split('/').at(-1)!,
			accepting: { accountId: await aPerson(db(), 'Invité') },
			...{ origin: 'https://maillage.test', now: new Date() }
		});
		expect(answer).toBe('invitation-gone');
	});
});

describeOnADatabase('a right given by name', (db) => {
	it('ends with the part that the person had in the contract', async () => {
		const place = await aPlace(db());
		const { contractId, themeId, groupId, amina, claire } = place;
		const fiche = await aFiche(db(), { contractId, themeId, status: 'co-writing', groupIds: [] });
		await db()
			.insert(ficheWriter)
			.values({ ficheId: fiche.ficheId, accountId: amina, grantedBy: claire });
		const pair = { documentId: fiche.documentId, accountId: amina };
		expect(await findFicheAccess(db(), pair)).toEqual({ mode: 'write' });
		const left = await endMandate(db(), {
			...{ contractId, group: { id: groupId, name: 'Comité' }, accountId: amina, actorId: claire },
			...{ reason: 'Mandat fini.', url: 'https://maillage.test', now: new Date() }
		});
		expect(left).toBe('recorded');
		expect(await findFicheAccess(db(), pair)).toMatchObject({ mode: 'read' });
		const standing = await db().transaction((tx) =>
			listStandingFicheWriters(tx, { pairs: [pair] })
		);
		expect(standing.size).toBe(0);
		expect((await mailsTo(db(), amina)).map(({ body }) => body).join()).toContain('Mandat fini.');
	});
});

describeOnADatabase('handing over', (db) => {
	it('gives the coordination and ends one’s own, both at once', async () => {
		const place = await aPlace(db());
		const { amina, claire } = place;
		expect(await handOver(db(), by(place, claire), { accountId: amina })).toBe('handed');
		expect(await rolesOf(db(), place, claire)).toEqual([]);
		expect(await rolesOf(db(), place, amina)).toEqual(['coordinator', 'committee-member']);
		expect(await mailsTo(db(), amina)).toHaveLength(2);
		expect(await handOver(db(), by(place, claire), { accountId: amina })).toBe('not-allowed');
	});

	it('refuses an address that is not confirmed, and somebody who never was there; nothing moves', async () => {
		const place = await aPlace(db());
		const { amina, claire } = place;
		await db().update(account).set({ emailVerifiedAt: null }).where(eq(account.id, amina));
		expect(await handOver(db(), by(place, claire), { accountId: amina })).toBe('address-unproven');
		const stranger = await aPerson(db(), 'Inconnu');
		expect(await handOver(db(), by(place, claire), { accountId: stranger })).toBe('unknown-person');
		expect(await rolesOf(db(), place, claire)).toEqual(['coordinator']);
	});

	it('to somebody who coordinates already is leaving', async () => {
		const place = await aPlace(db());
		const zoe = await aPerson(db(), 'Zoé');
		await give(db(), place, zoe, 'coordinator');
		expect(await handOver(db(), by(place, place.claire), { accountId: zoe })).toBe('handed');
		expect(await countCoordinators(db(), place.contractId)).toBe(1);
	});
});

describeOnBothDatabases('the people of a contract', (db) => {
	it('are found by name and body, by what they are, and by what they are no more', async () => {
		const place = await aPlace(db());
		const { contractId, groupId, amina, claire } = place;
		const yanis = await aPerson(db(), 'Yanis');
		await give(db(), place, yanis, 'partner');
		await db()
			.insert(groupMember)
			.values({ groupId, accountId: yanis, mandateEndsOn: '2020-01-01' });
		const gone = await aPerson(db(), 'Gone');
		await db()
			.insert(contractRole)
			.values({ contractId, accountId: gone, role: 'elected', endedAt: new Date() });
		const ids = async (more: object) =>
			(await listPeopleOf(db(), { contractId, ...more })).people.map(({ id }) => id);
		expect(await ids({})).toEqual([amina, claire, yanis]);
		expect(await ids({ filter: 'committee-member' })).toEqual([amina]);
		expect(await ids({ filter: 'to-review' })).toEqual([yanis]);
		expect(await ids({ filter: 'former' })).toEqual([gone]);
		expect(await ids({ question: 'yan' })).toEqual([yanis]);
		expect(await ids({ question: 'association exemple', filter: 'partner' })).toEqual([yanis]);
		expect(await ids({ question: '%' })).toEqual([]);
		const person = await findPersonOf(db(), { contractId, accountId: yanis });
		expect(person).toMatchObject({ roles: [{ role: 'partner' }], seats: [{ ended: true }] });
		expect(
			await findPersonOf(db(), { contractId, accountId: await aPerson(db(), 'Ailleurs') })
		).toBeNull();
	});

	it('are a page at a time among thousands', async () => {
		const place = await aPlace(db());
		const { contractId } = place;
		const many = Array.from({ length: 5_000 }, (_, n) => ({
			email: `foule-${contractId.slice(0, 8)}-${n}@exemple.test`,
			displayName: `Personne ${String(n).padStart(4, '0')}`,
			pseudonym: `P${n}`
		}));
		for (let from = 0; from < many.length; from += 1_000) {
			const rows = await db()
				.insert(account)
				.values(many.slice(from, from + 1_000))
				.returning({ accountId: account.id });
			await db()
				.insert(contractRole)
				.values(rows.map((row) => ({ ...row, contractId, role: 'resident' as const })));
		}
		const list = await listPeopleOf(db(), { contractId, page: 3 });
		expect(list).toMatchObject({ total: 5_002, pages: 201, page: 3 });
		expect(list.people).toHaveLength(25);
	});
});
