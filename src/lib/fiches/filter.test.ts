import { expect, it } from 'vitest';
import { addressOf, filterFrom, isFiltered } from './filter.ts';

it('reads what it writes', () => {
	const filter = filterFrom(
		new URLSearchParams(
			'q=bus&theme=prevention&etape=late&pilote=CPTS&manque=pilot&tri=recent&page=3'
		)
	);
	expect(filterFrom(new URLSearchParams(addressOf(filter)))).toEqual(filter);
	expect(isFiltered(filter)).toBe(true);
});

it('leaves out what nobody offered', () => {
	const filter = filterFrom(new URLSearchParams('etape=constructor&tri=drop&manque=x&page=-4'));
	expect(filter).toMatchObject({ status: '', sort: 'number', gap: '', page: 1 });
	expect(isFiltered(filter)).toBe(false);
	expect(addressOf(filter)).toBe('?');
});
