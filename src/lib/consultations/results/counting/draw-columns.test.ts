import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mixedLines, type Below } from './draw-columns.ts';
import type { Tally } from './tally.ts';

function tallyWith(people: number, columns: Record<string, Record<string, number>>): Tally {
	const entries = Object.entries(columns).map(
		([key, column]) => [key, new Map(Object.entries(column))] as const
	);
	const sources = { account: people, unverified: 0, facilitator: 0 };
	return { people, sources, answered: new Map(), columns: new Map(entries) };
}

/** All that chance may say: each draw takes each of its values once. */
function everyOutcome(run: (below: Below) => string): string[] {
	const outcomes: string[] = [];
	const explore = (said: readonly number[]) => {
		const sizes: number[] = [];
		const outcome = run((size) => {
			sizes.push(size);
			return said[sizes.length - 1] ?? 0;
		});
		outcomes.push(outcome);
		for (let at = said.length; at < sizes.length; at += 1)
			for (let value = 1; value < sizes[at]!; value += 1)
				explore([...said, ...Array<number>(at - said.length).fill(0), value]);
	};
	explore([]);
	return outcomes;
}

it('each arrangement of a column comes out of the same number of draws', () => {
	const tally = tallyWith(5, { q: { '"a"': 2, '"b"': 1, '3': 1 } });
	const outcomes = everyOutcome((below) =>
		[...mixedLines(tally, below)].map(({ q }) => String(q)).join(' ')
	);
	const times = new Map<string, number>();
	for (const outcome of outcomes) times.set(outcome, (times.get(outcome) ?? 0) + 1);
	expect(outcomes).toHaveLength(120);
	// 5! / 2! arrangements of a, a, b, 3 and nothing.
	expect(times.size).toBe(60);
	expect(new Set(times.values())).toEqual(new Set([2]));
});

it('whatever is drawn, a column holds what people gave, as many times', () => {
	const column = fc.dictionary(fc.string({ maxLength: 3 }), fc.integer({ min: 1, max: 9 }), {
		maxKeys: 40
	});
	fc.assert(
		fc.property(column, fc.nat(20), fc.infiniteStream(fc.nat()), (given, silent, chance) => {
			const counts = Object.fromEntries(
				Object.entries(given).map(([value, count]) => [JSON.stringify(value), count])
			);
			const people = Object.values(counts).reduce((sum, count) => sum + count, silent);
			const below: Below = (size) => chance.next().value! % size;
			const drawn = new Map<string, number>();
			for (const { q } of mixedLines(tallyWith(people, { q: counts }), below))
				drawn.set(JSON.stringify(q), (drawn.get(JSON.stringify(q)) ?? 0) + 1);
			const expected = { ...counts, ...(silent > 0 ? { null: silent } : {}) };
			expect(Object.fromEntries(drawn)).toEqual(expected);
		})
	);
});

it('a value is drawn in about the time of going over its counts', () => {
	const people = 20_000;
	const column = { '"a"': 8_000, '"b"': 5_000, '"c"': 3_000, '"d"': 2_000, '"e"': 1_000 };
	const tally = tallyWith(people, { q: column });
	const below: Below = (size) => Math.floor(Math.random() * size);
	const timeOf = (draw: () => number) => {
		const from = performance.now();
		expect(draw()).toBe(people);
		return performance.now() - from;
	};
	const inOrder = () => {
		const left = [...Object.values(column), 1_000];
		let drawn = 0;
		for (let size = people; size > 0; size -= 1, drawn += 1) {
			let place = below(size);
			const at = left.findIndex((count) => (place -= count) < 0);
			left[at]! -= 1;
		}
		return drawn;
	};
	const mixed = () => [...mixedLines(tally, below)].length;
	// Once to warm up, then the best of three, one beside the other.
	const times = [0, 1, 2, 3].map(() => [timeOf(inOrder), timeOf(mixed)] as const).slice(1);
	const best = (which: 0 | 1) => Math.min(...times.map((both) => both[which]));
	expect(best(1)).toBeLessThan(30 * best(0));
});
