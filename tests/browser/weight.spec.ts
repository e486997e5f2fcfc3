import type { Page } from '@playwright/test';
import { compressedBytes, EDITOR_BUDGET_KB, READING_BUDGET_KB } from '../../server/page-weight.js';
import { expect, test } from './support/test.ts';

/** Thousands of bytes of JavaScript that a page really asks for, compressed as a server would send them. */
async function weightOf(page: Page, open: () => Promise<unknown>): Promise<number> {
	const sizes: Promise<number>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() !== 'script') return;
		sizes.push(response.body().then(compressedBytes));
	});
	await open();
	const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
	return total / 1000;
}

for (const [what, path] of [
	['the home page', '/'],
	['a theme', '/c/brumeval/themes/environnement-prevention'],
	['a fiche that is read', '/c/brumeval/fiches/9'],
	[
		'a questionnaire that is answered',
		'/c/brumeval/consultations/ou-et-quand-le-bus-sante-des-femmes-doit-il-passer/repondre/1'
	]
] as const) {
	test(`${what} asks a first visitor for little JavaScript`, async ({ page }) => {
		const weight = await weightOf(page, () => page.goto(path, { waitUntil: 'networkidle' }));
		process.stdout.write(`${what}: ${weight.toFixed(1)} kB of JavaScript\n`);
		expect(weight).toBeLessThanOrEqual(READING_BUDGET_KB);
	});
}

test('the live editor stays light enough for a slow network', async ({ browserOf }) => {
	const page = await (await browserOf('amina')).newPage();
	const weight = await weightOf(page, async () => {
		await page.goto('/c/brumeval/fiches/9/ecrire', { waitUntil: 'networkidle' });
		await page.locator('[contenteditable=true]').first().waitFor();
	});
	process.stdout.write(`the live editor: ${weight.toFixed(1)} kB of JavaScript\n`);
	expect(weight).toBeGreaterThan(50);
	expect(weight).toBeLessThanOrEqual(EDITOR_BUDGET_KB);
});
