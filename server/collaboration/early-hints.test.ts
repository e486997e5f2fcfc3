import { expect, it } from 'vitest';
import { EarlyHints, useOf, type Hint } from './early-hints.ts';

const hint = (from: number, to = from + 1): Hint => ({ from, to, payload: Uint8Array.of(to) });

it('only what follows exactly is used: what leaps over a lost one waits', () => {
	expect(useOf(hint(4), 4)).toBe('next');
	expect(useOf(hint(5), 4)).toBe('early');
	expect(useOf(hint(3), 4)).toBe('known');
	expect(useOf(hint(3, 6), 4)).toBe('early');
	expect(useOf({ from: 4, to: 5, payload: null }, 4)).toBe('early');
});

it('hints heard in any order, some twice, are given in the order of their numbers', () => {
	const early = new EarlyHints();
	for (const from of [3, 1, 2, 1, 0, 3]) early.add(hint(from));
	let seq = 0;
	for (let next = early.take(seq); next; next = early.take(seq)) seq = next.to;
	expect(seq).toBe(4);
	expect(early.last).toBe(0);
});

it('what comes after a hole stays, and its last number is known', () => {
	const early = new EarlyHints();
	early.add(hint(7));
	early.add(hint(5));
	expect(early.take(4)).toBeNull();
	expect(early.last).toBe(8);
});

it('a flood is not kept, and its last number is', () => {
	const early = new EarlyHints();
	for (let n = 1_000; n > 0; n -= 1) early.add(hint(n));
	expect(early.take(500)).toBeNull();
	expect(early.last).toBe(1_001);
});
