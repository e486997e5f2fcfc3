import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aVote } from '../../../../tests/support/random-votes.ts';
import {
	differencesOf,
	parseRecountFile,
	recount,
	recountFileOf,
	type RecountFile
} from './recount-file.ts';

async function published(
	vote: Omit<RecountFile, 'format' | 'version' | 'result'>
): Promise<RecountFile> {
	const empty = recountFileOf({ ...vote, result: {} as RecountFile['result'] });
	return recountFileOf({ ...vote, result: await recount(empty) });
}

describe('the recount file', () => {
	it('gives the published result again, whatever the method, in whatever order the ballots come', async () => {
		await fc.assert(
			fc.asyncProperty(aVote, async (vote) => {
				const file = parseRecountFile(JSON.stringify(await published(vote)));
				if ('problem' in file) throw new Error(file.problem);
				expect(differencesOf(file.result, await recount(file))).toEqual([]);
				const reversed = { ...file, ballots: [...file.ballots].reverse() };
				expect(differencesOf(file.result, await recount(reversed))).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});

	it('finds a single ballot changed, by the turnout at least', async () => {
		const [vote] = fc.sample(aVote, { numRuns: 1, seed: 7 });
		const file = await published(vote!);
		file.ballots.push({ ballot: 'blank', count: 1 });
		expect(differencesOf(file.result, await recount(file)).map(({ at }) => at)).toContain(
			'turnout.blank'
		);
	});

	const valid = {
		format: 'maillage-recount',
		version: 1,
		question: 'Quel jour ?',
		options: ['Mardi', 'Jeudi'],
		parameters: { method: 'single-choice' },
		tieRule: { kind: 'none' },
		ballots: [{ ballot: { marks: 0 }, count: 3 }],
		result: {}
	};

	it.each([
		['not-json', '{'],
		['other-format', '[]'],
		['other-format', '{"format":"autre"}'],
		['other-version', JSON.stringify({ ...valid, version: 2 })],
		['malformed', JSON.stringify({ ...valid, ballots: [{ ballot: { marks: 0 }, count: 0 }] })],
		['malformed', JSON.stringify({ ...valid, tieRule: { kind: 'coin' } })],
		['malformed', JSON.stringify({ ...valid, parameters: { method: 'borda' } })],
		['malformed', JSON.stringify({ ...valid, more: true })],
		['setup', JSON.stringify({ ...valid, options: ['Mardi'] })],
		[
			'too-many-ballots',
			JSON.stringify({ ...valid, ballots: [{ ballot: 'blank', count: 2 ** 52 }] })
		]
	])('is refused as %s: %s', (problem, content) => {
		expect(parseRecountFile(content)).toEqual({ problem });
	});

	it('groups identical ballots and sorts them by content, so that their order tells nothing', () => {
		const ballots = [1, 0, 1].map((marks) => ({ ballot: { marks }, count: 1 }));
		const file = recountFileOf({ ...valid, ballots } as unknown as RecountFile);
		expect(file.ballots).toEqual([
			{ ballot: { marks: 0 }, count: 1 },
			{ ballot: { marks: 1 }, count: 2 }
		]);
	});

	it('names every place where two results differ', () => {
		expect(differencesOf({ a: [1, 2], b: 'x' }, { a: [1, 3, 4], b: 'x' })).toEqual([
			{ at: 'a.1', published: '2', recounted: '3' },
			{ at: 'a.2', published: '—', recounted: '4' }
		]);
	});
});
