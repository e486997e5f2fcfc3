import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { idsOfPageCode, pageCodeOf, readPageCode, spacedPageCode } from './page-code.ts';

it('a page has one code, of eight signs, and the code leads back to it', () => {
	for (let n = 0; n < 2000; n += 1) {
		const id = randomUUID();
		const code = pageCodeOf(id);
		expect(code).toMatch(/^[23456789CDFHJKMNPRTVWXY]{8}$/);
		const { from, to } = idsOfPageCode(code)!;
		expect(from <= id && id <= to).toBe(true);
		expect([pageCodeOf(from), pageCodeOf(to)]).toEqual([code, code]);
	}
});

it('two pages of one installation do not have the same', () => {
	const codes = new Set(Array.from({ length: 2000 }, () => pageCodeOf(randomUUID())));
	expect(codes.size).toBe(2000);
});

it('is read whatever the capitals, the spaces and the dashes', () => {
	const code = pageCodeOf(randomUUID());
	for (const typed of [
		spacedPageCode(code),
		` ${code.toLowerCase()} `,
		[...code].join(' '),
		spacedPageCode(code).replace('-', '–')
	])
		expect(readPageCode(typed)).toBe(code);
});

it('a sign that was taken for another is read as the one that was printed', () => {
	expect(readPageCode('bsgz-o0XY')).toBe('8562DDXY');
});

it.each(['', 'K7M', 'K7M3PWXT2', 'K7M3-PWXI', 'K7M3PWX1', 'Y'.repeat(8)])(
	'« %s » leads nowhere',
	(typed) => {
		const code = readPageCode(typed);
		expect(code && idsOfPageCode(code)).toBeNull();
	}
);
