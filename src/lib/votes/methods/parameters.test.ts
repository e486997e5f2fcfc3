import * as v from 'valibot';
import { expect, it } from 'vitest';
import {
	budgetParameters,
	DEFAULTS,
	METHOD_IDS,
	parametersSchema,
	setupProblems,
	type Parameters
} from './parameters.ts';

const budget = budgetParameters(50_000, [10_000, 20_000, 30_000]);

it('every method has parameters that a vote may start from', () => {
	const all: Parameters[] = [...Object.values(DEFAULTS), budget];
	expect(all.map(({ method }) => method)).toEqual(METHOD_IDS);
	for (const parameters of all) {
		expect(v.is(parametersSchema, parameters), parameters.method).toBe(true);
		expect(setupProblems(parameters, parameters.method === 'consent' ? 1 : 3)).toEqual([]);
	}
});

it.each([
	['more choices asked than allowed', { ...DEFAULTS.approval, minChoices: 3, maxChoices: 2 }],
	['a lowest grade above the highest', { ...DEFAULTS.score, lowest: 5, highest: 5 }],
	['no seat', { ...DEFAULTS.stv, seats: 0 }],
	['half a seat', { ...DEFAULTS.stv, seats: 1.5 }],
	['one grade', { ...DEFAULTS['majority-judgment'], grades: 1 }],
	['a parameter of another method', { ...DEFAULTS.schulze, points: 10 }],
	['an unknown method', { method: 'borda' }],
	['a project that costs nothing', { ...budget, costs: [0, 1, 2] }]
])('%s is refused', (_name, parameters) => {
	expect(v.is(parametersSchema, parameters)).toBe(false);
});

it.each([
	['one option', DEFAULTS.schulze, 1, ['too-few-options']],
	['two proposals for a consent', DEFAULTS.consent, 2, ['too-many-options']],
	['more seats than options', { ...DEFAULTS.stv, seats: 4 }, 3, ['seats-above-options']],
	['costs of three projects for two', budget, 2, ['costs-of-other-options']],
	[
		'more choices asked than options',
		{ ...DEFAULTS.approval, minChoices: 4 },
		3,
		['choices-above-options']
	]
] as [string, Parameters, number, string[]][])(
	'a vote does not open with %s',
	(_name, parameters, count, codes) => {
		expect(setupProblems(parameters, count)).toEqual(codes);
	}
);
