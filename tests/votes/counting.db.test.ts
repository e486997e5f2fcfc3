import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { listBoard } from '#lib/votes/box/board.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { countVoteOnServer } from '#lib/votes/counting/count-vote-on-server.server.ts';
import { inboxOf } from '#lib/votes/box/inbox.server.ts';
import { ballotsHash, hashOf } from '#lib/votes/counting/publish-count.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { putPaperEntry } from '#lib/votes/box/paper-box.server.ts';
import {
	openedBallot,
	vote,
	voteCast,
	voteReason,
	voteResult,
	voter
} from '#lib/votes/tables.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { anOpenVote, aVoteToOpen, closeNow, type AVote } from '../support/votes.ts';

const NAMES = ['Amina', 'Bruno', 'Chloé', 'Driss', 'Élise', 'Farid'];

describeOnBothDatabases('closing and counting', (db) => {
	async function voteOf(at: AVote, choices: Record<string, unknown>, optionCount = 2) {
		const [row] = await db().select().from(vote).where(eq(vote.id, at.voteId));
		for (const [name, ballot] of Object.entries(choices)) {
			const answer = await castFromForm(db(), {
				...{ vote: row!, voterId: at.voters[name]!, formId: randomUUID(), ballot },
				optionCount
			});
			if ('refusal' in answer) throw new Error(answer.refusal);
		}
	}
	const resultOf = async ({ voteId }: AVote) =>
		(await db().select().from(voteResult).where(eq(voteResult.voteId, voteId)))[0];
	const openedOf = ({ voteId }: AVote) =>
		db().select().from(openedBallot).where(eq(openedBallot.voteId, voteId));
	const lastOf = async ({ voteId }: AVote) =>
		(await listBoard(db(), { voteId, limit: 100 })).at(-1)!;
	const choices = {
		...{ Amina: { marks: 0 }, Bruno: { marks: 1 }, Chloé: { marks: 0 }, Driss: 'blank' },
		...{ Élise: 'abstention' }
	};

	it('a confidential vote is counted without names, published on the board, and its envelopes are gone', async () => {
		const at = await anOpenVote(db(), { names: NAMES });
		await voteOf(at, { ...choices, Amina: { marks: 1 } });
		await voteOf(at, { Amina: { marks: 0 } });
		await closeNow(db(), at);
		expect(await settleVote(db(), at)).toBeNull();
		const result = (await resultOf(at))!;
		expect(result).toMatchObject({ cast: 5, castOnPaper: 0, refused: 0 });
		expect(result.result).toMatchObject({
			turnout: { cast: 5, expressed: 3, blank: 1, abstention: 1, invalid: 0 }
		});
		const opened = await openedOf(at);
		expect(opened.every(({ voterName }) => voterName === null)).toBe(true);
		expect(opened.find(({ ballot }) => hashOf(ballot) === hashOf({ marks: 0 }))!.count).toBe(2);
		const last = await lastOf(at);
		const { data } = JSON.parse(last.entry) as { data: Record<string, unknown> };
		expect(last.kind).toBe('result');
		expect(data).toMatchObject({ ballots: ballotsHash(opened), result: hashOf(result.result) });
		await expect(
			db().execute(sql`select 1 from ${inboxOf(at.voteId)} where false`)
		).rejects.toThrow();
	});

	it('all that was opened was written by one transaction, in an order that nobody chose', async () => {
		const at = await anOpenVote(db(), { names: NAMES });
		await voteOf(at, choices);
		await closeNow(db(), at);
		await settleVote(db(), at);
		const rows = await listRows<{ count: number }>(
			db(),
			sql`select count(distinct xmin::text)::int as count from opened_ballot where vote_id = ${at.voteId}`
		);
		expect(rows[0]!.count).toBe(1);
	});

	it('a public vote keeps the name beside the ballot', async () => {
		const at = await anOpenVote(db(), { names: NAMES, secrecy: 'public' });
		await voteOf(at, choices);
		await closeNow(db(), at);
		await settleVote(db(), at);
		const names = (await openedOf(at)).map(({ voterName, ballot }) => [voterName, ballot]);
		expect(Object.fromEntries(names)).toEqual(choices);
	});

	it('a name is that of the roll: not the one that somebody took meanwhile; a letter has none', async () => {
		const prepared = await aVoteToOpen(db(), { names: NAMES, secrecy: 'public' });
		const { voteId, accounts, voters } = prepared;
		const letter = { voteId, number: 20, origin: 'code' as const, codeHash: randomUUID() };
		const [line] = await db().insert(voter).values(letter).returning();
		expect(await openVote(db(), { voteId })).toBeNull();
		await db().update(account).set({ displayName: 'Bruno' }).where(eq(account.id, accounts.Amina!));
		const at = { ...prepared, voters: { ...voters, Lettre: line!.id } };
		await voteOf(at, { ...choices, Lettre: { marks: 0 } });
		await closeNow(db(), at);
		await settleVote(db(), at);
		const names = (await openedOf(at)).map(({ voterName }) => voterName);
		expect(names.filter((name) => name !== null).sort()).toEqual(Object.keys(choices).sort());
		expect(names).toHaveLength(Object.keys(choices).length + 1);
	});

	it('publishes why people object apart from their ballots, and with their names in a public vote alone', async () => {
		for (const secrecy of ['confidential', 'public'] as const) {
			const at = await anOpenVote(db(), {
				...{ names: NAMES, options: ['Ouvrir le samedi'], secrecy },
				parameters: { method: 'consent', maxObjections: 1, allowsBlock: true }
			});
			const agree = { marks: 'agree' };
			const objection = { marks: 'objection', reason: 'Personne pour ouvrir' };
			const ballots = { Amina: objection, Bruno: agree, Chloé: agree, Driss: agree, Élise: agree };
			await voteOf(at, ballots, 1);
			await closeNow(db(), at);
			expect(await settleVote(db(), at)).toBeNull();
			expect((await resultOf(at))!.result).toMatchObject({ objections: 1, isAdopted: true });
			const opened = await openedOf(at);
			expect(JSON.stringify(opened)).not.toContain('Personne pour ouvrir');
			const reasons = await db().select().from(voteReason).where(eq(voteReason.voteId, at.voteId));
			const voterName = secrecy === 'public' ? 'Amina' : null;
			expect(reasons).toMatchObject([
				{ position: 'objection', words: 'Personne pour ouvrir', voterName, hiddenReason: null }
			]);
		}
	});

	it('under the minimum of ballots, no result and no ballot is written: only how many took part', async () => {
		const at = await anOpenVote(db(), { names: NAMES });
		await voteOf(at, { Amina: { marks: 0 }, Bruno: { marks: 1 } });
		await closeNow(db(), at);
		await settleVote(db(), at);
		expect(await resultOf(at)).toMatchObject({ result: null, cast: 2 });
		expect(await openedOf(at)).toEqual([]);
	});

	it('nothing is counted before closing, whoever asks', async () => {
		const at = await anOpenVote(db(), { names: NAMES });
		await voteOf(at, choices);
		expect(await settleVote(db(), at)).toBe('not-closed');
		expect(await resultOf(at)).toBeUndefined();
	});

	it('a box with one envelope less than the board, or one that was exchanged, is not opened', async () => {
		for (const damage of [
			(inbox: ReturnType<typeof inboxOf>) =>
				sql`delete from ${inbox} where cast_id = (select cast_id from ${inbox} limit 1)`,
			(inbox: ReturnType<typeof inboxOf>) =>
				sql`update ${inbox} set hash = md5(hash) where cast_id = (select cast_id from ${inbox} limit 1)`,
			(inbox: ReturnType<typeof inboxOf>) => sql`update ${inbox} set envelope = envelope || '\\x00'`
		]) {
			const at = await anOpenVote(db(), { names: NAMES });
			await voteOf(at, choices);
			await closeNow(db(), at);
			const inbox = inboxOf(at.voteId);
			await db().execute(sql`alter table ${inbox} disable trigger all`);
			await db().execute(damage(inbox));
			expect(await settleVote(db(), at)).toBe('other-set');
			expect(await resultOf(at)).toBeUndefined();
		}
	});

	it('waits until every paper ballot was typed alike by two people, then counts both together', async () => {
		const at = await anOpenVote(db(), { names: NAMES, allowsPaper: true });
		await voteOf(at, choices);
		await db()
			.insert(voteCast)
			.values({ voterId: at.voters.Farid!, voteId: at.voteId, way: 'paper' });
		await closeNow(db(), at);
		expect(await settleVote(db(), at)).toBe('paper-missing');
		const sheet = { voteId: at.voteId, sheet: 1, ballot: { marks: 1 } };
		await putPaperEntry(db(), { ...sheet, enteredBy: at.accounts.Amina! });
		expect(await settleVote(db(), at)).toBe('paper-missing');
		await putPaperEntry(db(), { ...sheet, enteredBy: at.accounts.Bruno! });
		expect(await settleVote(db(), at)).toBeNull();
		expect(await resultOf(at)).toMatchObject({ cast: 6, castOnPaper: 1 });
	});

	it('two processes that count at once publish once', async () => {
		const at = await anOpenVote(db(), { names: NAMES });
		await voteOf(at, choices);
		await closeNow(db(), at);
		await Promise.all([settleVote(db(), at), settleVote(db(), at), settleVote(db(), at)]);
		const kinds = (await listBoard(db(), { voteId: at.voteId, limit: 100 })).map((e) => e.kind);
		expect(kinds.slice(-2)).toEqual(['closed', 'result']);
		expect(await countVoteOnServer(db(), at)).toBeNull();
	});
});
