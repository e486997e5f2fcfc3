import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotProblems, isValidBallot } from './ballot-problems.ts';
import { budgetParameters, DEFAULTS, METHOD_IDS, type Parameters } from './parameters.ts';

const four = (parameters: Parameters, marks: unknown) => ballotProblems({ marks }, 4, parameters);
const budget = { ...budgetParameters(100, [10, 20, 30, 40]), maxChoices: 2 };
const approval = { ...DEFAULTS.approval, minChoices: 2, maxChoices: 3 };

describe('a ballot', () => {
	it.each([
		['one option', DEFAULTS['single-choice'], 3],
		['two approved options', approval, [0, 3]],
		['an agreement', DEFAULTS.consent, 'agree'],
		['a block where it is allowed', DEFAULTS.consent, 'block'],
		['grades with one missing', DEFAULTS['majority-judgment'], [6, 0, null, 3]],
		['scores with one missing', DEFAULTS.score, [10, 0, null, 3]],
		['two ranked options', DEFAULTS.stv, [null, 2, 1, null]],
		['equal ranks, in a Schulze vote', DEFAULTS.schulze, [1, 1, 3, null]],
		['all points on one option', DEFAULTS.dots, [10, 0, 0, 0]],
		['five votes on each of four options, for 100 credits', DEFAULTS.quadratic, [5, 5, 5, 5]],
		['nine votes and three, for 90 credits', DEFAULTS.quadratic, [9, 3, 0, 0]],
		['two projects', budget, [1, 2]]
	] as [string, Parameters, unknown][])('%s is valid', (_name, parameters, marks) => {
		expect(four(parameters, marks)).toEqual([]);
		expect(isValidBallot({ marks }, 4, parameters)).toBe(true);
	});

	it.each([
		['an option that is not there', DEFAULTS['single-choice'], 4, ['unknown-option']],
		['no option', DEFAULTS['single-choice'], null, ['malformed']],
		['half an option', DEFAULTS['single-choice'], 0.5, ['malformed']],
		['too few approved', approval, [1], ['too-few-choices']],
		['too many approved', approval, [0, 1, 2, 3], ['too-many-choices']],
		['an option approved twice', approval, [1, 1], ['repeated-option']],
		['a hole', approval, [1, , 2], ['malformed']],
		[
			'a block where there is none',
			{ ...DEFAULTS.consent, allowsBlock: false },
			'block',
			['block-not-allowed']
		],
		['another word', DEFAULTS.consent, 'maybe', ['malformed']],
		['an eighth grade', DEFAULTS['majority-judgment'], [7, 0, 0, 0], ['unknown-grade']],
		[
			'no grade at all',
			DEFAULTS['majority-judgment'],
			[null, null, null, null],
			['nothing-marked']
		],
		['three grades for four options', DEFAULTS.score, [1, 2, 3], ['malformed']],
		['a score below the lowest', DEFAULTS.score, [-1, 2, 3, 4], ['unknown-grade']],
		['the same rank twice', DEFAULTS['instant-runoff'], [1, 1, null, null], ['duplicate-rank']],
		['a rank left out', DEFAULTS.stv, [1, 3, null, null], ['rank-gap']],
		['nothing ranked', DEFAULTS.schulze, [null, null, null, null], ['nothing-marked']],
		['a rank of zero', DEFAULTS.schulze, [0, 1, 2, 3], ['malformed']],
		[
			'too many points, and above the cap',
			{ ...DEFAULTS.dots, cap: 5 },
			[11, 0, 0, 0],
			['too-many-points', 'above-cap']
		],
		['a negative point', DEFAULTS.dots, [-1, 5, 0, 0], ['malformed']],
		['101 credits', DEFAULTS.quadratic, [10, 1, 0, 0], ['over-credit']],
		['three projects where two are allowed', budget, [0, 1, 2], ['too-many-choices']],
		['no project', budget, [], ['nothing-marked']]
	] as [string, Parameters, unknown, string[]][])(
		'%s is refused',
		(_name, parameters, marks, codes) => {
			expect(four(parameters, marks)).toEqual(codes);
		}
	);

	it.each(METHOD_IDS)(
		'may be blank or an abstention, and whatever is sent gets an answer (%s)',
		(method) => {
			const parameters = method === 'equal-shares' ? budget : DEFAULTS[method];
			expect(isValidBallot('blank', 4, parameters)).toBe(true);
			expect(isValidBallot('abstention', 4, parameters)).toBe(true);
			fc.assert(
				fc.property(fc.anything(), (anything) => {
					expect(Array.isArray(ballotProblems(anything, 4, parameters))).toBe(true);
					expect(Array.isArray(ballotProblems({ marks: anything }, 4, parameters))).toBe(true);
				}),
				{ numRuns: 200 }
			);
		}
	);
});
