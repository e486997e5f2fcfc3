import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHOD_IDS } from '#lib/votes/methods/parameters.ts';
import { recount, recountFileOf, type RecountFile } from '#lib/votes/methods/recount-file.ts';
import { openInMemory } from '../support/databases.ts';
import { findPython } from '../support/find-services.js';
import { aVote, aVoteByItsOwnRules } from '../support/random-votes.ts';
import { seedOfRun } from '../support/random.ts';
import { countInPython, whatMatters } from './support/second-count.ts';
import { voteAndPublish } from './support/vote-and-publish.ts';

const HALF = process.env.MAILLAGE_LONG ? 1_000 : 50;

async function counted(vote: Omit<RecountFile, 'format' | 'version' | 'result'>) {
	const file = recountFileOf({ ...vote, result: {} as RecountFile['result'] });
	return { ...file, result: await recount(file) };
}

/** Half by the rules that a vote starts from, half by rules of their own. */
function randomVotes(seed: number): Promise<RecountFile[]> {
	const votes = [aVote, aVoteByItsOwnRules].flatMap((kind) =>
		fc.sample(kind, { numRuns: HALF, seed })
	);
	return Promise.all(votes.map(counted));
}

describe.skipIf(findPython() === null)('a second count, in another language', () => {
	it('finds the same result in a hundred random votes: winners, places, figures, ties', async () => {
		const seed = seedOfRun();
		const files = await randomVotes(seed);
		const theirs = countInPython(files);
		for (const [at, file] of files.entries()) {
			const said = `seed ${seed}, vote ${at}: ${JSON.stringify(file)}`;
			if (file.result.turnout.expressed > 0)
				expect(theirs[at], said).toEqual(whatMatters(file.result));
			else
				expect(theirs[at], said).toMatchObject({
					turnout: file.result.turnout,
					outcome: file.result.outcome
				});
		}
		expect(new Set(files.map(({ parameters }) => parameters.method)).size).toBeGreaterThan(8);
	});

	it('finds what the application published, by every method, with ballots changed, blank and invalid', async () => {
		const seed = seedOfRun();
		const opened = await openInMemory();
		const files: RecountFile[] = [];
		for (const method of METHOD_IDS) {
			const wanted = aVoteByItsOwnRules.filter((vote) => vote.parameters.method === method);
			const [random] = fc.sample(wanted, { numRuns: 1, seed });
			files.push(await voteAndPublish(opened.db, random!));
		}
		await opened.close();
		for (const [at, theirs] of countInPython(files).entries())
			expect(theirs, `seed ${seed}, ${METHOD_IDS[at]}`).toEqual(whatMatters(files[at]!.result));
	});

	it('finds another one when one ballot more is counted, by every method', async () => {
		const files = await Promise.all(
			METHOD_IDS.map((method) => {
				const wanted = aVote.filter((vote) => vote.parameters.method === method);
				return counted(fc.sample(wanted, { numRuns: 1, seed: 11 })[0]!);
			})
		);
		const changed = files.map((file) => {
			const ballots = file.ballots.map((line) => ({ ...line, count: line.count + 1 }));
			return { ...file, ballots };
		});
		for (const [at, theirs] of countInPython(changed).entries()) {
			const { result } = files[at]!;
			const turnout = result.turnout;
			expect({ ...(theirs as object), turnout }).not.toEqual(whatMatters(result));
		}
	});
});
