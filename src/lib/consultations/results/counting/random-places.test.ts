import { randomInt } from 'node:crypto';
import { expect, it } from 'vitest';
import { placesInAnyOrder } from './random-places.ts';

it('each place is given once, then what comes after', () => {
	const place = placesInAnyOrder(50, randomInt);
	const given = Array.from({ length: 50 }, place);
	expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
	expect([place(), place()]).toEqual([51, 52]);
});

it('every order of four comes as often as any other', () => {
	const seen = new Map<string, number>();
	const ROUNDS = 24_000;
	for (let round = 0; round < ROUNDS; round += 1) {
		const order = Array.from({ length: 4 }, placesInAnyOrder(4, randomInt)).join('');
		seen.set(order, (seen.get(order) ?? 0) + 1);
	}
	expect(seen.size).toBe(24);
	// A thousand each; six standard deviations of 31 are 190.
	for (const times of seen.values()) expect(Math.abs(times - ROUNDS / 24)).toBeLessThan(190);
});
