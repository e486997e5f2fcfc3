import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { acceptInvitation } from '#lib/groups/invitations/accept-invitation.server.ts';
import { createInvitation } from '#lib/groups/invitations/create-invitation.server.ts';
import { tellAcceptances } from '#lib/groups/invitations/tell-acceptances.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aContract, aPerson, aRole } from '../support/people.ts';

const origin = 'https://maillage.test';
const DAY_MS = 86_400_000;
const later = (ms: number) => new Date(Date.now() + ms);

async function aPlace(db: Db) {
	const { contractId, slug } = await aContract(db);
	const claire = await aPerson(db, 'Claire');
	await aRole(db, { contractId, accountId: claire, role: 'coordinator' });
	const actor = await findActor(db, { accountId: claire, contractId });
	const contract = { id: contractId, slug, title: 'Contrat' };
	const context = { actor, contract, inviterName: 'Claire', origin, now: new Date() };
	return { contractId, slug, claire, context };
}
type Place = Awaited<ReturnType<typeof aPlace>>;

/** Somebody who is invited as a partner, and comes in. */
async function comesIn(db: Db, place: Place, name: string) {
	const accountId = await aPerson(db, name);
	const [row] = await db.select().from(account).where(eq(account.id, accountId));
	const made = await createInvitation(db, place.context, {
		...{ role: 'partner' as const, organisation: 'CPTS', groupId: null },
		...{ email: row!.email, landingPath: '', days: 14 }
	});
	if (typeof made === 'string') throw new Error(made);
	const token = made.url.split('/').at(-1)!;
	const accepting = { accountId };
	const refusal = await acceptInvitation(db, { token, accepting, origin, now: new Date() });
	if (typeof refusal === 'string') throw new Error(refusal);
	return accountId;
}
const mailsOf = (db: Db, { contractId }: Place) =>
	db
		.select()
		.from(mail)
		.where(and(eq(mail.contractId, contractId), eq(mail.kind, 'invitation-accepted')));

describeOnADatabase('« mon invitation est acceptée, et je l’apprends »', (db) => {
	const tell = (now = new Date()) => tellAcceptances(db(), { origin, now });

	it('whoever invited is told once, whatever the number of processes, of all who came in', async () => {
		const place = await aPlace(db());
		await comesIn(db(), place, 'Nadia');
		await comesIn(db(), place, 'Driss');
		await Promise.all([tell(), tell(), tell()]);
		await tell();
		const mails = await mailsOf(db(), place);
		expect(mails).toHaveLength(1);
		expect(mails[0]!.recipient).toMatch(/^claire/);
		expect(mails[0]!.subject).toBe('Vos invitations ont été acceptées');
		expect(mails[0]!.body).toMatch(/- Nadia\n- Driss/);
		expect(mails[0]!.body).toContain(`${origin}/c/${place.slug}/coordination/invitations`);
	});

	it('once a day at most, of those who came in since', async () => {
		const place = await aPlace(db());
		await comesIn(db(), place, 'Nadia');
		await tell();
		await comesIn(db(), place, 'Driss');
		await tell(later(DAY_MS / 2));
		expect(await mailsOf(db(), place)).toHaveLength(1);
		await tell(later(DAY_MS + 60_000));
		await tell(later(3 * DAY_MS));
		const bodies = (await mailsOf(db(), place)).map(({ body }) => body);
		expect(bodies).toHaveLength(2);
		expect(bodies[1]).toContain('- Driss');
		expect(bodies[1]).not.toContain('Nadia');
	});

	it('in the language of whoever invited; nothing to whoever is suspended or no longer invites', async () => {
		const english = await aPlace(db());
		await db().update(account).set({ locale: 'en' }).where(eq(account.id, english.claire));
		await comesIn(db(), english, 'Nadia');
		const suspended = await aPlace(db());
		await comesIn(db(), suspended, 'Nadia');
		await db()
			.update(account)
			.set({ suspendedAt: new Date() })
			.where(eq(account.id, suspended.claire));
		const gone = await aPlace(db());
		await comesIn(db(), gone, 'Nadia');
		await db()
			.update(contractRole)
			.set({ endedAt: new Date() })
			.where(eq(contractRole.accountId, gone.claire));
		await tell();
		expect((await mailsOf(db(), english)).map(({ subject }) => subject)).toEqual([
			'Your invitation was accepted'
		]);
		expect(await mailsOf(db(), suspended)).toEqual([]);
		expect(await mailsOf(db(), gone)).toEqual([]);
	});
});
