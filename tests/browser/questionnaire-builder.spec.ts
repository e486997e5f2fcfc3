import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

/** A draft of one questionnaire. Returns the address where it is built. */
async function aDraft(page: Page, title: string): Promise<string> {
	await page.goto('/c/brumeval/coordination/consultations/nouvelle');
	await page.locator('input[name=title]').fill(title);
	await page.locator('select[name=place]').selectOption({ index: 1 });
	for (const box of await page.locator('input[name=kinds]').all())
		await box.setChecked((await box.getAttribute('value')) === 'questionnaire');
	await page.locator('form:has(input[name=title]) button').click();
	await page.waitForURL(/coordination\/consultations\/(?!nouvelle)[^/?#]+/);
	return `${new URL(page.url()).pathname}/questions/1`;
}

/** Adds one line of the kind whose card bears this name. */
async function add(page: Page, kind: string, fields: Record<string, string>): Promise<void> {
	await page.getByRole('link', { name: new RegExp(`^${kind}`) }).click();
	for (const [name, text] of Object.entries(fields))
		await page.locator(`#formulaire [name=${name}]`).fill(text);
	await page.getByRole('button', { name: 'Ajouter au questionnaire' }).click();
}

const titles = (page: Page) => page.locator('ol h3');

test('a coordinator builds a questionnaire and tries it as people will see it; nothing is sent', async ({
	browserOf
}) => {
	// Four pages are looked at in two widths and two schemes.
	test.slow();
	const page = await (await browserOf('coordination')).newPage();
	const builder = await aDraft(page, 'Le marché du samedi');
	await page.goto(builder);
	await expectAccessibleEverywhere(page);
	await add(page, 'Un seul choix', { title: 'Venez-vous au marché ?', options: 'Oui\nNon' });
	await expect(titles(page)).toHaveText([/Venez-vous au marché/]);
	await add(page, 'Réponse libre', { title: 'Êtes-vous malade ?' });
	await expect(page.getByRole('alert')).toContainText('une consultation ne le demande jamais');
	await expect(page.locator('#formulaire [name=title]')).toHaveValue('Êtes-vous malade ?');
	await expectAccessibleEverywhere(page);
	await page.locator('#formulaire [name=title]').fill('Que faudrait-il y trouver ?');
	await page.locator('#formulaire summary').click();
	await page.locator('#formulaire').getByLabel('Oui', { exact: true }).check();
	await page.getByRole('button', { name: 'Ajouter au questionnaire' }).click();
	await expect(titles(page)).toHaveCount(2);
	await page.getByRole('button', { name: /^Dupliquer «\sVenez-vous/ }).click();
	await expect(titles(page)).toHaveCount(3);
	await page
		.getByRole('link', { name: /^Retirer «\sVenez-vous/ })
		.last()
		.click();
	await page.getByRole('button', { name: /^Oui, la retirer/ }).click();
	await expect(titles(page)).toHaveCount(2);
	await page.getByRole('button', { name: /^Monter «\sQue faudrait-il/ }).click();
	await expect(page.getByRole('alert')).toContainText('avant celle dont elle dépend');

	await page.goto(`${builder}/apercu`);
	await expect(page.getByText('rien n’est envoyé ni gardé')).toBeVisible();
	await expect(page.getByText('Que faudrait-il y trouver ?')).toBeHidden();
	await page.getByLabel('Oui', { exact: true }).check();
	await expect(page.getByText('Que faudrait-il y trouver ?')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp('/apercu$'));
	await expectAccessibleEverywhere(page);
});

test('a questionnaire is given as a file, and another begins from it or from a copy', async ({
	browserOf
}) => {
	const page = await (await browserOf('coordination')).newPage();
	await page.goto(await aDraft(page, 'Le marché du dimanche'));
	await add(page, 'Un seul choix', { title: 'Venez-vous au marché ?', options: 'Oui\nNon' });
	await expect(titles(page)).toHaveCount(1);
	await add(page, 'Réponse libre', { title: 'Que faudrait-il y trouver ?' });
	await expect(titles(page)).toHaveCount(2);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Télécharger le questionnaire' }).click()
	]);
	const file = await readFile(await download.path());
	await page.goto(await aDraft(page, 'Le marché du mercredi'));
	const chosen = page.locator('input[type=file]');
	await chosen.setInputFiles({ name: 'q.json', mimeType: 'application/json', buffer: file });
	await page.getByRole('button', { name: 'Ajouter ces questions' }).click();
	await expect(titles(page)).toHaveText([/Venez-vous au marché/, /Que faudrait-il y trouver/]);
	const wrong = file.toString().replace('Venez-vous au marché ?', 'Avez-vous un diabète ?');
	await chosen.setInputFiles({
		name: 'q.json',
		mimeType: 'application/json',
		buffer: Buffer.from(wrong)
	});
	await page.getByRole('button', { name: 'Ajouter ces questions' }).click();
	await expect(page.getByRole('alert')).toContainText(/Ligne 1, «\sLa question\s»/);
	await expect(titles(page)).toHaveCount(2);
	const source = await page
		.locator('#reuse-from option', { hasText: 'Le marché du dimanche' })
		.first();
	await page.locator('#reuse-from').selectOption((await source.getAttribute('value'))!);
	await page.getByRole('button', { name: 'Reprendre ces questions' }).click();
	await expect(titles(page)).toHaveCount(4);
});

for (const javaScriptEnabled of [true, false]) {
	test(`two coordinators who save the same question are shown both versions, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		browserOf
	}) => {
		const first = await (await browserOf('coordination', { javaScriptEnabled })).newPage();
		const second = await (await browserOf('coordination', { javaScriptEnabled })).newPage();
		const builder = await aDraft(first, `À deux ${javaScriptEnabled}`);
		await first.goto(builder);
		await add(first, 'Quelques mots', { title: 'Quel lieu ?' });
		await expect(titles(first)).toHaveCount(1);
		await second.goto(builder);
		for (const page of [first, second])
			await page.getByRole('link', { name: /^Modifier «\sQuel lieu/ }).click();
		await first.locator('[name=title]').fill('Quel lieu ouvrir plus tard ?');
		await second.locator('[name=title]').fill('Quel lieu manque ?');
		await first.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(titles(first)).toHaveText([/Quel lieu ouvrir plus tard/]);
		await second.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(second.getByText('Quelqu’un a changé cette ligne')).toBeVisible();
		await expect(second.locator('#formulaire')).toContainText('Quel lieu ouvrir plus tard ?');
		await expect(second.locator('[name=title]')).toHaveValue('Quel lieu manque ?');
		await second.locator('[name=title]').fill('Quel lieu manque, ou ferme trop tôt ?');
		await second.getByRole('button', { name: 'Garder ma version' }).click();
		await expect(titles(second)).toHaveText([/Quel lieu manque, ou ferme trop tôt/]);
	});
}

test('once open, words are corrected and nothing is added; the paper version has each question', async ({
	browserOf
}) => {
	const page = await (await browserOf('coordination')).newPage();
	const slug = 'ou-et-quand-le-bus-sante-des-femmes-doit-il-passer';
	await page.goto(`/c/brumeval/coordination/consultations/${slug}/questions/1`);
	await expect(page.getByText('vous pouvez corriger les mots')).toBeVisible();
	await expect(page.getByRole('link', { name: /^Retirer/ })).toHaveCount(0);
	const questions = await titles(page).allTextContents();
	const paper = await (await browserOf(null, { javaScriptEnabled: false })).newPage();
	await paper.goto(`/c/brumeval/consultations/${slug}/papier/1`);
	for (const words of questions)
		await expect(paper.getByText(words.replace(/^\d+\.\s*/, '').trim()).first()).toBeVisible();
	await expect(paper.getByRole('img', { name: /Adresse du questionnaire/ })).toBeVisible();
});
