import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOf, plainNumberOf, plainOrTyped } from './typed-number.ts';

/** The spaces that a keyboard, a spreadsheet and a French typesetter put between thousands. */
const spaces = [' ', '\u00a0', '\u202f', '\u2009'];
const euros = { decimals: 2, unit: 'euros' };

describe('« un nombre s’écrit comme on veut »', () => {
	it.each(spaces)('thousands are set apart by %j', (space) => {
		expect(plainNumberOf(`100${space}000`)).toBe('100000');
		expect(plainNumberOf(`${space}1${space}250,5${space}€`, euros)).toBe('1250.5');
	});

	it.each([
		...[['12'], ['012', '12'], ['+12', '12'], ['-3'], ['−3', '-3'], ['– 3', '-3'], ['-0', '0']],
		...[
			['100.000', '100000'],
			['1.250.000', '1250000'],
			['1,250,000', '1250000']
		],
		...[
			['1’250', '1250'],
			['12\u200b000\ufeff', '12000']
		]
	])('a whole number: %s', (typed, plain = typed) => {
		expect(plainNumberOf(typed!)).toBe(plain);
	});

	it.each([
		...[
			['12 000 €', '12000'],
			['12 000,00 euros', '12000'],
			['€ 1,250.50', '1250.5']
		],
		...[
			['1.250,5', '1250.5'],
			['30 k€', '30000'],
			['1,5 k€', '1500'],
			['30K€', '30000']
		],
		...[
			['1,2 M€', '1200000'],
			['0,05', '0.05'],
			['12 345 EUR', '12345']
		]
	])('a sum: %s', (typed, plain) => {
		expect(plainNumberOf(typed!, euros)).toBe(plain);
	});

	it('a share, and the unit that a question says', () => {
		expect(plainNumberOf('12,5 %', { decimals: 2, unit: '%' })).toBe('12.5');
		expect(plainNumberOf('3 km', { unit: 'km' })).toBe('3');
		expect(plainNumberOf('3 km', { unit: 'kg' })).toBeNull();
	});

	it.each([
		'douze',
		'1 2',
		'12 00',
		'1.2.3',
		'12,5',
		'12,345',
		'1e3',
		'0x10',
		'--3',
		'12 €',
		'Infinity',
		'1,,2'
	])('%s is no whole number, and is not guessed', (typed) => {
		expect(plainNumberOf(typed)).toBeNull();
		expect(plainOrTyped(` ${typed} `)).toBe(typed);
	});

	it('what could be a thousand or a thousandth is asked again', () => {
		expect(plainNumberOf('1.250', { decimals: 6 })).toBeNull();
		expect(plainNumberOf('1,250', { decimals: 6 })).toBe('1.25');
		expect(plainNumberOf('0.250', { decimals: 6 })).toBe('0.25');
	});

	it('stands between its bounds', () => {
		expect(numberOf('5', { min: 1, max: 5 })).toBe(5);
		expect(numberOf('6', { min: 1, max: 5 })).toBeNull();
		expect(numberOf('', { min: 0 })).toBeNull();
	});
});

it('« ce que la page écrit, elle sait le relire » : any number, in French as in English', () => {
	const whole = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
	fc.assert(
		fc.property(
			whole,
			fc.constantFrom('fr-FR', 'en-GB'),
			fc.constantFrom(...spaces),
			(n, tag, space) => {
				const written = new Intl.NumberFormat(tag).format(n).replace(/\s/g, space);
				// « 12,345 » is twelve thousand in English only.
				const isEither = /^-?\d+,\d+$/.test(written);
				expect(plainNumberOf(written)).toBe(isEither ? null : String(n));
			}
		)
	);
	const cents = fc.integer({ min: 0, max: 10 ** 11 }).map((n) => n / 100);
	fc.assert(
		fc.property(cents, (n) => {
			const written = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }).format(
				n
			);
			expect(Number(plainNumberOf(written, euros))).toBe(n);
		})
	);
});

it('whatever is typed gives a plain number or none, and never throws', () => {
	const shapes = [{}, { decimals: 2, unit: 'euros' }, { decimals: 6, unit: 'km' }];
	const letters = fc.string({
		unit: fc.constantFrom(...'0123456789 .,-€k%\u00a0\u202f'),
		maxLength: 20
	});
	fc.assert(
		fc.property(fc.oneof(fc.string(), letters), fc.constantFrom(...shapes), (typed, shape) => {
			const plain = plainNumberOf(typed, shape);
			if (plain) expect(plain).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
			if (plain) expect(plainNumberOf(plain.replace('.', ','), shape)).toBe(plain);
		})
	);
});
