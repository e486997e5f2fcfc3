import { barriersEverywhere } from './support/accessibility.ts';
import { crawl, listRoutes, routeOf } from './support/pages.ts';
import type { Mailbox } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { watch } from './support/watch.ts';

const routes = listRoutes();

/** Pages that no link leads to: they are reached by a mail, or by an error. */
const withoutLink = ['/invitation/inconnue', '/lien/inconnu'];

const readers: { who: Mailbox | null; called: string; first: string[] }[] = [
	{ who: null, called: 'a visitor', first: withoutLink },
	{ who: 'habitant', called: 'a resident', first: ['/compte'] },
	{ who: 'amina', called: 'a member of the committee', first: ['/c/brumeval/fiches/9'] },
	{ who: 'coordination', called: 'the coordinator', first: ['/c/brumeval/fiches/12'] }
];

test.describe.configure({ mode: 'parallel', timeout: 15 * 60_000 });

for (const { who, called, first } of readers) {
	test(`every page that ${called} reaches is accessible, silent and ours alone`, async ({
		browserOf,
		baseURL
	}) => {
		const context = await browserOf(who);
		const pages = await crawl(context.request, routes, first);
		const faults = watch(context, new URL(baseURL!).origin);
		const page = await context.newPage();
		for (const path of pages) {
			await page.goto(path, { waitUntil: 'load' });
			await expect(page.locator('h1')).toHaveCount(1);
			faults.push(...(await barriersEverywhere(page)));
		}
		expect(faults).toEqual([]);
		expect(pages.length).toBeGreaterThan(5);
	});
}

test('every page of the product is among those looked at', async ({ browserOf }) => {
	const reached = new Set<string>();
	for (const { who, first } of readers) {
		const context = await browserOf(who);
		for (const path of await crawl(context.request, routes, first))
			reached.add(routeOf(path, routes)!);
	}
	expect(routes.filter((route) => !reached.has(route))).toEqual([]);
});
