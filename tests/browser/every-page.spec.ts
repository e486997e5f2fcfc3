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
	const barriers = await (isFirst ? barriersEverywhere(page) : barriersOnceMore(page));
	return [...faults, ...barriers];
}
