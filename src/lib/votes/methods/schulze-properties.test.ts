import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRankedVote } from '../../../../tests/support/random-votes.ts';
import type { Counted, Ranking } from './ballots.ts';
import { countSchulze } from './schulze.ts';

const positions = (count: number) => [...Array(count).keys()];

const SCHULZE = { method: 'schulze', seats: 1 } as const;

describe('Schulze', () => {
	const beats = (preferred: readonly (readonly number[])[], a: number) =>
		preferred.every((row, b) => a === b || preferred[a]![b]! > row[a]!);

	it('elects whoever beats all others one by one', () => {
		fc.assert(
			fc.property(aRankedVote, ({ count, ballots }) => {
				const { preferred, potentialWinners } = countSchulze(
					ballots,
					{ count, drawOrder: null },
					SCHULZE
				);
				const champion = positions(count).find((option) => beats(preferred, option));
				fc.pre(champion !== undefined);
				expect(potentialWinners).toEqual([champion]);
			}),
			{ numRuns: 500 }
		);
	});

	it('always has a potential winner', () => {
		fc.assert(
			fc.property(aRankedVote, ({ count, ballots }) => {
				const { places } = countSchulze(ballots, { count, drawOrder: null }, SCHULZE);
				expect(places[0]!.length).toBeGreaterThan(0);
				expect(places.flat().sort()).toEqual(positions(count));
			})
		);
	});

	it('does not take a victory away from an option that voters raise (monotonicity)', () => {
		fc.assert(
			fc.property(aRankedVote, fc.nat(), ({ count, ballots }, at) => {
				const options = { count, drawOrder: null };
				const before = countSchulze(ballots, options, SCHULZE).potentialWinners;
				const raised = before[0]!;
				const changed = ballots.with(
					at % ballots.length,
					lifted(ballots[at % ballots.length]!, raised)
				);
				expect(countSchulze(changed, options, SCHULZE).potentialWinners).toContain(raised);
			}),
			{ numRuns: 1_000 }
		);
	});

	it('gives clones of an option no more chances, and no fewer, than the option alone', () => {
		fc.assert(
			fc.property(aRankedVote, fc.nat(), ({ count, ballots }, which) => {
				const cloned = which % count;
				const alone = countSchulze(ballots, { count, drawOrder: null }, SCHULZE).potentialWinners;
				const withClone = countSchulze(
					ballots.map((line) => besideItself(line, cloned)),
					{ count: count + 1, drawOrder: null },
					SCHULZE
				).potentialWinners;
				const folded = new Set(withClone.map((option) => (option === count ? cloned : option)));
				expect([...folded].sort()).toEqual([...alone].sort());
			}),
			{ numRuns: 1_000 }
		);
	});

	/** The same ballot with one option first, the others in their order. */
	function lifted({ ballot, count }: Counted<Ranking>, option: number): Counted<Ranking> {
		return { ballot: ballot.map((rank, at) => (at === option ? 1 : rank && rank + 1)), count };
	}

	/** The same ballot with a new last option right behind one of the others. */
	function besideItself({ ballot, count }: Counted<Ranking>, option: number): Counted<Ranking> {
		const rank = ballot[option] ?? null;
		if (rank === null) return { ballot: [...ballot, null], count };
		const shifted = ballot.map((other) => (other !== null && other > rank ? other + 1 : other));
		return { ballot: [...shifted, rank + 1], count };
	}
});
