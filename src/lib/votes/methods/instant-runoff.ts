import type { Counted, Options, Ranking } from './ballots.ts';
import type { Outcome, Tie } from './outcome.ts';
import { nextOf, papersOf, type Paper } from './papers.ts';
import { chooseAmong } from './round-ties.ts';

export type RunoffRound = {
	/** By option; null once it is out. */
	votes: (number | null)[];
	/** Ballots of which every ranked option is out. */
	exhausted: number;
	/** Who leaves at the end of this round; empty in the last one. */
	excluded: number[];
};

export type InstantRunoffCount = { rounds: RunoffRound[]; outcome: Outcome };

type Count = { papers: Paper[]; isContinuing: boolean[]; rounds: RunoffRound[]; ties: Tie[] };

/**
 * Instant runoff (alternative vote; Robert’s Rules of Order, § 45): while nobody has more than half of the ballots that still
 * count, the lowest leaves and its ballots go to their next choice. Ties: earlier rounds backwards, then the draw. Several
 * leave at once when all their ballots together could not save any of them.
 */
export function countInstantRunoff(
	ballots: Iterable<Counted<Ranking>>,
	options: Options
): InstantRunoffCount {
	const isContinuing = new Array<boolean>(options.count).fill(true);
	const count: Count = { papers: papersOf(ballots), isContinuing, rounds: [], ties: [] };
	for (;;) {
		const round = roundOf(count);
		count.rounds.push(round);
		const winner = majorityOf(round);
		if (winner !== null)
			return { rounds: count.rounds, outcome: { winners: [winner], ties: count.ties } };
		if (count.papers.length > 0) round.excluded = chooseExcluded(count, options);
		if (round.excluded.length === 0)
			return { rounds: count.rounds, outcome: { winners: [], ties: count.ties } };
		for (const option of round.excluded) isContinuing[option] = false;
	}
}

function roundOf({ papers, isContinuing }: Count): RunoffRound {
	const votes = isContinuing.map((continues) => (continues ? 0 : null));
	let exhausted = 0;
	for (const paper of papers) {
		const option = nextOf(paper, isContinuing);
		if (option === null) exhausted += paper.count;
		else votes[option]! += paper.count;
	}
	return { votes, exhausted, excluded: [] };
}

function majorityOf({ votes }: RunoffRound): number | null {
	const counting = votes.reduce<number>((sum, value) => sum + (value ?? 0), 0);
	const winner = votes.findIndex((value) => value !== null && value * 2 > counting);
	return winner === -1 ? null : winner;
}

/** Who leaves; nobody when equals are at the bottom and nothing that was announced tells them apart. */
function chooseExcluded({ rounds, ties }: Count, { drawOrder }: Options): number[] {
	const votes = rounds.at(-1)!.votes;
	const continuing = [...votes.keys()].filter((option) => votes[option] !== null);
	const lowest = Math.min(...continuing.map((option) => votes[option]!));
	const among = continuing.filter((option) => votes[option] === lowest);
	const others = continuing.filter((option) => votes[option] !== lowest);
	const nextLowest = Math.min(...others.map((option) => votes[option]!));
	if (among.length === 1) return among;
	if (others.length > 0 && lowest * among.length < nextLowest) return among;
	const choice = chooseAmong(among, 'lowest', {
		earlier: rounds.slice(0, -1).map((round) => round.votes),
		compare: (a, b) => a! - b!,
		drawOrder
	});
	ties.push({ at: 'exclusion', among, ...choice });
	return choice.chosen;
}
