import { expect, it } from 'vitest';
import { deviceOf } from './sessions/device.ts';
import { pseudonymOf } from './pseudonyms.ts';
import { isName, passwordRefusal, tidyName } from './rules.ts';

const against = { common: new Set(['motdepasse']), personal: ['amina@exemple.fr', 'Amina Diallo'] };

it('a password is judged on its length and on lists, never on its kinds of characters', () => {
	expect(passwordRefusal('court', against)).toBe('password-too-short');
	expect(passwordRefusal('é'.repeat(201), against)).toBe('password-too-long');
	expect(passwordRefusal('MotDePasse', against)).toBe('password-too-common');
	expect(passwordRefusal('aaaaaaaaaa', against)).toBe('password-too-common');
	expect(passwordRefusal('amina diallo', against)).toBe('password-too-personal');
	expect(passwordRefusal('trois chevaux bleus', against)).toBeNull();
	expect(passwordRefusal('a b'.repeat(66), against)).toBeNull();
});

it('a name never carries an address into somebody else’s mailbox', () => {
	expect(tidyName(' Zoé\n\t  de \u200bla  Tour ')).toBe('Zoé de la Tour');
	for (const good of ['Zoé', 'CPTS Nord/Sud', 'J.-P. O’Neil', 'Centre hospitalier (site 2)'])
		expect(isName(good), good).toBe(true);
	for (const bad of ['', 'x'.repeat(81), 'gagnez http://a.b', 'www.a', 'evil.com', 'a@b.fr', '<b>'])
		expect(isName(bad), bad).toBe(false);
});

it('a device is two family names', () => {
	const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
	const edge =
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0';
	const phone =
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile/15E Safari/604.1';
	expect(deviceOf(firefox)).toBe('Firefox/Linux');
	expect(deviceOf(edge)).toBe('Edge/Windows');
	expect(deviceOf(phone)).toBe('Safari/iPhone');
	expect(deviceOf('curl/8')).toBe('');
	expect(deviceOf(null)).toBe('');
});

it('a pseudonym is a plant or a bird, whatever the draw', () => {
	for (const draw of [0, 0.5, 0.999999])
		expect(pseudonymOf(() => draw)).toMatch(/^\p{Lu}\p{L}+ \d{3}$/u);
});
