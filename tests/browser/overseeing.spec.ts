import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere, expectNoSidewaysScroll } from './support/accessibility.ts';
import { aContractWithGroups, aNewcomer, NEW_PASSWORD } from './support/newcomers.ts';
import { expect, test } from './support/test.ts';
import { field, writeInANewFiche } from './support/writing.ts';

// Several people make their account in each of these.
test.describe.configure({ timeout: 3 * 60_000 });
test.use({ actionTimeout: 20_000 });

const main = (page: Page) => page.locator('main');
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const REASON = 'Ce contrat prend le nom d’une collectivité qui ne le connaît pas.';

test('a contract is taken from the site with a reason that everybody reads, corrected, shown again, archived', async ({
	browserOf
}) => {
	const solange = await aNewcomer(await browserOf(null), 'Solange Ferrand');
	const { home, open } = await aContractWithGroups(solange);
	const territory = home.split('/').at(-1)!.replace('-', ' ');
	const found = encodeURIComponent(territory);
	await writeInANewFiche(solange.page, home);
	const visitor = await (await browserOf(null)).newPage();
	const root = await (await browserOf('coordination')).newPage();
	await root.goto(`/outils/contrats?q=${found}`);
	await expectAccessibleEverywhere(root);
	await main(root)
		.getByRole('link', { name: new RegExp(territory, 'i') })
		.click();
	await expectAccessibleEverywhere(root);

	// A reason that is no sentence is not taken, and stays in its field.
	await root.getByLabel('Raison, que tout le monde lira').fill('Faux');
	await root.getByRole('button', { name: 'Retirer ce contrat du site' }).click();
	await expect(root.getByRole('alert')).toContainText('Écrivez la raison.');
	await expect(root.getByLabel('Raison, que tout le monde lira')).toHaveValue('Faux');
	await root.getByLabel('Raison, que tout le monde lira').fill(REASON);
	await root.getByRole('button', { name: 'Retirer ce contrat du site' }).click();
	await expect(root.getByText('C’est fait. Sa coordination est prévenue.')).toBeVisible();

	// Whoever writes stops at once; what they wrote is there.
	const readOnly = solange.page.locator('[data-status=read-only]');
	await expect(readOnly).toContainText('archivé ou retiré du site');
	await expect(field(solange.page, 'Constat')).toContainText('Avant.');
	for (const path of [home, `${home}/fiches`, `${home}/consultations`, open]) {
		expect((await visitor.goto(path))!.status(), path).toBe(410);
		await expect(title(visitor)).toHaveText('Ce contrat est retiré du site');
		await expect(main(visitor)).toContainText(REASON);
		await expect(visitor.locator('body')).not.toContainText('Vivre ici');
	}
	await expectAccessibleEverywhere(visitor);
	await visitor.goto(`/?q=${found}`);
	await expect(visitor.locator(`a[href="${home}"]`)).toHaveCount(0);
	await solange.page.goto(home);
	await expect(solange.page.getByText('sa coordination le voit encore')).toContainText(REASON);
	await expectAccessibleEverywhere(solange.page);
	await solange.page.goto(`${home}/coordination/contrat`);
	await solange.page.getByLabel('Titre').first().fill('Contrat d’essai, pour apprendre');
	await solange.page.getByRole('button', { name: 'Enregistrer' }).first().click();
	await expect(solange.page.getByText('C’est enregistré.').first()).toBeVisible();

	await root.getByRole('button', { name: 'Rouvrir ce contrat' }).click();
	await expect(root.getByRole('heading', { name: 'Archiver' })).toBeVisible();
	expect((await visitor.goto(home))!.status()).toBe(200);
	await expect(main(visitor)).toContainText('Contrat d’essai, pour apprendre');

	const yanis = await aNewcomer(await browserOf(null), 'Yanis Delmas');
	await yanis.page.goto(open);
	await root.getByRole('button', { name: 'Archiver ce contrat' }).click();
	await expect(root.getByRole('heading', { name: 'Rouvrir le contrat' })).toBeVisible();
	await yanis.page.getByRole('button', { name: 'Rejoindre' }).click();
	await expect(title(yanis.page)).toHaveText('Ce contrat ne change plus');
	await yanis.page.goto(home);
	await expect(yanis.page.getByText('il se lit, il ne change plus').first()).toBeVisible();
	await visitor.goto('/');
	await visitor.goto(`/?q=${found}`);
	await expect(visitor.locator('li', { has: visitor.locator(`a[href="${home}"]`) })).toContainText(
		'Archivé'
	);
	for (const page of [root, visitor, yanis.page]) {
		await page.setViewportSize({ width: 320, height: 800 });
		await expectNoSidewaysScroll(page);
	}
});

test('an account is suspended by keyboard without a script, is told why, and finds everything again', async ({
	browserOf
}) => {
	const yanis = await aNewcomer(await browserOf(null), `Yanis ${randomUUID().slice(0, 8)}`);
	const { home } = await aContractWithGroups(yanis);
	await writeInANewFiche(yanis.page, home);
	const root = await (await browserOf('coordination', { javaScriptEnabled: false })).newPage();
	await root.goto(`/outils/comptes?q=${encodeURIComponent(yanis.name)}`);
	await main(root).getByRole('link', { name: yanis.name }).focus();
	await root.keyboard.press('Enter');
	await expect(main(root)).toContainText('seul à coordonner');
	await root.getByLabel('Raison, telle que la personne la lira').focus();
	await root.keyboard.type('Insulte les autres dans chaque discussion.');
	await root.keyboard.press('Tab');
	await root.keyboard.press('Enter');
	await expect(root.getByText('Le compte est suspendu, et la personne prévenue.')).toBeVisible();

	const cut = yanis.page.locator('[data-status=read-only]');
	await expect(cut).toBeVisible();
	await yanis.page.goto('/compte');
	await expect(yanis.page).toHaveURL(/connexion/);
	await yanis.page.getByLabel('Adresse électronique').fill(yanis.email);
	await yanis.page.getByLabel('Mot de passe').fill(NEW_PASSWORD);
	await yanis.page.getByRole('button', { name: 'Se connecter' }).click();
	await expect(main(yanis.page)).toContainText('Ce compte est suspendu');
	await expectAccessibleEverywhere(yanis.page);
	await expect(yanis.page.getByRole('link', { name: yanis.name })).toHaveCount(0);
	await root.goto(`/outils/courriels?q=${encodeURIComponent(yanis.email)}`);
	await expect(main(root)).toContainText('Insulte les autres dans chaque discussion.');

	await root.goto('/outils/comptes?etat=suspendus');
	await main(root).getByRole('link', { name: yanis.name }).click();
	await root.getByRole('button', { name: 'Rouvrir ce compte' }).click();
	await expect(root.getByText('Le compte est rouvert, et la personne prévenue.')).toBeVisible();
	await yanis.page.goto('/connexion');
	await yanis.page.getByLabel('Adresse électronique').fill(yanis.email);
	await yanis.page.getByLabel('Mot de passe').fill(NEW_PASSWORD);
	await yanis.page.getByRole('button', { name: 'Se connecter' }).click();
	await expect(yanis.page.getByRole('link', { name: yanis.name })).toBeVisible();
	await yanis.page.goto(`${home}/coordination`);
	await expect(title(yanis.page)).toContainText('Coordination');
});
