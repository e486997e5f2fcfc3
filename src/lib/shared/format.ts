import { currentLocale, type InEachLanguage, type Locale } from './messages.ts';
import { currentTimeZone } from './time-zone.ts';
import { timeZoneWords } from './time-zone-words.ts';

const tags: InEachLanguage<string> = { fr: 'fr-FR', en: 'en-GB' };
/** French says « 1er mars », never « 1 mars »; `Intl` does not know it. */
const firstOfMonth: InEachLanguage<string> = { fr: '1er', en: '1' };

function tag(): string {
	return tags[currentLocale()];
}

type Formats = { date: Intl.DateTimeFormat; number: Intl.NumberFormat; list: Intl.ListFormat };
const makers: { [Kind in keyof Formats]: (tag: string, options: object) => Formats[Kind] } = {
	date: (language, options) => new Intl.DateTimeFormat(language, options),
	number: (language, options) => new Intl.NumberFormat(language, options),
	list: (language, options) => new Intl.ListFormat(language, options)
};
const made = new Map<string, Formats[keyof Formats]>();

/** To make one takes ten times longer than to write a number with it, and a page has hundreds. */
function formatOf<Kind extends keyof Formats>(
	kind: Kind,
	language: string,
	options: object = {}
): Formats[Kind] {
	const key = `${kind} ${language} ${JSON.stringify(options)}`;
	const format = made.get(key) ?? makers[kind](language, options);
	made.set(key, format);
	return format as Formats[Kind];
}

function dateWords(
	value: Date,
	{ locale, ...options }: Intl.DateTimeFormatOptions & { locale: Locale }
): string {
	return formatOf('date', tags[locale], options)
		.formatToParts(value)
		.map(({ type, value: text }) => (type === 'day' && text === '1' ? firstOfMonth[locale] : text))
		.join('');
}

/** « 3 mars 2027 ». Takes an instant, of which it is the day there, or a plain `YYYY-MM-DD` day. */
export function formatDate(
	value: Date | string,
	locale = currentLocale(),
	zone = currentTimeZone()
): string {
	const day = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
	return dateWords(new Date(value), {
		locale,
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: day ? 'UTC' : zone
	});
}

/** « mars 2027 » from a plain day. */
export function formatMonth(value: string): string {
	const options = { month: 'long', year: 'numeric', timeZone: 'UTC' };
	return formatOf('date', tag(), options).format(new Date(value));
}

/** « 3 mars 2027 à 14:05 (heure de La Réunion) »: an hour is never without where it is that. */
export function formatDateTime(
	value: Date | string,
	locale = currentLocale(),
	zone = currentTimeZone()
): string {
	return `${formatBareDateTime(value, locale, zone)} (${timeZoneWords(zone, locale)})`;
}

/** « 3 mars 2027 à 14:05 », where the same line says which time. */
export function formatBareDateTime(
	value: Date | string,
	locale = currentLocale(),
	zone = currentTimeZone()
): string {
	return dateWords(new Date(value), {
		locale,
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: zone
	});
}

/** « 14:05 », on the clock of this device. */
export function formatHour(value: Date | number): string {
	return formatOf('date', tag(), { hour: '2-digit', minute: '2-digit' }).format(value);
}

/** « 12 480 », with the separators of the language; a true minus sign, « −2 », which no line is cut after. */
export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
	return formatOf('number', tag(), options).format(value).replace('-', '−');
}

/** « 30 000 € », « 1 250,50 € » when there are cents. */
export function formatEuros(value: number): string {
	const digits = Number.isInteger(value) ? 0 : 2;
	return formatNumber(value, {
		...{ style: 'currency', currency: 'EUR' },
		...{ minimumFractionDigits: digits, maximumFractionDigits: digits }
	});
}

/** « Amina, Bruno et Chloé ». */
export function formatList(values: readonly string[]): string {
	return formatOf('list', tag(), { type: 'conjunction' }).format(values);
}

/** « heure de Paris » → « Heure de Paris ». */
export function upperFirst(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** « Jeunes » → « jeunes », for the middle of a sentence; « QPV » stays. */
export function lowerFirst(text: string): string {
	return /^\p{Lu}(\p{Ll}|\P{L}|$)/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
