import type { BrowserContextOptions, Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessibleEverywhere, expectNoSidewaysScroll } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

const slug = 'tanneries-ou-manque-t-il-de-l-ombre-de-l-eau-et-des-bancs';
const home = `/c/brumeval/consultations/${slug}`;
const cards = `${home}/phrases/1`;
const list = `${home}/contributions/2`;
const manage = `/c/brumeval/coordination/consultations/${slug}`;

const phone: BrowserContextOptions = { viewport: { width: 320, height: 700 } };
const old: BrowserContextOptions = { ...phone, javaScriptEnabled: false };

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const aPhoto = () =>
	sharp({ create: { width: 800, height: 600, channels: 3, background: '#4a7' } })
		.jpeg()
		.toBuffer();
const sendButton = (page: Page) => page.getByRole('button', { name: 'Envoyer', exact: true });

async function fillIn(page: Page, title: string, body: string): Promise<void> {
	await page.getByLabel('En une phrase').fill(title);
	await page.getByLabel('Expliquez').fill(body);
	await page.getByRole('radio', { name: /^Besoin/ }).check();
}

test('a resident shows a place on an old phone without a script, and comes back by their link', async ({
	browserOf
}) => {
	const page = await (await browserOf(null, old)).newPage();
	await page.goto(home);
	await page.getByRole('link', { name: 'Lire et donner des idées' }).click();
	await expectNoSidewaysScroll(page);
	await page.getByRole('link', { name: 'Donner une idée, dire un besoin' }).click();
	await fillIn(page, 'Une fontaine au marché', 'Il n’y a d’eau nulle part le samedi.');
	await page.getByLabel('Commune').selectOption('Pontbrume');

	await page.getByLabel('Photo du lieu').setInputFiles({
		name: 'photo.jpg',
		mimeType: 'image/jpeg',
		buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
	});
	await page.getByLabel('Ce que montre la photo').fill('La place du marché');
	await sendButton(page).click();
	await expect(page.getByRole('alert')).toContainText('n’est pas une photo que nous savons lire');
	await expect(page.getByLabel('Expliquez')).toHaveValue('Il n’y a d’eau nulle part le samedi.');
	await expect(page.getByLabel('Commune')).toHaveValue(/.+/);

	await page.locator('input[type=image]:visible').click({ position: { x: 125, y: 60 } });
	await expect(page.getByText('Le point est noté. Rien n’est encore envoyé.')).toBeVisible();
	await expect(page.getByText('à 50 % depuis la gauche')).toBeVisible();
	await expect(page.getByLabel('En une phrase')).toHaveValue('Une fontaine au marché');
	await page
		.getByLabel('Photo du lieu')
		.setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() });
	await sendButton(page).click();

	await expect(page).toHaveURL(/\/contribution\/\d+\?merci$/);
	await expect(page.getByText('Merci. Votre contribution est publiée.')).toBeVisible();
	await expect(page.getByRole('img', { name: 'La place du marché' })).toBeVisible();
	await expectNoSidewaysScroll(page);
	const link = await page.locator('a[href*="/ma-participation/"]').first().getAttribute('href');
	const here = new URL(page.url()).pathname;

	const photo = await page.request.get(`${here}/photo`);
	expect(photo.headers()).toMatchObject({
		'content-type': 'image/webp',
		'x-content-type-options': 'nosniff',
		'content-security-policy': "default-src 'none'; sandbox"
	});

	const elsewhere = await (await browserOf(null, old)).newPage();
	await elsewhere.goto(link!);
	await elsewhere.getByRole('link', { name: /^Corriger ou retirer/ }).click();
	await elsewhere.getByLabel('Expliquez').fill('Appelez-moi au 06 12 34 56 78.');
	await elsewhere.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(elsewhere.getByText('on y voit un numéro de téléphone')).toBeVisible();

	const stranger = await (await browserOf(null, old)).newPage();
	expect((await stranger.goto(here))!.status()).toBe(404);
	expect((await stranger.request.get(`${here}/photo`)).status()).toBe(404);
	await stranger.goto(`${list}?q=fontaine+marche`);
	await expect(stranger.getByText('Rien ne correspond')).toBeVisible();

	await elsewhere.goto(link!);
	await elsewhere.getByRole('link', { name: /^Corriger ou retirer/ }).click();
	await elsewhere.getByLabel('Oui, je veux la retirer').check();
	await elsewhere.getByRole('button', { name: 'Retirer', exact: true }).click();
	await expect(elsewhere.getByText('Votre contribution est retirée.')).toBeVisible();
	expect((await page.goto(here))!.status()).toBe(404);
});

test('with a script the point moves by keyboard, and a lost network takes no word away', async ({
	browserOf
}) => {
	const context = await browserOf(null, phone);
	const page = await context.newPage();
	await page.goto(`${list}/nouvelle`);
	const plan = page.getByRole('button', { name: /^Choisir l’endroit sur le plan/ });
	await expect(plan).toBeVisible();
	await fillIn(page, 'Un banc près de l’école', 'Les grands-parents attendent debout.');
	await plan.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	await expect(page.getByText('à 52 % depuis la gauche et 52 % depuis le haut')).toBeVisible();

	await context.setOffline(true);
	await sendButton(page).click();
	await expect(page.getByText('Rien n’est parti')).toBeVisible();
	await expect(page.getByLabel('Expliquez')).toHaveValue('Les grands-parents attendent debout.');
	// It leaves by itself: nobody presses again.
	await context.setOffline(false);
	await expect(page.getByText('Merci. Votre contribution est publiée.')).toBeVisible();
	const here = new URL(page.url()).pathname;
	await expectAccessibleEverywhere(page);
	await page.goto(`${list}?q=grands-parents+attendent`);
	await expect(page.getByText('1 contribution', { exact: true })).toBeVisible();
	await expectAccessibleEverywhere(page);

	const other = await (await browserOf(null, old)).newPage();
	await other.goto(here);
	await other.getByRole('button', { name: 'Je soutiens' }).click();
	await expect(other.getByText('Vous soutenez cette contribution.')).toBeVisible();
	await other.getByRole('radio', { name: 'Pour', exact: true }).check();
	await other.getByLabel('Pourquoi').fill('On y est tous les soirs.');
	await other.getByRole('button', { name: 'Publier mon avis' }).click();
	await expect(other.getByText('On y est tous les soirs.')).toBeVisible();
	await other.getByRole('button', { name: 'Je ne soutiens plus' }).click();
	await expect(other.getByText('0 soutien')).toBeVisible();
	await expectNoSidewaysScroll(other);
});

test('a resident says what they think of statements without a script, and changes their mind', async ({
	browserOf
}) => {
	const page = await (await browserOf(null, old)).newPage();
	await page.goto(cards);
	await expect(page.getByText(/^0 phrase lue sur/)).toBeVisible();
	const first = await page.locator('#phrase').innerText();
	await page.getByRole('button', { name: 'D’accord', exact: true }).click();
	await expect(page.getByText(/^1 phrase lue sur/)).toBeVisible();
	await expect(page.locator('#phrase')).not.toHaveText(first);
	await page.getByRole('link', { name: 'Changer' }).click();
	await expect(page.locator('#phrase')).toHaveText(first);
	await page.getByRole('button', { name: 'Je passe' }).click();
	await expect(page.getByText(/^1 phrase lue sur/)).toBeVisible();
	await expectNoSidewaysScroll(page);

	await page.getByRole('link', { name: 'Où j’en suis' }).click();
	await expect(page.getByText('vous avez passé 1')).toBeVisible();
	await expectNoSidewaysScroll(page);
	const line = page.getByRole('listitem').filter({ hasText: first });
	await line.getByRole('button', { name: 'Pas d’accord' }).click();
	await expect(page.getByText('pas d’accord avec 1')).toBeVisible();

	await page.goto(cards);
	await page.getByText('Une phrase manque ?').click();
	await page.getByLabel('Votre phrase').fill('Mon mari a fait un AVC, il faut des bancs.');
	await page.getByRole('button', { name: 'Proposer cette phrase' }).click();
	await expect(page.getByText('Quelqu’un relit votre phrase')).toBeVisible();
	await page.getByRole('link', { name: 'Ma participation' }).first().click();
	await expect(page.getByText('il semble parler de la santé d’une personne')).toBeVisible();
});

test('somebody answers statements with the keyboard alone', async ({ browserOf }) => {
	const page = await (await browserOf(null)).newPage();
	await page.goto(cards);
	await expect(page.getByText('Au clavier, dans ce cadre')).toBeVisible();
	await page.getByRole('button', { name: 'D’accord', exact: true }).focus();
	for (const [answered, key] of [
		[1, '1'],
		[2, '2'],
		[3, '3']
	] as const) {
		await page.keyboard.press(key);
		await expect(page.getByText(new RegExp(`^${answered} phrases? lues? sur`))).toBeVisible();
		await expect(page.locator('#phrase')).toBeFocused();
	}
	await page.getByRole('link', { name: 'Où j’en suis' }).click();
	await expect(
		page.getByText('vous êtes d’accord avec 1, pas d’accord avec 1, et vous avez passé 1')
	).toBeVisible();
	await expectAccessibleEverywhere(page);
});

test('the coordination brings two together, takes one into a fiche, and writes a statement', async ({
	browserOf
}) => {
	const page = await (await browserOf('coordination')).newPage();
	await page.goto(`${manage}/contributions/2`);
	const boxes = page.locator('input[name=numbers]');
	await boxes.first().check();
	const kept = page.getByLabel('Celle qui reste');
	const main = await kept.locator('option').last().getAttribute('value');
	await kept.selectOption(main);
	await page.getByRole('button', { name: 'Regrouper', exact: true }).click();
	await expect(page.getByText('Elles sont regroupées. Chacune garde ses mots.')).toBeVisible();
	const line = page.locator('li').filter({ hasText: `Regroupée avec la n° ${main}` });
	await line.first().getByRole('button', { name: 'Défaire le regroupement' }).click();
	await expect(page.getByText('Elle est de nouveau à part.')).toBeVisible();

	const one = page.locator(`#n-${main}`);
	const title = await one.getByRole('heading').getByRole('link').innerText();
	await one.getByText(`Porter la n° ${main} dans une fiche`).click();
	const fiche = one.getByLabel(/^Fiche\s: son numéro/);
	await fiche.fill('le marché');
	await one.getByRole('button', { name: 'Ouvrir la discussion' }).click();
	await expect(page.getByRole('alert')).toContainText('Choisissez une fiche');
	// What was typed is still there, in sight.
	await expect(fiche).toHaveValue('le marché');
	await fiche.fill((await page.locator('#fiches option[value^="15. "]').getAttribute('value'))!);
	await one.getByRole('button', { name: 'Ouvrir la discussion' }).click();
	await expect(page).toHaveURL(/\/fiches\/15\/discussion$/);
	await expect(page.getByText(`« ${title} »`)).toBeVisible();

	await page.goto(`${manage}/phrases/1`);
	await page.getByLabel('Votre phrase').fill('Il faut de l’ombre à l’arrêt de bus.');
	await page.getByRole('button', { name: 'Ajouter' }).click();
	await expect(page.getByText('La phrase est ajoutée.')).toBeVisible();
	await expectAccessibleEverywhere(page);
});

test('nobody but the coordination prepares them', async ({ browserOf }) => {
	const page = await (await browserOf('amina')).newPage();
	for (const path of [`${manage}/contributions/2`, `${manage}/phrases/1`])
		expect((await page.goto(path))!.status(), path).toBe(403);
});
