import type { BrowserContextOptions } from '@playwright/test';
import { expectAccessibleEverywhere, expectNoSidewaysScroll } from './support/accessibility.ts';
import { aNewcomer, anAddress, mailedLink } from './support/newcomers.ts';
import { expect, test } from './support/test.ts';

const HOME = '/c/brumeval';
const CONSULTATION = `${HOME}/consultations/tanneries-ou-manque-t-il-de-l-ombre-de-l-eau-et-des-bancs`;

for (const javaScriptEnabled of [true, false]) {
	const on: BrowserContextOptions = { javaScriptEnabled, viewport: { width: 320, height: 700 } };
	test(`the coordination says how it is reached, and pages and posters say it; somebody writes to it${javaScriptEnabled ? '' : ', without a script'}`, async ({
		browserOf
	}) => {
		const phone = `05 36 49 01 0${javaScriptEnabled ? 1 : 2}`;
		const desk = await (await browserOf('coordination', on)).newPage();
		await desk.goto(`${HOME}/coordination/contrat`);
		const section = desk.getByRole('region', { name: 'Qui joindre' });
		await section.getByLabel('Service').fill('Service santé du Pays de Brumeval');
		await section.getByLabel('Téléphone').fill(phone);
		await section.getByLabel('Jours et heures').fill('le matin, sauf le mercredi');
		await section.getByLabel('Adresse postale').fill('1 place du Marché\nX0001 Brumeval');
		await section.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(section.getByRole('status').first()).toBeVisible();
		await expect(section.getByLabel('Téléphone')).toHaveValue(phone);

		const page = await (await browserOf(null, on)).newPage();
		await page.goto(HOME);
		const foot = page.getByRole('complementary', { name: 'Joindre la coordination' });
		await expect(foot).toContainText('Service santé du Pays de Brumeval');
		await expect(foot.getByRole('link', { name: phone })).toHaveAttribute(
			'href',
			`tel:${phone.replaceAll(' ', '')}`
		);
		await expectNoSidewaysScroll(page);
		await page.goto(`${CONSULTATION}/affiche`);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('article')).toContainText(
			`Service santé du Pays de Brumeval · ${phone} · le matin, sauf le mercredi · 1 place du Marché, X0001 Brumeval`
		);
		await page.emulateMedia({ media: 'screen' });

		await page.goto(HOME);
		await foot.getByRole('link', { name: 'Écrire à la coordination' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Joindre la coordination');
		await expect(page.locator('main')).toContainText('1 place du Marché');
		await expect(page.locator('main')).not.toContainText('@');
		await page.getByLabel('Votre message').fill('Où voter ?');
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(page.getByRole('alert')).toContainText('Donnez votre adresse');
		await expect(page.getByLabel('Votre message')).toHaveValue('Où voter ?');
		const mine = anAddress('lucien');
		await page.getByLabel('Votre adresse électronique').fill(mine);
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(page.locator('main')).toContainText('Rien n’est encore envoyé');
		await expect(page.locator('main')).toContainText(mine);
		await page.getByRole('button', { name: 'Corriger le message' }).click();
		await page.getByLabel('Votre message').fill(`Où voter ? Écrit par ${mine.split('@')[0]}`);
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await page.getByRole('button', { name: 'Envoyer à la coordination' }).click();
		await expect(page.getByRole('status').first()).toContainText(
			'Votre message est en route vers la coordination'
		);
		await expectNoSidewaysScroll(page);
		if (javaScriptEnabled) await expectAccessibleEverywhere(page);
		// Each of those who coordinate has it, and whom to answer.
		const to = 'coordination@brumeval.example';
		await mailedLink(page, to, 'Un message pour la coordination');
		await page.goto(`/outils/courriels?q=${encodeURIComponent(to)}`);
		await expect(page.locator('main')).toContainText(`Écrit par ${mine.split('@')[0]}`);
		await expect(page.locator('main')).toContainText('Bonjour,');
	});
}

test('whoever is refused a page is led to somebody', async ({ browserOf }) => {
	const somebody = await aNewcomer(await browserOf(null), 'Lucien Vidal');
	const { page } = somebody;
	expect((await page.goto(`${HOME}/coordination`))!.status()).toBe(403);
	await page.getByRole('link', { name: 'Écrire à la coordination' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Joindre la coordination');
});
