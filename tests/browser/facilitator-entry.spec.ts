import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

const HOME = '/c/brumeval/consultations/ou-et-quand-le-bus-sante-des-femmes-doit-il-passer';
const PHONE = { viewport: { width: 390, height: 844 } };

const form = (page: Page) => page.locator('form[data-entry]');
const status = (page: Page) => page.locator('[data-status]');
const words = (page: Page) => form(page).locator('textarea');

/** Opens the page, waits until it works without a network, and begins a batch. */
async function begin(page: Page, place: string): Promise<void> {
	await page.goto(`${HOME}/saisie`);
	await expect(page.locator('[data-offline]')).toBeVisible();
	await page.getByLabel('Lieu').fill(place);
	await page.getByRole('button', { name: 'Commencer la saisie' }).click();
	await expect(form(page)).toBeVisible();
}

/** One paper form, typed without the mouse: the first choice of the second question, then words. */
async function type(page: Page, text: string): Promise<void> {
	await form(page).getByRole('radio').first().focus();
	await page.keyboard.press('1');
	await expect(form(page).getByRole('radio').first()).toBeChecked();
	await words(page).fill(text);
	await page.keyboard.press('Control+Enter');
}

async function countOf(page: Page, batch: string): Promise<string> {
	// Without a script the address names the batch, and the server says how many forms it holds.
	const address = `lot=${batch}&canal=paper&lieu=x&jour=2026-01-01&etape=1`;
	const response = await page.request.get(`${HOME}/saisie?${address}`);
	return /<strong>([^<]*saisis?)<\/strong>/.exec(await response.text())?.[1] ?? 'rien';
}

test('twenty paper forms typed without a network, through a reload, arrive once each, though an answer is lost', async ({
	browserOf
}) => {
	test.slow();
	const context = await browserOf('coordination', PHONE);
	const page = await context.newPage();
	// From the beginning: set together with the network's return, the page may have sent before the browser hears of it.
	let lost = 0;
	let batch = '';
	let isBack = false;
	await context.route('**/synchroniser', async (route) => {
		batch = route.request().postDataJSON().batch.id;
		// One that began without a network must not arrive with it.
		if (!isBack) return route.abort('internetdisconnected');
		if (lost > 0) return route.continue();
		// The server records; its answer never arrives.
		lost += 1;
		await route.fetch();
		return route.abort();
	});
	await begin(page, 'Marché de Vaubrun');
	await context.setOffline(true);
	for (let i = 1; i <= 12; i += 1) {
		await type(page, `Formulaire papier ${i}`);
		await expect(status(page)).toContainText(`${i} formulaire`);
	}
	await expect(status(page)).toContainText('12 gardés sur cet appareil');
	await page.reload();
	await expect(status(page)).toContainText('12 gardés sur cet appareil');
	for (let i = 13; i <= 20; i += 1) {
		await type(page, `Formulaire papier ${i}`);
		await expect(status(page)).toContainText(`${i} formulaires`);
	}
	await page.getByRole('button', { name: 'Corriger le dernier' }).click();
	await expect(words(page)).toHaveValue('Formulaire papier 20');
	await words(page).fill('Formulaire papier vingt');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByRole('heading', { name: 'Formulaire 21' })).toBeVisible();
	await expect(status(page)).toContainText('20 gardés');

	isBack = true;
	await context.setOffline(false);
	await expect(status(page)).toContainText('Tout est envoyé', { timeout: 40_000 });
	expect(lost).toBe(1);
	expect(await countOf(page, batch)).toBe('20 formulaires saisis');
	await expectAccessibleEverywhere(page);
});

test('a form the server does not take stays, with the reason, until it is corrected', async ({
	browserOf
}) => {
	const page = await (await browserOf('coordination', PHONE)).newPage();
	await begin(page, 'Accueil de la mairie');
	await form(page).locator('input[list]').first().fill('Nulle-Part-les-Bains');
	await page.keyboard.press('Control+Enter');
	const refused = page.getByRole('alert').filter({ hasText: 'n’a pas été pris' });
	await expect(refused).toBeVisible();
	await page.reload();
	await refused.getByRole('button', { name: 'Reprendre' }).click();
	await expect(form(page)).toContainText('Nous ne trouvons pas cette commune');
	await expect(form(page).locator('input[list]').first()).toHaveValue('Nulle-Part-les-Bains');
	await expectAccessibleEverywhere(page);
	await form(page).locator('input[list]').first().fill('');
	await words(page).fill('Un abri à l’arrêt');
	await page.getByRole('button', { name: 'Garder la correction' }).click();
	await expect(refused).toBeHidden();
	await expect(status(page)).toContainText('Tout est envoyé');
});

test('what is being typed comes back after a reload', async ({ browserOf }) => {
	const page = await (await browserOf('coordination', PHONE)).newPage();
	await begin(page, 'Médiathèque');
	await words(page).fill('À moitié éc');
	await page.reload();
	await expect(words(page)).toHaveValue('À moitié éc');
});

test('without JavaScript, forms go one by one and the last one is corrected', async ({
	browserOf
}) => {
	const context = await browserOf('coordination', { ...PHONE, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${HOME}/saisie`);
	await page.getByLabel('Lieu').fill('Salle des fêtes');
	await page.getByLabel('Comment').selectOption({ label: 'Réponse à l’oral' });
	await page.getByRole('button', { name: 'Commencer la saisie' }).click();
	for (const [index, text] of ['Un banc', 'Un abri'].entries()) {
		await words(page).fill(text);
		await page.getByRole('button', { name: 'Garder et passer au suivant' }).click();
		await expect(page.getByRole('heading', { name: `Formulaire ${index + 2}` })).toBeVisible();
	}
	await expect(page.getByRole('status')).toContainText('2 formulaires saisis');
	await page.getByRole('link', { name: 'Corriger le dernier' }).click();
	await expect(words(page)).toHaveValue('Un abri');
	await words(page).fill('Un abri et un banc');
	await page.getByRole('button', { name: 'Garder la correction' }).click();
	await page.getByRole('link', { name: 'Corriger le dernier' }).click();
	await expect(words(page)).toHaveValue('Un abri et un banc');
	await expect(page.getByRole('status')).toContainText('2 formulaires saisis');
	await page.getByRole('link', { name: 'Ne rien changer' }).click();
	await page.getByRole('button', { name: 'Garder et passer au suivant' }).click();
	await expect(page.getByRole('alert')).toContainText('Ce formulaire est vide');
});

test('on a shared device, the forms of one account are neither shown to another nor sent in their name', async ({
	browserOf
}) => {
	const first = await browserOf('coordination', PHONE);
	const page = await first.newPage();
	await begin(page, 'Tablette commune');
	await page.route('**/synchroniser', (route) => route.abort());
	await words(page).fill('Mots de la première personne');
	await page.keyboard.press('Control+Enter');
	await expect(status(page)).toContainText('1 gardé sur cet appareil');
	// Another facilitator takes the tablet: the cookies are theirs, the device is the same.
	const other = await browserOf('partenaire', PHONE);
	await first.clearCookies();
	await first.addCookies(await other.cookies());
	await page.unroute('**/synchroniser');
	const answers: number[] = [];
	page.on('response', (response) => {
		if (response.url().endsWith('/synchroniser')) answers.push(response.status());
	});
	await page.getByRole('button', { name: 'Envoyer maintenant' }).click();
	await expect.poll(() => answers.length).toBeGreaterThan(0);
	expect(answers[0]).toBeGreaterThanOrEqual(400);
	await expect(status(page)).toContainText('1 gardé sur cet appareil');
	await page.goto(`${HOME}/saisie`);
	await expect(page.locator('body')).not.toContainText('Mots de la première personne');
});

test('a resident does not type for others', async ({ browserOf }) => {
	const page = await (await browserOf('habitant')).newPage();
	const response = await page.goto(`${HOME}/saisie`);
	expect(response?.status()).toBe(403);
	const sent = await page.request.post(`${HOME}/saisie/synchroniser`, { data: {} });
	expect(sent.status()).toBe(403);
});
