import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { listRows } from '#lib/database/rows.server.ts';
import { listBoard } from '#lib/votes/box/board.server.ts';
import { sha256Hex } from '#lib/shared/hash.server.ts';
import { castBallot, type CastAnswer } from '#lib/votes/casting/cast-ballot.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { inboxOf, listEnvelopes } from '#lib/votes/box/inbox.server.ts';
import { paddedLength, sealBallot } from '#lib/votes/box/envelope.ts';
import { serverKeys } from '#lib/votes/box/server-keys.server.ts';
import { voteCast, voter, vote } from '#lib/votes/tables.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { anOpenVote, aVoteToOpen, closeNow, type AVote } from '../support/votes.ts';

describeOnBothDatabases('casting a ballot', (db) => {
	const keyOf = (voteId: string) => serverKeys().ballotKeyOf(voteId).publicKey;
	const seal = (voteId: string, castId: string, marks = 0) =>
		sealBallot({
			...{ voteId, castId, publicKey: keyOf(voteId) },
			ballot: { marks },
			length: paddedLength(2)
		});
	const cast = async ({ voteId, voters }: AVote, name: string, castId: string = randomUUID()) =>
		castBallot(db(), {
			voteId,
			voterId: voters[name]!,
			castId,
			envelope: await seal(voteId, castId)
		});
	const fromForm = (at: AVote, name: string, wanted: { formId: string; marks: number }) =>
		castFromForm(db(), {
			vote: {
				...{ id: at.voteId, publicKey: keyOf(at.voteId) },
				...{ secrecy: 'confidential', envelopeVersion: 1, frozen: null }
			},
			...{ voterId: at.voters[name]!, formId: wanted.formId, optionCount: 2 },
			ballot: { marks: wanted.marks }
		});
	const board = ({ voteId }: AVote) => listBoard(db(), { voteId, limit: 1000 });
	const kinds = async (at: AVote) => (await board(at)).map(({ kind }) => kind);
	const receiptOf = (answer: CastAnswer) => {
		if ('refusal' in answer) throw new Error(answer.refusal);
		return answer.receipt;
	};

	it('ticks the voter, keeps the envelope and adds to the board, which tells no voter', async () => {
		const at = await anOpenVote(db());
		const receipt = receiptOf(await cast(at, 'Amina'));
		const envelopes = await listEnvelopes(db(), at.voteId);
		expect(envelopes).toHaveLength(1);
		const { data } = JSON.parse(receipt.entry) as { data: Record<string, unknown> };
		expect(data).toEqual({
			cast: envelopes[0]!.castId,
			envelope: sha256Hex(envelopes[0]!.envelope),
			replaces: null
		});
		expect(await db().$count(voteCast, eq(voteCast.voteId, at.voteId))).toBe(1);
		expect(receipt.entry).not.toContain(at.voters.Amina);
		expect(receipt.entry).not.toContain(at.accounts.Amina);
	});

	it('a member who votes twice where ballots do not change is refused the second time', async () => {
		const at = await anOpenVote(db(), { canChange: false });
		await cast(at, 'Amina');
		expect(await cast(at, 'Amina')).toEqual({ refusal: 'already-voted' });
		expect(await kinds(at)).toEqual(['opened', 'cast']);
	});

	it('a ballot is changed until closing: the board names the one it replaces, one envelope is left', async () => {
		const at = await anOpenVote(db());
		await cast(at, 'Bruno');
		const first = receiptOf(await cast(at, 'Amina'));
		const second = receiptOf(await cast(at, 'Amina'));
		const { data } = JSON.parse(second.entry) as { data: { replaces: number } };
		expect(data.replaces).toBe(first.position);
		expect(await listEnvelopes(db(), at.voteId)).toHaveLength(2);
		expect(await db().$count(voteCast, eq(voteCast.voteId, at.voteId))).toBe(2);
	});

	it('a double click makes one ballot and one receipt', async () => {
		const at = await anOpenVote(db());
		const formId = randomUUID();
		const answers = await Promise.all(
			[1, 2, 3].map(() => fromForm(at, 'Amina', { formId, marks: 1 }))
		);
		expect(new Set(answers.map((answer) => receiptOf(answer).hash)).size).toBe(1);
		expect(await kinds(at)).toEqual(['opened', 'cast']);
	});

	it('a form sent again with another choice is a change, never a silent first one', async () => {
		const at = await anOpenVote(db());
		const formId = randomUUID();
		const first = receiptOf(await fromForm(at, 'Amina', { formId, marks: 1 }));
		const second = receiptOf(await fromForm(at, 'Amina', { formId, marks: 0 }));
		expect(second.position).toBe(first.position! + 1);
		expect(await fromForm(at, 'Amina', { formId, marks: 1 })).toEqual({ refusal: 'replayed' });
	});

	it('the envelope of somebody else, or one of before, is refused and the board counts it', async () => {
		const at = await anOpenVote(db());
		const { voteId, voters } = at;
		const [castId, next] = [randomUUID(), randomUUID()];
		const envelope = await seal(voteId, castId);
		await castBallot(db(), { voteId, voterId: voters.Amina!, castId, envelope });
		const copied = { voteId, voterId: voters.Bruno!, envelope };
		expect(await castBallot(db(), { ...copied, castId })).toEqual({ refusal: 'replayed' });
		expect(await castBallot(db(), { ...copied, castId: next })).toEqual({ refusal: 'copied' });
		await cast(at, 'Amina');
		const again = { voteId, voterId: voters.Amina!, envelope, castId: next };
		expect(await castBallot(db(), again)).toEqual({ refusal: 'copied' });
		expect(await kinds(at)).toEqual(['opened', 'cast', 'refused', 'refused', 'cast', 'refused']);
		expect(await db().$count(voteCast, eq(voteCast.voteId, voteId))).toBe(1);
	});

	it('what is no envelope is refused and never half-written; one voter cannot fill the board with it', async () => {
		const at = await anOpenVote(db());
		const { voteId, voters } = at;
		const whole = await seal(voteId, randomUUID());
		const wrong = [new Uint8Array(), whole.slice(1), new Uint8Array([...whole, 0])];
		const huge = new Uint8Array(1_000_000);
		for (const envelope of [...wrong, huge, huge, huge, huge]) {
			const answer = await castBallot(db(), {
				...{ voteId, voterId: voters.Amina!, envelope },
				castId: randomUUID()
			});
			expect(answer).toHaveProperty('refusal');
		}
		expect(await kinds(at)).toEqual(['opened', ...Array<string>(5).fill('refused')]);
		expect(await db().$count(voteCast, eq(voteCast.voteId, voteId))).toBe(0);
		expect(await cast(at, 'Amina')).toHaveProperty('receipt');
	});

	it('says why to whom it refuses: not open, not a voter, revoked code', async () => {
		const early = await aVoteToOpen(db());
		expect(await cast(early, 'Amina')).toEqual({ refusal: 'not-open' });
		const at = await anOpenVote(db());
		expect(await cast({ ...at, voters: early.voters }, 'Amina')).toEqual({
			refusal: 'not-a-voter'
		});
		await db()
			.update(voter)
			.set({ revokedAt: sql`now()` })
			.where(eq(voter.id, at.voters.Bruno!));
		expect(await cast(at, 'Bruno')).toEqual({ refusal: 'revoked' });
	});

	it('a voter ticked as having voted on paper does not vote online', async () => {
		const at = await anOpenVote(db());
		await db()
			.insert(voteCast)
			.values({ voterId: at.voters.Amina!, voteId: at.voteId, way: 'paper' });
		expect(await cast(at, 'Amina')).toEqual({ refusal: 'voted-on-paper' });
	});

	it('only the clock of the database closes: later nothing enters, whatever one writes', async () => {
		const at = await anOpenVote(db());
		await cast(at, 'Amina');
		await closeNow(db(), at);
		expect(await cast(at, 'Bruno')).toEqual({ refusal: 'closed' });
		expect(await cast(at, 'Amina')).toEqual({ refusal: 'closed' });
		const { voteId, voters } = at;
		const tick = { voterId: voters.Bruno!, voteId, way: 'online' as const };
		await expect(db().insert(voteCast).values(tick)).rejects.toThrow();
		const inbox = inboxOf(voteId);
		await expect(db().execute(sql`update ${inbox} set hash = 'x'`)).rejects.toThrow();
		await expect(db().execute(sql`delete from ${inbox}`)).rejects.toThrow();
		await expect(db().execute(sql`truncate ${inbox}`)).rejects.toThrow();
	});

	it('an envelope enters the box of a vote only for who is ticked, and is not changed where ballots are final', async () => {
		const at = await anOpenVote(db(), { canChange: false });
		const put = sql`insert into ${inboxOf(at.voteId)} values (${at.voters.Amina!}, ${randomUUID()}, '\\x00', 'h')`;
		await expect(db().execute(put)).rejects.toThrow();
		await cast(at, 'Amina');
		const change = sql`update ${inboxOf(at.voteId)} set hash = 'x'`;
		await expect(db().execute(change)).rejects.toThrow();
	});

	it('neither the clear choice nor its letters are in any column while the vote is open', async () => {
		const at = await anOpenVote(db(), { options: ['Oui', 'Non'] });
		await fromForm(at, 'Amina', { formId: randomUUID(), marks: 1 });
		const [row] = await listRows<{ text: string }>(
			db(),
			sql`select encode(envelope, 'escape') as text from ${inboxOf(at.voteId)}`
		);
		expect(row!.text).not.toContain('marks');
		expect(await db().$count(vote, eq(vote.id, at.voteId))).toBe(1);
	});
});
