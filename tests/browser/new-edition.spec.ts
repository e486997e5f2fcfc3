import { expectAccessibleEverywhere, expectNoSidewaysScroll } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';
import { field, networkOfBrowser, openToWrite, savedOf } from './support/writing.ts';

const HOME = '/c/brumeval/fiches/6';
const NUMBER = 6;

test('the coordination begins a new edition without a script; words typed meanwhile come back to their author', async ({
	browserOf,
	browser,
	baseURL
}) => {
	const mark = Math.random().toString(36).slice(2, 8);
	const context = await browserOf('amina');
	const network = await networkOfBrowser(context);
	const amina = await context.newPage();
	await openToWrite(amina, NUMBER);
	await field(amina, 'Constat').click();
	await amina.keyboard.press('Control+End');
	await amina.keyboard.type(` Enregistré ${mark}.`);
	await expect(savedOf(amina)).toBeVisible();
	// The document rests two seconds before it is copied.
	await amina.waitForTimeout(3_000);
	await network.cut();
	await expect(amina.locator('[data-status=offline]')).toBeVisible();
	await amina.keyboard.type(` Dans le train ${mark}.`);
	await expect(amina.locator('[data-status=offline]')).toContainText('gardés sur cet appareil');

	const signedIn = await (await browserOf('coordination')).storageState();
	const plain = await browser.newContext({
		...{ javaScriptEnabled: false, storageState: signedIn, baseURL: baseURL! }
	});
	const claire = await plain.newPage();
	await claire.goto(`${HOME}/versions`);
	await claire.getByRole('link', { name: 'Commencer une nouvelle édition' }).click();
	await expect(claire.locator('main')).toContainText('Ce qui passe dans la nouvelle édition');
	await claire.getByRole('button', { name: 'Commencer une nouvelle édition' }).click();
	await expect(claire).toHaveURL(`${HOME}/versions`);
	await expect(claire.locator('main')).toContainText(/Version \d+\s: Fin de l’édition 1/);
	await claire.goto(HOME);
	await expect(claire.locator('main')).toContainText(`Enregistré ${mark}.`);
	await plain.close();

	// Amina closes her computer, and opens the fiche another day.
	amina.on('dialog', (dialog) => dialog.accept());
	await amina.close({ runBeforeUnload: false });
	await network.giveBack();
	const again = await context.newPage();
	await openToWrite(again, NUMBER);
	const back = again.getByRole('alert').filter({ hasText: 'Ces mots n’ont pas été enregistrés' });
	await expect(back).toContainText(`Dans le train ${mark}.`);
	const finding = field(again, 'Constat');
	await expect(finding).toContainText(`Enregistré ${mark}.`);
	await expect(finding).not.toContainText('Dans le train');
	expect((await finding.innerText()).split(`Enregistré ${mark}.`)).toHaveLength(2);
	await again.reload();
	await expect(back).toContainText(`Dans le train ${mark}.`);
});

test('the coordination starts again from a version, as it was, and what was written since is kept', async ({
	browserOf
}) => {
	const context = await browserOf('coordination', { viewport: { width: 320, height: 800 } });
	const claire = await context.newPage();
	await claire.goto(`${HOME}/versions`);
	await claire.getByLabel('Nom de la version').fill('Le bon texte');
	await claire.getByRole('button', { name: 'Garder cette version' }).click();
	await expect(claire.getByText(/La version \d+ est gardée/)).toBeVisible();
	await openToWrite(claire, NUMBER);
	await field(claire, 'Constat').click();
	await claire.keyboard.press('Control+End');
	await claire.keyboard.type(' Ces mots sont de trop.');
	await expect(savedOf(claire)).toBeVisible();

	await claire.goto(`${HOME}/versions`);
	await claire.getByRole('link', { name: /Version \d+\s: Le bon texte/ }).click();
	await claire.getByRole('link', { name: 'Repartir de cette version' }).click();
	const main = claire.locator('main');
	await expect(main).toContainText('Le texte d’aujourd’hui n’est pas perdu');
	await expectAccessibleEverywhere(claire);
	await claire.setViewportSize({ width: 320, height: 800 });
	await expectNoSidewaysScroll(claire);
	await claire.getByLabel('Nom de la version qui garde le texte').fill('');
	await claire.getByRole('button', { name: /Repartir de la version \d+/ }).click();
	await expect(main).toContainText('Repartir de la version');
	await claire.getByLabel('Nom de la version qui garde le texte').fill('Trop de mots');
	await claire.getByRole('button', { name: /Repartir de la version \d+/ }).click();
	await expect(main).toContainText(/Version \d+\s: Trop de mots/);
	await claire.goto(HOME);
	await expect(main).not.toContainText('Ces mots sont de trop.');
	await claire.goto(`${HOME}/versions`);
	await claire.getByRole('link', { name: /Version \d+\s: Trop de mots/ }).click();
	await expect(main).toContainText('Ces mots sont de trop.');
});
