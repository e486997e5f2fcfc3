import { currentLocale, type InEachLanguage, type Locale } from './messages.ts';

const tags: InEachLanguage<string> = { fr: 'fr-FR', en: 'en-GB' };
/** French says « 1er mars », never « 1 mars »; `Intl` does not know it. */
const firstOfMonth: InEachLanguage<string> = { fr: '1er', en: '1' };
const zone = 'Europe/Paris';

function tag(): string {
	return tags[currentLocale()];
}

function dateWords(
	value: Date,
	{ locale, ...options }: Intl.DateTimeFormatOptions & { locale: Locale }
): string {
	return new Intl.DateTimeFormat(tags[locale], options)
		.formatToParts(value)
		.map(({ type, value: text }) => (type === 'day' && text === '1' ? firstOfMonth[locale] : text))
		.join('');
}

/** « 3 mars 2027 ». Takes an instant or a plain `YYYY-MM-DD` day. */
export function formatDate(value: Date | string, locale = currentLocale()): string {
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
	return new Intl.DateTimeFormat(tag(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
		new Date(value)
	);
}

/** « 3 mars 2027 à 14:05 », in the time of Paris. */
export function formatDateTime(value: Date | string, locale = currentLocale()): string {
	return dateWords(new Date(value), {
		locale,
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: zone
	});
}

/** « 14:05 », on the clock of this device. */
export function formatHour(value: Date | number): string {
	return new Intl.DateTimeFormat(tag(), { hour: '2-digit', minute: '2-digit' }).format(value);
}

/** « 12 480 », with the separators of the language. */
export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
	return new Intl.NumberFormat(tag(), options).format(value);
}

/** « 30 000 € ». Takes whole euros. */
export function formatEuros(value: number): string {
	return formatNumber(value, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
}

/** « Amina, Bruno et Chloé ». */
export function formatList(values: readonly string[]): string {
	return new Intl.ListFormat(tag(), { type: 'conjunction' }).format(values);
}

/** « Jeunes » → « jeunes », for the middle of a sentence; « QPV » stays. */
export function lowerFirst(text: string): string {
	return /^\p{Lu}(\p{Ll}|\P{L}|$)/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
