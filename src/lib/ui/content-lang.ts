import { currentLocale, defaultLocale } from '../shared/messages.ts';

const FIRST_LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;

/**
 * The `lang` of an element that draws stored words, beside `dir="auto"`. A territory writes in French, whatever the language of
 * the page around; words whose first letter is of another writing are of no language that is known (`""`), and nothing is read
 * aloud to them in a French voice. Undefined where the page says it already. Without `words`: what a contract is written in.
 */
export function contentLang(words = 'a'): string | undefined {
	const first = FIRST_LETTER.exec(words)?.[0];
	if (!first) return undefined;
	if (!LATIN.test(first)) return '';
	return currentLocale() === defaultLocale ? undefined : defaultLocale;
}
