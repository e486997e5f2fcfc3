import { describe, expect, it } from 'vitest';
import { lettersOf, optionsOf, rankings } from '../../../../tests/support/voting.ts';
import { countInstantRunoff } from './instant-runoff.ts';

function count(letters: string, text: string, drawn: string | null = null) {
	return countInstantRunoff(rankings(letters, text), optionsOf(letters, drawn));
}

describe('instant runoff', () => {
	it('finds D in the example of the French Wikipedia, round after round', () => {
		const { rounds, outcome } = count('ABCD', '42 ABCD, 26 BCDA, 15 CDBA, 17 DCBA');
		expect(rounds.map(({ votes }) => votes)).toEqual([
			[42, 26, 15, 17],
			[42, 26, null, 32],
			[42, null, null, 58]
		]);
		expect(outcome).toEqual({ winners: [3], ties: [] });
	});

	it('finds Sue in the example of the English Wikipedia', () => {
		// B bob, S sue, I bill.
		const { outcome } = count('BSI', '2 BIS, 2 SBI, 1 ISB');
		expect(lettersOf('BSI', outcome.winners)).toBe('S');
	});

	it('finds Knoxville in the example of Tennessee', () => {
		// M Memphis, N Nashville, C Chattanooga, K Knoxville.
		const { rounds, outcome } = count('MNCK', '42 MNCK, 26 NCKM, 15 CKNM, 17 KCNM');
		expect(rounds.at(-1)!.votes).toEqual([42, null, null, 58]);
		expect(lettersOf('MNCK', outcome.winners)).toBe('K');
	});

	it('finds Bob Kiss in the count of Burlington 2009', () => {
		// Kiss, Montroll, Wright; the last three rounds of the published pairwise ballots.
		const text = `1332 MKW, 767 MWK, 455 M, 2043 KMW, 371 KWM, 568 K, 1513 WMK, 495 WKM, 1289 W`;
		const { rounds, outcome } = count('KMW', text);
		expect(rounds.map(({ votes }) => votes)).toEqual([
			[2982, 2554, 3297],
			[4314, null, 4064]
		]);
		expect(rounds[1]!.exhausted).toBe(455);
		expect(lettersOf('KMW', outcome.winners)).toBe('K');
	});

	it('reports equals that nothing tells apart, and names nobody', () => {
		const { outcome } = count('BSI', '2 BIS, 2 SBI, 1 ISB, 1 IBS');
		expect(outcome).toEqual({
			winners: [],
			ties: [{ at: 'exclusion', among: [0, 1, 2], chosen: [], brokenBy: null }]
		});
	});

	it('looks at earlier rounds before the draw', () => {
		// After C leaves, A and B have 4 each; A had more in the first round.
		const { outcome } = count('ABC', '4 A, 3 B, 1 CB', 'BAC');
		expect(outcome).toEqual({
			winners: [0],
			ties: [{ at: 'exclusion', among: [0, 1], chosen: [1], brokenBy: 'earlier-rounds' }]
		});
	});

	it('keeps the first of the draw when rounds do not help', () => {
		const { outcome } = count('AB', '2 AB, 2 BA', 'BA');
		expect(outcome).toEqual({
			winners: [1],
			ties: [{ at: 'exclusion', among: [0, 1], chosen: [0], brokenBy: 'draw' }]
		});
	});

	it('of no ballot at all says nothing: nobody leaves, nobody is drawn', () => {
		expect(count('ABC', '', 'BAC')).toEqual({
			rounds: [{ votes: [0, 0, 0], exhausted: 0, excluded: [] }],
			outcome: { winners: [], ties: [] }
		});
	});

	it('lets equals leave together when their ballots could save none of them', () => {
		const { rounds, outcome } = count('ABCD', '5 A, 4 B, 1 CB, 1 DB');
		expect(rounds[0]!.excluded).toEqual([2, 3]);
		expect(outcome).toEqual({ winners: [1], ties: [] });
	});
});
