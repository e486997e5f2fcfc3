import { describe, expect, it } from 'vitest';
import { countVote } from './count-vote.ts';
import { DEFAULTS, type Parameters } from './parameters.ts';

type Line = [count: number, marks: unknown];

function count(
	parameters: Parameters,
	optionCount: number,
	lines: Line[],
	drawOrder: number[] | null = null
) {
	const ballots = lines.map(([voters, marks]) => ({ ballot: { marks }, count: voters }));
	return countVote(ballots, { count: optionCount, drawOrder }, parameters);
}

describe('score', () => {
	it('finds Nashville 603, Chattanooga 457, Memphis 420, Knoxville 312 (votelib)', () => {
		const lines: Line[] = [
			[42, [10, 4, 2, 0]],
			[26, [0, 10, 4, 2]],
			[15, [0, 6, 10, 6]],
			[17, [0, 5, 7, 10]]
		];
		expect(count(DEFAULTS.score, 4, lines)).toMatchObject({
			totals: [420, 603, 457, 312],
			places: [[1], [2], [0], [3]],
			outcome: { winners: [1], ties: [] }
		});
	});

	it('adds nothing for no opinion, also when grades go below zero', () => {
		const parameters = { ...DEFAULTS.score, lowest: -2, highest: 2 };
		const result = count(parameters, 2, [
			[3, [2, null]],
			[2, [-2, 1]]
		]);
		expect(result).toMatchObject({ totals: [2, 2], withoutOpinion: [0, 3], places: [[0, 1]] });
		expect(result).toMatchObject({
			grades: [
				[2, 0, 0, 0, 3],
				[0, 0, 0, 2, 0]
			]
		});
	});
});

describe('single choice and approval', () => {
	it('retains the option with the most votes', () => {
		const result = count(DEFAULTS['single-choice'], 3, [
			[4, 0],
			[7, 1]
		]);
		expect(result).toMatchObject({
			votes: [4, 7, 0],
			places: [[1], [0], [2]],
			outcome: { winners: [1] }
		});
	});

	it('reports a tie for the last seat, and fills the others', () => {
		const parameters = { ...DEFAULTS.approval, seats: 2 };
		const lines: Line[] = [
			[3, [0, 1, 2]],
			[1, [0]]
		];
		expect(count(parameters, 4, lines)).toMatchObject({
			approvals: [4, 3, 3, 0],
			outcome: { winners: [0], ties: [{ at: 'seat', among: [1, 2], chosen: [], brokenBy: null }] }
		});
		expect(count(parameters, 4, lines, [3, 2, 1, 0]).outcome.winners).toEqual([0, 2]);
	});

	it('never retains an option that nobody chose, whatever the seats', () => {
		const parameters = { ...DEFAULTS.approval, seats: 3 };
		expect(count(parameters, 4, [[5, [1]]], [0, 1, 2, 3]).outcome).toEqual({
			winners: [1],
			ties: []
		});
	});
});

describe('consent', () => {
	it.each([
		['nobody objects', [[5, 'agree']], true],
		[
			'one objects where one may',
			[
				[5, 'agree'],
				[1, 'objection']
			],
			true
		],
		[
			'two object where one may',
			[
				[5, 'agree'],
				[2, 'objection']
			],
			false
		],
		[
			'somebody blocks',
			[
				[9, 'agree'],
				[1, 'block']
			],
			false
		],
		['nobody agrees', [[1, 'objection']], false]
	] as [string, Line[], boolean][])('%s', (_name, lines, isAdopted) => {
		const result = count({ ...DEFAULTS.consent, maxObjections: 1 }, 1, lines);
		expect(result).toMatchObject({ isAdopted, outcome: { winners: isAdopted ? [0] : [] } });
	});
});

describe('dots and quadratic', () => {
	it('adds points up and says how many were not given', () => {
		const result = count(DEFAULTS.dots, 3, [
			[2, [10, 0, 0]],
			[3, [0, 5, 3]]
		]);
		expect(result).toMatchObject({ points: [20, 15, 9], supporters: [2, 3, 3], unused: 6 });
	});

	it('lets 100 credits be 10 votes on one, 5 on each of four, or 9 and 3 with 10 left', () => {
		const lines: Line[] = [
			[1, [10, 0, 0, 0]],
			[1, [5, 5, 5, 5]],
			[1, [9, 3, 0, 0]]
		];
		const result = count(DEFAULTS.quadratic, 4, lines);
		expect(result).toMatchObject({ votes: [24, 8, 5, 5], spent: 290, unused: 10 });
		expect(result.turnout).toMatchObject({ expressed: 3, invalid: 0 });
	});
});
