import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { canonicalJson } from '#lib/shared/canonical-json.ts';
import { boardLines } from '#lib/votes/box/board-file.server.ts';
import { appendToBoard, listBoard } from '#lib/votes/box/board.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { findServerKey, receiptOf } from '#lib/votes/box/receipt.server.ts';
import type { Receipt } from '#lib/votes/box/receipt.ts';
import { serverKeys } from '#lib/votes/box/server-keys.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { openedBallot, vote, voteResult } from '#lib/votes/tables.server.ts';
import {
	boardProblems,
	canonical,
	continues,
	receiptProblems,
	resultProblems
} from '../../static/verify-vote.mjs';
import { describeOnADatabase } from '../support/databases.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { anOpenVote, closeNow } from '../support/votes.ts';

const NAMES = Array.from({ length: 9 }, (_, at) => `Voix ${at}`);
const MUTATIONS = 1_000;

type Random = () => number;
type Line = { entry: string; hash: string; signature: string };
const readLines = (board: string): Line[] =>
	board
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as Line);
const write = (lines: Line[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Says the lines again from `from` on with hashes that follow, each signed by whoever `sign` is. */
function rechained(lines: Line[], from: number, sign: (hash: string, old: string) => string) {
	const again = lines.slice(0, from);
	for (const [step, { entry, signature }] of lines.slice(from).entries()) {
		const said = JSON.parse(entry) as Record<string, unknown>;
		const previous = again.at(-1)?.hash ?? null;
		const text = canonicalJson({ ...said, position: from + step, previous });
		const hash = sha256(text);
		again.push({ entry: text, hash, signature: sign(hash, signature) });
	}
	return again;
}

const mutations: Record<string, (board: string, random: Random) => string> = {
	'one character is edited': (board, random) => {
		const at = Math.floor(random() * board.length);
		const other = '0123456789abcdefXYZ"{}\n -'.charAt(Math.floor(random() * 25));
		return board.slice(0, at) + other + board.slice(at + 1);
	},
	'a line is dropped': (board, random) => {
		const lines = readLines(board);
		// Without its last line it is an older board, which is the next case.
		lines.splice(Math.floor(random() * (lines.length - 1)), 1);
		return write(lines);
	},
	'the end is dropped': (board, random) => {
		const lines = readLines(board);
		return write(lines.slice(0, 1 + Math.floor(random() * (lines.length - 1))));
	},
	'two lines change places': (board, random) => {
		const lines = readLines(board);
		const at = Math.floor(random() * (lines.length - 1));
		[lines[at], lines[at + 1]] = [lines[at + 1]!, lines[at]!];
		return write(lines);
	},
	'a line comes twice': (board, random) => {
		const lines = readLines(board);
		const at = Math.floor(random() * lines.length);
		return write([...lines.slice(0, at + 1), ...lines.slice(at)]);
	},
	'somebody without the key writes the end again': (board, random) => {
		const lines = readLines(board);
		const from = 1 + Math.floor(random() * (lines.length - 2));
		lines.splice(from, 1);
		return write(rechained(lines, from, (_, old) => old));
	},
	'the server itself leads a second board': (board, random) => {
		const lines = readLines(board);
		const from = 1 + Math.floor(random() * (lines.length - 2));
		lines.splice(from, 1);
		return write(rechained(lines, from, (hash) => serverKeys().signHash(hash)));
	}
};

describeOnADatabase('the verifier', (db) => {
	async function aCountedVote() {
		const at = await anOpenVote(db(), { names: NAMES });
		const [row] = await db().select().from(vote).where(eq(vote.id, at.voteId));
		for (const [index, name] of [...NAMES, 'Voix 2', 'Voix 5'].entries())
			await castFromForm(db(), {
				...{ vote: row!, voterId: at.voters[name]!, formId: randomUUID(), optionCount: 2 },
				ballot: { marks: index % 2 }
			});
		await db().transaction((tx) =>
			appendToBoard(tx, { voteId: at.voteId, kind: 'refused', data: { reason: 'malformed' } })
		);
		await closeNow(db(), at);
		await settleVote(db(), at);
		const board = await new Response(boardLines(db(), at.voteId)).text();
		const serverKey = (await findServerKey(db(), at.voteId))!;
		const entries = await listBoard(db(), { voteId: at.voteId, limit: 100 });
		const receipts = entries
			.filter(({ kind }) => kind === 'cast')
			.map((entry) => receiptOf(entry, { vote: row!, board: '', serverKey }));
		return { voteId: at.voteId, board, receipts, serverKey };
	}

	it('accepts a true board, every receipt, and the ballots and result that it announced', async () => {
		const { voteId, board, receipts, serverKey } = await aCountedVote();
		expect(boardProblems(board, serverKey)).toEqual([]);
		expect(receipts).toHaveLength(11);
		for (const receipt of receipts) expect(receiptProblems(receipt, board)).toEqual([]);
		const ballots = await db().select().from(openedBallot).where(eq(openedBallot.voteId, voteId));
		const [published] = await db().select().from(voteResult).where(eq(voteResult.voteId, voteId));
		const file = { ballots, result: published!.result };
		expect(resultProblems(file, board)).toEqual([]);
		const [first, ...rest] = ballots;
		const more = { ...file, ballots: [{ ...first!, count: first!.count + 1 }, ...rest] };
		expect(resultProblems(more, board)).toHaveLength(1);
		expect(resultProblems({ ...file, result: { ...file.result!, x: 1 } }, board)).toHaveLength(1);
	});

	it('refuses every one of a thousand boards that were edited, cut, reordered or led twice', async () => {
		const { board, receipts } = await aCountedVote();
		const seed = seedOfRun();
		const random = randomFrom(seed);
		const kinds = Object.entries(mutations);
		for (let round = 0; round < MUTATIONS; round += 1) {
			const [name, mutate] = kinds[round % kinds.length]!;
			const mutated = mutate(board, random);
			if (mutated === board) continue;
			const isRefused =
				boardProblems(mutated).length > 0 ||
				(whole.includes(name) && isRefusedByOthers(mutated, { board, receipts }));
			expect(isRefused, `${name}, seed ${seed}, round ${round}`).toBe(true);
		}
	});

	it('refuses a receipt that was changed, and that of another vote', async () => {
		const [one, other] = [await aCountedVote(), await aCountedVote()];
		const [receipt] = one.receipts;
		expect(receiptProblems(other.receipts[0]!, one.board)).not.toEqual([]);
		const changed = { ...receipt!, position: receipt!.position! + 1 };
		expect(receiptProblems(changed, one.board)).not.toEqual([]);
		const forged = { ...receipt!, entry: receipt!.entry.replace('"cast"', '"kast"') };
		expect(receiptProblems(forged, one.board)).not.toEqual([]);
	});

	it('writes canonical JSON as the application does', async () => {
		const { board } = await aCountedVote();
		for (const { entry } of readLines(board)) expect(canonical(JSON.parse(entry))).toBe(entry);
	});
});

/** Boards that hold by themselves: only what somebody kept tells them from the true one. */
const whole = ['the end is dropped', 'the server itself leads a second board'];

/** By those who hold a receipt, or by whoever keeps an older copy. */
function isRefusedByOthers(
	mutated: string,
	known: { board: string; receipts: readonly Receipt[] }
): boolean {
	const misses = (receipt: Receipt) => receiptProblems(receipt, mutated).length > 0;
	return known.receipts.some(misses) || !continues(known.board, mutated);
}
