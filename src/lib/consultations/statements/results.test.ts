import { expect, it } from 'vitest';
import { mostDividing, mostShared, standingOf, type StatementResult } from './results.ts';

const of = (number: number, agree: number, disagree: number, pass = 0): StatementResult => ({
	id: `s${number}`,
	number,
	body: `Phrase ${number}`,
	agree,
	disagree,
	pass
});
const results = [of(1, 9, 1), of(2, 1, 19), of(3, 5, 5), of(4, 6, 5), of(5, 2, 0, 40), of(6, 6, 4)];
const numbers = (some: StatementResult[]) => some.map(({ number }) => number);

it('what most agree with or reject comes first by its clearness', () => {
	expect(numbers(mostShared(results))).toEqual([2, 1, 6]);
});

it('what divides is what is most even', () => {
	expect(numbers(mostDividing(results))).toEqual([3, 4]);
});

it('two people who take a side say nothing of all, however many pass', () => {
	expect(numbers([...mostShared(results), ...mostDividing(results)])).not.toContain(5);
});

it('tells somebody where they stand', () => {
	const standing = standingOf(
		results,
		new Map([
			['s1', 'agree'],
			['s2', 'agree'],
			['s3', 'disagree'],
			['s4', 'pass'],
			['s5', 'agree'],
			['elsewhere', 'agree']
		])
	);
	expect(standing).toMatchObject({ answered: 5, passed: 1 });
	expect(numbers(standing.withMost)).toEqual([1]);
	expect(numbers(standing.withFew)).toEqual([2]);
	expect(numbers(standing.even)).toEqual([3]);
});
