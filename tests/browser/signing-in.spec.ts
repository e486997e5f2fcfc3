import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

test('Amina signs in, is greeted by her name, and signs out', async ({ browserOf }) => {
	const page = await (await browserOf('amina')).newPage();
	await page.goto('/');
	await expect(page.getByRole('banner').getByRole('link', { name: 'Amina' })).toBeVisible();
	await page.getByRole('button', { name: 'Se déconnecter' }).click();
	await expect(page.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
});

test('a wrong password keeps the address and says what to do', async ({ page }) => {
	await page.goto('/connexion');
	await page.getByLabel('Adresse électronique').fill('amina@brumeval.example');
	await page.getByLabel('Mot de passe', { exact: true }).fill('not-the-password');
	await page.locator('form:has(input[name=password]) button').last().click();
	await expect(page.getByRole('alert')).toContainText('ne vont pas ensemble');
	await expect(page.getByLabel('Adresse électronique')).toHaveValue('amina@brumeval.example');
	await expectAccessibleEverywhere(page);
});
