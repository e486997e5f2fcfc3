/** The languages of the interface. French is written first; a language added here does not compile until each text has it. */
export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'fr';

export function isLocale(value: unknown): value is Locale {
	return locales.some((locale) => locale === value);
}

/** A language as it was kept or asked for; French for one that the interface does not speak. */
export function localeOf(value: unknown): Locale {
	return isLocale(value) ? value : defaultLocale;
}

function localeOfPage(): Locale {
	return typeof document === 'undefined' ? defaultLocale : localeOf(document.documentElement.lang);
}

let readLocale = localeOfPage;

/** On the server each request has its own language: hooks install a reader backed by its async context. */
export function installLocaleReader(reader: () => Locale): void {
	readLocale = reader;
}

export function currentLocale(): Locale {
	return readLocale();
}

/** One text in each language. */
export type InEachLanguage<T> = Readonly<Record<Locale, T>>;

type Words<P> = string | ([P] extends [void] ? never : (p: P) => string);
type Message<P> = [P] extends [void] ? () => string : (p: P) => string;

/**
 * One entry of the catalogue: all languages side by side, so that the compiler refuses an entry that lacks one, and the
 * bundler drops the entries that a page does not use. One signature rather than two: where a language lacks, the entry
 * is the only error, and whoever says it keeps its type.
 */
// @__NO_SIDE_EFFECTS__
export function message<P = void>(words: InEachLanguage<Words<P>>): Message<P> {
	const said: InEachLanguage<string | ((p: P) => string)> = words;
	const say = (p: P): string => {
		const text = said[currentLocale()];
		return typeof text === 'string' ? text : text(p);
	};
	return say as Message<P>;
}

const rules: InEachLanguage<Intl.PluralRules> = {
	fr: new Intl.PluralRules('fr'),
	en: new Intl.PluralRules('en')
};

/** Each language by its own name. */
export const languageNames: InEachLanguage<string> = { fr: 'Français', en: 'English' };

/** The language that the switch in the head of each page leads to: the next one, and round again. */
export function nextLocale(locale: Locale): Locale {
	return locales[(locales.indexOf(locale) + 1) % locales.length]!;
}

/** « une fiche » / « 3 fiches »: French counts 0 and 1 as singular, English only 1. */
export function plural(locale: Locale, count: number, one: string, other: string): string {
	return rules[locale].select(count) === 'one' ? one : other;
}
