import { expect, it } from 'vitest';
import { fromParisField, toParisField } from './paris-time.ts';

it.each([
	['2027-01-15T08:00', '2027-01-15T07:00:00.000Z'],
	['2027-07-15T23:59', '2027-07-15T21:59:00.000Z'],
	['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
	['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
	['2027-10-31T02:30', '2027-10-31T00:30:00.000Z']
])('%s in Paris is %s', (field, instant) => {
	expect(fromParisField(field)?.toISOString()).toBe(instant);
	expect(toParisField(new Date(instant))).toBe(field);
});

it('an hour that summer time jumps over is taken an hour later', () => {
	expect(toParisField(fromParisField('2027-03-28T02:30'))).toBe('2027-03-28T03:30');
});

it.each(['', '2027-02-31T10:00', '2027-01-01', '2027-01-01T24:00', 'demain'])(
	'« %s » is no date',
	(text) => {
		expect(fromParisField(text)).toBeNull();
	}
);
