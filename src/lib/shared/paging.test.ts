import { expect, it } from 'vitest';
import { pageNumberOf, pageWithin, searchOf } from './paging.ts';

it.each([
	[null, 1],
	['', 1],
	['deux', 1],
	['-3', 1],
	['2', 2],
	['2.9', 2],
	['Infinity', 10_000]
])('the address that asks for page %s gets page %i', (text, page) => {
	expect(pageNumberOf(text)).toBe(page);
});

it('an empty list has one page, and a page past the end is the last one', () => {
	expect(pageWithin({ total: 0, page: 1, size: 20 })).toEqual({ page: 1, pages: 1, offset: 0 });
	expect(pageWithin({ total: 41, page: 9, size: 20 })).toEqual({ page: 3, pages: 3, offset: 40 });
	expect(pageWithin({ total: 40, page: 2, size: 20 })).toEqual({ page: 2, pages: 2, offset: 20 });
});

it('a search keeps its words, without what no database holds', () => {
	expect(searchOf(null)).toBe('');
	expect(searchOf(' comité\0 citoyen ')).toBe('comité citoyen');
	expect(searchOf('x'.repeat(500))).toHaveLength(100);
});
