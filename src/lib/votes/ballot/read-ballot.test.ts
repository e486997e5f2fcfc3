import { describe, expect, it } from 'vitest';
import { DEFAULTS, budgetParameters, type AnyParameters } from '../methods/parameters.ts';
import type { Ballot } from '../methods/ballots.ts';
import { fieldsOf, optionField, readBallot } from './read-ballot.ts';

const read = (parameters: AnyParameters, typed: Record<string, string[]>, optionCount = 3) =>
	readBallot(typed, { parameters, optionCount });
const by = (...values: string[]) =>
	Object.fromEntries(values.map((value, option) => [optionField(option), [value]]));

const cases: [AnyParameters, Record<string, string[]>, Ballot][] = [
	[DEFAULTS['single-choice'], { choice: ['2'] }, { marks: 2 }],
	[DEFAULTS.approval, { choice: ['0', '2'] }, { marks: [0, 2] }],
	[
		DEFAULTS.consent,
		{ choice: ['objection'], reason: [' Le bus ne passe\n pas ici '] },
		{ marks: 'objection', reason: 'Le bus ne passe pas ici' }
	],
	[DEFAULTS.consent, { choice: ['abstention'] }, 'abstention'],
	[DEFAULTS.score, by('10', '', '0'), { marks: [10, null, 0] }],
	[DEFAULTS['majority-judgment'], by('6', '0', ''), { marks: [6, 0, null] }],
	[DEFAULTS['instant-runoff'], by('2', '1', ''), { marks: [2, 1, null] }],
	[DEFAULTS.schulze, by('1', '1', '3'), { marks: [1, 1, 3] }],
	[DEFAULTS.dots, by('4', '', '6'), { marks: [4, 0, 6] }],
	[DEFAULTS.quadratic, by('9', '3', ''), { marks: [9, 3, 0] }],
	[budgetParameters(10, [4, 5, 6]), { choice: ['1'] }, { marks: [1] }],
	[DEFAULTS.score, { kind: ['blank'], ...by('1', '2', '3') }, 'blank'],
	[DEFAULTS.score, { kind: ['abstention'] }, 'abstention']
];

describe.each(cases)('a ballot by %o', (parameters, typed, ballot) => {
	it('is read from plain fields', () => {
		const optionCount = parameters.method === 'consent' ? 1 : 3;
		expect(read(parameters, typed, optionCount)).toEqual({ ballot });
	});

	it('goes through the page that shows it again unchanged', () => {
		const again: Record<string, string[]> = {};
		for (const [name, value] of fieldsOf(ballot, parameters.method))
			again[name] = [...(again[name] ?? []), value];
		expect(read(parameters, again, parameters.method === 'consent' ? 1 : 3)).toEqual({ ballot });
	});
});

it.each([
	[DEFAULTS['single-choice'], {}, 'nothing-marked'],
	[DEFAULTS.consent, {}, 'nothing-marked'],
	[DEFAULTS.score, by('', '', ''), 'nothing-marked'],
	[DEFAULTS['single-choice'], { choice: ['7'] }, 'unknown-option'],
	[DEFAULTS.approval, { choice: ['x'] }, 'malformed'],
	[DEFAULTS['instant-runoff'], by('1', '3', ''), 'rank-gap'],
	[DEFAULTS.dots, by('8', '8', ''), 'too-many-points'],
	[DEFAULTS.quadratic, by('9', '5', ''), 'over-credit']
] as const)('a ballot by %o with %o is refused: %s', (parameters, typed, problem) => {
	expect(read(parameters, typed as Record<string, string[]>)).toMatchObject({
		problems: expect.arrayContaining([problem]) as unknown
	});
});

it('says which fields to look at: letters for a number, two options at one rank, a grade that does not exist', () => {
	expect(read(DEFAULTS.dots, by('dix', '2', ''))).toEqual({
		problems: [],
		fields: { 'option-0': 'not-a-number' }
	});
	expect(read(DEFAULTS.stv, by('1', '1', '2'))).toMatchObject({
		fields: { 'option-0': 'duplicate-rank', 'option-1': 'duplicate-rank' }
	});
	expect(read(DEFAULTS.score, by('11', '1', '2'))).toMatchObject({
		fields: { 'option-0': 'unknown-grade' }
	});
	expect(read({ ...DEFAULTS.dots, cap: 3 }, by('4', '1', ''))).toMatchObject({
		fields: { 'option-0': 'above-cap' }
	});
});
