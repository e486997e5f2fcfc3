import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { boardLines } from '#lib/votes/box/board-file.server.ts';
import { listBoard } from '#lib/votes/box/board.server.ts';
import { inboxOf } from '#lib/votes/box/inbox.server.ts';
import { checkReceipt, findServerKey, receiptOf } from '#lib/votes/box/receipt.server.ts';
import { castIdOf, type SignedEntry } from '#lib/votes/box/receipt.ts';
import { castBallot, type CastAnswer } from '#lib/votes/casting/cast-ballot.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { findReceipt } from '#lib/votes/casting/receipt-page.server.ts';
import { closeVote } from '#lib/votes/counting/close-vote.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { withdrawVote } from '#lib/votes/life/withdraw-vote.server.ts';
import { findOwnCastId } from '#lib/votes/roll/who-votes.server.ts';
import { vote, voteCast } from '#lib/votes/tables.server.ts';
import { boardProblems, receiptProblems } from '../../static/verify-vote.mjs';
import { describeOnBothDatabases } from '../support/databases.ts';
import { sealFor } from '../support/seal-for.ts';
import { giveBureau, openTogether, type MemberDevice } from '../support/shared-bureau.ts';
import { aVoteToOpen, closeNow, type AVote } from '../support/votes.ts';

const NAMES = Array.from({ length: 24 }, (_, at) => `Voix ${at}`);

const rowOf = async (db: Db, voteId: string) =>
	(await db.select().from(vote).where(eq(vote.id, voteId)))[0]!;

async function anOpenSecretVote(db: Db): Promise<AVote & { devices: MemberDevice[] }> {
	const made = await aVoteToOpen(db, { secrecy: 'secret', names: NAMES });
	const { voteId } = made;
	const accountIds = Object.values(made.accounts).slice(0, 3);
	const devices = await giveBureau(db, { voteId, accountIds });
	expect(await openVote(db, { voteId })).toBeNull();
	return { ...made, devices };
}

async function cast(db: Db, made: AVote, name: string, castId: string = randomUUID()) {
	const { voteId, voters } = made;
	const row = await rowOf(db, voteId);
	const envelope = await sealFor(row, { castId, ballot: { marks: 0 }, optionCount: 2 });
	return castBallot(db, { voteId, voterId: voters[name]!, castId, envelope });
}
const receiptIn = (answer: CastAnswer): SignedEntry => {
	if ('refusal' in answer) throw new Error(answer.refusal);
	return answer.receipt;
};

type Placed = { voter_id: string; xmin: string };
const placesOf = (db: Db, voteId: string) =>
	listRows<Placed>(
		db,
		sql`select voter_id, xmin::text from ${voteCast} where vote_id = ${voteId} order by ctid`
	);

describeOnBothDatabases('the board and the box of a secret vote', (db) => {
	it('while people vote the board says nothing of it, and each receipt is signed and true', async () => {
		const made = await anOpenSecretVote(db());
		const { voteId } = made;
		const receipt = receiptIn(await cast(db(), made, 'Voix 3'));
		const lines = await listBoard(db(), { voteId, limit: 100 });
		expect(lines.map(({ kind }) => kind)).toEqual(['opened']);
		expect(receipt.position).toBeNull();
		const check = { isWhole: true, isSigned: true, isOnBoard: false };
		expect(await checkReceipt(db(), { voteId, receipt })).toEqual({ ...check, isAwaited: true });
		const board = await new Response(boardLines(db(), voteId)).text();
		expect(board).not.toContain(castIdOf(receipt));
		// Another server would say it of anything.
		const forged = { ...receipt, entry: receipt.entry.replace(castIdOf(receipt), randomUUID()) };
		expect(await checkReceipt(db(), { voteId, receipt: forged })).toMatchObject({
			...{ isWhole: false, isAwaited: false }
		});
	});

	it('a cast sent again has its receipt again, one copied or replayed is refused, and a ballot is changed', async () => {
		const made = await anOpenSecretVote(db());
		const { voteId, voters } = made;
		const row = await rowOf(db(), voteId);
		const castId = randomUUID();
		const envelope = await sealFor(row, { castId, ballot: 'blank', optionCount: 2 });
		const put = (name: string, id = castId, sealed = envelope) =>
			castBallot(db(), { voteId, voterId: voters[name]!, castId: id, envelope: sealed });
		const first = receiptIn(await put('Voix 0'));
		expect(receiptIn(await put('Voix 0'))).toEqual(first);
		expect(await put('Voix 1', randomUUID())).toEqual({ refusal: 'copied' });
		expect(await put('Voix 1')).toEqual({ refusal: 'replayed' });
		expect(await put('Voix 1', randomUUID(), envelope.slice(1))).toEqual({ refusal: 'malformed' });
		const second = receiptIn(await cast(db(), made, 'Voix 0'));
		expect(await findOwnCastId(db(), row, voters['Voix 0']!)).toBe(castIdOf(second));
		expect(await put('Voix 0')).toEqual({ refusal: 'replayed' });
		const formId = randomUUID();
		const form = { vote: row, voterId: voters['Voix 2']!, formId, optionCount: 2 };
		const answers = [1, 1, 0].map((marks) => ({ ...form, ballot: { marks } }));
		const [one, same, other] = [
			await castFromForm(db(), answers[0]!),
			await castFromForm(db(), answers[1]!),
			await castFromForm(db(), answers[2]!)
		].map(receiptIn);
		expect(same).toEqual(one);
		expect(other).not.toEqual(one);
	});

	it('at closing the board says all casts in one shuffled batch, the verifier holds it, and receipts are found on it', async () => {
		const made = await anOpenSecretVote(db());
		const { voteId } = made;
		const given: SignedEntry[] = [];
		for (const name of [...NAMES, 'Voix 2', 'Voix 5', 'Voix 2'])
			given.push(receiptIn(await cast(db(), made, name)));
		await closeNow(db(), made);
		expect(await closeVote(db(), made)).toBe(true);
		const lines = await listBoard(db(), { voteId, limit: 100 });
		const casts = lines.filter(({ kind }) => kind === 'cast');
		expect(casts).toHaveLength(27);
		const order = casts.map(castIdOf);
		expect(order).not.toEqual(given.map(castIdOf));
		expect([...order].sort()).toEqual(given.map(castIdOf).sort());
		const board = await new Response(boardLines(db(), voteId)).text();
		expect(boardProblems(board)).toEqual([]);
		const row = await rowOf(db(), voteId);
		const serverKey = (await findServerKey(db(), voteId))!;
		const check = { isWhole: true, isSigned: true, isOnBoard: true, isAwaited: false };
		for (const receipt of given) {
			expect(await checkReceipt(db(), { voteId, receipt })).toEqual(check);
			const file = receiptOf(receipt, { vote: row, board: '', serverKey });
			expect(file.format).toBe('maillage-receipt/2');
			expect(receiptProblems(file, board)).toEqual([]);
			const contract = { slug: made.contractSlug } as never;
			const asked = { castId: castIdOf(receipt), origin: 'https://cls.exemple.test' };
			const again = await findReceipt(db(), { vote: row, contract }, asked);
			expect(again).toMatchObject({ entry: receipt.entry, signature: receipt.signature });
		}
		// A server that drops a ballot is seen by who holds its receipt.
		const last = casts.at(-1)!;
		const lost = receiptOf(
			given.find((one) => castIdOf(one) === castIdOf(last))!,
			{
				...{ vote: row, board: '', serverKey }
			}
		);
		const without = board.replace(last.entry.slice(1, -1).replaceAll('"', '\\"'), '');
		expect(receiptProblems(lost, without.split('\n').slice(0, 1).join('\n'))).not.toEqual([]);
	});

	it('after closing, no row ties a voter to a cast, nor says in which order people came', async () => {
		const made = await anOpenSecretVote(db());
		const { voteId } = made;
		for (const name of NAMES) await cast(db(), made, name);
		const came = NAMES.map((name) => made.voters[name]!);
		const before = await placesOf(db(), voteId);
		// The control: as long as the vote is open, both the place and the transaction say who came when.
		expect(before.map(({ voter_id }) => voter_id)).toEqual(came);
		expect(new Set(before.map(({ xmin }) => xmin)).size).toBe(NAMES.length);
		await closeNow(db(), made);
		await closeVote(db(), made);

		const after = await placesOf(db(), voteId);
		expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1);
		const order = after.map(({ voter_id }) => voter_id);
		expect([...order].sort()).toEqual([...came].sort());
		expect(order).not.toEqual(came);
		const lines = await listRows<{ xmin: string }>(
			db(),
			sql`select xmin::text from vote_board where vote_id = ${voteId} and kind = 'cast'`
		);
		expect(new Set(lines.map(({ xmin }) => xmin)).size).toBe(1);
		const columns = await listRows<{ name: string; of: string }>(
			db(),
			sql`select column_name as name, table_name as of from information_schema.columns
				where table_name like ${`vote\\_%${voteId.replaceAll('-', '')}`}`
		);
		expect(columns.map(({ name }) => name).sort()).toEqual(['cast_id', 'envelope', 'hash']);
		expect(columns.every(({ of }) => of.startsWith('vote_inbox_'))).toBe(true);
		expect(await findOwnCastId(db(), await rowOf(db(), voteId), came[0]!)).toBeNull();
		const ids = await listRows<{ cast_id: string }>(
			db(),
			sql`select cast_id from ${inboxOf(voteId)}`
		);
		const tables = await listRows<{ name: string }>(
			db(),
			sql`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'`
		);
		for (const { name } of tables) {
			const rows = await listRows<{ text: string }>(
				db(),
				sql.raw(`select t::text as text from ${name} t`)
			);
			const both = rows.filter(
				({ text }) =>
					came.some((id) => text.includes(id)) && ids.some(({ cast_id }) => text.includes(cast_id))
			);
			expect(both, name).toEqual([]);
		}
	});

	it('whoever verifies the board verifies the bureau: a proof or a confirmation that is not theirs is named', async () => {
		const made = await anOpenSecretVote(db());
		const board = await new Response(boardLines(db(), made.voteId)).text();
		expect(boardProblems(board)).toEqual([]);
		const { entry, ...signed } = JSON.parse(board) as { entry: string };
		type Opened = { data: { bureau: { members: { proof: object; confirmation: string }[] } } };
		const twist = (change: (members: Opened['data']['bureau']['members']) => void) => {
			const said = JSON.parse(entry) as Opened;
			change(said.data.bureau.members);
			const text = JSON.stringify({ entry: JSON.stringify(said), ...signed });
			return boardProblems(`${text}\n`).filter((one: string) =>
				/n’a pas (prouvé|confirmé)/.test(one)
			);
		};
		expect(twist(() => {})).toEqual([]);
		expect(twist(([one, two]) => (one!.proof = two!.proof))).toHaveLength(1);
		expect(twist(([one, two]) => (one!.confirmation = two!.confirmation))).toHaveLength(1);
	});

	it('who took part is written again at closing only, and the closed box does not change', async () => {
		const made = await anOpenSecretVote(db());
		const { voteId, devices } = made;
		for (const name of NAMES.slice(0, 6)) await cast(db(), made, name);
		const rewrite = () => db().execute(sql`select rewrite_vote_casts(${voteId}::uuid)`);
		await expect(rewrite()).rejects.toThrow();
		await closeNow(db(), made);
		await closeVote(db(), made);
		await expect(rewrite()).rejects.toThrow();
		await expect(db().delete(voteCast).where(eq(voteCast.voteId, voteId))).rejects.toThrow();
		await expect(db().execute(sql`delete from ${inboxOf(voteId)}`)).rejects.toThrow();
		await expect(db().execute(sql`update ${inboxOf(voteId)} set hash = 'x'`)).rejects.toThrow();
		await openTogether(db(), voteId, devices.slice(0, 2));
		expect((await rowOf(db(), voteId)).publishedAt).not.toBeNull();
		expect(await db().$count(voteCast, eq(voteCast.voteId, voteId))).toBe(6);
	});

	it('of a vote that is withdrawn the board says the casts, and receipts still hold', async () => {
		const made = await anOpenSecretVote(db());
		const { voteId, contractId, accounts } = made;
		const receipt = receiptIn(await cast(db(), made, 'Voix 1'));
		const by = { contractId, voteId, actorId: accounts['Voix 0']!, reason: 'Le texte a changé.' };
		expect(await withdrawVote(db(), by)).toBeNull();
		expect(await checkReceipt(db(), { voteId, receipt })).toMatchObject({ isOnBoard: true });
		const board = await new Response(boardLines(db(), voteId)).text();
		expect(boardProblems(board)).toEqual([]);
	});
});
