import { expect, it } from 'vitest';
import {
	add,
	compareFractions,
	decimalOf,
	divide,
	exactOf,
	fraction,
	multiply,
	parseExact,
	subtract,
	truncate
} from './fractions.ts';

it('adds, subtracts, multiplies and divides exactly', () => {
	const [third, sixth] = [fraction(1, 3), fraction(1, 6)];
	expect([add, subtract, multiply, divide].map((by) => exactOf(by(third, sixth)))).toEqual([
		'1/2',
		'1/6',
		'1/18',
		'2'
	]);
	expect(exactOf(fraction(2, -4))).toBe('-1/2');
	expect(compareFractions(third, sixth)).toBe(1);
	expect(compareFractions(third, fraction(2, 6))).toBe(0);
});

it('cuts decimals without rounding up', () => {
	expect(exactOf(truncate(fraction(2, 3), 2))).toBe('33/50');
	expect(exactOf(truncate(fraction(2, 3), null))).toBe('2/3');
	expect(decimalOf('59/3', 5)).toBe('19.66666');
	expect(decimalOf('-1/2', 1)).toBe('-0.5');
	expect(decimalOf('7/2', 0)).toBe('3');
	expect(exactOf(parseExact('10/4'))).toBe('5/2');
});
