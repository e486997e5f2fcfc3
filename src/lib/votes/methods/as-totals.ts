import { ballotProblems } from './ballot-problems.ts';
import { aggregateBallots, INVALID_BALLOT, type Ballot, type Counted } from './ballots.ts';
import type { AnyParameters, MethodId } from './parameters.ts';
import { withoutReason } from './reasons.ts';

/**
 * Methods that need no more than how often each option received each mark. The others need whole ballots: a ranking, the choice
 * of projects, how points were split.
 */
const BY_OPTION: readonly MethodId[] = ['approval', 'score', 'majority-judgment'];

/**
 * Ballots that give exactly the same count and tell no more than it does. Where totals by option are enough, they are made
 * from these totals alone, whatever the true ballots were: somebody who announced an unusual combination is not found again.
 * The same ballots give the same list whatever their order, sorted by content.
 */
export function asTotals(
	ballots: Iterable<Counted<unknown>>,
	optionCount: number,
	parameters: AnyParameters
): Counted<Ballot>[] {
	const kept: Counted<Ballot>[] = [];
	const marked: Counted<readonly unknown[]>[] = [];
	for (const { ballot, count } of ballots) {
		const isValid = ballotProblems(ballot, optionCount, parameters).length === 0;
		if (!isValid) kept.push({ ballot: INVALID_BALLOT as unknown as Ballot, count });
		else if (typeof ballot === 'string' || !BY_OPTION.includes(parameters.method))
			kept.push({ ballot: withoutReason(ballot as Ballot), count });
		else marked.push({ ballot: (ballot as { marks: readonly unknown[] }).marks, count });
	}
	const made =
		parameters.method === 'approval'
			? approvalsFrom(marked as Counted<readonly number[]>[], optionCount)
			: gradesFrom(marked as Counted<readonly (number | null)[]>[], optionCount);
	const keyed = aggregateBallots([...kept, ...made]).map((line) => ({
		line,
		key: JSON.stringify(line.ballot)
	}));
	return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ line }) => line);
}

/** Each option’s approvals go to voters who follow one another, from where the last option stopped: all get as many, within one. */
function approvalsFrom(
	ballots: readonly Counted<readonly number[]>[],
	optionCount: number
): Counted<Ballot>[] {
	const made = Array.from({ length: votersOf(ballots) }, () => [] as number[]);
	let next = 0;
	for (let option = 0; option < optionCount; option += 1) {
		const approvals = votersOf(ballots.filter(({ ballot }) => ballot.includes(option)));
		for (let given = 0; given < approvals; given += 1) {
			made[next]!.push(option);
			next = (next + 1) % made.length;
		}
	}
	return made.map((marks) => ({ ballot: { marks }, count: 1 }));
}

/** In the same way, so that nobody is left without a grade: each ballot had one at least. */
function gradesFrom(
	ballots: readonly Counted<readonly (number | null)[]>[],
	optionCount: number
): Counted<Ballot>[] {
	const made = Array.from({ length: votersOf(ballots) }, () =>
		Array<number | null>(optionCount).fill(null)
	);
	let next = 0;
	for (let option = 0; option < optionCount; option += 1)
		for (const [grade, voters] of gradesOf(ballots, option))
			for (let given = 0; given < voters; given += 1) {
				made[next]![option] = grade;
				next = (next + 1) % made.length;
			}
	return made.map((marks) => ({ ballot: { marks }, count: 1 }));
}

/** How many voters gave each grade to an option, from the lowest grade. */
function gradesOf(ballots: readonly Counted<readonly (number | null)[]>[], option: number) {
	const voters = new Map<number, number>();
	for (const { ballot, count } of ballots) {
		const grade = ballot[option] ?? null;
		if (grade !== null) voters.set(grade, (voters.get(grade) ?? 0) + count);
	}
	return [...voters].sort(([a], [b]) => a - b);
}

function votersOf(ballots: readonly Counted<unknown>[]): number {
	return ballots.reduce((sum, { count }) => sum + count, 0);
}
