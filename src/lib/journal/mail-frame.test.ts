import { expect, it } from 'vitest';
import { framed, type MailFrame, type MailPlace } from './mail-frame.ts';

const site = {
	...{ name: 'Maillage', contact: 'sante@brume.test' },
	url: 'https://cls.test/mentions-legales'
};
const place: MailPlace = {
	...{ territory: 'Pays de Brume', service: 'Service santé', phone: '05 65 00 00 00' },
	...{ hours: 'le matin', url: 'https://cls.test/c/brume/contact', replyTo: 'cls@brume.test' }
};
const frame = (changes: Partial<MailFrame> = {}): MailFrame => ({
	...{ site, place, stopUrl: null },
	...changes
});

it('« qui m’écrit, et qui puis-je appeler ? » : one greeting, the territory, somebody to reach', () => {
	expect(framed('fr', 'Un vote est ouvert.\n', frame())).toBe(
		[
			'Bonjour,\n\nUn vote est ouvert.\n\nMaillage · Pays de Brume',
			'Une question ? Service santé, 05 65 00 00 00, le matin',
			'Pour écrire à la coordination du contrat : https://cls.test/c/brume/contact',
			'Vous pouvez aussi répondre à ce courriel : la coordination le lira.\n'
		].join('\n')
	);
	expect(framed('en', 'A vote is open.', frame())).toMatch(/^Hello,\n\nA vote is open\.\n\n/);
});

it('promises nothing that the coordination has not said: no telephone, nobody who reads the answers', () => {
	const silent = { ...place, service: '', phone: '', hours: '', replyTo: '' };
	const letter = framed('fr', 'Un vote est ouvert.', frame({ place: silent }));
	expect(letter).not.toMatch(/Une question|répondre à ce courriel/);
	expect(letter).toContain('https://cls.test/c/brume/contact');
});

it('about no contract, says how those who run the site are reached, or where that is said', () => {
	expect(framed('fr', 'Votre lien.', frame({ place: null }))).toContain('sante@brume.test');
	const unsaid = framed(
		'fr',
		'Votre lien.',
		frame({ place: null, site: { ...site, contact: '' } })
	);
	expect(unsaid).toContain('https://cls.test/mentions-legales');
});

it('what a coordination types makes neither a link nor a second line', () => {
	const typed = { ...place, territory: 'Brume\nhttps://pirate.test', service: 'www.pirate.test' };
	const letter = framed('fr', 'Un vote est ouvert.', frame({ place: typed }));
	expect(letter).not.toMatch(/https:\/\/pirate|www\.pirate/);
	expect(letter).toContain('Maillage · Brume');
});

it('a mail that may be stopped says where, last', () => {
	const letter = framed('fr', 'Un vote est ouvert.', frame({ stopUrl: 'https://cls.test/arret' }));
	expect(letter.endsWith('\n-- \nNe plus recevoir ces courriels :\nhttps://cls.test/arret\n')).toBe(
		true
	);
});
