import { randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Actor, Role } from '#lib/accounts/actor.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import {
	acceptInvitation,
	type Accepting
} from '#lib/groups/invitations/accept-invitation.server.ts';
import {
	createInvitation,
	type NewInvitation
} from '#lib/groups/invitations/create-invitation.server.ts';
import { createInvitations } from '#lib/groups/invitations/create-invitations.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import {
	findInvitation,
	listInvitations
} from '#lib/groups/invitations/invitation-queries.server.ts';
import { revokeInvitation } from '#lib/groups/invitations/revoke-invitation.server.ts';
import { group, groupMember, invitation } from '#lib/groups/tables.server.ts';
import { invitationRefusals } from '#lib/groups/invitations/invitation-messages.ts';
import { invitationsPage } from '#lib/groups/invitations/invitations-page.server.ts';
import { MAIL_LIMITS } from '#lib/journal/mail-limits.ts';
import { createStop } from '#lib/journal/mail-stops.server.ts';
import { addressRefused } from '#lib/journal/refusal-messages.ts';
import { sendDueMails } from '#lib/journal/send-mails.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { aMailServer } from '../journal/support/mail-server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aCommittee, aContract, aPerson, aRole } from '../support/people.ts';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
let boxes = 0;
const aMailbox = () => `invitee-${(boxes += 1)}@exemple.test`;

/** A contract with a coordinator and a committee. */
async function aPlace(db: Db) {
	const { contractId, slug } = await aContract(db);
	const { groupId, members } = await aCommittee(db, contractId, ['Amina']);
	const coordinatorId = await aPerson(db, 'Claire');
	await aRole(db, { contractId, accountId: coordinatorId, role: 'coordinator' });
	const actor = await findActor(db, { accountId: coordinatorId, contractId });
	return { contractId, slug, groupId, actor, amina: members.Amina! };
}
type Place = Awaited<ReturnType<typeof aPlace>>;

const partner = (more: Partial<NewInvitation> = {}): NewInvitation => ({
	role: 'partner',
	organisation: 'CPTS',
	groupId: null,
	email: null,
	landingPath: '',
	days: 14,
	...more
});

async function invites(db: Db, place: Place, wanted: NewInvitation, actor: Actor = place.actor) {
	const contract = { id: place.contractId, slug: place.slug, title: 'Contrat' };
	const origin = 'http://ici.test';
	const context = { actor, contract, inviterName: 'Claire', origin, now: new Date() };
	return createInvitation(db, context, wanted);
}

function invitesAll(db: Db, place: Place, addresses: string[]) {
	const contract = { id: place.contractId, slug: place.slug, title: 'Contrat' };
	const context = { contract, inviterName: 'Claire', origin: 'http://ici.test', now: new Date() };
	const wanted = partner();
	return createInvitations(db, { ...context, actor: place.actor }, { ...wanted, addresses });
}

async function invitationsOf(db: Db, { contractId, actor }: Place) {
	const asked = { contractId, actor, search: '', page: 1, now: new Date() };
	return (await invitationsPage(db, asked)).invitations;
}

/** The secret of an invitation that was made. */
async function token(db: Db, place: Place, wanted: NewInvitation): Promise<string> {
	const answer = await invites(db, place, wanted);
	if (typeof answer === 'string') throw new Error(answer);
	return answer.url.split('/').at(-1)!;
}

const accepts = (db: Db, secret: string, accepting: Accepting, now = new Date()) =>
	acceptInvitation(db, { token: secret, accepting, origin: 'https://maillage.test', now });
const byMailbox = (displayName = 'Nadia'): Accepting => ({
	mailbox: { displayName, locale: 'fr' }
});
const rolesOf = async (db: Db, place: Place, accountId: string): Promise<readonly Role[]> =>
	(await findActor(db, { accountId, contractId: place.contractId })).roles;

describeOnADatabase('an invitation by mail', (db) => {
	it('creates the account, the role and the seat, and lands where it was meant to', async () => {
		const place = await aPlace(db());
		const email = aMailbox();
		const landingPath = `/c/${place.slug}/fiches/2/ecrire`;
		const wanted = partner({ email, groupId: place.groupId, landingPath });
		const secret = await token(db(), place, wanted);
		const [sent] = await db().select().from(mail).where(eq(mail.recipient, email));
		expect(sent!.body).toContain(secret);
		const answer = await accepts(db(), secret, byMailbox());
		expect(answer).toMatchObject({ landingPath });
		const { accountId } = answer as { accountId: string };
		const [nadia] = await db().select().from(account).where(eq(account.id, accountId));
		expect(nadia).toMatchObject({ email, displayName: 'Nadia', passwordHash: null });
		expect(nadia!.emailVerifiedAt).not.toBeNull();
		const actor = await findActor(db(), { accountId, contractId: place.contractId });
		expect(actor).toMatchObject({ roles: ['partner', 'committee-member'], organisation: 'CPTS' });
		expect(actor.seats).toEqual([{ groupId: place.groupId, isFacilitator: false }]);
	});

	it('opens the account of somebody who has one, without asking for a name', async () => {
		const place = await aPlace(db());
		const bruno = await aPerson(db(), 'Bruno');
		const [known] = await db().select().from(account).where(eq(account.id, bruno));
		const secret = await token(db(), place, partner({ email: known!.email }));
		expect(await accepts(db(), secret, byMailbox(''))).toMatchObject({ accountId: bruno });
	});

	it('asks a new person for a name before anything is written', async () => {
		const place = await aPlace(db());
		const email = aMailbox();
		const secret = await token(db(), place, partner({ email }));
		expect(await accepts(db(), secret, byMailbox(''))).toBe('name-missing');
		expect(await db().$count(account, eq(account.email, email))).toBe(0);
		expect(await accepts(db(), secret, byMailbox())).toHaveProperty('accountId');
	});

	it('signs in once: opened again, it opens nothing', async () => {
		const place = await aPlace(db());
		const secret = await token(db(), place, partner({ email: aMailbox() }));
		await accepts(db(), secret, byMailbox());
		expect(await accepts(db(), secret, byMailbox())).toBe('invitation-gone');
	});

	it('forgets the password of a sign-up that was never confirmed: it may be a stranger’s', async () => {
		const place = await aPlace(db());
		const email = aMailbox();
		await db()
			.insert(account)
			.values({ email, displayName: 'X', pseudonym: 'X', passwordHash: 'a stranger’s' });
		const secret = await token(db(), place, partner({ email }));
		await accepts(db(), secret, byMailbox());
		const [row] = await db().select().from(account).where(eq(account.email, email));
		expect(row!.passwordHash).toBeNull();
	});

	it('sent again, replaces the first', async () => {
		const place = await aPlace(db());
		const email = aMailbox();
		const first = await token(db(), place, partner({ email }));
		const second = await token(db(), place, partner({ email }));
		expect(await accepts(db(), first, byMailbox())).toBe('invitation-gone');
		expect(await accepts(db(), second, byMailbox())).toHaveProperty('accountId');
	});
});

describeOnADatabase('an invitation handed over as a link', (db) => {
	it('lets one person in when two accept at once', async () => {
		const place = await aPlace(db());
		const secret = await token(db(), place, partner({ groupId: place.groupId }));
		const two = [await aPerson(db(), 'Bruno'), await aPerson(db(), 'Chloé')];
		const answers = await Promise.all(two.map((accountId) => accepts(db(), secret, { accountId })));
		expect(answers.filter((answer) => answer === 'invitation-gone')).toHaveLength(1);
		const inside = await Promise.all(two.map((id) => rolesOf(db(), place, id)));
		expect(inside.flat()).toEqual(['partner', 'committee-member']);
	});

	it('needs somebody signed in', async () => {
		const place = await aPlace(db());
		const secret = await token(db(), place, partner());
		expect(await accepts(db(), secret, byMailbox())).toBe('invitation-gone');
	});

	it('is left for the other person by somebody who is already in', async () => {
		const place = await aPlace(db());
		const wanted = partner({ role: 'committee-member', groupId: place.groupId });
		await aRole(db(), { ...place, accountId: place.amina, role: 'committee-member' });
		const secret = await token(db(), place, wanted);
		const landingPath = expect.stringContaining(`/c/${place.slug}/groupes/`);
		expect(await accepts(db(), secret, { accountId: place.amina })).toMatchObject({ landingPath });
		const bruno = await aPerson(db(), 'Bruno');
		expect(await accepts(db(), secret, { accountId: bruno })).toHaveProperty('accountId');
	});

	it('brings back whoever used it, each time they press', async () => {
		const place = await aPlace(db());
		const secret = await token(db(), place, partner());
		const accepting = { accountId: await aPerson(db(), 'Bruno') };
		const first = await accepts(db(), secret, accepting);
		expect(await accepts(db(), secret, accepting)).toEqual(first);
	});

	it('gives back a role and a seat that had ended', async () => {
		const place = await aPlace(db());
		const { contractId, groupId, amina } = place;
		await aRole(db(), { contractId, accountId: amina, role: 'committee-member' });
		await db()
			.update(contractRole)
			.set({ endedAt: new Date() })
			.where(eq(contractRole.accountId, amina));
		await db()
			.update(groupMember)
			.set({ leftAt: new Date() })
			.where(eq(groupMember.accountId, amina));
		const wanted = partner({ role: 'committee-member', groupId });
		await accepts(db(), await token(db(), place, wanted), { accountId: amina });
		const actor = await findActor(db(), { accountId: amina, contractId });
		expect(actor).toMatchObject({ roles: ['committee-member'], seats: [{ groupId }] });
	});

	it('is not used by reading it', async () => {
		const place = await aPlace(db());
		const secret = await token(db(), place, partner());
		expect(await findInvitation(db(), secret)).toMatchObject({ usedAt: null });
		expect(await findInvitation(db(), secret)).toMatchObject({ usedAt: null });
	});
});

describeOnADatabase('the life of an invitation', (db) => {
	it('ends at its date', async () => {
		const place = await aPlace(db());
		const secret = await token(db(), place, partner({ days: 7 }));
		const accepting = { accountId: await aPerson(db(), 'Bruno') };
		expect(await accepts(db(), secret, accepting, inDays(7.01))).toBe('invitation-gone');
		expect(await accepts(db(), secret, accepting, inDays(6.99))).toHaveProperty('accountId');
	});

	it('ends when it is taken back, once', async () => {
		const place = await aPlace(db());
		const made = (await invites(db(), place, partner())) as { id: string; url: string };
		const { actor, contractId } = place;
		const wanted = { actor, contractId, invitationId: made.id, now: new Date() };
		expect(await revokeInvitation(db(), wanted)).toBe('revoked');
		expect(await revokeInvitation(db(), wanted)).toBe('invitation-gone');
		const accepting = { accountId: await aPerson(db(), 'Bruno') };
		const secret = made.url.split('/').at(-1)!;
		expect(await accepts(db(), secret, accepting)).toBe('invitation-gone');
	});

	it('is not in the hands of another contract', async () => {
		const [place, other] = [await aPlace(db()), await aPlace(db())];
		const made = (await invites(db(), place, partner())) as { id: string };
		const { actor, contractId } = other;
		const wanted = { actor, contractId, invitationId: made.id, now: new Date() };
		expect(await revokeInvitation(db(), wanted)).toBe('invitation-gone');
		const elsewhere = partner({ groupId: other.groupId });
		expect(await invites(db(), place, elsewhere)).toBe('group-unknown');
		const landing = partner({ landingPath: `/c/${other.slug}` });
		expect(await invites(db(), place, landing)).toBe('landing-elsewhere');
	});

	it('is made by a facilitator for members of their group only', async () => {
		const place = await aPlace(db());
		const { contractId, groupId, amina } = place;
		await db()
			.update(groupMember)
			.set({ role: 'facilitator' })
			.where(eq(groupMember.accountId, amina));
		const actor = await findActor(db(), { accountId: amina, contractId });
		const member = partner({ role: 'committee-member', organisation: '', groupId });
		expect(await invites(db(), place, member, actor)).toHaveProperty('url');
		expect(await invites(db(), place, { ...member, groupId: null }, actor)).toBe('not-allowed');
		expect(await invites(db(), place, partner({ groupId }), actor)).toBe('not-allowed');
	});

	it('is never made into a closed group', async () => {
		const place = await aPlace(db());
		await db().update(group).set({ closedAt: new Date() }).where(eq(group.id, place.groupId));
		expect(await invites(db(), place, partner({ groupId: place.groupId }))).toBe('group-unknown');
	});

	it('is made for several addresses at once, and listed with a search', async () => {
		const place = await aPlace(db());
		const addresses = [aMailbox(), aMailbox()];
		const contract = { id: place.contractId, slug: place.slug, title: 'Contrat' };
		const context = { contract, inviterName: 'C', origin: 'http://ici.test', now: new Date() };
		const wanted = { ...partner(), addresses };
		const answer = await createInvitations(db(), { actor: place.actor, ...context }, wanted);
		expect(answer).toEqual({ sent: 2 });
		const list = { contractId: place.contractId, groupIds: null, search: addresses[1]!, page: 1 };
		const { invitations } = await listInvitations(db(), list);
		expect(invitations.map(({ email }) => email)).toEqual([addresses[1]]);
	});

	it('to somebody who wants no more of them is refused with their address, and nobody of the list is invited', async () => {
		const place = await aPlace(db());
		const [first, stopped, last] = [aMailbox(), aMailbox(), aMailbox()];
		await createStop(db(), { mailbox: stopped!, kind: 'invitation' });
		const answer = await invitesAll(db(), place, [first!, stopped!, last!]);
		expect(answer).toEqual({
			...{ refusal: 'mail-stopped', field: 'addresses', address: stopped }
		});
		expect(invitationRefusals({ addresses: 'mail-stopped' }, stopped).addresses).toMatch(
			/^invitee-\d+@exemple\.test.: .*ne veut plus recevoir/
		);
		expect(await invitationsOf(db(), place)).toEqual([]);
		expect(await db().$count(mail, inArray(mail.recipient, [first!, last!]))).toBe(0);
		expect(await invitesAll(db(), place, [first!, last!])).toEqual({ sent: 2 });
	});

	it('stops at so many mails a day, in words, with nothing half written', async () => {
		const place = await aPlace(db());
		await invitesAll(db(), place, [aMailbox()]);
		const [row] = await db().select().from(mail).where(eq(mail.contractId, place.contractId));
		const missing = MAIL_LIMITS.account - 3;
		await db()
			.insert(mail)
			.values(Array.from({ length: missing }, () => ({ ...row!, id: randomUUID() })));
		expect(await invitesAll(db(), place, [aMailbox(), aMailbox(), aMailbox()])).toEqual({
			...{ refusal: 'mail-account', field: 'addresses' }
		});
		expect(await invitationsOf(db(), place)).toHaveLength(1);
		expect(invitationRefusals({ addresses: 'mail-account' }).addresses).toMatch(/réessayez demain/);
		expect(await invitesAll(db(), place, [aMailbox(), aMailbox()])).toEqual({ sent: 2 });
	});

	it('whose address its server refused says so on the list, with the words of the server', async () => {
		// What waits from before would leave first.
		await db().delete(mail);
		const place = await aPlace(db());
		const [gone, fine] = [aMailbox(), aMailbox()];
		await invitesAll(db(), place, [gone!, fine!]);
		const server = await aMailServer((address) => (address === gone ? 550 : null));
		const now = () => new Date(Date.now() + 60_000);
		await sendDueMails(db(), { send: server.send, now });
		await server.close();
		const listed = await invitationsOf(db(), place);
		const of = (mailbox: string) => listed.find(({ email }) => email === mailbox)!.mailRefused;
		expect(of(fine!)).toBeNull();
		expect(addressRefused({ ...of(gone!)!, at: new Date('2026-12-03T10:00:00Z') })).toBe(
			'Adresse refusée par son serveur le 3 décembre 2026 : « no … »'
		);
	});

	it('is kept as a hash', async () => {
		const place = await aPlace(db());
		const secret = await token(db(), place, partner());
		expect(JSON.stringify(await db().select().from(invitation))).not.toContain(secret);
	});
});
