import type { Page } from '@playwright/test';
import { PASSWORD } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { LETTER, startWithVotes, type VotesToCast } from './support/votes-to-cast.ts';

let votes: VotesToCast;
test.describe.configure({ mode: 'serial', timeout: 180_000 });
test.beforeAll(async () => {
	test.setTimeout(300_000);
	votes = await startWithVotes();
});
test.afterAll(() => votes?.stop());

const ballotOf = (slug: string) => `${votes.url}/c/brumeval/votes/${slug}/voter`;

/** Reads the receipt of the page as a file, then gives it to the page that checks receipts. */
async function checkReceipt(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reçu de mon bulletin');
	await expect(page.getByText('Votre bulletin est déposé')).toBeVisible();
	await expect(page.getByText('la signature du serveur est juste')).toBeVisible();
	const address = page.url().split('?')[0]!;
	const receipt = await (await page.request.get(`${address}/recu.json`)).text();
	await page.getByRole('link', { name: 'Vérifier un reçu' }).click();
	await page.getByLabel('Ou son contenu').fill(receipt);
	await page.getByRole('button', { name: 'Vérifier' }).click();
	await expect(page.getByText('Votre bulletin est bien dans l’urne.')).toBeVisible();
	await page.getByLabel('Ou son contenu').fill(receipt.replace('"position":', '"position":1'));
	await page.getByRole('button', { name: 'Vérifier' }).click();
	await expect(page.getByText('Ce reçu n’est pas confirmé')).toBeVisible();
}

test('a member votes by majority judgment on version 3 of a fiche, with the keyboard alone', async ({
	browser
}) => {
	const context = await browser.newContext({ locale: 'fr-FR' });
	const page = await context.newPage();
	await page.goto(ballotOf('version-trois'));
	await page.getByRole('link', { name: 'Me connecter' }).press('Enter');
	await page.locator('input[name=email]').fill('amina@brumeval.example');
	await page.locator('input[name=password]').fill(PASSWORD);
	await page.locator('input[name=password]').press('Enter');
	await expect(page.getByRole('link', { name: /version 3 du/ })).toBeVisible();

	await page.getByRole('link', { name: /version 3 du/ }).focus();
	// Past the fingerprint of the text, which is folded.
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Relire mon bulletin' })).toBeFocused();
	await page.keyboard.press('Enter');
	const review = page.getByRole('region', { name: 'Relisez votre bulletin' });
	await expect(review).toContainText('Ouvrir une consultation avancée le samedi Excellent');
	await expect(review).toContainText('médicobus qui passe dans chaque village Très bien');
	await expect(review).toContainText(/médecins du territoire .*compte comme «\sÀ rejeter\s»/);
	await page.getByRole('button', { name: 'Déposer mon bulletin' }).press('Enter');
	await checkReceipt(page);
	await context.close();
});

test('a resident votes with the code of a letter, on a phone without JavaScript, and cannot vote twice', async ({
	browser
}) => {
	const context = await browser.newContext({
		...{ locale: 'fr-FR', javaScriptEnabled: false },
		viewport: { width: 320, height: 640 }
	});
	const page = await context.newPage();
	await page.goto(`${votes.url}/v`);
	await page.getByLabel('Code de la lettre').fill('AAAA AAAA AAAA');
	await page.getByRole('button', { name: 'Continuer' }).click();
	await expect(page.getByRole('alert')).toContainText('Ce code n’existe pas');
	await page.goto(`${votes.url}/v/${LETTER}`);
	await expect(page.getByText('Vous votez avec la lettre n° 1')).toBeVisible();
	await page.getByRole('button', { name: 'Relire mon bulletin' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await page.getByLabel('Un médicobus qui passe dans chaque village').check();
	await page.getByRole('button', { name: 'Relire mon bulletin' }).click();
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBe(320);
	await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
	await checkReceipt(page);
	await page.goto(ballotOf('lettre'));
	await expect(page.getByText('Pour voter, connectez-vous')).toBeVisible();
	await page.goto(`${votes.url}/v/${LETTER.toLowerCase()}`);
	await expect(page.getByText('Vous avez déjà voté')).toBeVisible();
	await context.close();
});

test('a script moves what is ranked, and says how many points are left, in words of the page', async ({
	browser
}) => {
	const context = await browser.newContext({ locale: 'fr-FR' });
	const page = await context.newPage();
	await page.goto(ballotOf('dots'));
	await page.getByRole('link', { name: 'Me connecter' }).click();
	await page.locator('input[name=email]').fill('bruno@brumeval.example');
	await page.locator('input[name=password]').fill(PASSWORD);
	await page.locator('input[name=password]').press('Enter');
	await page.getByLabel('Un médicobus qui passe dans chaque village').fill('4');
	await expect(page.getByText('4 points donnés sur 10')).toBeVisible();
	await page.goto(ballotOf('stv'));
	await page.getByRole('button', { name: /^Monter «\sUn médicobus/ }).click();
	await page.getByRole('button', { name: /^Monter «\sOuvrir/ }).click();
	await page.getByRole('button', { name: /^Monter «\sOuvrir/ }).click();
	await page.getByRole('button', { name: 'Relire mon bulletin' }).click();
	const review = page.getByRole('region', { name: 'Relisez votre bulletin' });
	await expect(review).toContainText('Ouvrir une consultation avancée le samedi 1er choix');
	await expect(review).toContainText('village 2e choix');
	await expect(review).toContainText('territoire non classée');
	await context.close();
});
