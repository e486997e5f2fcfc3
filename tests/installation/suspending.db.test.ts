import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { createEmailLink, newSecret } from '#lib/accounts/links/email-links.server.ts';
import { signInWithLink } from '#lib/accounts/links/use-link.server.ts';
import {
	findLoginSession,
	isSuspended,
	openLoginSession
} from '#lib/accounts/sessions/login-sessions.server.ts';
import { account, session } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import {
	findOverseenAccount,
	listOverseenAccounts
} from '#lib/installation/suspending/overseen-accounts.server.ts';
import {
	suspendAccount,
	unsuspendAccount
} from '#lib/installation/suspending/suspend-account.server.ts';
import { administrator } from '#lib/installation/tables.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { listAccessNumbers } from '#server/collaboration/access.ts';
import { describeOnADatabase, describeOnBothDatabases } from '../support/databases.ts';
import { aContract, aPerson, aRole } from '../support/people.ts';

const REASON = 'Insulte les autres dans chaque discussion.';
const LEGAL = 'https://cls.exemple.test/mentions-legales';
const now = new Date();

async function aScene(db: Db) {
	const [root, yanis] = [await aPerson(db, 'Racine'), await aPerson(db, 'Yanis')];
	await db.insert(administrator).values({ accountId: root });
	const { contractId } = await aContract(db);
	await aRole(db, { contractId, accountId: yanis, role: 'partner' });
	return { root, yanis, contractId };
}
const suspend = (db: Db, by: string, accountId: string) =>
	suspendAccount(db, { by, accountId, now, reason: REASON, legalUrl: LEGAL });
const open = async (db: Db, accountId: string) => {
	const cookie = await openLoginSession(db, { accountId, device: '', secure: false });
	return { cookies: `${cookie.name}=${cookie.value}`, secure: false };
};
const accessOf = async (db: Db, accountId: string) =>
	(await listAccessNumbers(db, { accountIds: [accountId], documentIds: [] })).accounts.get(
		accountId
	)!;
const mailsTo = async (db: Db, accountId: string) => {
	const [person] = await db.select().from(account).where(eq(account.id, accountId));
	return db.select().from(mail).where(eq(mail.recipient, person!.email));
};

describeOnBothDatabases('an account that is suspended', (db) => {
	it('is signed out everywhere, by what its open pages follow too, and comes in by no way', async () => {
		const { root, yanis } = await aScene(db());
		const device = await open(db(), yanis);
		const token = newSecret();
		await createEmailLink(db(), { accountId: yanis, purpose: 'sign-in', token, now });
		const before = await accessOf(db(), yanis);
		expect(await suspend(db(), root, yanis)).toBe('done');
		expect(await findLoginSession(db(), device)).toBeNull();
		expect(await accessOf(db(), yanis)).toBeGreaterThan(before);
		expect(await signInWithLink(db(), { token, now })).toBeNull();
		expect(await isSuspended(db(), yanis)).toBe(true);
		// A session that began in the same instant opens nothing.
		expect(await findLoginSession(db(), await open(db(), yanis))).toBeNull();
		expect((await mailsTo(db(), yanis))[0]!.body).toMatch(/Insulte[^]*mentions-legales/);
	});

	it('finds everything again when it is opened, with what it was', async () => {
		const { root, yanis, contractId } = await aScene(db());
		await suspend(db(), root, yanis);
		const signInUrl = 'https://cls.exemple.test/connexion';
		const lift = (by: string) => unsuspendAccount(db(), { by, accountId: yanis, signInUrl });
		expect(await lift(yanis)).toBe('not-allowed');
		expect(await lift(root)).toBe('done');
		expect(await lift(root)).toBe('moved');
		expect(await findLoginSession(db(), await open(db(), yanis))).not.toBeNull();
		expect((await findActor(db(), { accountId: yanis, contractId })).roles).toEqual(['partner']);
		expect(await findOverseenAccount(db(), yanis)).toMatchObject({ suspendedReason: '' });
	});
});

describeOnADatabase('accounts that those who run the installation see', (db) => {
	it('are suspended by them alone, and none of them is', async () => {
		const { root, yanis } = await aScene(db());
		const other = await aPerson(db(), 'Autre');
		await db().insert(administrator).values({ accountId: other });
		expect(await suspend(db(), yanis, other)).toBe('not-allowed');
		expect(await suspend(db(), root, other)).toBe('administrator');
		expect(await suspend(db(), root, root)).toBe('administrator');
		expect(await suspend(db(), root, yanis)).toBe('done');
		expect(await suspend(db(), root, yanis)).toBe('moved');
		expect(await db().$count(session, eq(session.accountId, yanis))).toBe(0);
	});

	it('are found by words of their address and name, without accents, and never once erased', async () => {
		const { root } = await aScene(db());
		const zoe = await aPerson(db(), 'Zoé Brémond');
		const list = (question: string, onlySuspended = false) =>
			listOverseenAccounts(db(), { question, onlySuspended, page: 1 });
		expect((await list('bremond ZOE')).lines.map(({ id }) => id)).toEqual([zoe]);
		expect((await list('bremond', true)).total).toBe(0);
		await suspend(db(), root, zoe);
		expect((await list('bremond', true)).lines).toMatchObject([
			{ id: zoe, isAdministrator: false }
		]);
		await db().update(account).set({ erasedAt: now }).where(eq(account.id, zoe));
		expect((await list('bremond')).total).toBe(0);
		expect(await findOverseenAccount(db(), zoe)).toBeNull();
	});
});
