import { desc, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { changePassword } from '#lib/accounts/links/change-password.server.ts';
import {
	deleteExpiredLinks,
	findEmailLink,
	newSecret
} from '#lib/accounts/links/email-links.server.ts';
import {
	findLoginSession,
	openLoginSession
} from '#lib/accounts/sessions/login-sessions.server.ts';
import { hashPassword } from '#lib/accounts/passwords/passwords.server.ts';
import { requestLink } from '#lib/accounts/links/request-link.server.ts';
import { signInWithPassword } from '#lib/accounts/passwords/sign-in.server.ts';
import { signUp } from '#lib/accounts/links/sign-up.server.ts';
import { account, emailLink } from '#lib/accounts/tables.server.ts';
import { useLinkFromForm } from '#lib/accounts/links/use-link-from-form.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { describeOnADatabase, describeOnBothDatabases } from '../support/databases.ts';

const MINUTE_MS = 60_000;
let people = 0;

/** Somebody fills the sign-up form. Gives the secret of the link that is mailed. */
async function fillsSignUp(db: Db, { email, password }: { email: string; password: string }) {
	const token = newSecret();
	await signUp(db, {
		email,
		displayName: 'Zoé',
		pseudonym: 'Pinson 123',
		passwordHash: await hashPassword(password),
		locale: 'fr',
		token,
		linkUrl: `http://ici.test/lien/${token}`,
		signInUrl: 'http://ici.test/connexion',
		network: '192.0.2.1',
		now: new Date()
	});
	return token;
}

async function asksForLink(db: Db, email: string, purpose: 'sign-in' | 'reset') {
	const token = newSecret();
	const url = `http://ici.test/lien/${token}`;
	await requestLink(db, { email, purpose, token, url, network: '192.0.2.1', now: new Date() });
	return token;
}

const press = (db: Db, token: string, more: Partial<Parameters<typeof useLinkFromForm>[1]> = {}) =>
	useLinkFromForm(db, { token, password: '', sameBrowser: false, now: new Date(), ...more });
const signsIn = (db: Db, email: string, password: string) =>
	signInWithPassword(db, {
		email,
		password,
		address: `10.1.0.${(people += 1)}`,
		knownDevice: null
	});
const anAddress = () => `zoe-${(people += 1)}@exemple.test`;
const lastMail = async (db: Db, email: string) =>
	(await db.select().from(mail).where(eq(mail.recipient, email)).orderBy(desc(mail.createdAt)))[0];

/** Somebody who signed up and confirmed. */
async function aZoe(db: Db, password = 'trois chevaux bleus') {
	const email = anAddress();
	const token = await fillsSignUp(db, { email, password });
	const answer = await press(db, token, { sameBrowser: true });
	return { email, password, accountId: (answer as { accountId: string }).accountId };
}

describeOnBothDatabases('signing up and in', (db) => {
	it('a person who signs up comes in once the address is confirmed, not before', async () => {
		const email = anAddress();
		const token = await fillsSignUp(db(), { email, password: 'trois chevaux bleus' });
		expect((await lastMail(db(), email))!.body).toContain(token);
		const before = await signsIn(db(), email, 'trois chevaux bleus');
		expect(before).toEqual({ refusal: 'bad-credentials' });
		expect(await press(db(), token, { sameBrowser: true })).toHaveProperty('accountId');
		const after = await signsIn(db(), ` ${email.toUpperCase()} `, 'trois chevaux bleus');
		expect(after).toHaveProperty('accountId');
	});

	it('a second sign-up with a known address changes nothing and writes to its owner', async () => {
		const zoe = await aZoe(db());
		const token = await fillsSignUp(db(), { email: zoe.email, password: 'mot du voleur' });
		expect(await findEmailLink(db(), { token, now: new Date() })).toBeNull();
		const received = await lastMail(db(), zoe.email);
		expect(received!.subject).toBe('Vous avez déjà un compte');
		expect(received!.body).not.toContain(token);
		expect(await signsIn(db(), zoe.email, 'mot du voleur')).toEqual({ refusal: 'bad-credentials' });
		expect(await signsIn(db(), zoe.email, zoe.password)).toHaveProperty('accountId');
	});

	it('somebody who signed up with another’s address gains nothing when that person opens the link', async () => {
		const email = anAddress();
		const token = await fillsSignUp(db(), { email, password: 'mot du voleur' });
		expect(await press(db(), token)).toEqual({ refusal: 'sign-up-password-wrong' });
		const link = await asksForLink(db(), email, 'sign-in');
		expect(await press(db(), link)).toHaveProperty('accountId');
		expect(await signsIn(db(), email, 'mot du voleur')).toEqual({ refusal: 'bad-credentials' });
	});

	it('a sign-up opened on another device asks for the password that was chosen', async () => {
		const token = await fillsSignUp(db(), { email: anAddress(), password: 'trois chevaux bleus' });
		expect(await press(db(), token, { password: 'faux' })).toHaveProperty('refusal');
		expect(await press(db(), token, { password: 'trois chevaux bleus' })).toHaveProperty(
			'accountId'
		);
	});

	it('an unknown address and a wrong password get the same answer', async () => {
		const zoe = await aZoe(db());
		const wrong = await signsIn(db(), zoe.email, 'faux');
		expect(await signsIn(db(), anAddress(), 'faux')).toEqual(wrong);
	});

	it('a person who is wrong too often must wait, even with the right password; another is not stopped', async () => {
		const [zoe, other] = [await aZoe(db()), await aZoe(db())];
		const from = { address: `10.2.0.${people}`, knownDevice: null };
		const tries = (password: string) =>
			signInWithPassword(db(), { email: zoe.email, password, ...from });
		for (let i = 0; i < 8; i += 1) await tries('faux');
		expect(await tries(zoe.password)).toMatchObject({ refusal: 'wait' });
		const otherIn = await signInWithPassword(db(), { ...other, ...from });
		expect(otherIn).toHaveProperty('accountId');
		expect(await signsIn(db(), zoe.email, zoe.password)).toHaveProperty('accountId');
	});
});

describeOnADatabase('a link sent by mail', (db) => {
	it('is written in the language of the account, whatever the page that asks for it', async () => {
		const { email, accountId } = await aZoe(db());
		await db().update(account).set({ locale: 'en' }).where(eq(account.id, accountId));
		const subjectOf = async () => (await lastMail(db(), email))!.subject;
		await asksForLink(db(), email, 'sign-in');
		expect(await subjectOf()).toBe('Your link to sign in');
		const token = await asksForLink(db(), email, 'reset');
		expect(await subjectOf()).toBe('Choose a new password');
		await press(db(), token, { password: 'quatre chevaux verts' });
		expect(await subjectOf()).toBe('Your password was changed');
		await fillsSignUp(db(), { email, password: 'trois chevaux bleus' });
		expect((await lastMail(db(), email))!).toMatchObject({
			...{ subject: 'You already have an account', locale: 'en' }
		});
	});

	it('signs in once', async () => {
		const zoe = await aZoe(db());
		const token = await asksForLink(db(), zoe.email, 'sign-in');
		expect(await press(db(), token)).toEqual({ accountId: zoe.accountId });
		expect(await press(db(), token)).toEqual({ gone: true });
	});

	it('signs in one person when two press at once', async () => {
		const zoe = await aZoe(db());
		const token = await asksForLink(db(), zoe.email, 'sign-in');
		const answers = await Promise.all([press(db(), token), press(db(), token)]);
		expect(answers.filter((answer) => 'accountId' in answer)).toHaveLength(1);
	});

	it('is not used by reading it, as mail scanners do', async () => {
		const zoe = await aZoe(db());
		const token = await asksForLink(db(), zoe.email, 'sign-in');
		for (let i = 0; i < 3; i += 1)
			expect(await findEmailLink(db(), { token, now: new Date() })).not.toBeNull();
		expect(await press(db(), token)).toHaveProperty('accountId');
	});

	it('lives ten minutes when it signs in', async () => {
		const zoe = await aZoe(db());
		const token = await asksForLink(db(), zoe.email, 'sign-in');
		const at = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS);
		expect(await press(db(), token, { now: at(10.1) })).toEqual({ gone: true });
		expect(await press(db(), token, { now: at(9.9) })).toHaveProperty('accountId');
	});

	it('is kept as a hash: who reads the table opens nothing', async () => {
		const zoe = await aZoe(db());
		const token = await asksForLink(db(), zoe.email, 'reset');
		const rows = await db().select().from(emailLink);
		expect(JSON.stringify(rows)).not.toContain(token);
		for (const { tokenHash } of rows) expect(await press(db(), tokenHash)).toEqual({ gone: true });
	});

	it('sends nothing to an unknown address', async () => {
		const email = anAddress();
		await asksForLink(db(), email, 'reset');
		expect(await lastMail(db(), email)).toBeUndefined();
	});

	it('sets a new password, ends every session, and says so by mail', async () => {
		const zoe = await aZoe(db());
		const cookie = await openLoginSession(db(), { ...zoe, device: '', secure: false });
		const token = await asksForLink(db(), zoe.email, 'reset');
		const other = await asksForLink(db(), zoe.email, 'sign-in');
		expect(await press(db(), token, { password: 'court' })).toEqual({
			refusal: 'password-too-short'
		});
		expect(await press(db(), token, { password: 'une autre phrase' })).toHaveProperty('accountId');
		const cookies = `${cookie.name}=${cookie.value}`;
		expect(await findLoginSession(db(), { cookies, secure: false })).toBeNull();
		expect(await signsIn(db(), zoe.email, zoe.password)).toEqual({ refusal: 'bad-credentials' });
		expect(await signsIn(db(), zoe.email, 'une autre phrase')).toHaveProperty('accountId');
		expect(await press(db(), other)).toEqual({ gone: true });
		expect((await lastMail(db(), zoe.email))!.subject).toBe('Votre mot de passe a été changé');
	});

	it('is forgotten once it is used or too old', async () => {
		const zoe = await aZoe(db());
		await asksForLink(db(), zoe.email, 'sign-in');
		await deleteExpiredLinks(db(), new Date(Date.now() + 4 * 24 * 60 * MINUTE_MS));
		expect(await db().$count(emailLink)).toBe(0);
	});
});

describeOnADatabase('changing one’s password', (db) => {
	it('asks for the current one, and ends the other sessions', async () => {
		const zoe = await aZoe(db());
		const open = async () => {
			const cookie = await openLoginSession(db(), { ...zoe, device: '', secure: false });
			return { cookies: `${cookie.name}=${cookie.value}`, secure: false };
		};
		const [here, elsewhere] = [await open(), await open()];
		const keep = (await findLoginSession(db(), here))!.sessionId;
		const change = { accountId: zoe.accountId, password: 'une autre phrase', keep };
		expect(await changePassword(db(), { ...change, current: 'faux' })).toBe('current-wrong');
		expect(await changePassword(db(), { ...change, current: zoe.password })).toBe('changed');
		expect(await findLoginSession(db(), here)).not.toBeNull();
		expect(await findLoginSession(db(), elsewhere)).toBeNull();
	});

	it('is refused to somebody who has none: the mailbox is what proves them', async () => {
		const zoe = await aZoe(db());
		await db().update(account).set({ passwordHash: null }).where(eq(account.id, zoe.accountId));
		const change = { accountId: zoe.accountId, current: '', password: 'une phrase', keep: '' };
		expect(await changePassword(db(), change)).toBe('current-wrong');
	});
});
