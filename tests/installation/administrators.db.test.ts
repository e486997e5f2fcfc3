import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { resetPassword } from '#lib/accounts/links/use-link.server.ts';
import { hashPassword } from '#lib/accounts/passwords/passwords.server.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { isAdministrator, listAdministrators } from '#lib/installation/queries.server.ts';
import { findState } from '#lib/installation/state/find-state.server.ts';
import { journalEntry, mail } from '#lib/journal/tables.server.ts';
import { administer } from '#server/administration/commands.ts';
import type { Db } from '#lib/database/database.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aContract, aPerson } from '../support/people.ts';

const ORIGIN = 'https://cls.example.org';
const now = new Date('2026-12-01T10:00:00Z');

const ask = async (db: Db, ...words: string[]) => administer(db, { words, origin: ORIGIN, now });

async function linesOf(db: Db, ...words: string[]): Promise<string[]> {
	const told = await ask(db, ...words);
	if ('refusal' in told) throw new Error(told.refusal);
	return told.lines;
}

const tokenIn = (lines: readonly string[]) =>
	new RegExp(`${ORIGIN}/lien/(\\S+)`).exec(lines.join('\n'))![1]!;

async function accountOf(db: Db, email: string) {
	const [row] = await db.select().from(account).where(eq(account.email, email));
	return row;
}

describeOnADatabase('who runs the installation', (db) => {
	it('is named from the machine, without a mail, and comes in by a link that works once', async () => {
		expect(await linesOf(db(), 'liste')).toEqual(['Personne n’administre cette installation.']);
		const lines = await linesOf(db(), 'ajouter', ' Claire@Exemple.TEST', 'Claire', 'Vasseur');
		expect(lines[0]).toBe(
			'claire@exemple.test administre cette installation. Son compte est créé.'
		);
		expect(lines.at(-1)).toContain('4 décembre 2026');
		const claire = (await accountOf(db(), 'claire@exemple.test'))!;
		expect(claire).toMatchObject({ displayName: 'Claire Vasseur', emailVerifiedAt: null });
		expect(await isAdministrator(db(), claire.id)).toBe(true);
		expect(await db().$count(mail)).toBe(0);
		const passwordHash = await hashPassword('trois loutres au bord du canal');
		const use = { token: tokenIn(lines), now, passwordHash };
		expect(await resetPassword(db(), use)).toBe(claire.id);
		expect(await resetPassword(db(), use)).toBeNull();
		expect((await accountOf(db(), 'claire@exemple.test'))!.emailVerifiedAt).not.toBeNull();
		const late = tokenIn(await linesOf(db(), 'add', 'claire@exemple.test'));
		const afterwards = new Date(now.getTime() + 3 * 86_400_000 + 1);
		expect(await resetPassword(db(), { token: late, now: afterwards, passwordHash })).toBeNull();
	});

	it('has no right in a contract by that, and none at all once removed', async () => {
		const driss = await aPerson(db(), 'Driss');
		const { email } = (await db().select().from(account).where(eq(account.id, driss)))[0]!;
		expect((await linesOf(db(), 'ajouter', email))[0]).toBe(
			`${email} administre cette installation.`
		);
		expect((await linesOf(db(), 'ajouter', email))[0]).toContain('administrait déjà');
		const { contractId } = await aContract(db());
		expect((await findActor(db(), { accountId: driss, contractId })).roles).toEqual([]);
		expect((await listAdministrators(db())).map((one) => one.email)).toContain(email);
		expect(await linesOf(db(), 'retirer', email)).toEqual([
			`${email} n’administre plus cette installation. Son compte reste.`
		]);
		expect(await isAdministrator(db(), driss)).toBe(false);
		expect(await ask(db(), 'retirer', email)).toEqual({
			refusal: `${email} n’administre pas cette installation.`
		});
		const told = await db().select().from(journalEntry).where(eq(journalEntry.subjectId, driss));
		expect(told.map(({ kind }) => kind)).toEqual([
			...['access-link-made', 'administrator-named', 'access-link-made', 'administrator-removed']
		]);
	});

	it('gives other people a way in as well, who run nothing', async () => {
		const lines = await linesOf(db(), 'lien', 'bruno@exemple.test', 'Bruno');
		expect(lines[0]).toBe('Un compte est créé : bruno@exemple.test.');
		const bruno = (await accountOf(db(), 'bruno@exemple.test'))!;
		expect(await isAdministrator(db(), bruno.id)).toBe(false);
		const passwordHash = await hashPassword('le pont sous les glycines');
		expect(await resetPassword(db(), { token: tokenIn(lines), now, passwordHash })).toBe(bruno.id);
		expect((await findState(db())).people).toBeGreaterThan(0);
	});

	it.each([
		...[[], ['ajouter'], ['ajouter', 'claire'], ['liste', 'tout'], ['retirer', 'a@b.test', 'x']],
		['nommer', 'claire@exemple.test']
	])('says how it is used: %j', async (...words: string[]) => {
		expect(await ask(db(), ...words)).toEqual({ refusal: expect.stringMatching(/^Usage : /) });
	});

	it('refuses a name that is none', async () => {
		const told = await ask(db(), 'lien', 'eve@exemple.test', 'voir', 'www.evil.example');
		expect(told).toEqual({ refusal: expect.stringContaining('ce nom') });
		expect(await accountOf(db(), 'eve@exemple.test')).toBeUndefined();
	});
});
