import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOrTyped, isPlainDay, plainDayOf } from './typed-day.ts';

it.each([
	...['14 juillet 2027', '14/07/2027', '14/7/2027', '14.07.2027', '14-07-2027', '2027-07-14'],
	...['14 JUILLET 2027', 'le 14 juil. 2027', 'mercredi 14 juillet 2027', 'Mer. 14 juillet 2027'],
	...[
		'14\u00a0juillet\u202f2027',
		'\u200b14/07/2027\ufeff',
		'14 July 2027',
		'July 14, 2027',
		'14th July 2027'
	]
])('« le 14 juillet 2027 » is understood when it is written %s', (typed) => {
	expect(plainDayOf(typed)).toBe('2027-07-14');
});

it.each([
	'1er mars 2027',
	'1 mars 2027',
	'1ᵉʳ mars 2027',
	'1er Mars 2027',
	'01/03/2027',
	'March 1st, 2027'
])('the first of a month is understood when it is written %s', (typed) => {
	expect(plainDayOf(typed)).toBe('2027-03-01');
});

it('accents count for nothing, composed or not', () => {
	for (const form of ['NFC', 'NFD'])
		for (const typed of ['2 février 2027', '2 FÉVRIER 2027', '2 fevr. 2027'])
			expect(plainDayOf(typed.normalize(form))).toBe('2027-02-02');
	expect(plainDayOf('15 août 2027')).toBe('2027-08-15');
});

it.each([
	...['31 février 2027', '29/02/2027', '31/04/2027', '2027-13-01', '00/01/2027', '32 janvier 2027'],
	...[
		'lundi 14 juillet 2027',
		'14/07/27',
		'14 juillet',
		'demain',
		'1899-12-31',
		'2200-01-01',
		'20270714'
	]
])('« %s » is no day, and is not guessed', (typed) => {
	expect(plainDayOf(typed)).toBeNull();
	expect(dayOrTyped(` ${typed} `)).toBe(typed);
});

it('nothing is no day and nothing wrong', () => {
	expect(plainDayOf(' \u00a0')).toBe('');
	expect(isPlainDay('')).toBe(false);
	expect(isPlainDay('2028-02-29')).toBe(true);
	expect(isPlainDay('29/02/2028')).toBe(false);
});

it('every day that the calendar has is read back, however it is written', () => {
	const days = fc.date({
		min: new Date('1900-01-01'),
		max: new Date('2199-12-31'),
		noInvalidDate: true
	});
	const tags = fc.constantFrom('fr-FR', 'en-GB', 'en-US');
	const styles = fc.constantFrom('full', 'long', 'medium');
	fc.assert(
		fc.property(days, tags, styles, (day, tag, dateStyle) => {
			const written = new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' }).format(day);
			expect(plainDayOf(written), written).toBe(day.toISOString().slice(0, 10));
		})
	);
});

it('whatever is typed gives a day of the calendar or none', () => {
	fc.assert(
		fc.property(fc.string(), (typed) => {
			const day = plainDayOf(typed);
			if (day) expect(isPlainDay(day)).toBe(true);
		})
	);
});
