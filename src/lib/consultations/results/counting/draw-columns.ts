import type { AnswerValue } from '../../questions/questions.ts';
import type { Tally } from './tally.ts';

/** A whole number drawn evenly from 0 to `size` - 1. */
export type Below = (size: number) => number;
export type OpenLine = Record<string, AnswerValue | null>;

/**
 * The lines of an open file where each column is mixed by itself: as many lines as people, drawn from the counts alone, so that
 * the file cannot tell more than they do. Every arrangement of a column is as likely as any other.
 */
export function* mixedLines({ people, columns }: Tally, below: Below): Generator<OpenLine> {
	const drawn = [...columns].map(([key, column]) => ({ key, draw: drawer(column, people, below) }));
	for (let number = 0; number < people; number += 1) {
		const line: OpenLine = {};
		for (const { key, draw } of drawn) line[key] = draw();
		yield line;
	}
}

/** Draws the values of a column, and nothing for those who said nothing, without putting back. */
function drawer(column: ReadonlyMap<string, number>, people: number, below: Below) {
	const values: (AnswerValue | null)[] = [...column.keys()].map((json) => JSON.parse(json));
	const given = [...column.values()];
	let left = people;
	values.push(null);
	given.push(people - given.reduce((sum, count) => sum + count, 0));
	const urn = cumulatedCounts(given);
	return () => values[urn.take(below(left--))]!;
}

/**
 * Counts that are taken one by one, found by their place among all that is left, in logarithmic time (P. Fenwick, A New Data
 * Structure for Cumulative Frequency Tables, 1994).
 */
function cumulatedCounts(counts: readonly number[]) {
	const tree = new Float64Array(counts.length + 1);
	counts.forEach((count, at) => {
		for (let node = at + 1; node < tree.length; node += node & -node) tree[node]! += count;
	});
	const top = 2 ** Math.floor(Math.log2(counts.length));
	/** The count in which this place falls; it is one less from now on. */
	const take = (place: number) => {
		let at = 0;
		for (let step = top; step >= 1; step /= 2) {
			const next = at + step;
			if (next < tree.length && tree[next]! <= place) {
				at = next;
				place -= tree[next]!;
			}
		}
		for (let node = at + 1; node < tree.length; node += node & -node) tree[node]! -= 1;
		return at;
	};
	return { take };
}
