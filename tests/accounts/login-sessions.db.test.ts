import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import {
	closeLoginSession,
	closeOtherSessions,
	deleteExpiredSessions,
	findLoginSession,
	openLoginSession,
	SESSION_IDLE_DAYS
} from '#lib/accounts/sessions/login-sessions.server.ts';
import { listSessions } from '#lib/accounts/queries.server.ts';
import { session } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson } from '../support/people.ts';

const DAY_MS = 86_400_000;
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS);

async function signIn(db: Db, accountId: string, secure = false) {
	const cookie = await openLoginSession(db, { accountId, device: 'Firefox/Linux', secure });
	return { cookie, header: `autre=1; ${cookie.name}=${cookie.value}` };
}

describeOnADatabase('a login session', (db) => {
	it('opens the account of its cookie, and nothing else does', async () => {
		const accountId = await aPerson(db(), 'Amina');
		const { header } = await signIn(db(), accountId);
		const found = await findLoginSession(db(), { cookies: header, secure: false });
		expect(found?.account).toMatchObject({ id: accountId, displayName: 'Amina' });
		for (const cookies of ['', 'maillage=', 'maillage=xyz', 'maillage=x; maillage=y'])
			expect(await findLoginSession(db(), { cookies, secure: false })).toBeNull();
	});

	it('is not opened by what a thief of the table reads', async () => {
		const { header } = await signIn(db(), await aPerson(db(), 'Bruno'));
		const found = await findLoginSession(db(), { cookies: header, secure: false });
		const stolen = `maillage=${found!.sessionId}`;
		expect(await findLoginSession(db(), { cookies: stolen, secure: false })).toBeNull();
	});

	it('has a name that other sites cannot set on https, a plain one on loopback', async () => {
		const accountId = await aPerson(db(), 'Chloé');
		const { cookie, header } = await signIn(db(), accountId, true);
		expect(cookie.name).toBe('__Host-maillage');
		expect(cookie.attributes).toMatchObject({
			secure: true,
			httpOnly: true,
			sameSite: 'lax',
			path: '/'
		});
		expect(cookie.attributes).not.toHaveProperty('domain');
		expect(await findLoginSession(db(), { cookies: header, secure: true })).not.toBeNull();
		const plain = await signIn(db(), accountId);
		expect(plain.cookie.name).toBe('maillage');
		expect(plain.cookie.attributes).toMatchObject({ secure: false, httpOnly: true });
		expect(await findLoginSession(db(), { cookies: plain.header, secure: true })).toBeNull();
	});

	it('has a new token at each sign-in', async () => {
		const accountId = await aPerson(db());
		const tokens = [await signIn(db(), accountId), await signIn(db(), accountId)].map(
			({ cookie }) => cookie.value
		);
		expect(tokens[0]).not.toBe(tokens[1]);
		expect(tokens[0]!.length).toBeGreaterThanOrEqual(32);
	});

	it('ends when it was not used for too long', async () => {
		const accountId = await aPerson(db());
		const { header } = await signIn(db(), accountId);
		await db()
			.update(session)
			.set({ expiresAt: daysFromNow(-0.001) })
			.where(eq(session.accountId, accountId));
		expect(await findLoginSession(db(), { cookies: header, secure: false })).toBeNull();
		expect(await db().$count(session, eq(session.accountId, accountId))).toBe(0);
	});

	it('goes on while it is used, and gives the browser its cookie again', async () => {
		const accountId = await aPerson(db());
		const { header, cookie } = await signIn(db(), accountId);
		await db()
			.update(session)
			.set({ expiresAt: daysFromNow(1) })
			.where(eq(session.accountId, accountId));
		const found = await findLoginSession(db(), { cookies: header, secure: false });
		expect(found?.renewed).toMatchObject({ name: cookie.name, value: cookie.value });
		const [row] = await db().select().from(session).where(eq(session.accountId, accountId));
		expect(row!.expiresAt.getTime()).toBeGreaterThan(daysFromNow(SESSION_IDLE_DAYS - 1).getTime());
	});

	it('ends at its absolute limit, however much it is used', async () => {
		const accountId = await aPerson(db());
		const { header } = await signIn(db(), accountId);
		await db()
			.update(session)
			.set({ absoluteExpiresAt: daysFromNow(-0.001), expiresAt: daysFromNow(10) })
			.where(eq(session.accountId, accountId));
		expect(await findLoginSession(db(), { cookies: header, secure: false })).toBeNull();
		expect(await listSessions(db(), { accountId, now: new Date() })).toEqual([]);
		await deleteExpiredSessions(db());
		expect(await db().$count(session, eq(session.accountId, accountId))).toBe(0);
	});

	it('is ended by its owner only', async () => {
		const [amina, bruno] = [await aPerson(db(), 'Amina'), await aPerson(db(), 'Bruno')];
		const { header } = await signIn(db(), amina);
		const { sessionId } = (await findLoginSession(db(), { cookies: header, secure: false }))!;
		await closeLoginSession(db(), { accountId: bruno, sessionId });
		expect(await findLoginSession(db(), { cookies: header, secure: false })).not.toBeNull();
		await closeLoginSession(db(), { accountId: amina, sessionId });
		expect(await findLoginSession(db(), { cookies: header, secure: false })).toBeNull();
	});

	it('stays alone when its owner ends all the others', async () => {
		const [amina, bruno] = [await aPerson(db(), 'Amina'), await aPerson(db(), 'Bruno')];
		const kept = await signIn(db(), amina);
		const ended = await signIn(db(), amina);
		const foreign = await signIn(db(), bruno);
		const found = await findLoginSession(db(), { cookies: kept.header, secure: false });
		await closeOtherSessions(db(), { accountId: amina, keep: found!.sessionId });
		const stands = async ({ header }: { header: string }) =>
			(await findLoginSession(db(), { cookies: header, secure: false })) !== null;
		expect([await stands(kept), await stands(ended), await stands(foreign)]).toEqual([
			true,
			false,
			true
		]);
	});
});
