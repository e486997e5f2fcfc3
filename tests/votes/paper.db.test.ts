import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import { listBoard } from '#lib/votes/box/board.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { INVALID_BALLOT } from '#lib/votes/methods/ballots.ts';
import { clearSheet } from '#lib/votes/paper/clear-sheet.server.ts';
import { declareSheets } from '#lib/votes/paper/declare-sheets.server.ts';
import { listVoters } from '#lib/votes/roll/list-voters.server.ts';
import { readPaperProgress } from '#lib/votes/counting/paper-progress.server.ts';
import { readSheet } from '#lib/votes/paper/read-sheet.server.ts';
import { listTypedSheets } from '#lib/votes/counting/sheet-queries.server.ts';
import { tickVoter } from '#lib/votes/paper/tick-voter.server.ts';
import { typeSheet } from '#lib/votes/paper/type-sheet.server.ts';
import { openedBallot, vote, voteCast, voteResult, voter } from '#lib/votes/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { anOpenVote, aVoteToOpen, closeNow, type AVote } from '../support/votes.ts';

const NAMES = ['Amina', 'Bruno', 'Chloé', 'Driss', 'Élise', 'Farid', 'Gaël', 'Hugo', 'Inès', 'Jo'];
const PAPER = { names: NAMES, allowsPaper: true };

async function rowOf(db: Db, { voteId }: AVote) {
	const [row] = await db.select().from(vote).where(eq(vote.id, voteId));
	return row!;
}

async function castOnline(db: Db, at: AVote, name: string, ballot: unknown = { marks: 0 }) {
	return castFromForm(db, {
		...{ vote: await rowOf(db, at), voterId: at.voters[name]!, formId: randomUUID(), ballot },
		optionCount: 2
	});
}

const tick = (db: Db, at: AVote, name: string) =>
	tickVoter(db, { ...at, voterId: at.voters[name]! });

const declare = (db: Db, at: AVote, sheets: number, note = '') =>
	declareSheets(db, { ...at, actorId: at.accounts.Amina!, sheets, note });

const type = (db: Db, at: AVote, who: string, sheet: number, ballot: unknown) =>
	typeSheet(db, { ...at, accountId: at.accounts[who]!, sheet, ballot });

/** A closed vote in which these people took a ballot of paper, and these voted online. */
async function aClosedVote(db: Db, onPaper: string[], online: string[] = [], columns = {}) {
	const at = await anOpenVote(db, { ...PAPER, ...columns });
	for (const name of onPaper) expect(await tick(db, at, name)).toBeNull();
	for (const name of online) expect(await castOnline(db, at, name)).toHaveProperty('receipt');
	await closeNow(db, at);
	await settleVote(db, at);
	return at;
}

describeOnADatabase('paper in the same count', (db) => {
	const resultOf = async ({ voteId }: AVote) =>
		(await db().select().from(voteResult).where(eq(voteResult.voteId, voteId)))[0];
	const openedOf = ({ voteId }: AVote) =>
		db().select().from(openedBallot).where(eq(openedBallot.voteId, voteId));
	const boardOf = async ({ voteId }: AVote) =>
		(await listBoard(db(), { voteId, limit: 1000 })).map(({ entry }) => JSON.parse(entry));

	it('whoever was ticked on paper does not vote online, and the other way round', async () => {
		const at = await anOpenVote(db(), PAPER);
		expect(await tick(db(), at, 'Amina')).toBeNull();
		expect(await castOnline(db(), at, 'Amina')).toEqual({ refusal: 'voted-on-paper' });
		expect(await tick(db(), at, 'Amina')).toBe('voted-on-paper');
		expect(await castOnline(db(), at, 'Bruno')).toHaveProperty('receipt');
		expect(await tick(db(), at, 'Bruno')).toBe('voted-online');
		const cast = await db().select().from(voteCast).where(eq(voteCast.voteId, at.voteId));
		expect(cast.map(({ way }) => way).sort()).toEqual(['online', 'paper']);
	});

	it('a tick and a ballot sent at the same instant: exactly one of them counts', async () => {
		const at = await anOpenVote(db(), PAPER);
		for (const name of NAMES) {
			const [ticked, cast] = await Promise.all([tick(db(), at, name), castOnline(db(), at, name)]);
			const isCast = 'receipt' in cast;
			expect(ticked).toBe(isCast ? 'voted-online' : null);
			if (!isCast) expect(cast.refusal).toBe('voted-on-paper');
		}
		expect(await db().$count(voteCast, eq(voteCast.voteId, at.voteId))).toBe(NAMES.length);
	});

	it('nobody is ticked before, after, outside of the roll, on a revoked line, or where there is no paper', async () => {
		const early = await aVoteToOpen(db(), { ...PAPER, opensAt: new Date(Date.now() + 60_000) });
		expect(await tick(db(), early, 'Amina')).toBe('not-open');
		const without = await anOpenVote(db(), { names: NAMES });
		expect(await tick(db(), without, 'Amina')).toBe('no-paper');
		const at = await anOpenVote(db(), PAPER);
		expect(await tickVoter(db(), { ...at, voterId: without.voters.Amina! })).toBe('not-a-voter');
		expect(
			await tickVoter(db(), { ...at, contractId: without.contractId, voterId: at.voters.Jo! })
		).toBe('not-a-voter');
		await db()
			.update(voter)
			.set({ revokedAt: new Date(), revokedReason: 'perdue' })
			.where(eq(voter.id, at.voters.Jo!));
		expect(await tick(db(), at, 'Jo')).toBe('revoked');
		await closeNow(db(), at);
		expect(await tick(db(), at, 'Amina')).toBe('closed');
	});

	it('a tick leaves nothing on the board nor in the journal, and is not undone', async () => {
		const at = await anOpenVote(db(), PAPER);
		const before = [await boardOf(at), await db().select().from(journalEntry)];
		await tick(db(), at, 'Amina');
		expect([await boardOf(at), await db().select().from(journalEntry)]).toEqual(before);
		await expect(
			db().delete(voteCast).where(eq(voteCast.voterId, at.voters.Amina!))
		).rejects.toThrow();
	});

	it('the roll is found by a number or by a name, and tells who took part only to those who may know', async () => {
		const at = await anOpenVote(db(), PAPER);
		await tick(db(), at, 'Élise');
		const asked = { voteId: at.voteId, page: 1, showsWay: true };
		const found = await listVoters(db(), { ...asked, search: 'elise' });
		expect(found.lines).toMatchObject([{ number: 5, name: 'Élise', way: 'paper' }]);
		expect((await listVoters(db(), { ...asked, search: '1' })).lines).toHaveLength(1);
		expect((await listVoters(db(), { ...asked, search: 'n° 10' })).lines[0]!.name).toBe('Jo');
		const blind = await listVoters(db(), { ...asked, search: 'elise', showsWay: false });
		expect(blind.lines[0]!.way).toBeNull();
	});

	it('sheets that are not as many as the ticks are explained, and the explanation is published', async () => {
		const at = await aClosedVote(db(), ['Amina', 'Bruno', 'Chloé'], ['Driss', 'Élise', 'Farid']);
		expect(await declare(db(), at, 2)).toBe('note-missing');
		expect(await declare(db(), at, 2, 'Une personne est partie avec son bulletin.')).toBeNull();
		for (const sheet of [1, 2])
			for (const who of ['Amina', 'Bruno']) await type(db(), at, who, sheet, { marks: 1 });
		expect(await resultOf(at)).toMatchObject({ cast: 5, castOnPaper: 2 });
		const { kind, data } = (await boardOf(at)).at(-1);
		expect(kind).toBe('result');
		expect(data.paper).toEqual({
			...{ ticked: 3, sheets: 2, note: 'Une personne est partie avec son bulletin.' }
		});
	});

	it('the number of sheets is corrected until the last, never under a sheet that was typed', async () => {
		const at = await aClosedVote(db(), ['Amina', 'Bruno']);
		expect(await type(db(), at, 'Amina', 1, 'blank')).toBe('not-declared');
		expect(await declare(db(), at, 3, 'Recompté.')).toBeNull();
		await type(db(), at, 'Amina', 3, 'blank');
		expect(await declare(db(), at, 2)).toBe('sheets-typed');
		expect(await type(db(), at, 'Amina', 4, 'blank')).toBe('no-such-sheet');
		const open = await anOpenVote(db(), PAPER);
		expect(await declare(db(), open, 0)).toBe('not-closed');
		expect(await type(db(), open, 'Amina', 1, 'blank')).toBe('not-closed');
	});

	it('each sheet is typed by two people; a third is refused, and one person twice is one', async () => {
		const at = await aClosedVote(db(), ['Amina', 'Bruno']);
		await declare(db(), at, 2);
		expect(await type(db(), at, 'Amina', 1, { marks: 1 })).toMatchObject({ state: 'typed-once' });
		expect(await type(db(), at, 'Amina', 1, { marks: 0 })).toMatchObject({ state: 'typed-once' });
		expect(await type(db(), at, 'Bruno', 1, { marks: 7 })).toBe('malformed');
		expect(await type(db(), at, 'Bruno', 1, { marks: 0 })).toMatchObject({ state: 'agreed' });
		expect(await type(db(), at, 'Chloé', 1, { marks: 0 })).toBe('typed-by-two');
		const sheets = await listTypedSheets(db(), { ...at, accountId: at.accounts.Bruno! });
		expect(sheets).toEqual([{ sheet: 1, state: 'agreed', isMine: true }]);
	});

	it('nobody sees what the other typed before typing the sheet too', async () => {
		const at = await aClosedVote(db(), ['Amina', 'Bruno']);
		await declare(db(), at, 2);
		const read = (who: string) =>
			readSheet(db(), { voteId: at.voteId, sheet: 1, accountId: at.accounts[who]! });
		await type(db(), at, 'Amina', 1, { marks: 1 });
		expect(await read('Bruno')).toEqual({ state: 'typed-once', mine: null, theirs: null });
		await type(db(), at, 'Bruno', 1, { marks: 0 });
		expect(await read('Bruno')).toEqual({
			...{ state: 'different', mine: { marks: 0 }, theirs: { marks: 1 } }
		});
		expect(await read('Chloé')).toEqual({ state: 'different', mine: null, theirs: null });
	});

	it('an objection whose reason two people typed in other words is the same sheet, and is counted', async () => {
		const parameters = { method: 'consent', maxObjections: 0, allowsBlock: true } as const;
		const at = await aClosedVote(db(), NAMES.slice(0, 5), [], { parameters, options: ['Texte'] });
		await declare(db(), at, 5);
		for (const sheet of [2, 3, 4, 5])
			for (const who of ['Amina', 'Bruno']) await type(db(), at, who, sheet, { marks: 'agree' });
		await type(db(), at, 'Amina', 1, { marks: 'objection', reason: 'Trop cher' });
		expect(
			await type(db(), at, 'Bruno', 1, { marks: 'objection', reason: 'trop chère !' })
		).toEqual({
			...{ state: 'agreed', isPublished: true }
		});
		expect((await resultOf(at))!.result).toMatchObject({ agreements: 4, objections: 1 });
	});

	it('a sheet typed in two ways holds the count back until one of the two looks at it again', async () => {
		const at = await aClosedVote(db(), ['Amina', 'Bruno', 'Chloé'], ['Driss', 'Élise']);
		await declare(db(), at, 3);
		for (const sheet of [1, 2, 3]) await type(db(), at, 'Amina', sheet, { marks: 0 });
		for (const sheet of [1, 2]) await type(db(), at, 'Bruno', sheet, { marks: 0 });
		expect(await type(db(), at, 'Bruno', 3, { marks: 1 })).toEqual({
			...{ state: 'different', isPublished: false }
		});
		expect(await readPaperProgress(db(), await rowOf(db(), at))).toEqual({
			...{ ticked: 3, sheets: 3, expected: 3, agreed: 2 }
		});
		expect(await settleVote(db(), at)).toBe('paper-missing');
		expect(await type(db(), at, 'Bruno', 3, { marks: 0 })).toEqual({
			...{ state: 'agreed', isPublished: true }
		});
		expect((await resultOf(at))!.result).toMatchObject({ votes: [5, 0] });
		expect(await type(db(), at, 'Bruno', 3, { marks: 1 })).toBe('published');
	});

	it('a sheet that one of its two people will not look at again is typed anew by two', async () => {
		const at = await aClosedVote(db(), ['Amina', 'Bruno']);
		await declare(db(), at, 2);
		const again = { ...at, actorId: at.accounts.Amina!, sheet: 1 };
		await type(db(), at, 'Amina', 1, { marks: 0 });
		expect(await clearSheet(db(), again)).toBe('not-different');
		await type(db(), at, 'Bruno', 1, { marks: 1 });
		expect(await clearSheet(db(), again)).toBeNull();
		expect(await type(db(), at, 'Chloé', 1, { marks: 1 })).toMatchObject({ state: 'typed-once' });
	});

	it('a spoiled sheet is counted as invalid, by every method of marking', async () => {
		for (const parameters of [
			{ method: 'single-choice' } as const,
			{ method: 'approval', minChoices: 0, maxChoices: null, seats: 1 } as const,
			{ method: 'schulze', seats: 1 } as const
		]) {
			const at = await aClosedVote(db(), ['Amina', 'Bruno', 'Chloé', 'Driss', 'Élise'], [], {
				parameters
			});
			await declare(db(), at, 5);
			const sheets = ['abstention', 'blank', 'blank', INVALID_BALLOT, INVALID_BALLOT];
			for (const [index, ballot] of sheets.entries())
				for (const who of ['Amina', 'Bruno']) await type(db(), at, who, index + 1, ballot);
			expect((await resultOf(at))!.result).toMatchObject({
				turnout: { cast: 5, expressed: 0, blank: 2, abstention: 1, invalid: 2 }
			});
		}
	});

	it('where fewer than the minimum voted on paper, their ballots are not told apart from the others', async () => {
		const few = await aClosedVote(db(), ['Amina'], NAMES.slice(1, 7));
		await declare(db(), few, 1);
		for (const who of ['Amina', 'Bruno']) await type(db(), few, who, 1, { marks: 1 });
		expect((await openedOf(few)).map(({ way }) => way)).toEqual([null, null]);
		const enough = await aClosedVote(db(), NAMES.slice(0, 5), NAMES.slice(5));
		await declare(db(), enough, 5);
		for (const sheet of [1, 2, 3, 4, 5])
			for (const who of ['Amina', 'Bruno']) await type(db(), enough, who, sheet, { marks: 1 });
		expect((await openedOf(enough)).map(({ way, count }) => [way, count]).sort()).toEqual([
			['online', 5],
			['paper', 5]
		]);
	});

	it('two last sheets typed at once by two people publish once', async () => {
		const at = await aClosedVote(db(), NAMES.slice(0, 6));
		await declare(db(), at, 6);
		for (const sheet of [1, 2, 3, 4, 5, 6]) await type(db(), at, 'Amina', sheet, { marks: 0 });
		for (const sheet of [1, 2, 3, 4]) await type(db(), at, 'Bruno', sheet, { marks: 0 });
		await Promise.all([
			type(db(), at, 'Bruno', 5, { marks: 0 }),
			type(db(), at, 'Chloé', 6, { marks: 0 })
		]);
		const kinds = (await boardOf(at)).map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === 'result')).toHaveLength(1);
		expect(await resultOf(at)).toMatchObject({ cast: 6, castOnPaper: 6 });
	});
});
