import { expect, it } from 'vitest';
import { headingTag, kindOf, marksOf, safeHref } from './rich-text.ts';

it('follows links of the web, of mail and of the phone', () => {
	for (const href of [
		'https://sante.fr/a?b=c#d',
		'HTTP://a.fr',
		'mailto:a@b.fr',
		'tel:+33475000000'
	]) {
		expect(safeHref(href)).toBe(href);
	}
});

it('refuses every other address, however it is dressed', () => {
	const hostile = [
		'javascript:alert(1)',
		' javascript:alert(1)',
		'java\nscript:alert(1)',
		'java\0script:alert(1)',
		'JaVaScRiPt:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		'vbscript:x',
		'file:///etc/passwd',
		'//exemple.fr',
		'/deconnexion',
		'https:',
		'https://',
		'blob:https://a.fr/x',
		'',
		null,
		undefined,
		{ toString: () => 'https://a.fr' }
	];
	for (const href of hostile) expect(safeHref(href)).toBeNull();
});

it('keeps the words of a node that nobody declared, and nothing else of it', () => {
	for (const type of ['script', 'iframe', 'image', '__proto__', 'constructor', 'toString']) {
		expect(kindOf({ type, attrs: { src: 'x' } })).toBeNull();
	}
	expect(kindOf({ type: 'whatever', text: 'mots' })).toBe('text');
	expect(kindOf({ type: 'bulletList' })).toBe('bulletList');
});

it('shows the marks of the list, one link at most, and drops the others', () => {
	const marks = [
		{ type: 'bold' },
		{ type: 'link', attrs: { href: 'javascript:alert(1)' } },
		{ type: 'link', attrs: { href: 'https://a.fr' } },
		{ type: 'link', attrs: { href: 'https://b.fr' } },
		{ type: 'constructor' },
		{ type: 'style', attrs: { style: 'position:fixed' } }
	];
	expect(marksOf({ type: 'text', text: 'x', marks })).toEqual([
		{ href: 'https://a.fr' },
		{ tag: 'strong' }
	]);
});

it('never lets a title of the text rise above the title of its field', () => {
	expect(headingTag({ type: 'heading', attrs: { level: 1 } })).toBe('h4');
	expect(headingTag({ type: 'heading', attrs: { level: 2 } })).toBe('h4');
	expect(headingTag({ type: 'heading', attrs: { level: 3 } })).toBe('h5');
	expect(headingTag({ type: 'heading', attrs: { level: 99 } })).toBe('h5');
	expect(headingTag({ type: 'heading', attrs: { level: 'x' } })).toBe('h4');
});
