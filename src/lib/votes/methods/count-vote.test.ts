import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aVote } from '../../../../tests/support/random-votes.ts';
import { countVote } from './count-vote.ts';
import { isDecided } from './outcome.ts';

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
				expect(isDecided(outcome)).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});
});
