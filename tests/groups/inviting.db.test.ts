import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { acceptInvitation } from '#lib/groups/invitations/accept-invitation.server.ts';
import { decideClaim } from '#lib/groups/invitations/claim-invitation.server.ts';
import { createInvitation } from '#lib/groups/invitations/create-invitation.server.ts';
import { invitationsPage } from '#lib/groups/invitations/invitations-page.server.ts';
import { inviteList } from '#lib/groups/invitations/lists/invite-list.server.ts';
import { readList } from '#lib/groups/invitations/lists/read-list.server.ts';
import {
	remindInvited,
	resendInvitation
} from '#lib/groups/invitations/resend-invitation.server.ts';
import { group, invitation } from '#lib/groups/tables.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { daysAfter } from '#lib/shared/local-time.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aCommittee, aContract, aPerson, aRole } from '../support/people.ts';

const origin = 'https://maillage.test';
const DAY_MS = 86_400_000;
let boxes = 0;
const aMailbox = () => `convie-${(boxes += 1)}@exemple.test`;

async function aPlace(db: Db) {
	const { contractId, slug } = await aContract(db);
	const { groupId } = await aCommittee(db, contractId, ['Amina']);
	const claire = await aPerson(db, 'Claire');
	await aRole(db, { contractId, accountId: claire, role: 'coordinator' });
	const actor = await findActor(db, { accountId: claire, contractId });
	const contract = { id: contractId, slug, title: 'Contrat' };
	const context = { actor, contract, inviterName: 'Claire', origin, now: new Date() };
	return { contractId, groupId, claire, actor, context };
}
type Place = Awaited<ReturnType<typeof aPlace>>;

async function invite(db: Db, place: Place, email: string | null) {
	const wanted = {
		...{ role: 'coordinator' as const, organisation: '', groupId: null },
		...{ email, landingPath: '', days: 14 }
	};
	const made = await createInvitation(db, place.context, wanted);
	if (typeof made === 'string') throw new Error(made);
	return { id: made.id, token: made.url.split('/').at(-1)! };
}
const accept = (db: Db, token: string, accountId: string) =>
	acceptInvitation(db, { token, accepting: { accountId }, origin, now: new Date() });
const addressOf = async (db: Db, accountId: string) => {
	const [row] = await db.select().from(account).where(eq(account.id, accountId));
	return row!.email;
};
const bodiesTo = async (db: Db, recipient: string) => {
	const rows = await db.select().from(mail).where(eq(mail.recipient, recipient));
	return rows.map(({ body }) => body);
};
const rolesOf = async (db: Db, { contractId }: Place, accountId: string) =>
	(await findActor(db, { accountId, contractId })).roles;

describeOnADatabase('an invitation to coordinate', (db) => {
	it('gives nothing to another account than the one invited until the coordination says yes', async () => {
		const place = await aPlace(db());
		const { id, token } = await invite(db(), place, aMailbox());
		const thief = await aPerson(db(), 'Voleur');
		expect(await accept(db(), token, thief)).toBe('to-confirm');
		expect(await rolesOf(db(), place, thief)).toEqual([]);
		const told = (await bodiesTo(db(), await addressOf(db(), place.claire))).join();
		expect(told).toContain('Voleur');
		const page = await invitationsPage(db(), {
			...{ contractId: place.contractId, actor: place.actor, search: '', page: 1, now: new Date() }
		});
		const email = await addressOf(db(), thief);
		expect(page.invitations).toMatchObject([{ state: 'claimed', takenBy: { email } }]);
		// Nobody else enters by it meanwhile, and it is not a way in twice.
		expect(await accept(db(), token, await aPerson(db(), 'Autre'))).toBe('invitation-gone');
		const at = { contractId: place.contractId, invitationId: id, origin, now: new Date() };
		const resident = await findActor(db(), { accountId: thief, contractId: place.contractId });
		expect(await decideClaim(db(), { ...at, actor: resident, accepted: true })).toBe('not-allowed');
		expect(await decideClaim(db(), { ...at, actor: place.actor, accepted: false })).toBe('decided');
		expect(await rolesOf(db(), place, thief)).toEqual([]);
		expect(await accept(db(), token, thief)).toBe('invitation-gone');
	});

	it('handed over as a link waits for a yes too, and then is a place', async () => {
		const place = await aPlace(db());
		const { id, token } = await invite(db(), place, null);
		const zoe = await aPerson(db(), 'Zoé');
		expect(await accept(db(), token, zoe)).toBe('to-confirm');
		const decided = await decideClaim(db(), {
			...{ actor: place.actor, contractId: place.contractId, invitationId: id },
			...{ accepted: true, origin, now: new Date() }
		});
		expect(decided).toBe('decided');
		expect(await rolesOf(db(), place, zoe)).toEqual(['coordinator']);
		expect(await bodiesTo(db(), await addressOf(db(), zoe))).toHaveLength(1);
	});

	it('needs no yes from the address that was invited; the list says which account took it', async () => {
		const place = await aPlace(db());
		const zoe = await aPerson(db(), 'Zoé');
		const { token } = await invite(db(), place, await addressOf(db(), zoe));
		expect(await accept(db(), token, zoe)).toHaveProperty('accountId', zoe);
		const page = await invitationsPage(db(), {
			...{ contractId: place.contractId, actor: place.actor, search: '', page: 1, now: new Date() }
		});
		expect(page.invitations).toMatchObject([{ state: 'used', takenBy: { name: 'Zoé' } }]);
	});
});

describeOnADatabase('an invitation by mail', (db) => {
	it('is in the language of whoever has an account at this address', async () => {
		const place = await aPlace(db());
		const bruno = await aPerson(db(), 'Bruno');
		await db().update(account).set({ locale: 'en' }).where(eq(account.id, bruno));
		const mailbox = await addressOf(db(), bruno);
		const { id } = await invite(db(), place, mailbox);
		expect(await bodiesTo(db(), mailbox)).toEqual([expect.stringContaining('invites you')]);
		await resendInvitation(db(), place.context, { invitationId: id });
		expect((await bodiesTo(db(), mailbox))[1]).toContain('invites you');
	});
});

describeOnADatabase('an invitation sent again', (db) => {
	it('has a new link and all its days; the former link is no way in', async () => {
		const place = await aPlace(db());
		const box = aMailbox();
		const { id, token } = await invite(db(), place, box);
		const later = { ...place.context, now: new Date(Date.now() + 20 * DAY_MS) };
		expect(await resendInvitation(db(), later, { invitationId: id })).toBe('resent');
		const [row] = await db().select().from(invitation).where(eq(invitation.id, id));
		expect(row!.expiresAt).toEqual(daysAfter(later.now, 14));
		expect(await accept(db(), token, await aPerson(db(), 'Ancien'))).toBe('invitation-gone');
		const bodies = await bodiesTo(db(), box);
		expect(bodies).toHaveLength(2);
	});

	it('ends at the hour at which it was sent, also after a change of the clocks', async () => {
		const place = await aPlace(db());
		const { id } = await invite(db(), place, aMailbox());
		const dates = async () =>
			(await db().select().from(invitation).where(eq(invitation.id, id)))[0]!.expiresAt;
		const sentAt = { ...place.context, now: new Date('2027-10-25T16:00:00Z') };
		// Made two weeks before it ends, in a time that has no change.
		const made = { createdAt: new Date('2027-06-01T10:00:00Z') };
		const first = { ...made, expiresAt: new Date('2027-06-15T10:00:00Z') };
		await db().update(invitation).set(first).where(eq(invitation.id, id));
		expect(await resendInvitation(db(), sentAt, { invitationId: id })).toBe('resent');
		expect(await dates()).toEqual(new Date('2027-11-08T17:00:00Z'));
		const again = { ...place.context, now: new Date('2027-11-10T09:00:00Z') };
		expect(await resendInvitation(db(), again, { invitationId: id })).toBe('resent');
		expect(await dates()).toEqual(new Date('2027-11-24T09:00:00Z'));
		const autumn = { ...place.context, now: new Date('2027-10-25T16:00:00Z') };
		const fresh = await createInvitation(db(), autumn, {
			...{ role: 'partner', organisation: '', groupId: null, email: null },
			...{ landingPath: '', days: 14 }
		});
		const [row] = await db()
			.select()
			.from(invitation)
			.where(eq(invitation.id, (fresh as { id: string }).id));
		expect(row!.expiresAt).toEqual(new Date('2027-11-08T17:00:00Z'));
	});

	it('is sent to all who wait, but not twice in three days', async () => {
		const place = await aPlace(db());
		await invite(db(), place, aMailbox());
		await invite(db(), place, aMailbox());
		await invite(db(), place, null);
		expect(await remindInvited(db(), place.context)).toBe(0);
		const later = { ...place.context, now: new Date(Date.now() + 4 * DAY_MS) };
		expect(await remindInvited(db(), later)).toBe(2);
		expect(await remindInvited(db(), later)).toBe(0);
	});
});

describeOnADatabase('a list of people', (db) => {
	it('is read, shown, and invites those it names well', async () => {
		const place = await aPlace(db());
		const { contractId, groupId, actor, context } = place;
		await db()
			.insert(group)
			.values({ contractId, kind: 'cotech', slug: 'cotech-essai', name: 'COTECH Santé' });
		const [known, fresh] = [aMailbox(), aMailbox()];
		await invite(db(), place, known);
		const text = [
			'Nom;Courriel;Structure;Rôle;Groupe',
			`Ana;${fresh.toUpperCase()};CPAM;partenaire;cotech sante`,
			`Claire;${await addressOf(db(), place.claire)};;coordination;`,
			`Paul;${known};;coordination;`,
			`;Zoé <${aMailbox()}>;;;`,
			'Personne;pas-une-adresse;;;'
		].join('\r\n');
		const fallback = { role: 'committee-member' as const, groupId, organisation: '' };
		const now = new Date();
		const read = await readList(db(), { contractId, actor, text, fallback, now });
		expect(read.lines.map(({ line, role, name, note }) => ({ line, role, name, note }))).toEqual([
			{ line: 2, role: 'partner', name: 'Ana', note: null },
			{ line: 4, role: 'coordinator', name: 'Paul', note: 'replaces' },
			{ line: 5, role: 'committee-member', name: 'Zoé', note: null }
		]);
		expect(read.refused.map(({ line, problem }) => [line, problem])).toEqual([
			[3, 'already-in'],
			[6, 'address-malformed']
		]);
		const sent = await inviteList(db(), context, { text, fallback, days: 14 });
		expect(sent).toEqual({ sent: 3 });
		expect(await bodiesTo(db(), fresh)).toHaveLength(1);
		const empty = { text: 'rien', fallback, days: 14 };
		expect(await inviteList(db(), context, empty)).toBe('nobody');
	});

	it('reads what Outlook copies on one line', async () => {
		const { contractId, groupId, actor } = await aPlace(db());
		const fallback = { role: 'committee-member' as const, groupId, organisation: '' };
		const text = 'Ana B <ana@exemple.test>; Paul C <paul@exemple.test>;';
		const { lines } = await readList(db(), { contractId, actor, text, fallback, now: new Date() });
		expect(lines.map(({ email, name }) => [email, name])).toEqual([
			['ana@exemple.test', 'Ana B'],
			['paul@exemple.test', 'Paul C']
		]);
	});
});
