import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countVote, type VoteResult } from './count-vote.ts';
import { decimalOf } from './fractions.ts';
import type { AnyParameters } from './parameters.ts';

/** Elections that other programs publish with what comes out of them (tests/votes/published/README.md). */
type Vector = {
	id: number;
	source: string;
	method: string;
	parameters: AnyParameters;
	options: number;
	drawOrder: number[] | null;
	ballots: { ballot: unknown; count: number }[];
	expected: Record<string, unknown>;
};

const { vectors } = JSON.parse(readFileSync('tests/votes/published/vote-vectors.json', 'utf8')) as {
	vectors: Vector[];
};

const byNumber = (a: number, b: number) => a - b;
const placesOf = (result: VoteResult): number[][] => ('places' in result ? result.places : []);

/** « 1, 2, 2, 4 »: by option, the place it shares. */
function ranksOf(result: VoteResult): number[] {
	const ranks: number[] = [];
	let at = 1;
	for (const equals of placesOf(result)) {
		for (const option of equals) ranks[option] = at;
		at += equals.length;
	}
	return ranks;
}

/** What is read of a count, by the name of what is expected. */
const found: Record<string, (result: VoteResult, expected: never) => unknown> = {
	winners: ({ outcome }) => [...outcome.winners].sort(byNumber),
	ranks: ranksOf,
	places: placesOf,
	firstPlaces: (result, expected: unknown[]) => placesOf(result).slice(0, expected.length),
	potentialWinners: (result) => [...(placesOf(result)[0] ?? [])].sort(byNumber),
	quota: (result) => 'quota' in result && result.quota,
	strengths: (result) => 'strengths' in result && result.strengths,
	lastVotes: (result) => {
		if (result.method !== 'stv') return null;
		return result.stages.at(-1)!.votes.map((votes) => decimalOf(votes, 5));
	}
};

it('there are the 237 that were published, of seven methods', () => {
	expect(vectors).toHaveLength(237);
	expect(new Set(vectors.map(({ method }) => method)).size).toBe(7);
	for (const { expected } of vectors) expect(Object.keys(expected).length).toBeGreaterThan(0);
});

describe.each([...new Set(vectors.map(({ method }) => method))])('%s', (method) => {
	it.each(vectors.filter((vector) => vector.method === method))(
		'counts as published: $id, $source',
		({ parameters, options, drawOrder, ballots, expected }) => {
			const result = countVote(ballots, { count: options, drawOrder }, parameters);
			const read = Object.fromEntries(
				Object.entries(expected).map(([name, value]) => [
					name,
					found[name]!(result, value as never)
				])
			);
			const sorted = (name: string, value: unknown) =>
				['winners', 'potentialWinners'].includes(name)
					? [...(value as number[])].sort(byNumber)
					: value;
			for (const [name, value] of Object.entries(expected))
				expect(read[name], name).toEqual(sorted(name, value));
		}
	);
});
