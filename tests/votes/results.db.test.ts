import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Contract } from '#lib/contracts/queries.server.ts';
import { contract } from '#lib/contracts/tables.server.ts';
import { listBoard } from '#lib/votes/box/board.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { ballotsHash, hashOf } from '#lib/votes/counting/publish-count.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { differencesOf, parseRecountFile, recount } from '#lib/votes/methods/recount-file.ts';
import { putPaperEntry } from '#lib/votes/box/paper-box.server.ts';
import type { Vote } from '#lib/votes/queries.server.ts';
import { listNamedBallots } from '#lib/votes/results/list-named-ballots.server.ts';
import { decideText } from '#lib/moderation/decide-text.server.ts';
import { findModerated } from '#lib/moderation/queue/waiting.server.ts';
import { hashOf as wordsHash } from '#lib/moderation/text-hash.server.ts';
import { findText } from '#lib/moderation/texts.server.ts';
import { listReasons } from '#lib/votes/results/list-reasons.server.ts';
import {
	readRecountFile,
	readResultCsv,
	readResultJson
} from '#lib/votes/results/open-files.server.ts';
import { readResult } from '#lib/votes/results/read-result.server.ts';
import { vote, voteCast, voteReason } from '#lib/votes/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { anOpenVote, closeNow, type AVote } from '../support/votes.ts';

const NAMES = ['Zoé', 'Élise', 'Bruno', 'Amina', 'éric', 'Chloé', 'Driss'];

describeOnADatabase('a published result', (db) => {
	const rowOf = async ({ voteId }: AVote): Promise<Vote> =>
		(await db().select().from(vote).where(eq(vote.id, voteId)))[0]!;
	const contractOf = async ({ contractId }: AVote): Promise<Contract> =>
		(await db().select().from(contract).where(eq(contract.id, contractId)))[0]!;

	async function cast(at: AVote, choices: Record<string, unknown>, optionCount = 2) {
		const row = await rowOf(at);
		for (const [name, ballot] of Object.entries(choices)) {
			const answer = await castFromForm(db(), {
				...{ vote: row, voterId: at.voters[name]!, formId: randomUUID(), ballot, optionCount }
			});
			if ('refusal' in answer) throw new Error(answer.refusal);
		}
	}

	/** Tells them as having voted on paper, and types each sheet twice. */
	async function putPaper(at: AVote, choices: Record<string, unknown>) {
		for (const name of Object.keys(choices))
			await db()
				.insert(voteCast)
				.values({ voterId: at.voters[name]!, voteId: at.voteId, way: 'paper' });
		return async () => {
			for (const [index, ballot] of Object.values(choices).entries())
				for (const who of ['Amina', 'Bruno']) {
					const sheet = { voteId: at.voteId, sheet: index + 1, ballot };
					await putPaperEntry(db(), { ...sheet, enteredBy: at.accounts[who]! });
				}
		};
	}

	async function publish(at: AVote, type = async () => {}) {
		await closeNow(db(), at);
		await settleVote(db(), at);
		await type();
		expect(await settleVote(db(), at)).toBeNull();
	}

	const five = {
		...{ Zoé: { marks: 0 }, Élise: { marks: 0 }, Bruno: { marks: 1 } },
		...{ Amina: 'blank', éric: { marks: 0 } }
	};

	it('is nowhere before publication: no page, no file, no name, whoever asks', async () => {
		const at = await anOpenVote(db(), { names: NAMES, secrecy: 'public' });
		await cast(at, five);
		for (const end of [async () => {}, () => closeNow(db(), at)]) {
			await end();
			const row = await rowOf(at);
			expect(await readResult(db(), row)).toBeNull();
			expect(await readRecountFile(db(), row)).toBeNull();
			expect(await readResultCsv(db(), row)).toBeNull();
			expect(await readResultJson(db(), { vote: row, contract: await contractOf(at) })).toBeNull();
			expect(await listNamedBallots(db(), row, { search: '', page: 1 })).toBeNull();
		}
	});

	it('its recount file is confirmed by counting again, and is the one that the board announced', async () => {
		for (const secrecy of ['public', 'confidential'] as const) {
			const at = await anOpenVote(db(), { names: NAMES, secrecy, drawsTies: true });
			await cast(at, { ...five, Chloé: { marks: 1 }, Driss: { marks: 1 } });
			await publish(at);
			const row = await rowOf(at);
			const written = JSON.stringify(await readRecountFile(db(), row));
			const file = parseRecountFile(written);
			if ('problem' in file) throw new Error(file.problem);
			expect(file.tieRule).toMatchObject({ kind: 'draw', seed: row.drawSeed });
			expect(differencesOf(file.result, await recount(file))).toEqual([]);
			expect(written).not.toMatch(/Zoé|Élise/);
			const last = (await listBoard(db(), { voteId: at.voteId, limit: 100 })).at(-1)!;
			const { data } = JSON.parse(last.entry) as { data: Record<string, unknown> };
			expect(ballotsHash(file.ballots)).toBe(data.ballots);
			expect(hashOf(file.result)).toBe(data.result);
		}
	});

	it('under the minimum of ballots it says how many took part, and no file tells more', async () => {
		const at = await anOpenVote(db(), { names: NAMES, quorum: { kind: 'voters', count: 4 } });
		await cast(at, { Zoé: { marks: 0 }, Élise: { marks: 1 } });
		await publish(at);
		const row = await rowOf(at);
		const read = (await readResult(db(), row))!;
		expect(read.verdict).toMatchObject({
			kind: 'withheld',
			quorum: { needed: 4, cast: 2, roll: 7 }
		});
		expect(read.result).toBeNull();
		expect(await readRecountFile(db(), row)).toBeNull();
		expect(await readResultCsv(db(), row)).toBeNull();
		const json = await readResultJson(db(), { vote: row, contract: await contractOf(at) });
		expect(json).toMatchObject({ result: null, apart: null, turnout: { cast: 2 } });
	});

	it('when all expressed ballots are alike, it is known, whatever the others are', async () => {
		const at = await anOpenVote(db(), { names: NAMES });
		await cast(at, { ...five, Bruno: { marks: 0 } });
		await publish(at);
		expect((await readResult(db(), await rowOf(at)))!.isUnanimous).toBe(true);
		const other = await anOpenVote(db(), { names: NAMES });
		await cast(other, five);
		await publish(other);
		expect((await readResult(db(), await rowOf(other)))!.isUnanimous).toBe(false);
	});

	it('paper and online are told apart from the minimum in each, and together only under it', async () => {
		const online = { Zoé: { marks: 0 }, Élise: { marks: 0 }, Bruno: { marks: 1 }, éric: 'blank' };
		const three = { Amina: { marks: 1 }, Chloé: { marks: 1 }, Driss: { marks: 0 } };
		const at = await anOpenVote(db(), { names: NAMES, allowsPaper: true, minBallots: 3 });
		await cast(at, online);
		await publish(at, await putPaper(at, three));
		const { ways, result } = (await readResult(db(), await rowOf(at)))!;
		if (ways.kind !== 'apart') throw new Error(ways.kind);
		expect(
			[ways.online, ways.paper, result].map((one) => (one as { votes: number[] }).votes)
		).toEqual([
			[2, 1],
			[1, 2],
			[3, 3]
		]);
		const few = await anOpenVote(db(), { names: NAMES, allowsPaper: true, minBallots: 4 });
		await cast(few, online);
		await publish(few, await putPaper(few, three));
		const row = await rowOf(few);
		expect((await readResult(db(), row))!.ways).toEqual({ kind: 'too-few' });
		const json = await readResultJson(db(), { vote: row, contract: await contractOf(few) });
		expect(json!.apart).toBeNull();
		expect(await readResultCsv(db(), row)).not.toContain('papier');
	});

	it('a public vote gives the names in the order of a French list, and finds them without accents', async () => {
		const at = await anOpenVote(db(), { names: NAMES, secrecy: 'public' });
		await cast(at, five);
		await publish(at);
		const row = await rowOf(at);
		const all = (await listNamedBallots(db(), row, { search: '', page: 1 }))!;
		expect(all.ballots.map(({ name }) => name)).toEqual(['Amina', 'Bruno', 'Élise', 'éric', 'Zoé']);
		const found = (await listNamedBallots(db(), row, { search: 'elise', page: 1 }))!;
		expect(found.ballots).toMatchObject([{ name: 'Élise', ballot: { marks: 0 } }]);
		const confidential = { ...row, secrecy: 'confidential' as const };
		expect(await listNamedBallots(db(), confidential, { search: '', page: 1 })).toBeNull();
	});

	it('a spreadsheet does not take the label of an option for a formula', async () => {
		const at = await anOpenVote(db(), { names: NAMES, options: ['=1+1', 'Non'] });
		await cast(at, five);
		await publish(at);
		const csv = (await readResultCsv(db(), await rowOf(at)))!;
		expect(csv.startsWith('\uFEFFoption;')).toBe(true);
		expect(csv).toContain("'=1+1;oui;1;3\r\n");
	});

	it('reasons are read after publication, and one that moderation hides leaves its reason in place of its words', async () => {
		const at = await anOpenVote(db(), { names: NAMES });
		const words = { position: 'objection' as const, voterName: 'Zoé', voteId: at.voteId };
		const rows = await db()
			.insert(voteReason)
			.values([
				{ ...words, number: 1, words: 'Trop loin de la gare' },
				{ ...words, number: 2, words: 'Mon voisin est malade' },
				{ ...words, number: 3, words: 'Appelez Untel' },
				{ ...words, number: 4, words: 'Trop cher' }
			])
			.returning();
		const { contractId } = at;
		const key = { kind: 'vote-reason', id: rows[1]!.id } as const;
		await cast(at, five);
		expect((await listReasons(db(), await rowOf(at), { page: 1 })).reasons).toEqual([]);
		expect(await findText(db(), { contractId, ...key })).toBeNull();
		await publish(at);
		const decide = async (outcome: 'shown' | 'hidden') => {
			const text = (await findModerated(db(), { contractId, ...key }))!;
			const read = { words: wordsHash(text), decisionId: text.decisionId };
			const reason = outcome === 'hidden' ? ('health-data' as const) : null;
			const asked = { contractId, ...key, accountId: at.accounts.Amina!, outcome, reason };
			return db().transaction((tx) => decideText(tx, { ...asked, words: '', read }));
		};
		expect(await decide('hidden')).toBeNull();
		await db()
			.update(voteReason)
			.set({ visibility: 'held', heldReasons: ['reported'] })
			.where(eq(voteReason.id, rows[2]!.id));
		// One that was hidden long ago, in words of its own.
		await db()
			.update(voteReason)
			.set({ visibility: 'hidden', hiddenReason: 'Propos déplacé' })
			.where(eq(voteReason.id, rows[3]!.id));
		const { reasons } = await listReasons(db(), await rowOf(at), { page: 1 });
		expect(reasons).toMatchObject([
			{ words: 'Trop loin de la gare', hiddenReason: null, voterName: null },
			{ words: null, visibility: 'hidden', hiddenReason: 'health-data' },
			{ words: null, visibility: 'held', hiddenReason: null },
			{ words: null, visibility: 'hidden', hiddenReason: 'Propos déplacé' }
		]);
		const toHide = await listReasons(db(), await rowOf(at), { page: 1, mayHide: true });
		expect(toHide.reasons[1]).toMatchObject({ words: 'Mon voisin est malade' });
		const json = await readResultJson(db(), {
			...{ vote: await rowOf(at), contract: await contractOf(at) }
		});
		expect(JSON.stringify(json)).not.toMatch(/voisin|Untel|cher|Zoé/);
		expect(await decide('shown')).toBeNull();
		const again = await listReasons(db(), await rowOf(at), { page: 1 });
		expect(again.reasons[1]).toMatchObject({ words: 'Mon voisin est malade', hiddenReason: null });
	});
});
