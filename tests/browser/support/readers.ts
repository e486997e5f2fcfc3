import { answerOnce, cardOf, OPEN_CONSULTATION } from './answer-once.ts';
import { onceARun } from './once-a-run.ts';
import { crawl, listRoutes, mainOf, pagesOfTheirOwn, routeOf } from './pages.ts';
import type { Mailbox } from './people.ts';
import type { PerTest } from './test.ts';

const STATEMENTS =
	'/c/brumeval/consultations/tanneries-ou-manque-t-il-de-l-ombre-de-l-eau-et-des-bancs';

const PAPER_VOTE = '/c/brumeval/coordination/votes/que-pensez-vous-de-la-fiche-du-bus-sante';

/** No link leads there: what a mail leads to, what only a demonstration has. */
const withoutLink = [
	'/invitation/inconnue',
	'/c/brumeval/apercu/inconnu',
	'/lien/inconnu',
	'/courriels/inconnu',
	// Where somebody who has just erased their account arrives.
	'/compte-efface',
	'/outils/courriels',
	// What a letter leads to.
	'/v',
	// What a poster and a card lead to.
	'/q',
	// A form of the private page is sent there.
	`${STATEMENTS}/second-regard`,
	// The end of the cards.
	`${STATEMENTS}/phrases/1/ou-j-en-suis`
];

/** A visitor sees several pages of each kind (what is empty, frozen, full); the others see what is theirs. */
export const readers: { who: Mailbox | null; called: string; first: string[]; perRoute: number }[] =
	[
		{ who: null, called: 'a visitor', first: withoutLink, perRoute: 2 },
		{
			who: 'habitant',
			called: 'a resident',
			first: [
				'/compte',
				// A form under a text that was hidden is sent there.
				'/c/brumeval/moderation/second-regard',
				`${OPEN_CONSULTATION}/ma-participation`,
				`${OPEN_CONSULTATION}/ma-participation/reponse/1`
			],
			perRoute: 1
		},
		{
			who: 'amina',
			called: 'a member of the committee',
			first: ['/c/brumeval/fiches/9', '/c/brumeval/groupes/comite-citoyen'],
			perRoute: 1
		},
		{
			who: 'coordination',
			called: 'the coordinator',
			first: [
				'/c/brumeval/fiches/12',
				'/c/brumeval/coordination/invitations',
				'/c/brumeval/coordination/moderation/raisons',
				// The consultation whose answers are tied to a fiche.
				'/c/brumeval/coordination/consultations/le-guide-sante-du-territoire-que-doit-il-dire-et-a-qui/suite',
				// No link leads there once it is open.
				`${STATEMENTS.replace('/consultations', '/coordination/consultations')}/montrer`,
				// A form is sent there.
				'/c/brumeval/coordination/votes/quelles-fetes-accompagner-cet-ete/lettres',
				'/c/brumeval/coordination/votes/que-pensez-vous-de-la-fiche-du-bus-sante/emargement',
				'/c/brumeval/coordination/votes/que-pensez-vous-de-la-fiche-du-bus-sante/papier',
				// Of the secret vote, and of the one that is counted and concluded.
				'/c/brumeval/coordination/votes/faut-il-changer-l-heure-des-seances/bureau',
				'/c/brumeval/coordination/votes/quel-ilot-de-fraicheur-ouvrir-en-premier/conclusion',
				'/c/brumeval/votes/quel-ilot-de-fraicheur-ouvrir-en-premier/resultat',
				// Before its closing, no link leads to the sheets of a vote.
				`${PAPER_VOTE}/depouillement`,
				`${PAPER_VOTE}/depouillement/1`
			],
			perRoute: 1
		}
	];

/** `length`: how many signs its page is. */
export type PageOf = { who: Mailbox | null; path: string; status: number; length: number };
type Found = { pages: PageOf[]; routes: string[] };

/**
 * The pages to look at, each as somebody to whom it says what it says to nobody before them, and the routes that
 * anybody reaches. Found once for all the workers of a run.
 */
export function findPages(browserOf: PerTest['browserOf']): Promise<Found> {
	return onceARun('pages', async () => {
		const visitor = (await browserOf(null)).request;
		const pages: PageOf[] = [];
		const routes = new Set<string>();
		const told = new Set<string>();
		for (const { who, ...asked } of readers) {
			const { request } = await browserOf(who);
			if (who === 'habitant') await answerOnce(request);
			// A card is drawn for whoever holds its link.
			const cards = who === null ? [await cardOf(request)] : [];
			const reached = await crawl(request, { ...asked, first: [...asked.first, ...cards] });
			for (const { path } of reached) routes.add(routeOf(path, listRoutes())!);
			const own = who === null ? reached : await pagesOfTheirOwn(reached, visitor);
			for (const { path, status, html } of own) {
				const words = `${path} ${mainOf(html)}`;
				// The home page has a head of their own for each.
				if (told.has(words) && path !== '/') continue;
				told.add(words);
				pages.push({ who, path, status, length: html.length });
			}
		}
		return { pages, routes: [...routes] };
	});
}
