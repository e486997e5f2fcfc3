import { afterEach, expect, it } from 'vitest';
import { installLocaleReader, type Locale } from '../shared/messages.ts';
import { contentLang } from './content-lang.ts';

const page = (locale: Locale) => installLocaleReader(() => locale);
afterEach(() => page('fr'));

it('what a territory wrote is said to be French where the page is not', () => {
	page('en');
	expect(contentLang()).toBe('fr');
	expect(contentLang('« Un banc » devant la maison de santé')).toBe('fr');
});

it('a French page says nothing that it has said already', () => {
	page('fr');
	expect(contentLang()).toBeUndefined();
	expect(contentLang('Un banc')).toBeUndefined();
});

it.each(['مقعد أمام العيادة', '2 лавки', '（長椅子）'])(
	'« %s » is not said to be French',
	(words) => {
		for (const locale of ['fr', 'en'] as const) {
			page(locale);
			expect(contentLang(words)).toBe('');
		}
	}
);

it('what has no letter has no language', () => {
	page('en');
	expect(contentLang('')).toBeUndefined();
	expect(contentLang('12 – 14')).toBeUndefined();
});
