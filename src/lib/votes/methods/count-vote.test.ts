import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aVote } from '../../../../tests/support/random-votes.ts';
import { countVote } from './count-vote.ts';
import { DEFAULTS } from './parameters.ts';

const positions = (count: number) => [...Array(count).keys()];

describe('every method', () => {
	it('counts voters, not who they are nor when they came', () => {
		fc.assert(
			fc.property(aVote, fc.infiniteStream(fc.nat()), ({ ballots, options, parameters }, keys) => {
				const all = { count: options.length, drawOrder: positions(options.length) };
				const oneByOne = ballots.flatMap(({ ballot, count }) =>
					Array.from({ length: count }, () => ({ ballot, count: 1 }))
				);
				const keyed = oneByOne.map((line) => ({ line, key: keys.next().value as number }));
				const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ line }) => line);
				expect(countVote(shuffled, all, parameters)).toEqual(countVote(ballots, all, parameters));
			}),
			{ numRuns: 300 }
		);
	});

	it('adds up expressed, blank, abstention and invalid ballots to those cast', () => {
		fc.assert(
			fc.property(aVote, ({ ballots, options, parameters }) => {
				const { turnout } = countVote(
					ballots,
					{ count: options.length, drawOrder: null },
					parameters
				);
				const { cast, expressed, blank, abstention, invalid } = turnout;
				expect(expressed + blank + abstention + invalid).toBe(cast);
				expect(cast).toBe(ballots.reduce((sum, { count }) => sum + count, 0));
			}),
			{ numRuns: 300 }
		);
	});

	it('retains nobody twice, and leaves a tie only where no draw was announced', () => {
		fc.assert(
			fc.property(aVote, ({ ballots, options, parameters }) => {
				const count = options.length;
				const { outcome } = countVote(ballots, { count, drawOrder: positions(count) }, parameters);
				expect(new Set(outcome.winners).size).toBe(outcome.winners.length);
				expect(outcome.ties.filter(({ brokenBy }) => brokenBy === null)).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('blank ballots, abstentions and invalid ones', () => {
	it('are counted apart and weigh on nothing', () => {
		const ballots = [
			{ ballot: { marks: 1 }, count: 3 },
			{ ballot: 'blank', count: 4 },
			{ ballot: 'abstention', count: 2 },
			{ ballot: { marks: 9 }, count: 1 }
		];
		expect(
			countVote(ballots, { count: 2, drawOrder: null }, DEFAULTS['single-choice'])
		).toMatchObject({
			turnout: { cast: 10, expressed: 3, blank: 4, abstention: 2, invalid: 1 },
			votes: [0, 3]
		});
	});

	it.each(Object.values(DEFAULTS))(
		'leave nothing retained when there is nothing else ($method)',
		(parameters) => {
			const ballots = [{ ballot: 'blank', count: 4 }];
			const options = { count: parameters.method === 'consent' ? 1 : 3, drawOrder: [0, 1, 2] };
			expect(countVote(ballots, options, parameters).outcome).toEqual({ winners: [], ties: [] });
		}
	);

	it('a count that is not a whole number of voters is a mistake of ours', () => {
		for (const voters of [0, -1, 0.5, Number.NaN])
			expect(() =>
				countVote(
					[{ ballot: { marks: 0 }, count: voters }],
					{ count: 2, drawOrder: null },
					DEFAULTS['single-choice']
				)
			).toThrow(RangeError);
	});
});
