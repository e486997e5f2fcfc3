import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isEmail, normalEmail, readAddress } from './typed-address.ts';

const marie = 'marie.curie@exemple.fr';

it.each([
	...[
		marie,
		` ${marie} `,
		'Marie.Curie@Exemple.FR',
		`mailto:${marie}`,
		`MAILTO:${marie}?subject=Bonjour`
	],
	...[
		`<${marie}>`,
		`Marie Curie <${marie}>`,
		`"Curie, Marie" <${marie}>;`,
		`${marie}.`,
		`${marie};`,
		`${marie},`
	],
	...[`« ${marie} »`, `(${marie})`, 'marie\u00ad.curie@exemple.fr', '\ufeffmarie.curie@exemple.fr'],
	...[
		'marie.curie\u200b@exemple.fr',
		'\u202amarie.curie@exemple.fr\u202c',
		'marie.curie＠exemple.fr'
	],
	...[`\u00a0${marie}\u202f`, `<mailto:${marie}>`]
])('« c’est toujours moi » : %j is one mailbox', (typed) => {
	expect(readAddress(typed)).toMatchObject({ email: marie, problem: null });
});

it('the name that stands before an address is kept', () => {
	expect(readAddress('"Curie, Marie" <Marie@Exemple.fr>').name).toBe('Curie, Marie');
	expect(readAddress('Ana B <ana@exemple.fr>').name).toBe('Ana B');
});

it('an accent written in one piece or in two is the same mailbox', () => {
	const address = 'élodie@mairie-évry.fr';
	expect(normalEmail(address.normalize('NFD'))).toBe(normalEmail(address.normalize('NFC')));
	expect(isEmail(address)).toBe(true);
});

it.each([
	'аmina@exemple.fr',
	'amina@exеmple.fr',
	'αmina@exemple.fr',
	'amına@exemple.fr',
	'ɑmina@exemple.fr'
])(
	'« %s » looks like an address and holds a letter of another alphabet: it is refused',
	(typed) => {
		expect(readAddress(typed).problem).toBe('other-alphabet');
		expect(isEmail(typed)).toBe(false);
	}
);

it.each([
	...[
		'a',
		'a@b',
		'@b.fr',
		'a@.fr',
		'a@b..fr',
		'.a@b.fr',
		'a..b@b.fr',
		'a b@b.fr',
		'a@b@c.fr',
		'a@-b.fr'
	],
	...[
		'a@b.fr,c@d.fr',
		'a@b_c.fr',
		'a@127.0.0.1',
		`${'a'.repeat(250)}@b.fr`,
		'a@b.fr\u0301x'.repeat(300)
	]
])('%j is no address', (typed) => {
	expect(readAddress(typed).problem).not.toBeNull();
});

it('whatever surrounds an address, one person has one form, and that form is its own', () => {
	const local = fc.stringMatching(/^[a-z0-9]([a-z0-9+_-]{0,10}[a-z0-9])?$/);
	const unseen = fc.constantFrom('\u200b', '\ufeff', '\u00ad', '\u2066', '\u202e');
	const around = fc.constantFrom(
		['', ''],
		['<', '>'],
		['Nom <', '>'],
		['mailto:', ''],
		[' ', ' ;'],
		['', '.']
	);
	fc.assert(
		fc.property(local, unseen, around, fc.nat(20), (name, sign, [before, after], at) => {
			const address = `${name}@exemple.fr`;
			const cut = at % (address.length + 1);
			const marked = address.slice(0, cut) + sign + address.slice(cut);
			const typed = `${before}${marked.toUpperCase()}${after}`.replace('MAILTO', 'mailto');
			expect(normalEmail(typed)).toBe(address);
		})
	);
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
			const { email, problem } = readAddress(typed);
			if (problem === null && email) expect(readAddress(email)).toMatchObject({ email, problem });
			if (problem === null && email) expect(email).toMatch(/^[^\s<>]+@[^\s<>]+$/);
		})
	);
});
