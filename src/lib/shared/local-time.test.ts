import { expect, it } from 'vitest';
import fc from 'fast-check';
import { daysAfter, endOfDay, fromLocalField, toLocalField } from './local-time.ts';
import { timeZones } from './time-zone.ts';

it.each([
	['2027-01-15T08:00', '2027-01-15T07:00:00.000Z'],
	['2027-07-15T23:59', '2027-07-15T21:59:00.000Z'],
	['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
	['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
	['2027-10-31T02:30', '2027-10-31T00:30:00.000Z']
])('%s in Paris is %s', (field, instant) => {
	expect(fromLocalField(field)?.toISOString()).toBe(instant);
	expect(toLocalField(new Date(instant))).toBe(field);
});

it.each([
	// Two hours ahead of Paris in summer, three in winter; never changed there.
	['Indian/Reunion', '2027-03-28T02:30', '2027-03-27T22:30:00.000Z'],
	['Indian/Reunion', '2027-10-31T02:30', '2027-10-30T22:30:00.000Z'],
	['America/Martinique', '2027-03-27T23:30', '2027-03-28T03:30:00.000Z'],
	['America/Martinique', '2027-10-31T18:00', '2027-10-31T22:00:00.000Z'],
	['Pacific/Marquesas', '2027-07-14T08:00', '2027-07-14T17:30:00.000Z'],
	['America/Miquelon', '2027-07-14T08:00', '2027-07-14T10:00:00.000Z']
] as const)('in %s, %s is %s, whatever Paris does with its clocks', (zone, field, instant) => {
	expect(fromLocalField(field, zone)?.toISOString()).toBe(instant);
	expect(toLocalField(new Date(instant), zone)).toBe(field);
});

it('any minute of any zone of France is read back as it was written', () => {
	const minute = fc
		.integer({ min: Date.UTC(2025, 0) / 60_000, max: Date.UTC(2032, 0) / 60_000 })
		.map((minutes) => new Date(minutes * 60_000));
	fc.assert(
		fc.property(minute, fc.constantFrom(...timeZones), (instant, zone) => {
			const field = toLocalField(instant, zone);
			const read = fromLocalField(field, zone)!;
			expect(toLocalField(read, zone)).toBe(field);
			// Of an hour that comes twice, the first.
			expect(instant.getTime() - read.getTime()).toBeOneOf([0, 3_600_000]);
		}),
		{ numRuns: 400 }
	);
});

it('an hour that summer time jumps over is taken an hour later', () => {
	expect(toLocalField(fromLocalField('2027-03-28T02:30'))).toBe('2027-03-28T03:30');
});

it.each(['', '2027-02-31T10:00', '2027-01-01', '2027-01-01T24:00', 'demain'])(
	'« %s » is no date',
	(text) => {
		expect(fromLocalField(text)).toBeNull();
	}
);

it.each([
	['Europe/Paris', '2027-10-31', '2027-10-31T23:00:00.000Z'],
	['Europe/Paris', '2027-03-28', '2027-03-28T22:00:00.000Z'],
	['Europe/Paris', '2028-02-29', '2028-02-29T23:00:00.000Z'],
	['Indian/Reunion', '2027-10-31', '2027-10-31T20:00:00.000Z'],
	['America/Martinique', '2027-12-31', '2028-01-01T04:00:00.000Z']
] as const)('in %s the %s ends at %s', (zone, day, end) => {
	expect(endOfDay(day, zone)?.toISOString()).toBe(end);
});

it('what is no day has no end', () => {
	expect(endOfDay('2027-02-30')).toBeNull();
});

it('ten days later it is the same hour, whatever the clocks did meanwhile', () => {
	const asked = new Date('2027-10-25T16:00:30.500Z');
	expect(daysAfter(asked, 10).toISOString()).toBe('2027-11-04T17:00:30.500Z');
	expect(daysAfter(asked, 10, 'Indian/Reunion').toISOString()).toBe('2027-11-04T16:00:30.500Z');
});
