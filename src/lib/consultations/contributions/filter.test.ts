import { expect, it } from 'vitest';
import { addressOf, filterFrom, isFiltered } from './filter.ts';

it('reads an address back as it was written', () => {
	const filter = filterFrom(new URLSearchParams('q=banc&nature=besoins&tri=soutiens&page=3'));
	expect(filter).toEqual({
		search: 'banc',
		kind: 'need',
		category: '',
		sort: 'supported',
		page: 3
	});
	expect(filterFrom(new URLSearchParams(addressOf(filter).slice(1)))).toEqual(filter);
});

it('leaves out what it does not understand', () => {
	const filter = filterFrom(new URLSearchParams("categorie=' or 1=1&nature=x&tri=y&page=-4&q=\0"));
	expect(filter).toEqual({ search: '', kind: '', category: '', sort: 'recent', page: 1 });
	expect(isFiltered(filter)).toBe(false);
	expect(addressOf(filter)).toBe('?');
});
