import { expect, it } from 'vitest';
import { leastSeenFirst } from './order.ts';

const cards = Array.from({ length: 12 }, (_, i) => ({ id: `phrase-${i}`, number: i + 1, seen: 3 }));

it('shows first what the fewest people have answered', () => {
	const seen = [9, 0, 4].map((count, i) => ({ id: `${i}`, number: i + 1, seen: count }));
	expect(leastSeenFirst(seen, 'amina').map(({ number }) => number)).toEqual([2, 3, 1]);
});

it('gives the same person the same order, and another person another one', () => {
	const order = (seed: string) => leastSeenFirst(cards, seed).map(({ number }) => number);
	expect(order('amina')).toEqual(order('amina'));
	expect(order('amina')).not.toEqual(order('bruno'));
	expect([...order('bruno')].sort((a, b) => a - b)).toEqual(cards.map(({ number }) => number));
});

it('lets each of equal statements begin for somebody', () => {
	const firsts = new Set(
		Array.from({ length: 300 }, (_, i) => leastSeenFirst(cards, `person-${i}`)[0]!.number)
	);
	expect(firsts.size).toBe(cards.length);
});
