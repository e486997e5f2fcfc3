import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { PASSWORD } from './support/people.ts';
import { expect, test } from './support/test.ts';

// A session of its own: the one that `browserOf` gives is shared by the tests that come after, and this one ends it.
test('Amina signs in, is greeted by her name, and signs out', async ({ page }) => {
	await page.goto('/connexion');
	await page.getByLabel('Adresse électronique').fill('amina@brumeval.example');
	await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
	await page.getByLabel('Mot de passe', { exact: true }).press('Enter');
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
