/** The two languages of the interface. French is written first; English is complete. */
export type Locale = 'fr' | 'en';

export const locales: readonly Locale[] = ['fr', 'en'];

export function isLocale(value: unknown): value is Locale {
	return value === 'fr' || value === 'en';
}

function localeOfPage(): Locale {
	if (typeof document === 'undefined') return 'fr';
	return document.documentElement.lang === 'en' ? 'en' : 'fr';
}

let readLocale = localeOfPage;

/** On the server each request has its own language: hooks install a reader backed by its async context. */
export function installLocaleReader(reader: () => Locale): void {
	readLocale = reader;
}

export function currentLocale(): Locale {
	return readLocale();
}

/**
 * One entry of the catalogue: both languages side by side, so that the compiler refuses an entry
 * without its twin, and the bundler drops the entries that a page does not use.
 */
export function message(fr: string, en: string): () => string;
export function message<P>(fr: (p: P) => string, en: (p: P) => string): (p: P) => string;
// @__NO_SIDE_EFFECTS__
export function message<P>(fr: string | ((p: P) => string), en: string | ((p: P) => string)) {
	return (p: P): string => {
		const text = currentLocale() === 'en' ? en : fr;
		return typeof text === 'string' ? text : text(p);
	};
}

const rules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };

/** « une fiche » / « 3 fiches »: French counts 0 and 1 as singular, English only 1. */
export function plural(locale: Locale, count: number, one: string, other: string): string {
	return rules[locale].select(count) === 'one' ? one : other;
}
