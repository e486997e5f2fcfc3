import type { BrowserContextOptions } from '@playwright/test';
import { expectAccessibleEverywhere, expectNoSidewaysScroll } from './support/accessibility.ts';
import { OPEN_CONSULTATION } from './support/answer-once.ts';
import { expect, test } from './support/test.ts';

const old: BrowserContextOptions = {
	viewport: { width: 320, height: 700 },
	javaScriptEnabled: false
};

test('« nothing but an address on the wall »: a poster and a group are reached by what a hand can type', async ({
	browserOf
}) => {
	const page = await (await browserOf(null, old)).newPage();
	for (const home of [`${OPEN_CONSULTATION}/affiche`, '/c/brumeval/groupes/comite-citoyen']) {
		await page.goto(home);
		const [, code] = /\/q\/([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(await page.locator('main').innerText())!;
		await page.goto('/q');
		await page.getByLabel('Code imprimé').fill('2222-2222');
		await page.getByRole('button', { name: 'Ouvrir la page' }).click();
		await expect(page.locator('main')).toContainText('Ce code ne mène à aucune page.');
		await page.getByLabel('Code imprimé').fill(code!.toLowerCase().replace('-', ' '));
		await page.getByRole('button', { name: 'Ouvrir la page' }).click();
		await expect(page).toHaveURL(home.replace('/affiche', ''));
		await page.goto(`/q/${code}`);
		await expect(page).toHaveURL(home.replace('/affiche', ''));
	}
	await page.goto('/q/inconnu');
	await expectNoSidewaysScroll(page);
});

test('« my phone has no camera »: the private link is printed on a card, and its code is typed', async ({
	browserOf
}) => {
	const page = await (await browserOf(null, old)).newPage();
	await page.goto(`${OPEN_CONSULTATION}/contributions/2/nouvelle`);
	await page.getByLabel('En une phrase').fill('Un arrêt au lavoir');
	await page.getByLabel('Expliquez').fill('Le car y passe déjà.');
	await page.getByRole('radio', { name: /^Idée/ }).check();
	await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
	await page.getByRole('link', { name: 'Imprimer ce lien sur un carton à garder' }).click();
	await expect(page).toHaveURL(/\/ma-participation\/[2-9A-Z]{18}\/carton$/);
	await expect(page.getByRole('img', { name: 'Code QR de votre lien privé' })).toBeVisible();
	await expect(page.getByText('Gardez-le secret')).toBeVisible();
	await expectNoSidewaysScroll(page);
	const typed = /\b(?:[2-9A-Z]{3} ){5}[2-9A-Z]{3}\b/.exec(await page.locator('main').innerText())!;
	const card = page.url();

	const other = await (await browserOf(null)).newPage();
	await other.goto('/q');
	await other.getByLabel('Code imprimé').fill(typed[0].toLowerCase());
	await other.getByRole('button', { name: 'Ouvrir la page' }).click();
	await expect(other).toHaveURL(card.replace('/carton', ''));
	await expect(other.locator('main')).toContainText('Un arrêt au lavoir');
	await other.goto(card);
	await expectAccessibleEverywhere(other);
});
