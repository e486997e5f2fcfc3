import { currentLocale, type InEachLanguage } from './messages.ts';

const tags: InEachLanguage<string> = { fr: 'fr-FR', en: 'en-GB' };
const zone = 'Europe/Paris';

function tag(): string {
	return tags[currentLocale()];
}

/** French says « 1er mars », never « 1 mars »; `Intl` does not know it. */
function withFirstOfMonth(format: Intl.DateTimeFormat, value: Date): string {
	const parts = format.formatToParts(value);
	const isFrench = currentLocale() === 'fr';
	return parts
		.map(({ type, value: text }) => (isFrench && type === 'day' && text === '1' ? '1er' : text))
		.join('');
}

/** « 3 mars 2027 ». Takes an instant or a plain `YYYY-MM-DD` day. */
export function formatDate(value: Date | string): string {
	const day = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
	const format = new Intl.DateTimeFormat(tag(), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: day ? 'UTC' : zone
	});
	return withFirstOfMonth(format, new Date(value));
}

/** « mars 2027 » from a plain day. */
export function formatMonth(value: string): string {
	return new Intl.DateTimeFormat(tag(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
		new Date(value)
	);
}

/** « 3 mars 2027 à 14:05 », in the time of Paris. */
export function formatDateTime(value: Date | string): string {
	const format = new Intl.DateTimeFormat(tag(), {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: zone
	});
	return withFirstOfMonth(format, new Date(value));
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
