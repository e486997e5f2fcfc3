import { currentTimeZone, type TimeZone } from './time-zone.ts';
import { seenLine } from './typed/plain-letters.ts';
import { plainDayOf } from './typed/typed-day.ts';

const DAY_MS = 86_400_000;
const formats = new Map<TimeZone, Intl.DateTimeFormat>();

function formatOf(zone: TimeZone): Intl.DateTimeFormat {
	const made =
		formats.get(zone) ??
		new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
	formats.set(zone, made);
	return made;
}

/** What a `datetime-local` field shows for an instant, there: `2027-03-01T08:00`. Empty for none. */
export function toLocalField(instant: Date | null, zone = currentTimeZone()): string {
	return instant ? formatOf(zone).format(instant).replace(' ', 'T') : '';
}

/** « 2027-03-01T08:00 », « 1er mars 2027 à 8 h 30 », « 01/03/2027 18h ». */
const MOMENT = /^(.+?)(?:T|,? (?:à |at )?)(\d{1,2})(?::| ?h ?)([0-5]\d)?(?::[0-5]\d(?:\.\d+)?)?$/i;

/**
 * The instant that a day and an hour mean there, as a `datetime-local` field gives them or as people type them; null when it is not a
 * date. An hour that a change to summer time jumps over is taken as much later; of one that comes twice in autumn, the first.
 */
export function fromLocalField(text: string, zone = currentTimeZone()): Date | null {
	const [, day = '', hour = '', minute = '00'] = MOMENT.exec(seenLine(text)) ?? [];
	const plain = plainDayOf(day);
	if (!plain || hour === '' || hour.padStart(2, '0') > '23') return null;
	const wanted = `${plain}T${hour.padStart(2, '0')}:${minute}`;
	const utc = new Date(`${wanted}:00Z`).getTime();
	if (Number.isNaN(utc)) return null;
	// The two that a change of the clocks may be between.
	const [before, after] = [-1, 1].map((days) => aheadBy(new Date(utc + days * DAY_MS), zone));
	const instants = [Math.max(before!, after!), Math.min(before!, after!)].map(
		(ahead) => new Date(utc - ahead)
	);
	return instants.find((one) => toLocalField(one, zone) === wanted) ?? instants[1]!;
}

/** The same hour there, some days before. */
export function daysBefore(instant: Date, days: number, zone = currentTimeZone()): Date {
	return daysAfter(instant, -days, zone);
}

/** The same hour there, some days later: a day that people are told of is one of the calendar, not twenty-four hours. */
export function daysAfter(instant: Date, days: number, zone = currentTimeZone()): Date {
	const [day, hour] = toLocalField(instant, zone).split('T');
	const after = new Date(new Date(`${day}T00:00:00Z`).getTime() + days * DAY_MS);
	const minute = fromLocalField(`${after.toISOString().slice(0, 10)}T${hour}`, zone)!;
	return new Date(minute.getTime() + (instant.getTime() % 60_000));
}

/** The midnight at which a day (`YYYY-MM-DD`) is over there; null when it is no day. */
export function endOfDay(day: string, zone = currentTimeZone()): Date | null {
	const start = fromLocalField(`${day}T00:00`, zone);
	return start && daysAfter(start, 1, zone);
}

/** How far ahead of UTC the clocks are there at this instant, in milliseconds; negative behind it. */
function aheadBy(instant: Date, zone: TimeZone): number {
	const there = new Date(`${toLocalField(instant, zone)}:00Z`).getTime();
	return there - Math.floor(instant.getTime() / 60_000) * 60_000;
}
