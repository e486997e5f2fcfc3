import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { defaultLocale, installLocaleReader, locales } from '../src/lib/shared/messages.ts';
import { home } from '../src/lib/ui/messages.ts';
import { entriesOf, languagesNamedIn, looseSpacesIn, type Entry } from './support/catalogue.ts';
import { sourcesUnder } from './support/sources.ts';

const sources = sourcesUnder(['src', 'server'], ['.ts', '.svelte']).filter(
	({ path }) => !/\.test\.ts$/.test(path)
);
// Parsed once, before any test starts its clock.
const entries = sources.flatMap(entriesOf);

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
	const groups = new Map<string, T[]>();
	for (const value of values)
		groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
	return [...groups.values()];
}

/** Signs alone (« : », « % ») may meet. */
const saysAWord = ({ words }: Entry) => /\p{L}{2,}/u.test(words[defaultLocale] ?? '');
const sayings = grouped(entries.filter(saysAWord), ({ words }) => words[defaultLocale]!);
const renderingsOf = (saying: Entry[]) => grouped(saying, ({ words }) => JSON.stringify(words));
const line = (saying: Entry[]) =>
	`« ${saying[0]!.words[defaultLocale]} » ${saying.map(({ at }) => at).join(', ')}`;

it('the catalogues are read: the tests below speak of thousands of texts', () => {
	expect(sayings.length).toBeGreaterThan(2000);
});

it('a text stands once: whoever says the same imports it', () => {
	const repeated = sayings.flatMap(renderingsOf).filter((same) => same.length > 1);
	expect(
		repeated.map(line),
		'write it where all of them may import it (src/lib/ui/words.ts, or the words of the domain)'
	).toEqual([]);
});

it('the same French is the same in each language, unless it says why', () => {
	const unexplained = sayings.filter((saying) => {
		const silent = renderingsOf(saying).filter((same) => same.every(({ reason }) => !reason));
		return silent.length > 1;
	});
	expect(
		unexplained.map(line),
		'choose one, or write above it: // Said otherwise: <reason>'
	).toEqual([]);
});

it('a reason is given only where the same French has other words elsewhere', () => {
	const needless = sayings
		.filter((saying) => renderingsOf(saying).length === 1)
		.flat()
		.filter(({ reason }) => reason);
	expect(needless.map(({ at }) => at)).toEqual([]);
});

it('a line of French never begins with a sign: the space before it holds', () => {
	const holding = sources.filter(({ path, text }) => path.endsWith('.ts') && /\bfr:/.test(text));
	expect(holding.flatMap(looseSpacesIn), 'write U+00A0 in place of the space').toEqual([]);
});

it('a language is named only in the words written in it: nobody chooses one by hand', () => {
	const elsewhere = sources.filter(({ path }) => path !== 'src/lib/shared/messages.ts');
	expect(
		elsewhere.flatMap(languagesNamedIn),
		'give each language its words ({ fr, en }): a new one is then asked for by the compiler'
	).toEqual([]);
});

afterEach(() => installLocaleReader(() => defaultLocale));

it.each(locales)('the last page shows the way home in %s: no catalogue is read there', (locale) => {
	installLocaleReader(() => locale);
	const page = readFileSync('src/error.html', 'utf8');
	expect(page).toContain(
		locale === defaultLocale ? `<a href="/">${home()}` : `<span lang="${locale}">${home()}</span>`
	);
});
