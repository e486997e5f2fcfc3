import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { contract } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { createStop } from '#lib/journal/mail-stops.server.ts';
import { journalEntry, mail } from '#lib/journal/tables.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { tellOpenedVotes } from '#lib/votes/life/tell-opened-votes.server.ts';
import { vote, voter } from '#lib/votes/tables.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { anOpenVote, aVoteToOpen, type AVote } from '../support/votes.ts';

const origin = 'https://maillage.test';
const DAY_MS = 86_400_000;

async function mailsOf(db: Db, { contractId }: AVote) {
	const isOpening = and(eq(mail.contractId, contractId), eq(mail.kind, 'vote-opened'));
	return db.select().from(mail).where(isOpening);
}
const emailOf = async (db: Db, accountId: string) => {
	const [row] = await db.select().from(account).where(eq(account.id, accountId));
	return row!.email;
};

describeOnBothDatabases('« un vote s’ouvre pour moi, et je l’apprends »', (db) => {
	it('everyone on the roll is written to once, in their language, whatever the number of processes', async () => {
		const at = await aVoteToOpen(db(), { title: 'Le bus du samedi' });
		await db().update(account).set({ locale: 'en' }).where(eq(account.id, at.accounts.Bruno!));
		await db()
			.insert(voter)
			.values({
				...{ voteId: at.voteId, number: 4, origin: 'imported', name: 'Zoé' },
				email: 'Zoe@Exemple.test'
			});
		expect(await openVote(db(), at)).toBeNull();
		await Promise.all([1, 2, 3].map(() => tellOpenedVotes(db(), { origin })));
		await tellOpenedVotes(db(), { origin });
		const mails = await mailsOf(db(), at);
		const emails = await Promise.all(Object.values(at.accounts).map((id) => emailOf(db(), id)));
		expect(mails.map(({ recipient }) => recipient).sort()).toEqual(
			[...emails, 'zoe@exemple.test'].sort()
		);
		for (const { body } of mails)
			expect(body).toContain(`${origin}/c/${at.contractSlug}/votes/${at.slug}`);
		const subjects = new Set(mails.map(({ subject }) => subject));
		expect([...subjects].sort()).toEqual([
			'A vote waits for you: Le bus du samedi',
			'Un vote vous attend\u00a0: Le bus du samedi'
		]);
	});

	it('says the same to whoever has voted and whoever has not', async () => {
		const at = await anOpenVote(db());
		await tellOpenedVotes(db(), { origin });
		const bodies = new Set((await mailsOf(db(), at)).map(({ body }) => body));
		expect(bodies.size).toBe(1);
	});

	it('nothing goes to an account that is suspended or erased, nor to whoever was taken off or stopped such mails', async () => {
		const at = await anOpenVote(db(), { names: ['Amina', 'Bruno', 'Chloé', 'Driss', 'Élise'] });
		const { Amina, Bruno, Chloé, Driss } = at.accounts;
		await db().update(account).set({ suspendedAt: new Date() }).where(eq(account.id, Amina!));
		await db()
			.update(account)
			.set({ email: `effacé ${Bruno}`, erasedAt: new Date() })
			.where(eq(account.id, Bruno!));
		await db().update(voter).set({ revokedAt: new Date() }).where(eq(voter.accountId, Chloé!));
		await createStop(db(), { mailbox: await emailOf(db(), Driss!), kind: 'vote-opened' });
		await tellOpenedVotes(db(), { origin });
		const mails = await mailsOf(db(), at);
		expect(mails.map(({ recipient }) => recipient)).toEqual([
			await emailOf(db(), at.accounts.Élise!)
		]);
	});

	it('waits while the contract is hidden; says nothing of a vote that is withdrawn, over, old or not open', async () => {
		const hidden = await anOpenVote(db());
		const isHidden = eq(contract.id, hidden.contractId);
		await db().update(contract).set({ standing: 'hidden' }).where(isHidden);
		const withdrawn = await anOpenVote(db());
		await db().update(vote).set({ withdrawnAt: new Date() }).where(eq(vote.id, withdrawn.voteId));
		const announced = await aVoteToOpen(db(), { opensAt: new Date(Date.now() + DAY_MS) });
		const quiet = [hidden, withdrawn, announced];
		await tellOpenedVotes(db(), { origin });
		for (const at of quiet) expect(await mailsOf(db(), at)).toEqual([]);
		await db().update(contract).set({ standing: 'open' }).where(isHidden);
		await tellOpenedVotes(db(), { origin, now: new Date(Date.now() + 4 * DAY_MS) });
		expect(await mailsOf(db(), hidden)).toEqual([]);
		await tellOpenedVotes(db(), { origin });
		expect(await mailsOf(db(), hidden)).toHaveLength(3);
	});

	it('a long roll is told in parts, nobody twice; whoever comes after a process that died goes on', async () => {
		const at = await aVoteToOpen(db());
		const rows = Array.from({ length: 1_400 }, (_, index) => ({
			...{ voteId: at.voteId, number: index + 10, origin: 'imported' as const, name: 'Foyer' },
			email: `foyer-${index}@${at.slug}.test`
		}));
		await db().insert(voter).values(rows);
		expect(await openVote(db(), at)).toBeNull();
		// By her account and by a line of the list, one mailbox: she took that address since.
		const { Amina } = at.accounts;
		await db().update(account).set({ email: rows[0]!.email }).where(eq(account.id, Amina!));
		await tellOpenedVotes(db(), { origin });
		const households = (await mailsOf(db(), at)).map(({ recipient }) => recipient);
		expect(households).toHaveLength(1_402);
		expect(new Set(households).size).toBe(1_402);
		const parts = await db()
			.select()
			.from(journalEntry)
			.where(
				and(eq(journalEntry.subjectId, at.voteId), eq(journalEntry.kind, 'vote-opening-told'))
			);
		expect(parts).toHaveLength(3);
		// The process died before its last part: its mails and its line are missing.
		const last = parts.find(({ data }) => data.part === 2)!;
		expect(Number(last.data.told)).toBeGreaterThan(0);
		await db().delete(journalEntry).where(eq(journalEntry.id, last.id));
		await tellOpenedVotes(db(), { origin });
		const again = await mailsOf(db(), at);
		expect(again).toHaveLength(1_402 + Number(last.data.told));
	});
});
