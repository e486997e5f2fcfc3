import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import {
	aContractWithGroups,
	anAddress,
	aNewcomer,
	mailedLink,
	NEW_PASSWORD
} from './support/newcomers.ts';
import { expect, test } from './support/test.ts';

test.use({ actionTimeout: 20_000 });

const MAIL = 'Changement d’adresse de votre compte';
const ERASE = 'Effacer mon compte pour toujours';

/** Opens the link of a mail and says yes, as whoever reads that mailbox does. */
async function sayYes(page: Page, email: string): Promise<void> {
	await page.goto(await mailedLink(page, email, MAIL));
	await page.getByRole('button', { name: 'Oui, changer d’adresse' }).click();
}

async function erase(page: Page, password: string): Promise<void> {
	await page.goto('/compte/effacer');
	await page.getByLabel('Votre mot de passe, pour confirmer').fill(password);
	await page.getByRole('button', { name: ERASE }).click();
}

test('a person reads a copy of their data, and takes it away as a file', async ({ context }) => {
	const { page, email, pseudonym } = await aNewcomer(context, 'Odette');
	await page.goto('/compte');
	await page.getByRole('link', { name: 'Mes données' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes données');
	await expect(page.locator('main')).toContainText(email);
	await expect(page.locator('main')).toContainText(pseudonym);
	await expectAccessibleEverywhere(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Télécharger ces données' }).click()
	]);
	const file = JSON.parse(await readFile(await download.path(), 'utf8'));
	expect(file.format).toBe('maillage-personal-data/1');
	const [account] = file.treatments.find(({ key }: { key: string }) => key === 'account').rows;
	expect(account).toMatchObject({ email, name: 'Odette', pseudonym });
});

test('an address changes once both mailboxes have said yes', async ({ context }) => {
	const { page, email } = await aNewcomer(context, 'Lucien');
	const after = anAddress('apres');
	await page.goto('/compte/adresse');
	await page.getByLabel('Nouvelle adresse').fill(after);
	await page.getByRole('button', { name: 'Envoyer les deux liens' }).click();
	await expect(page.getByRole('status')).toContainText(after);
	await expectAccessibleEverywhere(page);
	await sayYes(page, after);
	await expect(page.getByRole('status')).toContainText('quand l’autre boîte aura dit oui');
	await page.goto('/compte/adresse');
	await expect(page.locator('main')).toContainText(`Votre adresse : ${email}`);
	await expect(page.locator('main')).toContainText('La nouvelle boîte a dit oui.');
	await sayYes(page, email);
	await expect(page.getByRole('status')).toContainText('Votre adresse est changée');
	await page.goto('/compte/adresse');
	await expect(page.locator('main')).toContainText(`Votre adresse : ${after}`);
});

test('an account is erased with its password: nothing is left on the device, and nobody signs in', async ({
	context
}) => {
	const { page, email } = await aNewcomer(context, 'Colette');
	await page.goto('/compte');
	await page.evaluate(() => localStorage.setItem('maillage-reponse:essai:', 'à quelqu’un d’autre'));
	await erase(page, 'ce n’est pas le bon mot de passe');
	await expect(page.getByRole('alert').first()).toContainText('Ce n’est pas votre mot de passe');
	await expectAccessibleEverywhere(page);
	await erase(page, NEW_PASSWORD);
	await expect(page).toHaveURL('/compte-efface');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre compte est effacé');
	const left = await page.evaluate(() => Object.keys(localStorage));
	expect(left.filter((name) => name !== 'maillage-reponse:essai:')).toEqual([]);
	await page.goto('/connexion');
	await page.getByLabel('Adresse électronique').fill(email);
	await page.getByLabel('Mot de passe', { exact: true }).fill(NEW_PASSWORD);
	await page.getByLabel('Mot de passe', { exact: true }).press('Enter');
	await expect(page.locator('main')).toContainText('ne vont pas ensemble');
});

test('who coordinates a contract alone is told to hand it over first', async ({ context }) => {
	const newcomer = await aNewcomer(context, 'Fernand');
	await aContractWithGroups(newcomer);
	await newcomer.page.goto('/compte/effacer');
	await expect(newcomer.page.locator('main')).toContainText('Personne d’autre ne coordonne');
	await expect(newcomer.page.getByRole('button', { name: ERASE })).toHaveCount(0);
	await expectAccessibleEverywhere(newcomer.page);
});

test('without JavaScript, by the keyboard, an account is erased too', async ({
	browser,
	context,
	contextOptions
}) => {
	const { page } = await aNewcomer(context, 'Simone');
	const storageState = await page.context().storageState();
	const plain = await browser.newContext({
		...contextOptions,
		...{ storageState, javaScriptEnabled: false }
	});
	const still = await plain.newPage();
	await still.goto('/compte/effacer');
	await still.getByLabel('Votre mot de passe, pour confirmer').focus();
	await still.keyboard.type(NEW_PASSWORD);
	await still.keyboard.press('Enter');
	await expect(still).toHaveURL('/compte-efface');
	await plain.close();
});
