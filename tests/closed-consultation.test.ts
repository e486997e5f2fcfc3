import { render } from 'svelte/server';
import { afterEach, describe, expect, it } from 'vitest';
import ConsultationWords from '../src/lib/consultations/pages/ConsultationWords.svelte';
import { posterTimeOf } from '../src/lib/consultations/pages/poster.ts';
import { qrCodeOf } from '../src/lib/consultations/paper/qr-code.ts';
import { whyClosed } from '../src/lib/consultations/rules.ts';
import { defaultLocale, installLocaleReader } from '../src/lib/shared/messages.ts';
import PaperPage from '../src/routes/c/[contract]/consultations/[consultation]/papier/[phase]/+page.svelte';
import PosterPage from '../src/routes/c/[contract]/consultations/[consultation]/affiche/+page.svelte';

afterEach(() => installLocaleReader(() => defaultLocale));

const at = (day: string) => new Date(`${day}T17:00:00Z`);
const contract = { slug: 'val', title: 'CLS du Val', territoryName: 'Le Val' };
const contact = { service: 'Service santé', phone: '05 36 49 00 12', hours: '', address: '' };
const code = qrCodeOf('https://cls.exemple.test/c/val/consultations/bus');
const phases = [
	{
		...{ kind: 'questionnaire' as const, title: 'Le questionnaire' },
		...{ opensAt: at('2027-03-01'), closesAt: at('2027-03-13') }
	},
	{
		...{ kind: 'contributions' as const, title: 'Vos idées' },
		...{ opensAt: at('2027-03-01'), closesAt: at('2027-03-20') }
	}
];
const consultation = {
	...{ slug: 'bus', title: 'Le bus santé', purpose: 'Choisir les arrêts', level: 'consultation' },
	...{ decider: 'Le comité de pilotage', decisionOn: '2027-06-01', answerers: 'link' },
	...{ naming: 'pseudonym', namingReason: '', protection: 'Personne ne lit votre nom' },
	...{ profileQuestions: ['age-group'], profileThreshold: 5, moderation: 'after' },
	...{ canChange: '', cannotChange: '', audience: '', information: '', answerOwner: 'La mairie' }
};
type Status = 'published' | 'withdrawn' | 'draft';

const textOf = (html: string) =>
	html
		.replaceAll(/<!--.*?-->/gs, '')
		.replaceAll(/<style.*?<\/style>/gs, '')
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
// The data of a route has many fields that its page does not read.
const draw = (component: unknown, props: unknown) =>
	textOf(render(component as typeof ConsultationWords, { props: props as never }).body);

function poster(now: Date, status: Status = 'published') {
	const time = posterTimeOf({ status, withdrawnAt: at('2027-03-05') }, phases, now);
	const isDecisionPast = now > at('2027-06-01');
	const address = 'https://cls.exemple.test/c/val/consultations/bus';
	return draw(PosterPage, {
		data: { contract, contact, consultation, time, isDecisionPast, address, code }
	});
}

function paper(now: Date, status: Status = 'published') {
	const [phase] = phases;
	return draw(PaperPage, {
		data: {
			...{
				contract,
				contact,
				consultation,
				questions: [],
				districts: [],
				code,
				address: 'https://a.test'
			},
			phase: { ...phase, place: 1, introduction: '', closed: whyClosed({ status }, phase!, now) }
		}
	});
}

it('« j’ai une question, et je n’ai que ce papier » : a poster and a form say who answers', () => {
	const open = at('2027-03-10');
	for (const sheet of [poster(open), paper(open)])
		expect(sheet).toContain('Une question ? Service santé · 05 36 49 00 12');
});

describe('a poster', () => {
	it('says the end of each way to answer that is open, the nearest first', () => {
		const words = poster(at('2027-03-10'));
		expect(words).toContain(
			'« Le questionnaire » jusqu’au 13 mars 2027 à 18:00 (heure de Paris) « Vos idées » jusqu’au 20 mars 2027 à 18:00 (heure de Paris)'
		);
		expect(words).toContain('Demandez le formulaire en papier');
	});

	it('no longer offers the paper of a questionnaire that is over, and says the date of what is left', () => {
		const words = poster(at('2027-03-15'));
		expect(words).not.toContain('13 mars');
		expect(words).not.toContain('papier');
		expect(words).toContain('Jusqu’au 20 mars 2027 à 18:00 (heure de Paris)');
	});

	it('of a consultation to come says from when', () => {
		const words = poster(at('2027-02-10'), 'draft');
		expect(words).toContain('À partir du 1er mars 2027 à 18:00 (heure de Paris)');
	});

	it.each([
		['fr', 'On ne répond plus depuis le 20 mars 2027 à 18:00 (heure de Paris).'],
		['en', 'Answers have been closed since 20 March 2027 at 18:00 (Paris time).']
	] as const)('of a consultation that is over invites nobody (%s)', (locale, over) => {
		installLocaleReader(() => locale);
		const words = poster(at('2027-07-01'));
		expect(words).toContain(over);
		expect(words).not.toMatch(/Pour répondre|To answer|Jusqu’au|Until|Sans compte|No account/);
		expect(words).not.toMatch(/Vous donnez votre avis|You give your opinion|attendue|is expected/);
		expect(words).not.toMatch(/formulaire en papier|paper form/);
	});

	it.each([
		['fr', 'Cette consultation a été retirée le 5 mars 2027.'],
		['en', 'This consultation was withdrawn on 5 March 2027.']
	] as const)('of a consultation that was withdrawn says so (%s)', (locale, said) => {
		installLocaleReader(() => locale);
		const words = poster(at('2027-03-10'), 'withdrawn');
		expect(words).toContain(said);
		expect(words).not.toMatch(/Pour répondre|To answer|Jusqu’au|Until/);
	});
});

describe('a questionnaire on paper', () => {
	it('is given back before its end while it is open', () => {
		expect(paper(at('2027-03-10'))).toContain('avant le 13 mars 2027 à 18:00 (heure de Paris)');
	});

	it.each([
		['fr', 'Terminée depuis le 13 mars 2027 à 18:00 (heure de Paris).'],
		['en', 'Ended on 13 March 2027 at 18:00 (Paris time).']
	] as const)('that is over asks for nothing more (%s)', (locale, over) => {
		installLocaleReader(() => locale);
		const words = paper(at('2027-03-15'));
		expect(words).toContain(over);
		expect(words).not.toMatch(
			/Rendez cette feuille|Give this sheet back|Répondre en ligne|Answer online/
		);
		expect(words).not.toMatch(/Votre avis compte|Your opinion counts/);
		expect(paper(at('2027-03-10'), 'withdrawn')).not.toMatch(
			/Rendez cette feuille|Give this sheet/
		);
	});
});

describe('the words of a consultation', () => {
	const words = (isOver: boolean, answerers: string) =>
		draw(ConsultationWords, {
			...{
				consultation: { ...consultation, answerers },
				groups: [{ slug: 'a', name: 'Le COPIL' }]
			},
			...{ contractHome: '/c/val', isDecisionPast: isOver, isOver }
		});

	it.each([
		['link', 'Tout le monde peut répondre', 'Tout le monde pouvait répondre'],
		['account', 'Il faut un compte pour répondre', 'Il fallait un compte pour répondre'],
		['groups', 'Répondent les membres', 'Pouvaient répondre les membres']
	])(
		'say who answers while one may, and who could once it is over (%s)',
		(answerers, now, then) => {
			expect(words(false, answerers)).toContain(now);
			expect(words(false, answerers)).toContain('Vous répondez sous pseudonyme');
			const after = words(true, answerers);
			expect(after).toContain(then);
			expect(after).toContain('Qui pouvait répondre');
			expect(after).not.toContain(now);
			expect(after).not.toMatch(/Vous répondez|On vous demandera/);
		}
	);

	it.each(['link', 'account', 'groups'])('say it in English too (%s)', (answerers) => {
		installLocaleReader(() => 'en');
		expect(words(false, answerers)).toContain('Who answers');
		const after = words(true, answerers);
		expect(after).toContain('Who could answer');
		expect(after).not.toMatch(/can answer|You need|groups answer|You answer under|You will also/);
	});
});
