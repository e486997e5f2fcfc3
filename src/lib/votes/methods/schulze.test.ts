import { describe, expect, it } from 'vitest';
import { lettersOf, optionsOf, rankings } from '../../../../tests/support/voting.ts';
import { countSchulze, strongestPathOf } from './schulze.ts';

const FOUR = 'ABCD';
const FIVE = 'ABCDE';
const SIX = 'ABCDEF';

function count(letters: string, text: string, seats = 1) {
	return countSchulze(rankings(letters, text), optionsOf(letters), { method: 'schulze', seats });
}

describe('Schulze, winning votes', () => {
	it('finds E > A > C > B > D and the published strengths', () => {
		const text = '5 ACBED, 5 ADECB, 8 BEDAC, 3 CABED, 7 CAEBD, 2 CBADE, 7 DCEBA, 8 EBADC';
		const result = count(FIVE, text);
		expect(result.places.map((place) => lettersOf(FIVE, place))).toEqual(['E', 'A', 'C', 'B', 'D']);
		const strength = (path: string) =>
			result.strengths[FIVE.indexOf(path[0]!)]![FIVE.indexOf(path[1]!)];
		expect(['EA', 'AE', 'ED', 'BD'].map(strength)).toEqual([25, 24, 31, 33]);
		expect(strongestPathOf(result, { from: 0, to: 4 }).map((at) => FIVE[at])).toEqual([...'ADCE']);
	});

	// Examples of Schulze’s papers, as Condorcet PHP’s tests give them.
	it.each([
		['example 1', FOUR, '8 ACDB, 2 BADC, 4 CDBA, 4 DBAC, 3 DCBA', 'D'],
		['example 2: two potential winners', FOUR, '3 ABCD, 2 CBDA, 2 DABC, 2 DBCA', 'BD'],
		['example 3', FOUR, '12 ABCD, 6 ADBC, 9 BCDA, 15 CDAB, 21 DBAC', 'D'],
		['example 4: two potential winners', FOUR, '6 ACDB, 1 BADC, 3 CBDA, 3 DBAC, 2 DCBA', 'AD'],
		['example 5', SIX, '3 ADEBCF, 3 BFECDA, 4 CABFDE, 1 DBCEFA, 4 DEFABC, 2 ECBDFA, 2 FACDBE', 'A'],
		[
			'example 5 with two more voters',
			SIX,
			'3 ADEBCF, 3 BFECDA, 4 CABFDE, 1 DBCEFA, 4 DEFABC, 2 ECBDFA, 2 FACDBE, 2 AEFCBD',
			'D'
		],
		[
			'example 6',
			FOUR,
			'3 ABDC, 5 ADBC, 1 ADCB, 2 BADC, 2 BDCA, 4 CABD, 6 CBAD, 2 DBCA, 5 DCAB',
			'A'
		],
		[
			'example 6 with E added',
			FIVE,
			'3 ABDEC, 5 ADEBC, 1 ADECB, 2 BADEC, 2 BDECA, 4 CABDE, 6 CBADE, 2 DBECA, 5 DECAB',
			'B'
		],
		[
			'example 7, equal ranks and short ballots',
			FOUR,
			'6 A>B>C>D, 8 A=B, 8 A=C, 18 A=C>D, 8 A=C=D, 40 B, 4 C>B>D, 9 C>D>A, 8 C=D, 14 D>A>B, 11 D>B>C, 4 D>C>A',
			'D'
		],
		[
			'example 8',
			FIVE,
			'9 ADBEC, 6 BCADE, 5 BCDEA, 2 CDBEA, 6 DECBA, 14 EACBD, 2 ECABD, 1 EDACB',
			'B'
		],
		[
			'example 9',
			FIVE,
			'9 ADBEC, 1 BACED, 6 CBADE, 2 CDBEA, 5 CDEAB, 6 DECAB, 14 EBACD, 2 EBCAD',
			'E'
		]
	])('%s', (_name, letters, text, winners) => {
		expect(lettersOf(letters, count(letters, text).potentialWinners)).toBe(winners);
	});

	it('reports potential winners as a tie, and puts those they beat after', () => {
		const result = count(FOUR, '3 ABCD, 2 DABC, 2 DBCA, 2 CBDA');
		expect(result.places.map((place) => lettersOf(FOUR, place))).toEqual(['BD', 'AC']);
		expect(result.outcome).toEqual({
			winners: [],
			ties: [{ at: 'seat', among: [1, 3], chosen: [], brokenBy: null }]
		});
	});

	it('breaks a tie of potential winners by the announced draw', () => {
		const ballots = rankings(FOUR, '3 ABCD, 2 DABC, 2 DBCA, 2 CBDA');
		const result = countSchulze(ballots, optionsOf(FOUR, 'CDBA'), { method: 'schulze', seats: 1 });
		expect(lettersOf(FOUR, result.outcome.winners)).toBe('D');
		expect(result.outcome.ties[0]).toMatchObject({ brokenBy: 'draw', chosen: [3] });
	});

	it('ranks the five candidates of the Abby–Erin vote', () => {
		const text = `98 ACEDB, 64 BAECD, 12 BAEDC, 98 BEACD, 13 BEADC, 125 BEDAC, 124 CAEDB,
			76 CEADB, 21 DABEC, 30 DBAEC, 98 DBECA, 139 DCABE, 23 DCBAE`;
		const { places } = count(FIVE, text);
		expect(places.map((place) => lettersOf(FIVE, place))).toEqual(['A', 'B', 'E', 'D', 'C']);
	});
});
