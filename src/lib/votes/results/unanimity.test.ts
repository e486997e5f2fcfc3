import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asTotals } from '../methods/as-totals.ts';
import { isUnanimous } from './unanimity.ts';

it('ballots that are all alike tell what each one voted; blank ones and abstentions are not among them', () => {
	const alike = [
		{ ballot: { marks: 1 }, count: 6 },
		{ ballot: 'blank', count: 2 },
		{ ballot: { marks: [] }, count: 1 }
	];
	expect(isUnanimous(alike, 'single-choice')).toBe(true);
	expect(isUnanimous([...alike, { ballot: { marks: 0 }, count: 1 }], 'single-choice')).toBe(false);
	expect(isUnanimous([{ ballot: 'blank', count: 9 }], 'single-choice')).toBe(false);
});

it('the order in which options were ticked says nothing, that of a ranking does', () => {
	const two = (a: unknown, b: unknown) => [
		{ ballot: { marks: a }, count: 3 },
		{ ballot: { marks: b }, count: 4 }
	];
	expect(isUnanimous(two([0, 2], [2, 0]), 'approval')).toBe(true);
	expect(isUnanimous(two([1, 2], [2, 1]), 'schulze')).toBe(false);
});

it('ballots made again from totals are alike exactly when the true ones were', () => {
	const parameters = { method: 'majority-judgment', grades: 3, seats: 1 } as const;
	const grade = fc.constantFrom(0, 1, null);
	const ballots = fc.array(fc.tuple(fc.constantFrom(0, 1), grade), { minLength: 2, maxLength: 5 });
	fc.assert(
		fc.property(ballots, (all) => {
			const lines = all.map((marks) => ({ ballot: { marks }, count: 1 }));
			const isAlike = new Set(all.map((marks) => JSON.stringify(marks))).size === 1;
			const totals = asTotals(lines, 2, parameters);
			expect(isUnanimous(totals, parameters.method)).toBe(isAlike);
		})
	);
});
