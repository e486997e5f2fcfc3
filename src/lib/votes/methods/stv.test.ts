import { describe, expect, it } from 'vitest';
import { lettersOf, optionsOf, rankings } from '../../../../tests/support/voting.ts';
import { decimalOf } from './fractions.ts';
import { countStv } from './stv.ts';

type Vote = { seats: number; decimals?: number | null; drawn?: string | null };

function count(letters: string, text: string, { seats, decimals = null, drawn = null }: Vote) {
	const parameters = { method: 'stv', seats, decimals } as const;
	return countStv(rankings(letters, text), optionsOf(letters, drawn), parameters);
}

const FRENCH = '28 ABCD, 14 ACDB, 15 BCAD, 17 CABD, 26 DBCA';

describe('single transferable vote', () => {
	it('elects A and B in the example of the French Wikipedia, with exact thirds', () => {
		const { quota, stages, outcome } = count('ABCD', FRENCH, { seats: 2 });
		expect(quota).toBe(34);
		expect(stages.map(({ votes }) => votes)).toEqual([
			['42', '15', '17', '26'],
			['34', '61/3', '59/3', '26'],
			['34', '112/3', '0', '86/3']
		]);
		expect(stages.map(({ action, of }) => [action, ...of])).toEqual([
			['first-choices'],
			['surplus', 0],
			['exclusion', 2]
		]);
		expect(lettersOf('ABCD', outcome.winners)).toBe('AB');
	});

	it('keeps five decimals as in Scotland, and shows what rounding lost', () => {
		const { stages } = count('ABCD', FRENCH, { seats: 2, decimals: 5 });
		// 8 ÷ 42 = 0.19047|6…: 28 and 14 papers at 0.19047.
		expect(stages[1]!.votes.map((votes) => decimalOf(votes, 5))).toEqual([
			'34.00000',
			'20.33316',
			'19.66658',
			'26.00000'
		]);
		expect(decimalOf(stages[1]!.lost, 5)).toBe('0.00026');
	});

	it('chooses the food of the party of the English Wikipedia', () => {
		// O orange, P pear, C chocolate, S strawberry, H hamburger.
		const text = '4 O, 2 PO, 8 CS, 4 CH, 1 S, 1 H';
		const { quota, stages, outcome } = count('OPCSH', text, { seats: 3 });
		expect(quota).toBe(6);
		expect(stages.slice(0, 3).map(({ votes }) => votes)).toEqual([
			['4', '2', '12', '1', '1'],
			['4', '2', '6', '5', '3'],
			['6', '0', '6', '5', '3']
		]);
		expect(lettersOf('OPCSH', outcome.winners)).toBe('COS');
	});

	it('elects Andrea and Brad, with the published 31.56 and 27.44', () => {
		const text = '12 ABC, 38 ACB, 13 CAB, 27 B';
		const { stages, outcome } = count('ABC', text, { seats: 2 });
		expect(stages[1]!.votes.map((votes) => decimalOf(votes, 2))).toEqual([
			'31.00',
			'31.56',
			'27.44'
		]);
		expect(lettersOf('ABC', outcome.winners)).toBe('AB');
	});

	it('elects A, D and C in the example of the Italian Wikipedia', () => {
		const { outcome } = count('ABCD', '40 AD, 10 BA, 5 BC, 25 CB, 20 DB', { seats: 3 });
		expect(lettersOf('ABCD', outcome.winners)).toBe('ADC');
	});

	it('fills the last seats without a quota when as many are left, and shows exhausted ballots', () => {
		const { stages, outcome } = count('ABC', '6 A, 3 B, 1 C', { seats: 2 });
		expect(stages.at(-1)).toMatchObject({ action: 'last-seats', elected: [1], exhausted: '3' });
		expect(lettersOf('ABC', outcome.winners)).toBe('AB');
	});

	it('stops at equals that nothing tells apart, with those already elected', () => {
		const { outcome } = count('ABC', '6 A, 2 B, 2 C', { seats: 2 });
		expect(outcome).toEqual({
			winners: [0],
			ties: [{ at: 'exclusion', among: [1, 2], chosen: [], brokenBy: null }]
		});
	});

	it('excludes the last of the draw among equals', () => {
		const { outcome } = count('ABC', '6 A, 2 B, 2 C', { seats: 2, drawn: 'CBA' });
		expect(lettersOf('ABC', outcome.winners)).toBe('AC');
		expect(outcome.ties).toMatchObject([{ at: 'exclusion', chosen: [1], brokenBy: 'draw' }]);
	});

	it('transfers equal surpluses in the order of the draw', () => {
		const text = '10 AC, 10 BD, 3 C, 2 D';
		const { stages, outcome } = count('ABCD', text, { seats: 3, drawn: 'BACD' });
		expect(stages.map(({ action, of }) => [action, ...of]).slice(1, 3)).toEqual([
			['surplus', 1],
			['surplus', 0]
		]);
		expect(outcome.ties[0]).toMatchObject({ at: 'surplus', among: [0, 1], brokenBy: 'draw' });
	});

	// Castor, Pollux, Helen; A to E: examples of Droop (Jonathan Lundell), whose reference counts follow the Scottish rules.
	it('counts Castor and Helen in, after Pollux', () => {
		const { quota, stages, outcome } = count('CPH', '4 CP, 2 H', { seats: 2, decimals: 5 });
		expect(quota).toBe(3);
		expect(stages.slice(0, 3).map(({ votes }) => votes)).toEqual([
			['4', '0', '2'],
			['3', '1', '2'],
			['3', '0', '2']
		]);
		expect(stages.at(-1)).toMatchObject({ exhausted: '1', elected: [2] });
		expect(lettersOf('CPH', outcome.winners)).toBe('CH');
	});

	it('excludes the one of two equals that had less before', () => {
		const { outcome } = count('ABCDE', '1 AB, 2 B, 3 C, 4 D, 5 E', { seats: 2, decimals: 5 });
		expect(outcome.ties).toEqual([
			{ at: 'exclusion', among: [1, 2], chosen: [1], brokenBy: 'earlier-rounds' }
		]);
		expect(lettersOf('ABCDE', [...outcome.winners].sort())).toBe('DE');
	});
});
