import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRankedVote } from '../../../../tests/support/random-votes.ts';
import { add, exactOf, parseExact } from './fractions.ts';
import { countInstantRunoff } from './instant-runoff.ts';
import { countSchulze } from './schulze.ts';
import { countStv } from './stv.ts';

const positions = (count: number) => [...Array(count).keys()];

const SCHULZE = { method: 'schulze', seats: 1 } as const;

describe('rankings', () => {
	it('are neutral: options given in another order win the same', () => {
		fc.assert(
			fc.property(aRankedVote, ({ count, ballots, drawOrder }) => {
				// Option at place p of the ballot becomes option drawOrder[p].
				const moved = ballots.map(({ ballot, count: voters }) => ({
					ballot: positions(count).map((option) => ballot[drawOrder.indexOf(option)]!),
					count: voters
				}));
				const rename = (options: readonly number[]) =>
					options.map((option) => drawOrder[option]!).sort();
				const [before, after] = [ballots, moved].map((lines) => ({
					schulze: countSchulze(lines, { count, drawOrder: null }, SCHULZE).potentialWinners,
					runoff: countInstantRunoff(lines, { count, drawOrder: null }).outcome.winners
				}));
				expect([...after!.schulze].sort()).toEqual(rename(before!.schulze));
				expect([...after!.runoff].sort()).toEqual(rename(before!.runoff));
			}),
			{ numRuns: 500 }
		);
	});

	it('give the seat to whoever instant runoff elects when STV has one seat', () => {
		fc.assert(
			fc.property(aRankedVote, ({ count, ballots, drawOrder }) => {
				const options = { count, drawOrder };
				const stv = countStv(ballots, options, { method: 'stv', seats: 1, decimals: null });
				const runoff = countInstantRunoff(ballots, options);
				const isSameRule = [...stv.outcome.ties, ...runoff.outcome.ties].length === 0;
				fc.pre(isSameRule);
				expect(stv.outcome.winners).toEqual(runoff.outcome.winners);
			}),
			{ numRuns: 1_000 }
		);
	});
});

describe('single transferable vote', () => {
	it('fills the seats, and at each stage every ballot is somewhere', () => {
		fc.assert(
			fc.property(
				aRankedVote,
				fc.integer({ min: 1, max: 4 }),
				fc.constantFrom(null, 0, 2, 5),
				({ count, ballots, drawOrder }, wanted, decimals) => {
					const seats = Math.min(wanted, count);
					const { stages, outcome } = countStv(
						ballots,
						{ count, drawOrder },
						{ method: 'stv', seats, decimals }
					);
					expect(outcome.winners).toHaveLength(seats);
					const total = ballots.reduce((sum, ballot) => sum + ballot.count, 0);
					for (const { votes, exhausted, lost } of stages) {
						expect(exactOf([...votes, exhausted, lost].map(parseExact).reduce(add))).toBe(
							`${total}`
						);
						expect(parseExact(lost).numerator >= 0n).toBe(true);
						if (decimals === null) expect(lost).toBe('0');
					}
				}
			),
			{ numRuns: 1_000 }
		);
	});
});
