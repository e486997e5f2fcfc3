import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aVote } from '../../../../tests/support/random-votes.ts';
import { asTotals } from './as-totals.ts';
import { isValidBallot } from './ballot-problems.ts';
import type { Ballot, Counted } from './ballots.ts';
import { countVote } from './count-vote.ts';
import { DEFAULTS } from './parameters.ts';

it('what is published of the ballots gives the same count as the ballots, by every method', () => {
	fc.assert(
		fc.property(aVote, ({ ballots, options: labels, parameters }) => {
			const options = { count: labels.length, drawOrder: null };
			const published = asTotals(ballots, labels.length, parameters);
			expect(countVote(published, options, parameters)).toEqual(
				countVote(ballots, options, parameters)
			);
		}),
		{ numRuns: 500 }
	);
});

it('where totals are enough, other people who gave the same totals publish the same list', () => {
	const parameters = DEFAULTS['majority-judgment'];
	const grade = fc.option(fc.integer({ min: 0, max: 6 }), { freq: 6 });
	const columns = fc.integer({ min: 2, max: 4 }).chain((voters) =>
		fc.array(fc.array(grade, { minLength: voters, maxLength: voters }), {
			minLength: 2,
			maxLength: 3
		})
	);
	fc.assert(
		fc.property(columns, fc.nat(3), fc.nat(2), (given, turns, at) => {
			const turned = given.map((column, option) =>
				option === at % given.length
					? column.map((_, voter) => column[(voter + turns) % column.length]!)
					: column
			);
			const [one, other] = [ballotsOf(given), ballotsOf(turned)];
			const all = [...one, ...other];
			fc.pre(all.every(({ ballot }) => isValidBallot(ballot, given.length, parameters)));
			expect(asTotals(other, given.length, parameters)).toEqual(
				asTotals(one, given.length, parameters)
			);
		})
	);
});

function ballotsOf(columns: readonly (readonly (number | null)[])[]): Counted<Ballot>[] {
	return columns[0]!.map((_, voter) => ({
		ballot: { marks: columns.map((column) => column[voter]!) },
		count: 1
	}));
}

it('an unusual combination is not in the list of approvals, and limits of the ballot hold', () => {
	const parameters = { ...DEFAULTS.approval, minChoices: 1, maxChoices: 3 };
	const ballots = [
		{ ballot: { marks: [0, 1, 4] }, count: 1 },
		{ ballot: { marks: [2] }, count: 5 },
		{ ballot: { marks: [3] }, count: 6 }
	];
	const published = asTotals(ballots, 5, parameters);
	expect(published.map(({ ballot }) => ballot)).not.toContainEqual({ marks: [0, 1, 4] });
	for (const { ballot } of published) expect(isValidBallot(ballot, 5, parameters)).toBe(true);
});

it('what somebody wrote in place of a ballot is counted, never published', () => {
	const published = asTotals(
		[{ ballot: { marks: 'c’est Bruno qui vote' }, count: 2 }],
		3,
		DEFAULTS.approval
	);
	expect(JSON.stringify(published)).not.toContain('Bruno');
	const options = { count: 3, drawOrder: null };
	expect(countVote(published, options, DEFAULTS.approval).turnout.invalid).toBe(2);
});
