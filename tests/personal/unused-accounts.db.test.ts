import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openLoginSession } from '#lib/accounts/sessions/login-sessions.server.ts';
import { mondayOf } from '#lib/accounts/rules.ts';
import { account, session } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { administrator } from '#lib/installation/tables.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { eraseUnused } from '#lib/personal/erase-unused.server.ts';
import {
	monthsBefore,
	UNUSED_DAYS_AFTER_WARNING,
	UNUSED_MONTHS
} from '#lib/treatments/durations.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { aContract, aPerson, aRole } from '../support/people.ts';

const DAY_MS = 86_400_000;
const start = new Date();
const later = (days: number) => new Date(start.getTime() + days * DAY_MS);
const AFTER = UNUSED_DAYS_AFTER_WARNING + 1;
const run = (
	db: Db,
	days: number,
	signInUrl: string | null = 'https://cls.exemple.test/connexion'
) => eraseUnused(db, { now: later(days), signInUrl });

/** Last seen in the week of this day, before today. */
async function seen(db: Db, name: string, before: Date | null): Promise<string> {
	const id = await aPerson(db, name);
	const createdAt = monthsBefore(start, UNUSED_MONTHS + 2);
	const lastSeenWeek = before && mondayOf(before);
	await db.update(account).set({ lastSeenWeek, createdAt }).where(eq(account.id, id));
	return id;
}
const longAgo = monthsBefore(start, UNUSED_MONTHS + 1);
const rowOf = async (db: Db, id: string) =>
	(await db.select().from(account).where(eq(account.id, id)))[0]!;
const isErased = async (db: Db, id: string) => (await rowOf(db, id)).erasedAt !== null;
async function warningsTo(db: Db, id: string) {
	const { email } = await rowOf(db, id);
	return db
		.select()
		.from(mail)
		.where(and(eq(mail.recipient, email), eq(mail.kind, 'unused')));
}
/** All that waits leaves. */
const deliver = (db: Db) => db.update(mail).set({ sentAt: start });

describeOnBothDatabases('an account that nobody uses', (db) => {
	it('is told by mail after two years, once, and erased a month later', async () => {
		const [gone, never] = [await seen(db(), 'Gone', longAgo), await seen(db(), 'Never', null)];
		const recent = await seen(db(), 'Recent', monthsBefore(start, UNUSED_MONTHS - 1));
		await run(db(), 0);
		await run(db(), 1);
		expect(await warningsTo(db(), gone)).toHaveLength(1);
		expect(await warningsTo(db(), never)).toHaveLength(1);
		expect(await warningsTo(db(), recent)).toEqual([]);
		await deliver(db());
		await run(db(), UNUSED_DAYS_AFTER_WARNING - 1);
		expect([await isErased(db(), gone), await isErased(db(), never)]).toEqual([false, false]);
		await run(db(), AFTER);
		expect([await isErased(db(), gone), await isErased(db(), never)]).toEqual([true, true]);
		expect(await isErased(db(), recent)).toBe(false);
	});

	it('stays when its person comes back, and is told again another time', async () => {
		const back = await seen(db(), 'Back', longAgo);
		await run(db(), 0);
		await deliver(db());
		await openLoginSession(db(), { accountId: back, device: '', secure: false });
		await run(db(), AFTER);
		expect(await isErased(db(), back)).toBe(false);
		expect((await rowOf(db(), back)).unusedWarnedAt).toBeNull();
		await db().delete(session).where(eq(session.accountId, back));
		const twoYearsOn = Math.ceil(UNUSED_MONTHS * 31) + 7;
		await run(db(), twoYearsOn);
		expect(await warningsTo(db(), back)).toHaveLength(2);
	});

	it('stays while its warning has not left, and where no mail leaves', async () => {
		const waiting = await seen(db(), 'Waiting', longAgo);
		await run(db(), 0, null);
		expect(await warningsTo(db(), waiting)).toEqual([]);
		await run(db(), 0);
		await run(db(), AFTER);
		expect(await isErased(db(), waiting)).toBe(false);
		await deliver(db());
		await run(db(), AFTER);
		expect(await isErased(db(), waiting)).toBe(true);
	});

	it('stays when it runs the installation, or alone coordinates a contract', async () => {
		const [root, alone] = [await seen(db(), 'Root', longAgo), await seen(db(), 'Alone', longAgo)];
		await db().insert(administrator).values({ accountId: root });
		const { contractId } = await aContract(db());
		await aRole(db(), { contractId, accountId: alone, role: 'coordinator' });
		await run(db(), 0);
		await deliver(db());
		await run(db(), AFTER);
		expect([await isErased(db(), root), await isErased(db(), alone)]).toEqual([false, false]);
	});
});
