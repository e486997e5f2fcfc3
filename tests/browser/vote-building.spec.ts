import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

const ROOM = '/c/brumeval/coordination/votes';

/** A day of the future as a `datetime-local` field writes it. */
function inDays(days: number): string {
	return `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T09:00`;
}

/** A draft on the first theme. Returns its address in the coordination. */
async function aDraft(page: Page, title: string): Promise<string> {
	await page.goto(`${ROOM}/nouveau`);
	await page.getByLabel('La question posée').fill(title);
	await page.locator('select[name=place]').selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Commencer' }).click();
	await page.waitForURL(/\/question$/);
	return new URL(page.url()).pathname.replace(/\/question$/, '');
}

const goOn = (page: Page) => page.getByRole('button', { name: 'Enregistrer et continuer' }).click();

for (const javaScriptEnabled of [true, false]) {
	test(`a coordinator prepares a vote in four steps and announces it, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		browserOf
	}) => {
		test.slow();
		const page = await (await browserOf('coordination', { javaScriptEnabled })).newPage();
		const title = `Un banc devant la gare, ${javaScriptEnabled ? 'ou pas' : 'ou non'} ?`;
		const home = await aDraft(page, title);
		await page.getByLabel('Le texte', { exact: true }).fill('Un banc de bois, à l’ombre.');
		await goOn(page);

		await page.waitForURL(/\/methode/);
		await page.getByRole('radio', { name: /^Un seul choix/ }).check();
		const labels = page.getByLabel('Intitulé');
		await labels.nth(0).fill('Non');
		await labels.nth(1).fill('Oui');
		await page.getByRole('button', { name: 'Ajouter une option' }).click();
		await expect(labels).toHaveCount(3);
		await labels.nth(2).fill('À trop');
		await page.getByRole('button', { name: 'Retirer l’option 3' }).click();
		await expect(labels).toHaveCount(2);
		await page.getByRole('button', { name: 'Monter l’option 2' }).click();
		await expect(labels.nth(0)).toHaveValue('Oui');
		await goOn(page);

		await page.waitForURL(/\/personnes/);
		await page
			.getByRole('checkbox', { name: /omité citoyen/ })
			.first()
			.check();
		await page.getByLabel('Ouverture', { exact: true }).fill(inDays(2));
		await page.getByLabel('Clôture', { exact: true }).fill(inDays(12));
		await goOn(page);

		await page.waitForURL((url) => url.pathname === home);
		if (javaScriptEnabled) await expectAccessibleEverywhere(page);
		await page.getByRole('button', { name: 'Annoncer le vote' }).click();
		await expect(page.getByText('Il manque encore 1 chose')).toBeVisible();
		await page.getByRole('link', { name: 'Dire qui décide ensuite' }).click();
		await page.getByLabel('Qui décide ensuite').fill('Le comité de pilotage.');
		await goOn(page);
		await page.waitForURL((url) => url.pathname === home);
		await page.getByRole('button', { name: 'Annoncer le vote' }).click();
		await expect(page.getByText('Le vote est annoncé. Il ouvrira de lui-même')).toBeVisible();

		const amina = await (await browserOf('amina', { javaScriptEnabled })).newPage();
		await amina.goto(home.replace('/coordination', ''));
		await expect(amina.getByText(/^Oui, comme membre d’un groupe/)).toBeVisible();
		await expect(amina.getByText('Qui décide ensuite')).toBeVisible();
		if (javaScriptEnabled) await expectAccessibleEverywhere(amina);
	});
}

test('a list is looked at before it is added, and letters are printed with codes shown once', async ({
	browserOf
}) => {
	test.slow();
	const page = await (await browserOf('coordination')).newPage();
	const home = await aDraft(page, 'Qui tient la buvette ?');
	await page.goto(`${home}/electeurs`);
	const list = 'Nom;Courriel\nZoé Prat;zoe@exemple.test\nYann;yann\nZoé encore;ZOE@exemple.test';
	await page.getByLabel('Ou collez les lignes ici').fill(list);
	await page.getByRole('button', { name: 'Regarder avant d’ajouter' }).click();
	await expect(page.getByText('1 personne sera ajoutée.')).toBeVisible();
	await expect(page.getByText('Ligne 3 – ce n’est pas une adresse électronique')).toBeVisible();
	await expectAccessibleEverywhere(page);
	await page.getByRole('button', { name: 'Ajouter 1 personne' }).click();
	await expect(page.getByText('zoe@exemple.test')).toBeVisible();

	await page.getByLabel('Nombre de lettres').fill('2');
	await page.getByRole('button', { name: 'Faire les lettres' }).click();
	await expect(page.getByRole('article')).toHaveCount(2);
	await expect(page.locator('.typed').first()).toHaveText(/^([A-Z2-9]{3} ){5}[A-Z2-9]{3}$/);
	await expectAccessibleEverywhere(page);
	await page.goto(`${home}/lettres`);
	await expect(page.getByRole('article')).toHaveCount(0);
	await page.goto(`${home}/electeurs`);
	await page.getByRole('button', { name: 'Refaire la lettre n° 2' }).click();
	await expect(page.getByRole('article')).toHaveCount(1);
	await page.goto(`${home}/electeurs`);
	await expect(page.getByText('remplacée par une autre lettre')).toBeVisible();
});

test('a vote on a version of a fiche names it, and two coordinators overwrite nothing of each other', async ({
	browserOf
}) => {
	const context = await browserOf('coordination');
	const [page, other] = [await context.newPage(), await context.newPage()];
	const home = await aDraft(page, 'Cette fiche vous convient-elle ?');
	await other.goto(`${home}/question`);
	await page.getByRole('radio', { name: /^Une version d’une fiche/ }).check();
	await page.getByLabel('Chercher une fiche ou une version').fill('version 1');
	await page.getByRole('button', { name: 'Chercher' }).click();
	await page
		.getByRole('radio', { name: /version 1/ })
		.first()
		.check();
	await page.getByLabel('Quelques mots avant le bulletin').fill('Lisez-la d’abord.');
	await goOn(page);
	await page.waitForURL(/\/methode/);
	await other.getByLabel('Quelques mots avant le bulletin').fill('Prenez votre temps.');
	await goOn(other);
	await expect(other.getByText('Enregistré entre-temps par une autre personne')).toBeVisible();
	await expect(other.getByText('Lisez-la d’abord.')).toBeVisible();
	await goOn(other);
	await other.waitForURL(/\/methode/);
	await other.goto(home);
	await expect(other.getByText('Prenez votre temps.')).toBeVisible();
	await expect(other.getByText(/Sur la version 1 de la fiche/)).toBeVisible();
});
