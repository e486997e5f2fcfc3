import type { VoteResult } from '../../methods/count-vote.ts';
import { compareFractions, parseExact, type Exact } from '../../methods/fractions.ts';
import type { AnyParameters } from '../../methods/parameters.ts';

/** Where a count stopped on equals: at which round, after which stage or after how many purchases, and how it stood then. */
export type Stopped = {
	at: 'exclusion' | 'surplus' | 'purchase';
	step: number;
	among: number[];
	/** Who had the most votes among those still counted; empty where no such thing can be said, or where they are the equals. */
	leaders: { options: number[]; votes: Exact } | null;
	/** Votes that still counted, in a runoff. */
	counting: number | null;
};

/** Null when the count went to its end, whatever places equals left open. */
export function stoppedOf(result: VoteResult): Stopped | null {
	const tie = result.outcome.ties.find(({ at, brokenBy }) => brokenBy === null && at !== 'seat');
	if (!tie) return null;
	const stop = { at: tie.at as Stopped['at'], among: tie.among };
	if (result.method === 'instant-runoff') {
		const { votes } = result.rounds.at(-1)!;
		const counting = votes.reduce<number>((sum, value) => sum + (value ?? 0), 0);
		const still = votes.map((value) => (value === null ? null : String(value)));
		return { ...stop, step: result.rounds.length, counting, leaders: leadersOf(still, stop.among) };
	}
	if (result.method === 'stv') {
		const { stages, outcome } = result;
		const gone = stages.flatMap(({ action, of }) => (action === 'exclusion' ? of : []));
		const isOut = (option: number) => gone.includes(option) || outcome.winners.includes(option);
		const still = stages.at(-1)!.votes.map((votes, option) => (isOut(option) ? null : votes));
		return { ...stop, step: stages.length, counting: null, leaders: leadersOf(still, stop.among) };
	}
	const step = result.method === 'equal-shares' ? result.purchases.length : 0;
	return { ...stop, step, counting: null, leaders: null };
}

function leadersOf(votes: readonly (Exact | null)[], among: readonly number[]): Stopped['leaders'] {
	const still = [...votes.keys()].filter((option) => votes[option] !== null);
	const most = (option: number) =>
		still.every((other) => compare(votes[option]!, votes[other]!) >= 0);
	const options = still.filter(most);
	const [first] = options;
	if (first === undefined || among.includes(first)) return null;
	return { options, votes: votes[first]! };
}

const compare = (a: Exact, b: Exact) => compareFractions(parseExact(a), parseExact(b));

/** Places that equals, or a count that stopped, left without anybody. */
export function openPlacesOf(
	{ outcome }: VoteResult,
	parameters: AnyParameters
): { open: number; seats: number } {
	const seats = 'seats' in parameters ? parameters.seats : 1;
	return { open: Math.max(seats - outcome.winners.length, 0), seats };
}
