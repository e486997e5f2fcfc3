import { countApproval, type ApprovalCount } from './approval.ts';
import { ballotProblems } from './ballot-problems.ts';
import type { Ballot, Counted, Marks, Options } from './ballots.ts';
import { countConsent, type ConsentCount } from './consent.ts';
import { countDots, type DotsCount } from './dots.ts';
import { countEqualShares, type EqualSharesCount } from './equal-shares.ts';
import { countInstantRunoff, type InstantRunoffCount } from './instant-runoff.ts';
import { countMajorityJudgment, type MajorityJudgmentCount } from './majority-judgment.ts';
import type { Outcome } from './outcome.ts';
import type { MethodId, Parameters } from './parameters.ts';
import { countQuadratic, type QuadraticCount } from './quadratic.ts';
import { countSchulze, type SchulzeCount } from './schulze.ts';
import { countScore, type ScoreCount } from './score.ts';
import { countSingleChoice, type SingleChoiceCount } from './single-choice.ts';
import { countStv, type StvCount } from './stv.ts';

type CountByMethod = {
	'single-choice': SingleChoiceCount;
	approval: ApprovalCount;
	consent: ConsentCount;
	score: ScoreCount;
	'majority-judgment': MajorityJudgmentCount;
	'instant-runoff': InstantRunoffCount;
	stv: StvCount;
	schulze: SchulzeCount;
	dots: DotsCount;
	quadratic: QuadraticCount;
	'equal-shares': EqualSharesCount;
};

/** Ballots by what they are: expressed ones are counted by the method, the others only here. They add up to `cast`. */
export type Turnout = {
	cast: number;
	expressed: number;
	blank: number;
	abstention: number;
	/** Ballots that are no ballot of this vote: none when they were checked on the way in. */
	invalid: number;
};

/** Plain data, the same from one count to the next: it can be stored, shown and compared as it is. */
export type VoteResult = {
	[M in MethodId]: { method: M; turnout: Turnout } & CountByMethod[M];
}[MethodId];

type Counter<M extends MethodId> = (
	ballots: Iterable<Counted<Marks<M>>>,
	options: Options,
	parameters: Parameters<M>
) => CountByMethod[M];

const counters: { [M in MethodId]: Counter<M> } = {
	'single-choice': countSingleChoice,
	approval: countApproval,
	consent: countConsent,
	score: countScore,
	'majority-judgment': countMajorityJudgment,
	'instant-runoff': countInstantRunoff,
	stv: countStv,
	schulze: countSchulze,
	dots: countDots,
	quadratic: countQuadratic,
	'equal-shares': countEqualShares
};

/** Counts a vote by its method. Ballots may come one at a time; each is read once and looked at again for its validity. */
export function countVote(
	ballots: Iterable<Counted<unknown>>,
	options: Options,
	parameters: Parameters
): VoteResult {
	const turnout: Turnout = { cast: 0, expressed: 0, blank: 0, abstention: 0, invalid: 0 };
	const marks = expressedOf(ballots, { optionCount: options.count, parameters, turnout });
	// The method and its parameters come from the same object; the compiler cannot follow that through a table.
	const counter = counters[parameters.method] as Counter<MethodId>;
	const count = counter(marks as Iterable<Counted<Marks<MethodId>>>, options, parameters);
	const nobody: { outcome?: Outcome } =
		turnout.expressed === 0 ? { outcome: { winners: [], ties: [] } } : {};
	return { method: parameters.method, turnout, ...count, ...nobody } as VoteResult;
}

type Sorting = { optionCount: number; parameters: Parameters; turnout: Turnout };

/** Lets valid marks through and notes what the other ballots were. */
function* expressedOf(
	ballots: Iterable<Counted<unknown>>,
	{ optionCount, parameters, turnout }: Sorting
): Generator<Counted<Marks>> {
	for (const { ballot, count } of ballots) {
		if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`a count of ${count}`);
		turnout.cast += count;
		if (ballotProblems(ballot, optionCount, parameters).length > 0) turnout.invalid += count;
		else if (ballot === 'blank') turnout.blank += count;
		else if (ballot === 'abstention') turnout.abstention += count;
		else {
			turnout.expressed += count;
			yield { ballot: (ballot as Exclude<Ballot, string>).marks, count };
		}
	}
}
