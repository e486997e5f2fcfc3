import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { aNewcomer } from './support/newcomers.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ timeout: 3 * 60_000 });
test.use({ actionTimeout: 20_000 });

const chosen = (page: Page) => page.getByRole('region', { name: 'Le territoire' });

/** Searches for a commune or an intercommunalité, and adds the one that the button names. */
async function addPlace(page: Page, question: string, button: RegExp): Promise<void> {
	await page.getByLabel('Commune ou intercommunalité').fill(question);
	await page.getByRole('button', { name: 'Chercher', exact: true }).last().click();
	await page.getByRole('button', { name: button }).first().click();
}

for (const javaScriptEnabled of [true, false]) {
	const how = javaScriptEnabled ? 'with scripts' : 'with plain forms';
	test(`a newcomer starts a contract from the framework of Occitanie, ${how}`, async ({
		browserOf
	}) => {
		const { page } = await aNewcomer(await browserOf(null, { javaScriptEnabled }), 'Renée Castan');
		const territory = `Lauragais ${randomUUID().slice(0, 8)}`;
		await page.goto('/');
		await page.getByRole('link', { name: 'Créer un contrat' }).click();
		await page.getByRole('link', { name: 'Partir du cadre Occitanie' }).click();
		await page.getByLabel('Nom du territoire').fill(territory);
		await page.getByLabel('Premier jour').fill('2028-01-01');
		await page.getByLabel('Dernier jour').fill('2027-01-01');
		await page.getByLabel('Thème 2', { exact: true }).fill('Trouver un médecin');

		await addPlace(page, 'Toulouse', /^Ajouter Toulouse, /);
		await expect(chosen(page)).toContainText('1 commune, ');
		await addPlace(page, 'Terres du Lauragais', /^Ajouter .*Lauragais/);
		await expect(page.getByRole('button', { name: 'Retirer Nailloux' })).toBeVisible();
		await page.getByRole('button', { name: 'Retirer Toulouse' }).click();
		await expect(page.getByRole('button', { name: 'Retirer Toulouse' })).toHaveCount(0);

		// What was typed is still there, after each search and after a refusal that says what to change.
		await page.getByRole('button', { name: 'Créer le contrat' }).click();
		await expect(page.getByRole('alert')).toContainText('Donnez un titre au contrat.');
		await expect(page.getByRole('alert')).toContainText('La fin doit venir après le début.');
		await expect(page.getByLabel('Nom du territoire')).toHaveValue(territory);
		await expect(page.getByLabel('Thème 2', { exact: true })).toHaveValue('Trouver un médecin');
		await expect(page.getByRole('button', { name: 'Retirer Nailloux' })).toBeVisible();
		await expect(page.getByLabel('Titre du contrat')).toHaveAttribute('aria-invalid', 'true');
		if (javaScriptEnabled) await expectAccessibleEverywhere(page);

		await page.getByLabel('Titre du contrat').fill(`Contrat local de santé du ${territory}`);
		await page.getByLabel('Dernier jour').fill('2032-12-31');
		await page.getByRole('button', { name: 'Créer le contrat' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(territory);
		const main = page.locator('main');
		await expect(main).toContainText('Du 1er janvier 2028 au 31 décembre 2032');
		await expect(main).toContainText('Trouver un médecin');
		await expect(main).toContainText('Nailloux');
		await expect(main).not.toContainText('Toulouse');
		await page.getByRole('link', { name: 'Mobilisation citoyenne' }).click();
		await expect(main).toContainText('Comité citoyen de santé');
		await expect(page.getByRole('link', { name: 'Coordination', exact: true })).toBeVisible();
	});
}

test('a contract without a framework has the themes that its territory wants', async ({
	browserOf
}) => {
	const { page } = await aNewcomer(await browserOf(null), 'Gaspard Rieu');
	const territory = `Rive ${randomUUID().slice(0, 8)}`;
	await page.goto('/contrats/nouveau');
	await page.getByRole('link', { name: 'Partir d’une page blanche' }).click();
	await page.getByLabel('Titre du contrat').fill(`Contrat local de santé de ${territory}`);
	await page.getByLabel('Nom du territoire').fill(territory);
	await page.getByLabel('Premier jour').fill('2027-01-01');
	await page.getByLabel('Dernier jour').fill('2031-12-31');
	await page.getByLabel('Thème 1', { exact: true }).fill('Respirer');
	await page.getByRole('button', { name: 'Ajouter un thème' }).click();
	await page.getByLabel('Thème 2', { exact: true }).fill('Marcher');
	await page.getByRole('button', { name: 'Monter le thème 2' }).click();
	await expect(page.getByLabel('Thème 1', { exact: true })).toHaveValue('Marcher');

	// The answers come while the person types, and the Enter key keeps everything.
	const question = page.getByLabel('Commune ou intercommunalité');
	await question.pressSequentially('Nailloux');
	await expect(page.getByRole('button', { name: /^Ajouter Nailloux, / })).toBeVisible();
	await question.press('Enter');
	await page.getByRole('button', { name: /^Ajouter Nailloux, / }).click();
	await expect(chosen(page)).toContainText('1 commune, ');
	await page.getByRole('checkbox', { name: /^Comité technique/ }).uncheck();
	await page.getByRole('button', { name: 'Créer le contrat' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(territory);
	await expect(page.getByRole('heading', { name: 'Marcher' })).toBeVisible();
	await expect(page.locator('main')).not.toContainText('Comité technique');
	await page.getByRole('link', { name: 'Coordination', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Coordination');
	await expectAccessibleEverywhere(page);
});

test('a visitor who starts a contract signs in first, and comes back', async ({ page }) => {
	await page.goto('/contrats/nouveau');
	await expect(page).toHaveURL(/\/connexion\?suite=%2Fcontrats%2Fnouveau$/);
	await expect(page.locator('main')).toContainText('Connectez-vous pour continuer');
});
