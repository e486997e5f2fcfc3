import { seenLine } from './typed/plain-letters.ts';
import { plainDayOf } from './typed/typed-day.ts';

const parts = new Intl.DateTimeFormat('sv-SE', {
	dateStyle: 'short',
	timeStyle: 'short',
	timeZone: 'Europe/Paris'
});

/** What a `datetime-local` field shows for an instant, in the time of Paris: `2027-03-01T08:00`. Empty for none. */
export function toParisField(instant: Date | null): string {
	return instant ? parts.format(instant).replace(' ', 'T') : '';
}

/** « 2027-03-01T08:00 », « 1er mars 2027 à 8 h 30 », « 01/03/2027 18h ». */
const MOMENT = /^(.+?)(?:T|,? (?:à |at )?)(\d{1,2})(?::| ?h ?)([0-5]\d)?(?::[0-5]\d(?:\.\d+)?)?$/i;

/**
 * The instant that a day and an hour mean in Paris, as a `datetime-local` field gives them or as people type them; null when it is not a
 * date. An hour that the change to summer time jumps over is taken an hour later; of one that comes twice in autumn, the first.
 */
export function fromParisField(text: string): Date | null {
	const [, day = '', hour = '', minute = '00'] = MOMENT.exec(seenLine(text)) ?? [];
	const plain = plainDayOf(day);
	if (!plain || hour === '' || hour.padStart(2, '0') > '23') return null;
	const wanted = `${plain}T${hour.padStart(2, '0')}:${minute}`;
	const utc = new Date(`${wanted}:00Z`);
	if (Number.isNaN(utc.getTime())) return null;
	// Paris is one or two hours ahead of UTC.
	const [summer, winter] = [2, 1].map((hours) => new Date(utc.getTime() - hours * 3_600_000));
	return toParisField(summer!) === wanted ? summer! : winter!;
}
