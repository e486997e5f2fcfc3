import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { journalEntry, mail } from '#lib/journal/tables.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import type { Vote } from '#lib/votes/queries.server.ts';
import { concludeVote } from '#lib/votes/results/outcome/conclude-vote.server.ts';
import { readOutcome } from '#lib/votes/results/outcome/read-outcome.server.ts';
import { tellOutcomes } from '#lib/votes/results/outcome/tell-outcomes.server.ts';
import { vote, voter } from '#lib/votes/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { anOpenVote, aVoteToOpen, closeNow, type AVote } from '../support/votes.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';

const origin = 'https://maillage.test';
const later = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
const typed = {
	conclusion: 'Le bus passera aussi le samedi.',
	reviewOn: later,
	steps: [
		{ what: 'Écrire au transporteur', who: 'La coordination', on: later },
		{ what: '', who: '', on: '' }
	]
};

describeOnADatabase('the human outcome of a vote', (db) => {
	const rowOf = async ({ voteId }: AVote): Promise<Vote> =>
		(await db().select().from(vote).where(eq(vote.id, voteId)))[0]!;

	async function cast(at: AVote, names: string[]) {
		for (const name of names) {
			const ballot = { marks: 0 };
			await castFromForm(db(), {
				...{ vote: await rowOf(at), voterId: at.voters[name]!, formId: randomUUID(), ballot },
				optionCount: 2
			});
		}
	}

	async function aPublishedVote(columns: Parameters<typeof anOpenVote>[1] = {}): Promise<AVote> {
		const at = await anOpenVote(db(), columns);
		await cast(at, ['Amina', 'Bruno']);
		await closeNow(db(), at);
		expect(await settleVote(db(), at)).toBeNull();
		return at;
	}

	async function conclude(at: AVote, changes: Partial<Parameters<typeof concludeVote>[1]> = {}) {
		const { revision } = await rowOf(at);
		const { contractId, voteId } = at;
		return concludeVote(db(), {
			...{ contractId, voteId, actorId: at.accounts.Amina!, typed, revision, tells: false },
			...changes
		});
	}

	const mailsTo = async (at: AVote) => {
		const people = await db()
			.select()
			.from(account)
			.where(inArray(account.id, Object.values(at.accounts)));
		const addresses = people.map(({ email }) => email);
		return db().select().from(mail).where(inArray(mail.recipient, addresses));
	};

	it('is owed from publication, then said with its date, and its date of change', async () => {
		const at = await aPublishedVote();
		const owed = await readOutcome(db(), (await rowOf(at)) as Vote & { publishedAt: Date });
		expect(owed).toMatchObject({ firstAt: null, conclusion: '' });
		expect(await conclude(at)).toBeNull();
		const first = await readOutcome(db(), (await rowOf(at)) as Vote & { publishedAt: Date });
		expect(first).toMatchObject({ conclusion: typed.conclusion, reviewOn: later, changedAt: null });
		expect(first.nextSteps).toEqual([typed.steps[0]]);
		expect(await conclude(at, { typed: { ...typed, conclusion: 'Autrement.' } })).toBeNull();
		const changed = await readOutcome(db(), (await rowOf(at)) as Vote & { publishedAt: Date });
		expect(changed.conclusion).toBe('Autrement.');
		expect(changed.changedAt!.getTime()).toBeGreaterThan(changed.firstAt!.getTime());
	});

	it('is refused before publication, empty, without a day that exists, or for another contract', async () => {
		const open = await anOpenVote(db());
		expect(await conclude(open)).toBe('not-published');
		const at = await aPublishedVote();
		const empty = { conclusion: '', reviewOn: '2027-02-31', steps: [] };
		expect(await conclude(at, { typed: empty })).toEqual({
			refusals: { conclusion: 'missing', reviewOn: 'not-a-date' }
		});
		expect(await conclude(at, { contractId: open.contractId })).toBe('gone');
		expect((await rowOf(at)).concludedAt).toBeNull();
	});

	it('two people who write at once do not overwrite each other: the second reads what the first wrote', async () => {
		const at = await aPublishedVote();
		const { revision } = await rowOf(at);
		const answers = await Promise.all([
			conclude(at, { revision }),
			conclude(at, { revision, typed: { ...typed, conclusion: 'Le mien.' } })
		]);
		expect(answers.filter((answer) => answer === null)).toHaveLength(1);
		const kept = (await rowOf(at)).conclusion;
		const refused = answers.find((answer) => answer !== null);
		expect(refused).toMatchObject({ theirs: { conclusion: kept }, revision: revision + 1 });
	});

	it('is written once to everyone on the roll who has an address, whether they voted or not', async () => {
		const at = await aVoteToOpen(db(), { title: 'Le bus du samedi ?' });
		await db()
			.insert(voter)
			.values([
				{ voteId: at.voteId, number: 90, origin: 'imported', name: 'Odile', email: 'odile@x.test' },
				{ voteId: at.voteId, number: 91, origin: 'code', codeHash: `hash-${at.voteId}` }
			]);
		expect(await openVote(db(), { voteId: at.voteId })).toBeNull();
		await cast(at, ['Amina', 'Bruno']);
		await closeNow(db(), at);
		await settleVote(db(), at);
		await conclude(at);
		const told = await Promise.all([
			tellOutcomes(db(), { origin }),
			tellOutcomes(db(), { origin })
		]);
		expect(told.flat().filter((id) => id === at.voteId)).toEqual([at.voteId]);
		expect(await tellOutcomes(db(), { origin })).not.toContain(at.voteId);
		const mails = await mailsTo(at);
		expect(mails).toHaveLength(3);
		expect(new Set(mails.map(({ body }) => body)).size).toBe(1);
		const [odile] = await db().select().from(mail).where(eq(mail.recipient, 'odile@x.test'));
		expect(odile!.subject).toContain('Le bus du samedi ?');
		expect(odile!.body).toContain(typed.conclusion);
		expect(odile!.body).toContain('Écrire au transporteur (La coordination, avant le');
		const url = `${origin}/c/${at.contractSlug}/votes/${at.slug}/resultat`;
		expect(odile!.body).toContain(url);
	});

	it('a change is written to them only when that is asked', async () => {
		const at = await aPublishedVote();
		await conclude(at);
		await tellOutcomes(db(), { origin });
		await conclude(at, { typed: { ...typed, conclusion: 'Faute corrigée.' } });
		await tellOutcomes(db(), { origin });
		expect(await mailsTo(at)).toHaveLength(3);
		await conclude(at, { typed: { ...typed, conclusion: 'Tout change.' }, tells: true });
		await tellOutcomes(db(), { origin });
		const mails = await mailsTo(at);
		expect(mails).toHaveLength(6);
		expect(mails.filter(({ body }) => body.includes('Tout change.'))).toHaveLength(3);
	});

	it('a stop in the middle leaves neither a mail without its line in the journal, nor a line without its mails', async () => {
		const at = await aPublishedVote();
		await conclude(at);
		const stopped = db().transaction(async (tx) => {
			await tellOutcomes(tx, { origin });
			throw new Error('stopped');
		});
		await expect(stopped).rejects.toThrow('stopped');
		expect(await mailsTo(at)).toEqual([]);
		await tellOutcomes(db(), { origin });
		expect(await mailsTo(at)).toHaveLength(3);
		const lines = await db()
			.select()
			.from(journalEntry)
			.where(
				and(eq(journalEntry.subjectId, at.voteId), eq(journalEntry.kind, 'vote-outcome-told'))
			);
		expect(lines).toHaveLength(1);
	});
});
