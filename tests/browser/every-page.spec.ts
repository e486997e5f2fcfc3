import type { Page } from '@playwright/test';
import { barriersEverywhere, barriersOnceMore } from './support/accessibility.ts';
import { listRoutes, routeOf } from './support/pages.ts';
import { findPages, readers, type PageOf } from './support/readers.ts';
import { expect, test } from './support/test.ts';
import { watch } from './support/watch.ts';

test.describe.configure({ mode: 'parallel', timeout: 15 * 60_000 });

/** Short enough that no worker waits long for another at the end of a run. */
const SLICES = 8;

for (let slice = 1; slice <= SLICES; slice += 1) {
	test(`every page is accessible, silent and ours alone, whoever reads it (${slice} of ${SLICES})`, async ({
		browserOf,
		baseURL
	}) => {
		const { pages } = await findPages(browserOf);
		const isFirst = firstOfTheirRoutes(pages);
		const bound = (at: number) => Math.floor((pages.length * at) / SLICES);
		const mine = pages.slice(bound(slice - 1), bound(slice));
		expect(mine.length).toBeGreaterThan(5);
		for (const { who, called } of readers) {
			const theirs = mine.filter((one) => one.who === who);
			if (theirs.length === 0) continue;
			const context = await browserOf(who);
			const faults = watch(context, new URL(baseURL!).origin);
			const page = await context.newPage();
			for (const one of theirs) faults.push(...(await faultsOf(page, one, isFirst.has(one))));
			expect(faults, `what stops ${called}`).toEqual([]);
		}
	});
}

function firstOfTheirRoutes(pages: readonly PageOf[]): ReadonlySet<PageOf> {
	const routes = listRoutes();
	const first = new Map<string | undefined, PageOf>();
	// The one with the most to look at, and none that says only that there is nothing.
	for (const one of pages.toSorted((a, b) => a.status - b.status || b.length - a.length)) {
		const route = routeOf(one.path, routes);
		if (!first.has(route)) first.set(route, one);
	}
	return new Set(first.values());
}

async function faultsOf(page: Page, { path, status }: PageOf, isFirst: boolean): Promise<string[]> {
	const faults: string[] = [];
	const answer = await page.goto(path, { waitUntil: 'load' });
	// What a journey has taken away meanwhile would pass as the page that says so.
	if (answer?.status() !== status)
		faults.push(`${path} answered ${status}, then ${answer?.status()}`);
	const titles = await page.locator('h1').count();
	if (titles !== 1) faults.push(`${path} has ${titles} main titles`);
	faults.push(...(await stopsOf(page)).map((fault) => `${path} ${fault}`));
	const barriers = await (isFirst ? barriersEverywhere(page) : barriersOnceMore(page));
	return [...faults, ...barriers];
}

/** Pages that are read first, their fields being after what they show: by their routes, with the reason. */
const READ_FIRST: readonly [route: RegExp, why: string][] = [
	[/^\/c\/[^/]+$/, 'the search of the contract is below what it holds'],
	[/\/resultats$/, 'the search of written answers is below the counts'],
	[/\/groupes\/[^/]+$/, 'members are searched below what the group does'],
	[/\/coordination$/, 'a board, with the search of fiches at its end'],
	[
		/\/coordination\/consultations\/[^/]+$/,
		'a board of one consultation, whose fields are in its parts'
	],
	[/\/coordination\/consultations$/, 'answers that are owed come before the search'],
	[/\/coordination\/consultations\/[^/]+\/(idees|suite)$/, 'ideas that are there come first'],
	[/^\/outils\/contrats\/[^/]+$/, 'what is known of a contract is read before it is changed'],
	[/\/coordination\/votes\/[^/]+$/, 'a vote is read again before it is announced or withdrawn'],
	[/\/coordination\/personnes\/[^/]+$/, 'what somebody holds is read before it is ended'],
	[/\/discussion$/, 'a discussion is read before it is answered'],
	[/\/ecriture$/, 'who may write is read before somebody is added'],
	[/\/contribution\/\d+$/, 'a contribution is read before it is answered'],
	[/\/contributions\/\d+$/, 'contributions are read before one is written, on a page of its own']
];

/** « Aller au contenu » lands at the title; from there the first field is at most three stops away, on a page that has one. */
async function stopsOf(page: Page): Promise<string[]> {
	const { pathname } = new URL(page.url());
	const found = await page.evaluate(() => {
		const target = document.querySelector('h1#contenu');
		if (!target) return null;
		const all =
			'a[href], button, input, select, textarea, summary, [contenteditable=true], [tabindex="0"]';
		const stops = [...document.querySelectorAll<HTMLElement>(`main :is(${all})`)].filter(
			(one) =>
				one.checkVisibility({ visibilityProperty: true }) &&
				one.tabIndex >= 0 &&
				!one.matches(':disabled') &&
				(target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
		);
		const isField = 'input:not([type=hidden]), select, textarea, [contenteditable=true]';
		return stops.findIndex((one) => one.matches(isField)) + 1;
	});
	if (found === null) return ['has no title that « Aller au contenu » leads to'];
	if (found <= 3 || READ_FIRST.some(([route]) => route.test(pathname))) return [];
	return [`needs ${found} stops from its title to its first field`];
}
