import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import {
	confirmAddressChange,
	findAddressChange
} from '#lib/accounts/addresses/confirm-change.server.ts';
import {
	cancelChange,
	requestAddressChange
} from '#lib/accounts/addresses/request-change.server.ts';
import { createEmailLink, newSecret } from '#lib/accounts/links/email-links.server.ts';
import { account, emailLink } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson } from '../support/people.ts';

const now = new Date();
const here = new URL('http://ici.test');
let count = 0;

/** Somebody who asks for another address, and what their two mailboxes received. */
async function aChange(db: Db, wanted?: string) {
	count += 1;
	const id = await aPerson(db, 'Amina');
	const [row] = await db.select().from(account).where(eq(account.id, id));
	const email = wanted ?? `apres-${count}@exemple.test`;
	const ask = () =>
		requestAddressChange(db, {
			...{ person: row!, email, here, address: `198.51.100.${count}`, now }
		});
	const tokenTo = async (recipient: string) => {
		const rows = await db.select().from(mail).where(eq(mail.recipient, recipient));
		return /\/lien\/([\w-]+)/.exec(rows.at(-1)?.body ?? '')?.[1] ?? '';
	};
	const say = async (which: 'before' | 'after', at = now) => {
		const token = await tokenTo(which === 'before' ? row!.email : email);
		return confirmAddressChange(db, { token, purpose: `address-${which}`, now: at });
	};
	const current = async () => (await db.select().from(account).where(eq(account.id, id)))[0]!.email;
	return { id, before: row!.email, email, ask, say, current };
}

describeOnADatabase('a change of address', (db) => {
	it.each([
		['the former mailbox first', ['before', 'after']],
		['the new mailbox first', ['after', 'before']]
	] as const)('is done when both mailboxes have said yes: %s', async (_, [first, second]) => {
		const change = await aChange(db());
		expect(await change.ask()).toBeNull();
		expect(await change.say(first)).toBe('other-waits');
		expect(await change.current()).toBe(change.before);
		expect(await change.say(second)).toBe('changed');
		expect(await change.current()).toBe(change.email);
		const told = await db().select().from(mail).where(eq(mail.recipient, change.before));
		// Addresses in mails are spread out, so that nothing makes a link of them.
		expect(told.at(-1)!.body.replaceAll(' ', '')).toContain(change.email);
	});

	it('both at once is once', async () => {
		const change = await aChange(db());
		await change.ask();
		const answers = await Promise.all([change.say('before'), change.say('after')]);
		expect(answers.sort()).toEqual(['changed', 'other-waits']);
		expect(await change.current()).toBe(change.email);
	});

	it('a link works once, for a day, and not once the change is cancelled or asked again', async () => {
		const change = await aChange(db());
		await change.ask();
		expect(await change.say('before', new Date(now.getTime() + 86_400_000))).toBe('link-gone');
		expect(await change.say('before')).toBe('other-waits');
		expect(await change.say('before')).toBe('link-gone');
		await db().transaction((tx) => cancelChange(tx, { accountId: change.id }));
		expect(await change.say('after')).toBe('link-gone');
		expect(await findAddressChange(db(), { accountId: change.id, now })).toBeNull();
		expect(await change.current()).toBe(change.before);
	});

	it('of one mailbox cannot be confirmed by the link of the other', async () => {
		const change = await aChange(db());
		await change.ask();
		const [sent] = await db().select().from(mail).where(eq(mail.recipient, change.email));
		const token = /\/lien\/([\w-]+)/.exec(sent!.body)![1]!;
		const wrong = { token, purpose: 'address-before', now } as const;
		expect(await confirmAddressChange(db(), wrong)).toBe('link-gone');
	});

	it('does not tell whether an address has an account: its mailbox alone is told, and nothing changes', async () => {
		const other = await aPerson(db(), 'Bruno');
		const [taken] = await db().select().from(account).where(eq(account.id, other));
		const change = await aChange(db(), taken!.email);
		expect(await change.ask()).toBeNull();
		expect(await change.say('before')).toBe('other-waits');
		const [told] = await db().select().from(mail).where(eq(mail.recipient, taken!.email));
		expect(told!.body).not.toContain('/lien/');
		expect(await change.current()).toBe(change.before);
	});

	it('is told to each mailbox in the language of its account', async () => {
		const other = await aPerson(db(), 'Bruno');
		const english = { locale: 'en' } as const;
		const [theirs] = await db()
			.update(account)
			.set(english)
			.where(eq(account.id, other))
			.returning();
		const change = await aChange(db(), theirs!.email);
		await change.ask();
		const mailsOf = (recipient: string) =>
			db().select().from(mail).where(eq(mail.recipient, recipient));
		expect((await mailsOf(theirs!.email))[0]).toMatchObject({
			...{ locale: 'en', subject: 'Change of address of your account' }
		});
		expect((await mailsOf(change.before))[0]).toMatchObject({
			...{ locale: 'fr', subject: 'Changement d’adresse de votre compte' }
		});
	});

	it('to an address that somebody signed up with meanwhile is refused', async () => {
		const change = await aChange(db());
		await change.ask();
		await change.say('before');
		await db()
			.insert(account)
			.values({ email: change.email, displayName: 'Bruno', pseudonym: 'Geai 2' });
		expect(await change.say('after')).toBe('taken');
		expect(await change.current()).toBe(change.before);
	});

	it('asked by two people to one address, at the same instant, is given to one; the other is told', async () => {
		for (let round = 0; round < 6; round += 1) {
			const email = `a-deux-${round}@exemple.test`;
			const both = [await aChange(db(), email), await aChange(db(), email)];
			for (const change of both) {
				await change.ask();
				await change.say('before');
			}
			const sent = await db().select().from(mail).where(eq(mail.recipient, email));
			const tokens = sent.map(({ body }) => /\/lien\/([\w-]+)/.exec(body)![1]!);
			const answers = await Promise.all(
				tokens.map((token) => confirmAddressChange(db(), { token, purpose: 'address-after', now }))
			);
			expect(answers.sort()).toEqual(['changed', 'taken']);
			const addresses = await Promise.all(both.map(({ current }) => current()));
			expect(addresses.filter((address) => address === email)).toHaveLength(1);
		}
	});

	it('ends the links that were sent to the former mailbox', async () => {
		const change = await aChange(db());
		const of = { accountId: change.id, purpose: 'sign-in', token: newSecret(), now } as const;
		await db().transaction((tx) => createEmailLink(tx, of));
		await change.ask();
		await change.say('before');
		await change.say('after');
		const left = await db().select().from(emailLink).where(eq(emailLink.accountId, change.id));
		expect(left.filter(({ usedAt }) => usedAt === null)).toEqual([]);
	});

	it('is not the address one has, and is not asked without end', async () => {
		const same = await aChange(db());
		const [row] = await db().select().from(account).where(eq(account.id, same.id));
		const asked = { person: row!, email: row!.email, here, address: '203.0.113.9', now };
		expect(await requestAddressChange(db(), asked)).toBe('same-address');
		const change = await aChange(db());
		for (let at = 0; at < 5; at += 1) expect(await change.ask()).toBeNull();
		expect(await change.ask()).toMatchObject({ waitMinutes: expect.any(Number) });
	});
});
