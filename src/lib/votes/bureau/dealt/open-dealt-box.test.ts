import { expect, it } from 'vitest';
import { base64UrlOf, digestOf } from '../../../shared/bytes.ts';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { paddedLength, sealBallot } from '../../box/envelope.ts';
import { DEFAULTS } from '../../methods/parameters.ts';
import type { SealedBallot } from '../../sealing/closed-box.ts';
import { chainedBoard } from '../../../../../tests/support/closed-box.ts';
import { makeVoteKey } from '../../../../../tests/support/dealt-key.ts';
import { openDealtBox, type DealtBox } from './open-dealt-box.ts';

const voteId = 'b1f0a6c2-0000-4000-8000-000000000001';

/** Five approvals of three options; the last voter changed their mind once. */
async function aClosedVote(approvals = [[0], [0, 1], [1], [0, 2], [2], [1, 2]]) {
	const { publicKey, shares } = await makeVoteKey({ members: 3, needed: 2 });
	const questions = {
		parameters: DEFAULTS.approval,
		options: ['Bus', 'Car', 'Vélo'],
		minBallots: 5,
		publicKey: base64UrlOf(publicKey)
	};
	const frozen = canonicalJson(questions);
	const length = paddedLength(questions.options.length);
	const sealed: SealedBallot[] = [];
	const entries: { kind: string; data: object }[] = [
		{
			kind: 'opened',
			data: { frozenSha256: await digestOf(frozen), publicKey: questions.publicKey }
		}
	];
	for (const [at, marks] of approvals.entries()) {
		const castId = crypto.randomUUID();
		const envelope = await sealBallot({ voteId, castId, publicKey, ballot: { marks }, length });
		const replaces = at === approvals.length - 1 ? at : null;
		if (replaces !== null) sealed.pop();
		sealed.push({ castId, envelope: base64UrlOf(envelope) });
		const data = { cast: castId, envelope: await digestOf(envelope), replaces };
		entries.push({ kind: 'cast', data });
	}
	entries.push({ kind: 'closed', data: { cast: sealed.length } });
	const board = await chainedBoard(voteId, entries);
	return { entries, frozen, toOpen: { voteId, frozen, board, envelopes: sealed, shares } };
}

const refusalOf = async (toOpen: DealtBox) => {
	const opened = await openDealtBox(toOpen);
	return 'refusal' in opened ? opened.refusal : null;
};

it('two devices with different shares find the same totals, and each ballot counts once', async () => {
	const { toOpen } = await aClosedVote();
	const [a, b, c] = toOpen.shares;
	const one = await openDealtBox({ ...toOpen, shares: [a!, b!] });
	const other = await openDealtBox({
		...toOpen,
		shares: [c!, a!],
		envelopes: toOpen.envelopes.toReversed()
	});
	expect(other).toEqual(one);
	if ('refusal' in one) throw new Error(one.refusal);
	const { ballots, head, vote } = JSON.parse(one.totals) as {
		ballots: { ballot: { marks: number[] }; count: number }[];
		head: string;
		vote: string;
	};
	expect([vote, head]).toEqual([voteId, toOpen.board.at(-1)!.hash]);
	const approvals = [0, 0, 0];
	for (const { ballot, count } of ballots)
		for (const option of ballot.marks) approvals[option]! += count;
	expect(approvals).toEqual([3, 3, 2]);
	expect(ballots.reduce((sum, { count }) => sum + count, 0)).toBe(5);
});

it('one envelope less, more, touched or changed for another is refused before anything is opened', async () => {
	const { toOpen } = await aClosedVote();
	const { envelopes } = toOpen;
	const [first, ...rest] = envelopes;
	const touched = { ...first!, envelope: `${first!.envelope.slice(0, -4)}AAAA` };
	const copied = { ...first!, envelope: rest[0]!.envelope };
	for (const wrong of [
		rest,
		[...envelopes, first!],
		[touched, ...rest],
		[copied, ...rest],
		[first!]
	])
		expect(await refusalOf({ ...toOpen, envelopes: wrong })).toBe('other-set');
});

it('a board that was rewritten, cut, or is not closed is refused', async () => {
	const { toOpen, entries } = await aClosedVote();
	const { board } = toOpen;
	const forged = { ...board[2]!, entry: board[2]!.entry.replace('"kind":"cast"', '"kind":"case"') };
	const cut = [...board.slice(0, 2), ...board.slice(3)];
	for (const wrong of [
		board.with(2, forged),
		board.with(2, { ...board[2]!, hash: board[3]!.hash }),
		cut,
		board.slice(0, -1),
		board.slice(1),
		[]
	])
		expect(await refusalOf({ ...toOpen, board: wrong })).toBe('broken-board');
	expect(await refusalOf({ ...toOpen, voteId: crypto.randomUUID() })).toBe('broken-board');
	// Chained anew without one cast, with its envelope left out too: what a server that drops a voter would show.
	const renumbered = entries
		.filter((_, at) => at !== 1)
		.map(({ kind, data }) => ({
			kind,
			data: 'replaces' in data && data.replaces ? { ...data, replaces: 4 } : data
		}));
	const dropped = await chainedBoard(voteId, renumbered);
	const without = toOpen.envelopes.slice(1);
	expect(await refusalOf({ ...toOpen, board: dropped, envelopes: without })).toBe('too-few');
});

it('other questions than those of the opening, and too few ballots, are refused', async () => {
	const { toOpen, frozen } = await aClosedVote();
	const easier = frozen.replace('"minBallots":5', '"minBallots":1');
	expect(await refusalOf({ ...toOpen, frozen: easier })).toBe('other-questions');
	const few = await aClosedVote([[0], [1], [2], [1]]);
	expect(await refusalOf(few.toOpen)).toBe('too-few');
});

it('too few shares, or shares of another vote, open nothing', async () => {
	const { toOpen } = await aClosedVote();
	const other = await aClosedVote();
	expect(await refusalOf({ ...toOpen, shares: [toOpen.shares[0]!] })).toBe('other-key');
	expect(await refusalOf({ ...toOpen, shares: other.toOpen.shares })).toBe('other-key');
});
