import { barriersEverywhere } from './support/accessibility.ts';
import { answerOnce, OPEN_CONSULTATION } from './support/answer-once.ts';
import { crawl, listRoutes, pagesOfTheirOwn, routeOf } from './support/pages.ts';
import type { Mailbox } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { watch } from './support/watch.ts';

const STATEMENTS =
	'/c/brumeval/consultations/tanneries-ou-manque-t-il-de-l-ombre-de-l-eau-et-des-bancs';

const PAPER_VOTE = '/c/brumeval/coordination/votes/que-pensez-vous-de-la-fiche-du-bus-sante';

/** No link leads there: what a mail leads to, what only a demonstration has. */
const withoutLink = [
	'/invitation/inconnue',
	'/lien/inconnu',
	'/outils/courriels',
	// What a letter leads to.
	'/v',
	// A form of the private page is sent there.
	`${STATEMENTS}/second-regard`,
	// The end of the cards.
	`${STATEMENTS}/phrases/1/ou-j-en-suis`
];

/** A visitor sees several pages of each kind (what is empty, frozen, full); the others see what is theirs. */
const readers: { who: Mailbox | null; called: string; first: string[]; perRoute: number }[] = [
	{ who: null, called: 'a visitor', first: withoutLink, perRoute: 2 },
	{
		who: 'habitant',
		called: 'a resident',
		first: [
			'/compte',
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
			// The consultation whose answers are tied to a fiche.
			'/c/brumeval/coordination/consultations/le-guide-sante-du-territoire-que-doit-il-dire-et-a-qui/suite',
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

test.describe.configure({ mode: 'parallel', timeout: 15 * 60_000 });
test.use({ trace: 'off' });

for (const { who, called, ...asked } of readers) {
	test(`every page that ${called} reaches is accessible, silent and ours alone`, async ({
		browserOf,
		baseURL,
		request
	}) => {
		const context = await browserOf(who);
		if (who === 'habitant') await answerOnce(context.request);
		const reached = await crawl(context.request, asked);
		expect(reached.length).toBeGreaterThan(5);
		const both = { reader: context.request, visitor: request };
		const pages = who === null ? reached : ['/', ...(await pagesOfTheirOwn(reached, both))];
		const faults = watch(context, new URL(baseURL!).origin);
		const page = await context.newPage();
		for (const path of pages) {
			await page.goto(path, { waitUntil: 'load' });
			const titles = await page.locator('h1').count();
			if (titles !== 1) faults.push(`${path} has ${titles} main titles`);
			faults.push(...(await barriersEverywhere(page)));
		}
		expect(faults).toEqual([]);
	});
}

test('every page of the product is among those looked at', async ({ browserOf }) => {
	const routes = listRoutes();
	const reached = new Set<string>();
	for (const { who, ...asked } of readers) {
		const context = await browserOf(who);
		if (who === 'habitant') await answerOnce(context.request);
		for (const path of await crawl(context.request, asked)) reached.add(routeOf(path, routes)!);
	}
	expect(routes.filter((route) => !reached.has(route))).toEqual([]);
});
