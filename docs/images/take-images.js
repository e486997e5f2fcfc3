// Takes the images of the README from a running demonstration: `node docs/images/take-images.js [address]`.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../tests/support/find-services.js';

const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const fiche = `${address}/c/brumeval/fiches/9`;
const options = {
	locale: 'fr-FR',
	timezoneId: 'Europe/Paris',
	viewport: { width: 1200, height: 820 }
};

const browser = await chromium.launch({
	executablePath: (await findBrowser()) ?? undefined,
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});

const amina = await signIn('amina');
const partner = await signIn('partenaire');
await Promise.all([amina.goto(`${fiche}/ecrire`), partner.goto(`${fiche}/ecrire`)]);
// Each is somewhere in the text, so that the other is seen there.
await write(partner, 3);
await write(amina, 1);
await amina.waitForTimeout(1500);
await keep(amina, 'ecrire-ensemble.png');

const visitor = await (
	await browser.newContext({ ...options, viewport: { width: 390, height: 820 } })
).newPage();
await visitor.goto(fiche);
await keep(visitor, 'lire-sur-un-telephone.png');
await browser.close();

/** @param {string} who */
async function signIn(who) {
	const page = await (await browser.newContext(options)).newPage();
	await page.goto(`${address}/connexion`);
	await page.locator('input[name=email]').fill(`${who}@brumeval.example`);
	await page.locator('input[name=password]').fill('maillage-demo');
	await page.locator('input[name=password]').press('Enter');
	await page.waitForURL((url) => url.pathname !== '/connexion');
	return page;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {number} paragraph
 */
async function write(page, paragraph) {
	const editor = page.locator('[contenteditable=true]').first();
	await editor.waitFor();
	await editor
		.locator('p')
		.nth(paragraph % 2)
		.click();
	await page.keyboard.press('End');
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
async function keep(page, name) {
	await page.screenshot({ path: join(import.meta.dirname, name) });
}
