import type { SeenBallot, SeenVote, SeenVoter } from './read-database.ts';

/** What each voter is thought to have voted, by their place in `voters`; null where the trick says nothing. */
export type Guesses = (string | null)[];
export type Heuristic = { name: string; guess: (vote: SeenVote) => Guesses };

/** The ballot that the same transaction wrote. */
function sameTransaction({ voters, ballots }: SeenVote): Guesses {
	const byXid = new Map(ballots.map((ballot) => [ballot.xid, ballot.choice]));
	const isOne = new Set(ballots.map(({ xid }) => xid)).size === 1;
	return voters.map(({ xid }) => (isOne ? null : (byXid.get(xid) ?? null)));
}

/** Each voter, in the order of their number, takes the ballot left whose number is nearest. */
function nearest(numberOf: (one: SeenVoter | SeenBallot) => number) {
	return ({ voters, ballots }: SeenVote): Guesses => {
		const left = [...ballots].sort((a, b) => numberOf(a) - numberOf(b));
		const guesses: Guesses = voters.map(() => null);
		for (const at of inOrder(voters.map(numberOf))) {
			const wanted = numberOf(voters[at]!);
			const gaps = left.map((ballot) => Math.abs(numberOf(ballot) - wanted));
			const best = gaps.indexOf(Math.min(...gaps));
			guesses[at] = left.splice(best, 1)[0]?.choice ?? null;
		}
		return guesses;
	};
}

const inOrder = (values: readonly number[]): number[] =>
	[...values.keys()].sort((a, b) => values[a]! - values[b]!);

/** The first voter of an order has the first ballot of another, and so on. */
function lineUp(
	{ voters, ballots }: SeenVote,
	rankOf: (voter: SeenVoter) => number | undefined
): Guesses {
	const guesses: Guesses = voters.map(() => null);
	const ranks = voters.map(rankOf);
	if (ranks.some((rank) => rank === undefined)) return guesses;
	for (const [turn, at] of inOrder(ranks as number[]).entries())
		guesses[at] = ballots[turn]?.choice ?? null;
	return guesses;
}

const byKey = (vote: SeenVote): SeenVote => ({
	...vote,
	ballots: [...vote.ballots].sort((a, b) => (a.key < b.key ? -1 : 1))
});
const backwards = (vote: SeenVote): SeenVote => ({ ...vote, ballots: [...vote.ballots].reverse() });

/** Everybody voted like most. */
function likeMost({ voters, ballots }: SeenVote): Guesses {
	const [most] = byFrequency(ballots).at(-1) ?? [null];
	return voters.map(() => most);
}

/** Whoever changed their ballot chose what few chose. */
function changersAreRare({ voters, ballots }: SeenVote): Guesses {
	const rare = byFrequency(ballots);
	const left = rare.flatMap(([choice, count]) => Array<string>(count).fill(choice));
	const order = inOrder(voters.map(({ casts }) => -casts));
	const guesses: Guesses = voters.map(() => null);
	for (const [turn, at] of order.entries()) guesses[at] = left[turn] ?? null;
	return guesses;
}

function byFrequency(ballots: readonly SeenBallot[]): [string, number][] {
	const counts = new Map<string, number>();
	for (const { choice } of ballots) counts.set(choice, (counts.get(choice) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => a - b);
}

/** A row, even erased, that still has both. */
function erasedRows({ voters, erased }: SeenVote): Guesses {
	return voters.map(({ id }) => erased.get(id) ?? null);
}

/** Every trick that we could think of, on what these votes let see. */
export function heuristicsFor(votes: readonly SeenVote[]): Heuristic[] {
	const orders = new Set(
		votes.flatMap(({ voters }) => voters.flatMap(({ ranks }) => [...ranks.keys()]))
	);
	const lines = [...orders].flatMap((name): Heuristic[] => {
		const rankOf = ({ ranks }: SeenVoter) => ranks.get(name);
		return [
			{ name: `${name}, place in the file`, guess: (vote) => lineUp(vote, rankOf) },
			{ name: `${name}, reverse place`, guess: (vote) => lineUp(backwards(vote), rankOf) },
			{ name: `${name}, number`, guess: (vote) => lineUp(byKey(vote), rankOf) },
			{ name: `${name}, reverse number`, guess: (vote) => lineUp(backwards(byKey(vote)), rankOf) }
		];
	});
	return [
		{ name: 'same transaction', guess: sameTransaction },
		{ name: 'nearest transaction', guess: nearest(({ xid }) => xid) },
		{ name: 'nearest instant', guess: nearest(({ committedAt }) => committedAt) },
		{ name: 'erased rows', guess: erasedRows },
		{ name: 'like most', guess: likeMost },
		{ name: 'those who changed are rare', guess: changersAreRare },
		{
			name: 'identifier of the voter',
			guess: (vote) => {
				const ids = vote.voters.map(({ id }) => id).sort();
				return lineUp(byKey(vote), ({ id }) => ids.indexOf(id));
			}
		},
		...lines
	];
}
