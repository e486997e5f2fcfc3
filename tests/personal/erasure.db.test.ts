import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account, session } from '#lib/accounts/tables.server.ts';
import { contribution } from '#lib/consultations/contributions/tables.server.ts';
import { statement } from '#lib/consultations/statements/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { getVersion } from '#lib/documents/queries.server.ts';
import { documentVersion } from '#lib/documents/tables.server.ts';
import { recordMail } from '#lib/journal/record-mail.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { isErasureLink, sendErasureLink } from '#lib/personal/confirm-erasure.server.ts';
import { eraseAccount } from '#lib/personal/erase-account.server.ts';
import { comment } from '#lib/fiches/tables.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { openedBallot, vote, voteTrustee } from '#lib/votes/tables.server.ts';
import { aFicheWrittenBy, aLiveServer } from '../documents/support/live-server.ts';
import { aRawClientInside } from '../documents/support/clients.ts';
import { describeOnADatabase, describeOnBothDatabases } from '../support/databases.ts';
import { aContract, aPerson, aRole } from '../support/people.ts';
import { anOpenVote, closeNow } from '../support/votes.ts';
import { findEverywhere } from './support/find-everywhere.ts';
import { somebodyWhoDidEverything } from './support/somebody.ts';

const now = new Date();
const leave = (db: Db, accountId: string) => eraseAccount(db, { accountId, now });

describeOnBothDatabases('an account that is erased', (db) => {
	it('leaves nothing that tells who they were, in no column of no table', async () => {
		const { accountId, canaries } = await somebodyWhoDidEverything(db());
		// A canary that stands nowhere before would prove nothing.
		for (const [what, words] of Object.entries(canaries))
			expect(await findEverywhere(db(), words), what).not.toEqual([]);
		expect(await leave(db(), accountId)).toBeNull();
		for (const [what, words] of Object.entries(canaries))
			expect(await findEverywhere(db(), words), what).toEqual([]);
	});

	it('leaves common works as they were, and named versions their fingerprint', async () => {
		const { accountId, works } = await somebodyWhoDidEverything(db());
		const versionsOf = () =>
			db().select().from(documentVersion).where(eq(documentVersion.documentId, works.documentId));
		const before = await versionsOf();
		expect(before).not.toEqual([]);
		await leave(db(), accountId);
		expect(await versionsOf()).toEqual(before);
		for (const { number, sha256 } of before) {
			// Reading it hashes it again.
			const read = await getVersion(db(), { documentId: works.documentId, number });
			expect(read!.sha256).toBe(sha256);
			expect(Buffer.from(read!.state).includes(works.text)).toBe(true);
		}
		const said = await db().select({ body: statement.body }).from(statement);
		expect(said.map(({ body }) => body)).toContain(works.statement);
		const ideas = await db().select({ body: contribution.body }).from(contribution);
		expect(ideas.map(({ body }) => body)).toContain(works.contribution);
		const [left] = await db().select().from(account).where(eq(account.id, accountId));
		expect(left!.pseudonym).toMatch(/^Personne partie \d{6}$/);
		expect(left).toMatchObject({ passwordHash: null, emailVerifiedAt: null, erasedAt: now });
		const comments = await db().select().from(comment);
		expect(comments.map(({ body }) => body)).toContain(`Merci @${left!.pseudonym}, à demain.`);
	});

	it('is signed out everywhere, and written to no more', async () => {
		const { accountId } = await somebodyWhoDidEverything(db());
		await leave(db(), accountId);
		const of = eq(session.accountId, accountId);
		expect(await db().select().from(session).where(of)).toEqual([]);
		const [left] = await db().select().from(account).where(eq(account.id, accountId));
		const before = await db().$count(mail);
		await recordMail(db(), {
			...{ kind: 'bureau', by: 'product', contractId: null, link: null },
			...{ recipient: left!.email, subject: 'Un rappel', body: 'Bonjour' }
		});
		expect(await db().$count(mail)).toBe(before);
	});

	it('closes within two seconds what was open for writing', async () => {
		const live = await aLiveServer(db());
		try {
			const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
			const { Amina } = people;
			const client = await aRawClientInside({ url: live.url, documentId }, Amina);
			const from = Date.now();
			expect(await leave(db(), Amina.accountId)).toBeNull();
			expect(await client.closed).toBeGreaterThan(4000);
			expect(Date.now() - from).toBeLessThan(2_000);
		} finally {
			await live.stop();
		}
	});

	it('during a public vote, leaves a line without a name: the ballot counts, and is published without it', async () => {
		const names = ['Zéphyrine', 'Bruno', 'Chloé', 'Driss', 'Élise'];
		const made = await anOpenVote(db(), { names, secrecy: 'public', minBallots: 1 });
		const [row] = await db().select().from(vote).where(eq(vote.id, made.voteId));
		for (const voterId of Object.values(made.voters)) {
			const form = { vote: row!, voterId, formId: randomUUID(), ballot: { marks: 0 } };
			await castFromForm(db(), { ...form, optionCount: 2 });
		}
		expect(await leave(db(), made.accounts['Zéphyrine']!)).toBeNull();
		expect(await findEverywhere(db(), 'Zéphyrine')).toEqual([]);
		await closeNow(db(), made);
		expect(await settleVote(db(), made)).toBeNull();
		const opened = await db()
			.select()
			.from(openedBallot)
			.where(eq(openedBallot.voteId, made.voteId));
		const published = opened.map(({ voterName }) => voterName).sort();
		const others = published.filter((name) => !/^Personne partie \d{6}$/.test(name ?? ''));
		expect(published).toHaveLength(5);
		expect(others).toEqual(['Bruno', 'Chloé', 'Driss', 'Élise'].sort());
	});

	it('twice at once is once', async () => {
		const accountId = await aPerson(db(), 'Paul');
		await Promise.all([leave(db(), accountId), leave(db(), accountId)]);
		const [left] = await db().select().from(account).where(eq(account.id, accountId));
		expect(left!.erasedAt).not.toBeNull();
	});

	it('frees its address: whoever signs up with it again is somebody else', async () => {
		const accountId = await aPerson(db(), 'Rose');
		const [before] = await db().select().from(account).where(eq(account.id, accountId));
		const { email } = before!;
		await leave(db(), accountId);
		const [again] = await db()
			.insert(account)
			.values({ email, displayName: 'Rose', pseudonym: 'Geai 101' })
			.returning();
		expect(again!.id).not.toBe(accountId);
	});
});

describeOnADatabase('somebody of the bureau', (db) => {
	it('does not leave a secret vote that is open, whose count may need their share', async () => {
		const made = await anOpenVote(db());
		const accountId = await aPerson(db(), 'Nadia');
		await db().insert(voteTrustee).values({ voteId: made.voteId, accountId });
		expect(await leave(db(), accountId)).toMatchObject({ contracts: [], votes: [{}] });
	});
});

describeOnADatabase('somebody who coordinates', (db) => {
	it('does not leave a contract that nobody else coordinates, and changes nothing by asking', async () => {
		const { contractId, slug } = await aContract(db());
		const accountId = await aPerson(db(), 'Claire');
		await aRole(db(), { contractId, accountId, role: 'coordinator' });
		const before = await db().select().from(account).where(eq(account.id, accountId));
		expect(await leave(db(), accountId)).toMatchObject({ contracts: [{ slug }], votes: [] });
		expect(await db().select().from(account).where(eq(account.id, accountId))).toEqual(before);
	});

	it('leaves to the other one; of two who leave at once, one stays', async () => {
		const { contractId } = await aContract(db());
		const two = [await aPerson(db(), 'Claire'), await aPerson(db(), 'Nadia')];
		for (const accountId of two) await aRole(db(), { contractId, accountId, role: 'coordinator' });
		const answers = await Promise.all(two.map((accountId) => leave(db(), accountId)));
		expect(answers.filter((answer) => answer === null)).toHaveLength(1);
	});
});

describeOnADatabase('somebody who has no password', (db) => {
	/** What the mailbox of this person received last. */
	async function linkOf(accountId: string): Promise<string> {
		const [person] = await db().select().from(account).where(eq(account.id, accountId));
		const page = new URL('http://ici.test/compte/effacer');
		expect(
			await sendErasureLink(db(), { person: { ...person!, emailVerified: true }, page, now })
		).toBeNull();
		const sent = await db().select().from(mail).where(eq(mail.recipient, person!.email));
		return /\/compte\/effacer\?lien=([\w-]+)/.exec(sent.at(-1)!.body)![1]!;
	}

	it('erases their account by the link of their mailbox, once; that of somebody else, or of the day before, erases nothing', async () => {
		const [one, other] = [await aPerson(db(), 'Amina'), await aPerson(db(), 'Bruno')];
		const [token, theirs] = [await linkOf(one), await linkOf(other)];
		const proves = (accountId: string, link: string, at = now) =>
			isErasureLink(db(), { accountId, token: link, now: at });
		const tomorrow = new Date(now.getTime() + 25 * 3_600_000);
		expect(await proves(one, token)).toBe(true);
		expect(await proves(one, theirs)).toBe(false);
		expect(await proves(one, token, tomorrow)).toBe(false);

		const erase = (accountId: string, link: string, at = now) =>
			eraseAccount(db(), { accountId, token: link, now: at });
		const before = await db().select().from(account).where(eq(account.id, one));
		for (const wrong of [theirs, 'inconnu', ''])
			expect(await erase(one, wrong), wrong).toBe('link-gone');
		expect(await erase(one, token, tomorrow)).toBe('link-gone');
		expect(await db().select().from(account).where(eq(account.id, one))).toEqual(before);
		// Tried by the wrong person, it still is that of its own.
		expect(await proves(other, theirs)).toBe(true);

		expect(await erase(one, token)).toBeNull();
		const [left] = await db().select().from(account).where(eq(account.id, one));
		expect(left!.erasedAt).toEqual(now);
		expect(await proves(one, token)).toBe(false);
	});
});
