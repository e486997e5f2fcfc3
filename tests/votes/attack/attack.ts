import { heuristicsFor, type Guesses, type Heuristic } from './heuristics.ts';
import type { SeenVote } from './read-database.ts';

/** How well somebody guesses: right guesses, what chance gives, and its standard deviation. */
export type Score = { right: number; chance: number; sigma: number; voters: number };

/** A vote, and what each voter truly voted, in the order of `voters`. Only judging reads it. */
export type Solved = { seen: SeenVote; truth: string[] };

type Guesser = (vote: SeenVote) => Guesses;

/**
 * The truth is compared with the same guesses dealt at random to the voters. That chance is exact: with g guesses of a choice
 * and n ballots of it, g·n/N right ones are expected, and the variance is that of a matching drawn at random (Hoeffding, 1951).
 */
function scoreVote(guesses: Guesses, truth: readonly string[]): Score {
	const voters = truth.length;
	const guessed = tally(guesses);
	const voted = tally(truth);
	let [sum, rows, columns] = [0, 0, 0];
	for (const [choice, n] of voted) {
		const g = guessed.get(choice) ?? 0;
		sum += g * n;
		rows += g * n * n;
		columns += n * g * g;
	}
	const spread = sum - rows / voters - columns / voters + (sum / voters) ** 2;
	return {
		right: truth.filter((choice, at) => guesses[at] === choice).length,
		chance: sum / voters,
		sigma: Math.sqrt(Math.max(0, spread) / Math.max(1, voters - 1)),
		voters
	};
}

function tally(values: readonly (string | null)[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

export function score(guess: Guesser, votes: readonly Solved[]): Score {
	return total(votes.map(({ seen, truth }) => scoreVote(guess(seen), truth)));
}

function total(scores: readonly Score[]): Score {
	const sum = (of: (score: Score) => number) => scores.reduce((all, one) => all + of(one), 0);
	return {
		right: sum(({ right }) => right),
		chance: sum(({ chance }) => chance),
		sigma: Math.sqrt(sum(({ sigma }) => sigma ** 2)),
		voters: sum(({ voters }) => voters)
	};
}

/** How many standard deviations above chance. */
export function above({ right, chance, sigma }: Score): number {
	return sigma === 0 ? 0 : (right - chance) / sigma;
}

export type Attack = { best: Score; combined: Score; used: string[] };

/**
 * Learns on half of the votes which trick works best, and how much each is worth, then guesses the other half; and the other
 * way round: every vote is guessed by somebody who was not told it.
 */
export function attack(votes: readonly Solved[]): Attack {
	const heuristics = heuristicsFor(votes.map(({ seen }) => seen));
	const halves = [0, 1].map((rest) => votes.filter((_, at) => at % 2 === rest));
	const used: string[] = [];
	const [best, combined] = [[] as Score[], [] as Score[]];
	for (const [at, judged] of halves.entries()) {
		const learnt = heuristics.map((one) => ({ one, z: above(score(one.guess, halves[1 - at]!)) }));
		learnt.sort((a, b) => b.z - a.z);
		used.push(learnt[0]!.one.name);
		best.push(score(learnt[0]!.one.guess, judged));
		combined.push(score(together(learnt), judged));
	}
	return { best: total(best), combined: total(combined), used };
}

/** Each trick speaks as loudly as it was right; the choice that is said the loudest is the guess. */
function together(learnt: readonly { one: Heuristic; z: number }[]): Guesser {
	const speaking = learnt.filter(({ z }) => z > 1);
	return (vote) => {
		const loudness = vote.voters.map(() => new Map<string, number>());
		for (const { one, z } of speaking)
			for (const [at, guess] of one.guess(vote).entries()) {
				const said = loudness[at]!;
				if (guess !== null) said.set(guess, (said.get(guess) ?? 0) + z * z);
			}
		return loudness.map((said) => [...said].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null);
	};
}
