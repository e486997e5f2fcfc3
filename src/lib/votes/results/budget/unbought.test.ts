import { expect, it } from 'vitest';
import { countEqualShares } from '../../methods/equal-shares.ts';
import { budgetParameters } from '../../methods/parameters.ts';
import { whyUnbought } from './unbought.ts';

const ballots = [
	{ ballot: [0, 1], count: 6 },
	{ ballot: [1, 2], count: 2 },
	{ ballot: [3], count: 2 }
];

it('each project that is not bought has its reason', () => {
	const parameters = budgetParameters(100, [60, 30, 50, 200, 10]);
	const result = countEqualShares(ballots, { count: 5, drawOrder: [0, 1, 2, 3, 4] }, parameters);
	expect(result.outcome.winners.toSorted()).toEqual([0, 1]);
	expect([2, 3, 4].map((option) => whyUnbought(option, result, parameters))).toEqual([
		'above-rest',
		'above-budget',
		'no-supporter'
	]);
});

it('equals that nothing announced tells apart stop the purchases, and it is said of each', () => {
	const parameters = budgetParameters(40, [40, 40, 10]);
	const equals = [
		{ ballot: [0], count: 4 },
		{ ballot: [1], count: 4 },
		{ ballot: [2], count: 1 }
	];
	const result = countEqualShares(
		equals,
		{ count: 3, drawOrder: null },
		{ ...parameters, increment: null }
	);
	expect(result.outcome.winners).toEqual([]);
	expect([0, 1].map((option) => whyUnbought(option, result, parameters))).toEqual([
		'open-tie',
		'open-tie'
	]);
	expect(whyUnbought(2, result, parameters)).toBe('stopped');
});

it('without a completion, supporters may be short although money is left', () => {
	const parameters = { ...budgetParameters(100, [60, 50]), increment: null, greedy: false };
	const few = [
		{ ballot: [0], count: 1 },
		{ ballot: [1], count: 9 }
	];
	const result = countEqualShares(few, { count: 2, drawOrder: null }, parameters);
	expect(result.unspent).toBe(50);
	expect(whyUnbought(0, result, { ...parameters, costs: [40, 50] })).toBe('supporters-short');
});
