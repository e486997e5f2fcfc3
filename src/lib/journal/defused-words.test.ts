import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defused, defusedAround, plainSubject } from './defused-words.ts';

/** What mail programs make links of. */
const LINKED = [
	/[a-z][a-z0-9+-]*:\/\/\S/i,
	/\bwww\.\S/i,
	/[\p{L}\p{N}-][.。．｡]\p{L}{2,}/u,
	/\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/,
	/\S[@＠]\S/u,
	/\b(mailto|tel|javascript):\S/i
];

it('of an address that somebody typed nothing can be pressed, and all can be read', () => {
	expect(defused('Voir https://evil.example/a?b=c vite')).toBe(
		'Voir https : // evil . example/a?b=c vite'
	);
	expect(defused('www.evil.fr')).toBe('www . evil . fr');
	expect(defused('moi@evil.fr')).toBe('moi @ evil . fr');
	expect(defused('mailto:moi')).toBe('mailto : moi');
	expect(defused('http://192.168.0.1/x')).toBe('http : // 192 . 168 . 0 . 1/x');
});

it('what is no address stays as it was written', () => {
	for (const words of [
		...['Amina D. et Bruno, 12.5 %, le 3.12', 'C’est fini. Merci !', 'À 10 h : rendez-vous'],
		...['@Chloé', 'Fiche n° 12…', '« Prévenir » ; soigner', 'ligne\n\nautre']
	])
		expect(defused(words)).toBe(words);
});

it('the address of this site that the mail leads to still leads there', () => {
	const link = 'https://cls.exemple.fr/c/brumeval?a=1';
	const body = `Bob.fr vous appelle :\n\n${link}\n\nou http://evil.fr`;
	expect(defusedAround(body, link)).toBe(
		`Bob . fr vous appelle :\n\n${link}\n\nou http : // evil . fr`
	);
});

it('whatever is typed, no mail program finds a link in it', () => {
	const piece = fc.constantFrom(
		...[
			'http',
			'HTTPS',
			':',
			'//',
			'/',
			'\\',
			'www',
			'.',
			'。',
			'@',
			'evil',
			'fr',
			'1',
			'192',
			' '
		],
		...['mailto:', 'javascript:', 'é', '-', '_', '\n', '(', '[', '+', '12.34.56.78']
	);
	const typed = fc.oneof(
		fc.string(),
		fc.webUrl(),
		fc.emailAddress(),
		fc.array(piece).map((pieces) => pieces.join(''))
	);
	fc.assert(
		fc.property(typed, (words) => {
			for (const said of [defused(words), plainSubject(words)])
				for (const link of LINKED) expect(said).not.toMatch(link);
		}),
		{ numRuns: 3_000 }
	);
});

it('a subject is one short line', () => {
	expect(plainSubject('Votre\r\nBcc: a@b.fr\u202e vote')).toBe('Votre Bcc: a @ b . fr vote');
	expect(plainSubject('a'.repeat(500))).toHaveLength(150);
});
