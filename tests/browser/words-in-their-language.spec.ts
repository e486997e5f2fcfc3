import type { Locator } from '@playwright/test';
import { expect, test } from './support/test.ts';

const home = '/c/brumeval/consultations/tanneries-ou-manque-t-il-de-l-ombre-de-l-eau-et-des-bancs';
const TITLE = 'مقعد أمام العيادة';
const BODY = 'لا يوجد مكان للجلوس هناك.\n\nننتظر واقفين كل صباح.';

const directionOf = (words: Locator) =>
	words.evaluate((element) => getComputedStyle(element).direction);

test('an idea in Arabic is written and read from right to left, in a page that goes the other way', async ({
	browserOf
}) => {
	const page = await (await browserOf(null, { javaScriptEnabled: false })).newPage();
	await page.goto(`${home}/contributions/2/nouvelle`);
	const field = page.getByLabel('En une phrase');
	await field.fill(TITLE);
	expect(await directionOf(field)).toBe('rtl');
	await page.getByLabel('Expliquez').fill(BODY);
	expect(await directionOf(page.getByLabel('Expliquez'))).toBe('rtl');
	await page.getByRole('radio', { name: /^Besoin/ }).check();
	await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
	await expect(page).toHaveURL(/\/contribution\/\d+\?merci$/);

	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toContainText(TITLE);
	expect(await directionOf(heading)).toBe('rtl');
	for (const paragraph of BODY.split('\n\n')) {
		const drawn = page.getByText(paragraph, { exact: true });
		expect(await directionOf(drawn)).toBe('rtl');
		// Of no language that is known: no French voice reads it.
		await expect(drawn).toHaveAttribute('lang', '');
	}
	expect(await directionOf(page.locator('body'))).toBe('ltr');
});

test('« I read English »: what the territory wrote says that it is French, and the page does not', async ({
	browserOf
}) => {
	const context = await browserOf(null);
	const page = await context.newPage();
	await page.goto('/');
	await context.addCookies([{ name: 'langue', value: 'en', url: new URL(page.url()).origin }]);
	for (const path of ['/c/brumeval', home, '/c/brumeval/groupes', '/c/brumeval/fiches']) {
		await page.goto(path);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		expect(await page.locator('main [lang="fr"][dir="auto"]').count()).toBeGreaterThan(2);
	}
	await page.goto(home);
	await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'fr');
	await context.addCookies([{ name: 'langue', value: 'fr', url: new URL(page.url()).origin }]);
	await page.goto(home);
	expect(await page.locator('main [lang]').count()).toBe(0);
});
