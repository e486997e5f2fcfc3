import { expect, type Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { test } from './support/test.ts';

const phone = { viewport: { width: 320, height: 640 } };

/** Makes a link from the page that prepares; gives its address. */
async function makeLink(page: Page): Promise<string> {
	await page.getByRole('link', { name: 'Montrer avant l’ouverture' }).click();
	await expect(page.getByText('Aucun lien')).toBeVisible();
	await page.getByLabel('Pour qui').fill('Délégation de l’ARS');
	await page.getByLabel('Valable').selectOption('3 jours');
	await page.getByRole('button', { name: 'Créer le lien' }).click();
	const link = page.getByRole('textbox', { name: 'Lien d’aperçu' });
	await expect(link).toBeVisible();
	return link.inputValue();
}

test('a partner without an account reads a consultation before it opens, tries it, and nothing is sent; then the link is ended', async ({
	browserOf
}) => {
	const title = `Quels soins du soir ? (${Date.now()})`;
	const page = await (await browserOf('coordination')).newPage();
	await page.goto('/c/brumeval/coordination/consultations/nouvelle');
	await page.getByLabel('Le titre, comme une question posée aux habitants').fill(title);
	await page.locator('select[name=place]').selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Créer le brouillon' }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	const address = await makeLink(page);
	await expectAccessibleEverywhere(page);

	const context = await browserOf(null, phone);
	const partner = await context.newPage();
	const answer = await partner.goto(address);
	expect(answer!.headers()['x-robots-tag']).toContain('noindex');
	await expect(partner).toHaveTitle(/^Aperçu · Quels soins du soir/);
	await expect(partner.getByText(/^Ceci est un aperçu, avant l’ouverture/)).toBeVisible();
	await expect(partner.getByRole('button', { name: /Envoyer/ })).toHaveCount(0);
	await expectAccessibleEverywhere(partner);
	// No form of the page is sent anywhere but those of its frame.
	await expect(partner.locator('main form[method=post]')).toHaveCount(0);
	const plain = await (await browserOf(null, { ...phone, javaScriptEnabled: false })).newPage();
	await plain.goto(address);
	await expect(plain.getByRole('heading', { level: 1, name: title })).toBeVisible();
	// Its own page stays closed to them.
	const own = page
		.url()
		.replace('/coordination', '')
		.replace(/\/montrer.*/, '');
	expect((await partner.goto(own))!.status()).toBe(404);

	await page.getByRole('button', { name: 'Mettre fin au lien : Délégation de l’ARS' }).click();
	await expect(page.getByText('Ce lien ne sert plus.')).toBeVisible();
	expect((await partner.goto(address))!.status()).toBe(410);
	await expect(
		partner.getByRole('heading', { name: 'Ce lien d’aperçu ne sert plus' })
	).toBeVisible();
});

test('a vote that waits for its opening shows its ballot, in either language', async ({
	browserOf
}) => {
	const page = await (await browserOf('coordination')).newPage();
	await page.goto('/c/brumeval/coordination/votes');
	const prepared = page
		.getByRole('link', { name: /./ })
		.and(page.locator('main a[href*="/coordination/votes/"]'));
	const addresses = await prepared.evaluateAll((links) =>
		links.map((one) => (one as HTMLAnchorElement).href)
	);
	let shown = '';
	for (const one of addresses) {
		await page.goto(one);
		if (await page.getByRole('link', { name: 'Montrer avant l’ouverture' }).count()) shown = one;
		if (shown) break;
	}
	expect(shown).not.toBe('');
	const title = await page.locator('.preview .question').innerText();
	const address = await makeLink(page);
	const partner = await (await browserOf(null, { ...phone, locale: 'en-GB' })).newPage();
	await partner.goto(address);
	await expect(partner.getByRole('heading', { level: 1 })).toHaveText(title);
	await expect(partner.locator('main fieldset').first()).toBeVisible();
	await expectAccessibleEverywhere(partner);
});
