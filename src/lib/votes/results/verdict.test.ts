import { expect, it } from 'vitest';
import { countVote } from '../methods/count-vote.ts';
import type { Quorum, Threshold } from '../kinds.ts';
import type { AnyParameters } from '../methods/parameters.ts';
import { verdictOf } from './verdict.ts';

const none = { kind: 'none' } as const;
const half: Threshold = { kind: 'share', numerator: 1, denominator: 2, strict: true };
const third: Quorum = { kind: 'share', numerator: 1, denominator: 3 };

/** Votes by option, and blank ballots. */
function counted(
	votes: number[],
	blank = 0,
	parameters: AnyParameters = { method: 'single-choice' }
) {
	const ballots = votes
		.map((count, option) => ({ ballot: { marks: option } as unknown, count }))
		.concat([{ ballot: 'blank', count: blank }])
		.filter(({ count }) => count > 0);
	return countVote(ballots, { count: votes.length, drawOrder: null }, parameters);
}
const said = (result: ReturnType<typeof counted> | null, rules: Partial<Known> = {}) =>
	verdictOf({
		...{ quorum: none, threshold: none, roll: 100, result },
		...{ cast: result?.turnout.cast ?? 2, ...rules }
	});
type Known = Parameters<typeof verdictOf>[0];

it('the option that comes first is retained, when nothing more was asked', () => {
	expect(said(counted([3, 5]))).toEqual({
		...{ kind: 'retained', retained: [1], inFront: [], ties: [] },
		...{ quorum: null, threshold: null }
	});
});

it('under its quorum a vote retains nobody, and says how many took part, of how many, and how many were needed', () => {
	const verdict = said(counted([3, 5], 1), { quorum: third });
	expect(verdict).toMatchObject({ kind: 'quorum-missed', retained: [], inFront: [1] });
	expect(verdict.quorum).toEqual({ isReached: false, needed: 34, cast: 9, roll: 100 });
});

it('blank ballots take part: they count for the quorum, not for the threshold', () => {
	const verdict = said(counted([12, 8], 14), { quorum: third, threshold: half });
	expect(verdict.quorum?.isReached).toBe(true);
	expect(verdict.threshold).toEqual({ isReached: true, first: [0], inFavour: 12, expressed: 20 });
	expect(verdict).toMatchObject({ kind: 'retained', retained: [0] });
});

it('exactly half is not more than half: the first option is named, and nobody is retained', () => {
	const verdict = said(counted([10, 6, 4]), { threshold: half });
	expect(verdict).toMatchObject({ kind: 'threshold-missed', retained: [], inFront: [0] });
	const enough = { ...half, strict: false };
	expect(said(counted([10, 6, 4]), { threshold: enough }).retained).toEqual([0]);
});

it('a quorum that is missed is said before a threshold that is missed', () => {
	const verdict = said(counted([1, 1, 1]), { quorum: third, threshold: half });
	expect(verdict.kind).toBe('quorum-missed');
	expect(verdict.threshold).toMatchObject({ isReached: false, first: [0, 1, 2], inFavour: 1 });
});

it('equals that nothing told apart are a tie that is left open, and nobody is retained', () => {
	const verdict = said(counted([4, 4, 1]));
	expect(verdict).toMatchObject({ kind: 'tied', retained: [] });
	expect(verdict.ties[0]!.among).toEqual([0, 1]);
});

it('a threshold says nothing of methods that have no share', () => {
	const parameters = { method: 'consent', maxObjections: 0, allowsBlock: true } as const;
	const ballots = [{ ballot: { marks: 'agree' }, count: 5 }];
	const result = countVote(ballots, { count: 1, drawOrder: null }, parameters);
	expect(said(result, { threshold: half })).toMatchObject({ kind: 'retained', threshold: null });
});

it('of none expressed nothing is retained; with too few ballots nothing is shown, not even the threshold', () => {
	expect(said(counted([0, 0], 6)).kind).toBe('none');
	expect(said(counted([0, 0], 6), { threshold: half }).kind).toBe('threshold-missed');
	const withheld = said(null, { quorum: third, threshold: half });
	expect(withheld).toMatchObject({ kind: 'withheld', threshold: null, inFront: [] });
	expect(withheld.quorum).toMatchObject({ isReached: false, cast: 2 });
});
