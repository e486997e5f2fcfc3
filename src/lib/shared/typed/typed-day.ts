import { foldWord } from './plain-letters.ts';

const MONTHS: readonly (readonly string[])[] = [
	['janvier', 'janv', 'jan', 'january'],
	['fevrier', 'fevr', 'fev', 'february', 'feb'],
	['mars', 'march', 'mar'],
	['avril', 'avr', 'april', 'apr'],
	['mai', 'may'],
	['juin', 'june', 'jun'],
	['juillet', 'juil', 'july', 'jul'],
	['aout', 'august', 'aug'],
	['septembre', 'sept', 'sep', 'september'],
	['octobre', 'oct', 'october'],
	['novembre', 'nov', 'november'],
	['decembre', 'dec', 'december']
];
const WEEKDAYS: readonly (readonly string[])[] = [
	['dimanche', 'dim', 'sunday', 'sun'],
	['lundi', 'lun', 'monday', 'mon'],
	['mardi', 'mar', 'tuesday', 'tue'],
	['mercredi', 'mer', 'wednesday', 'wed'],
	['jeudi', 'jeu', 'thursday', 'thu'],
	['vendredi', 'ven', 'friday', 'fri'],
	['samedi', 'sam', 'saturday', 'sat']
];

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const FIGURES = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4})$/;
const WORDS = /^(\d{1,2}) ?(?:er|eme|e|st|nd|rd|th)? ([a-z]+)\.?,? (\d{4})$/;
const ENGLISH = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

/**
 * A day as people type it (« 14 juillet 2027 », « 1er mars 2027 », « 14/07/2027 », « mercredi 14 juillet 2027 », `2027-07-14`), as
 * `YYYY-MM-DD`. Empty for nothing; null for what is no day of the calendar, from 1900 to 2199, or not the day of the week that it says.
 */
export function plainDayOf(typed: string): string | null {
	const line = foldWord(typed).replaceAll('ᵉʳ', 'er');
	if (line === '') return '';
	const alone = dayIn(line.replace(/^le /, ''));
	if (alone !== null) return alone;
	const [, named = '', rest = ''] = /^(?:le )?([a-z]{3,})\.?,? (\S.*)$/.exec(line) ?? [];
	const weekday = placeIn(WEEKDAYS, named);
	const day = weekday < 0 ? null : dayIn(rest);
	if (day === null) return null;
	return new Date(`${day}T00:00:00Z`).getUTCDay() === weekday ? day : null;
}

/** Whether a text is a day in its plain form, `YYYY-MM-DD`. */
export function isPlainDay(text: string): boolean {
	return text !== '' && plainDayOf(text) === text;
}

/** The plain form of a day, or what was typed when it is none: what goes back into its field. */
export function dayOrTyped(typed: string): string {
	return plainDayOf(typed) ?? typed.trim();
}

function dayIn(line: string): string | null {
	const iso = ISO.exec(line);
	if (iso) return calendarDay(iso[1]!, iso[2]!, iso[3]!);
	const figures = FIGURES.exec(line);
	if (figures) return calendarDay(figures[3]!, figures[2]!, figures[1]!);
	const words = WORDS.exec(line);
	if (words) return calendarDay(words[3]!, monthOf(words[2]!), words[1]!);
	const english = ENGLISH.exec(line);
	return english && calendarDay(english[3]!, monthOf(english[1]!), english[2]!);
}

const placeIn = (names: readonly (readonly string[])[], word: string) =>
	names.findIndex((spellings) => spellings.includes(word));
const monthOf = (word: string) => String(placeIn(MONTHS, word) + 1);

/** Null for a day that the calendar does not have: « 31 février ». */
function calendarDay(year: string, month: string, day: string): string | null {
	if (year < '1900' || year > '2199') return null;
	const text = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
	const date = new Date(`${text}T00:00:00Z`);
	return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) ? null : text;
}
