import { expect, it } from 'vitest';
import { holesOf } from './damage.ts';

it('numbers that are missing are told as ranges, at the beginning, in the middle and at the end', () => {
	expect(holesOf([3, 4, 7], { from: 1, to: 9 })).toEqual([
		{ from: 1, to: 2 },
		{ from: 5, to: 6 },
		{ from: 8, to: 9 }
	]);
	expect(holesOf([1, 2, 3], { from: 1, to: 3 })).toEqual([]);
	expect(holesOf([4, 5, 9], { from: 5, to: 6 })).toEqual([{ from: 6, to: 6 }]);
	expect(holesOf([], { from: 1, to: 0 })).toEqual([]);
});
