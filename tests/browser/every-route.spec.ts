import { listRoutes } from './support/pages.ts';
import { findPages, readers } from './support/readers.ts';
import { expect, test } from './support/test.ts';

// Runs before the journeys: what is looked at does not depend on what they leave.
test('every page of the product is among those looked at', async ({ browserOf }) => {
	test.setTimeout(15 * 60_000);
	const { pages, routes } = await findPages(browserOf);
	for (const { who, called } of readers)
		expect(pages.filter((page) => page.who === who).length, called).toBeGreaterThan(5);
	expect(listRoutes().filter((route) => !routes.includes(route))).toEqual([]);
});
