import { expect, it } from 'vitest';
import { linkAddress } from './link-address.ts';

it('web, mail and phone addresses are accepted, short ones completed', () => {
	expect(linkAddress('https://sante.fr/a?b=c')).toBe('https://sante.fr/a?b=c');
	expect(linkAddress(' sante.fr ')).toBe('https://sante.fr');
	expect(linkAddress('accueil@brumeval.example')).toBe('mailto:accueil@brumeval.example');
	expect(linkAddress('tel:+33100000000')).toBe('tel:+33100000000');
});

it('anything that could run is refused', () => {
	for (const typed of [
		'javascript:alert(1)',
		' JaVaScript:alert(1)',
		'java\tscript:alert(1)',
		'data:text/html,x',
		'vbscript:x',
		'file:///etc/passwd',
		'//ailleurs.fr',
		'/interne',
		''
	])
		expect(linkAddress(typed)).toBeNull();
});
