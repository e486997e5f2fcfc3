import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessibleEverywhere, expectNoSidewaysScroll } from './support/accessibility.ts';
import { PASSWORD } from './support/people.ts';
import { expect, test } from './support/test.ts';

const home = '/c/brumeval/consultations/tanneries-ou-manque-t-il-de-l-ombre-de-l-eau-et-des-bancs';
const newIdea = `${home}/contributions/2/nouvelle`;
const phone: BrowserContextOptions = { viewport: { width: 375, height: 667 } };
const old: BrowserContextOptions = { ...phone, javaScriptEnabled: false };

test.describe.configure({ timeout: 120_000 });

const send = (page: Page) => page.getByRole('button', { name: 'Envoyer', exact: true });
const body = (page: Page) => page.getByLabel('Expliquez');
const photo = (page: Page) => page.getByLabel('Photo du lieu');
const kept = (page: Page) => page.getByText('Ce que vous écrivez est gardé sur cet appareil');
/** « Voici ce que vous aviez commencé à écrire ici. », at the top of the form. */
const comesBack = (page: Page) => page.locator('form [data-back]');
const chosenFile = (field: Locator) =>
	field.evaluate((input: HTMLInputElement) => input.files?.[0]?.name ?? '');

async function aPhoto(name = 'fontaine.jpg') {
	const create = { width: 800, height: 600, channels: 3, background: '#4a7' } as const;
	return { name, mimeType: 'image/jpeg', buffer: await sharp({ create }).jpeg().toBuffer() };
}

async function fillIn(page: Page, title: string): Promise<void> {
	await page.getByLabel('En une phrase').fill(title);
	await body(page).fill('Il n’y a d’eau nulle part le samedi.');
	await page.getByRole('radio', { name: /^Besoin/ }).check();
}

/** Nobody has to scroll to read it: it is in the window, on the same screen as the button that was pressed. */
async function expectBeside(message: Locator, button: Locator): Promise<void> {
	await expect(message).toBeFocused();
	await expect(message).toBeInViewport({ ratio: 0.99 });
	const [said, pressed] = [(await message.boundingBox())!, (await button.boundingBox())!];
	expect(pressed.y - (said.y + said.height)).toBeLessThan(300);
	expect(pressed.y).toBeGreaterThanOrEqual(said.y);
}

test('a resident who loses the page finds their idea again, with its photo and its point, until it is sent', async ({
	browserOf
}) => {
	const page = await (await browserOf(null, phone)).newPage();
	await page.goto(newIdea);
	await fillIn(page, 'Une fontaine sous les tilleuls');
	await page.getByRole('button', { name: /^Choisir l’endroit sur le plan/ }).focus();
	await page.keyboard.press('ArrowRight');
	await photo(page).setInputFiles(await aPhoto());
	await page.getByLabel('Ce que montre la photo').fill('La place du marché');
	await expect(kept(page)).toBeVisible();
	await page.waitForTimeout(600);

	await page.reload();
	await expect(comesBack(page)).toContainText('Voici ce que vous aviez commencé à écrire ici.');
	await expect(page.getByLabel('En une phrase')).toHaveValue('Une fontaine sous les tilleuls');
	await expect(page.getByRole('radio', { name: /^Besoin/ })).toBeChecked();
	await expect(page.getByText('à 52 % depuis la gauche')).toBeVisible();
	expect(await chosenFile(photo(page))).toBe('fontaine.jpg');
	await expectAccessibleEverywhere(page);
	await page.setViewportSize({ width: 375, height: 667 });

	await send(page).click();
	await expect(page.getByText('Merci. Votre contribution est publiée.')).toBeVisible();
	await expect(page.getByRole('img', { name: 'La place du marché' })).toBeVisible();
	await page.goto(newIdea);
	await expect(send(page)).toBeVisible();
	await page.waitForTimeout(500);
	await expect(page.getByLabel('En une phrase')).toHaveValue('');
	await expect(comesBack(page)).toHaveCount(0);
});

test('a button does not move from under whoever leaves a field to press it', async ({
	browserOf
}) => {
	const page = await (await browserOf(null, phone)).newPage();
	await page.goto(newIdea);
	await expect(send(page)).toBeVisible();
	await page.evaluate(() =>
		document.querySelector('form[enctype]')!.setAttribute('novalidate', '')
	);
	await body(page).fill('Il n’y a d’eau nulle part le samedi.');
	await send(page).scrollIntoViewIfNeeded();
	const { x, y, width } = (await send(page).boundingBox())!;
	// Pressed at its top: a line that came above would take it away before the finger leaves.
	await page.mouse.move(x + width / 2, y + 4);
	await page.mouse.down();
	await expect(kept(page)).toBeVisible();
	await page.mouse.up();
	await expect(page.getByRole('alert')).toContainText('toujours dans le formulaire');
});

test('a resident without a network is told so beside the button, and their idea leaves when it is back', async ({
	browserOf
}) => {
	const context = await browserOf(null, phone);
	const page = await context.newPage();
	await page.goto(newIdea);
	await fillIn(page, 'Un banc à l’arrêt du bus');
	await expect(kept(page)).toBeVisible();
	await context.setOffline(true);
	await send(page).click();
	const said = page.getByRole('alert').filter({ hasText: 'Pas de réseau' });
	await expectBeside(said, send(page));
	await expect(said).toContainText('Rien n’est parti');
	await expect(said).toContainText('gardé sur cet appareil');
	await expect(body(page)).toHaveValue('Il n’y a d’eau nulle part le samedi.');
	await expectAccessibleEverywhere(page);
	await context.setOffline(false);
	await expect(page.getByText('Merci. Votre contribution est publiée.')).toBeVisible();
});

test('a resident on a slow network is told that it leaves, and a second press sends nothing twice', async ({
	browserOf
}) => {
	const page = await (await browserOf(null, phone)).newPage();
	await page.goto(newIdea);
	await fillIn(page, 'Une rampe à la mairie');
	let posts = 0;
	let letGo = () => {};
	const held = new Promise<void>((done) => (letGo = done));
	await page.route('**/nouvelle**', async (route) => {
		if (route.request().method() !== 'POST') return route.continue();
		posts += 1;
		await held;
		await route.continue();
	});
	const said = page.getByText('Envoi en cours…');
	await expect(said).toBeHidden();
	await send(page).click();
	await expect(said).toBeInViewport();
	await expect(send(page)).toHaveAttribute('aria-disabled', 'true');
	await send(page).dispatchEvent('click');
	letGo();
	await expect(page.getByText('Merci. Votre contribution est publiée.')).toBeVisible();
	expect(posts).toBe(1);
});

test('a refused idea says all that is wrong beside the button, and keeps its words and its photo', async ({
	browserOf
}) => {
	const page = await (await browserOf(null, phone)).newPage();
	await page.goto(newIdea);
	await expect(send(page)).toBeVisible();
	await page.evaluate(() =>
		document.querySelector('form[enctype]')!.setAttribute('novalidate', '')
	);
	const title = await page.title();
	await body(page).fill('Des arbres, partout.');
	await photo(page).setInputFiles(await aPhoto());
	await send(page).click();
	const said = page.getByRole('alert');
	await expectBeside(said, send(page));
	await expect(said.getByRole('link')).toHaveCount(3);
	await expect(said).toContainText('Ce que vous avez écrit est toujours dans le formulaire.');
	await expect(page).toHaveTitle(`Erreur\u00a0: ${title}`);
	await expect(body(page)).toHaveValue('Des arbres, partout.');
	expect(await chosenFile(photo(page))).toBe('fontaine.jpg');
	await expectAccessibleEverywhere(page);

	await page.goto(newIdea);
	await expect(body(page)).toHaveValue('Des arbres, partout.');
	await expect(page).toHaveTitle(title);
	await page.getByRole('button', { name: 'Effacer ce brouillon' }).first().click();
	await expect(page.getByText('Le brouillon est effacé.')).toBeVisible();
	await page.reload();
	await expect(send(page)).toBeVisible();
	await page.waitForTimeout(500);
	await expect(body(page)).toHaveValue('');
});

test('without a script too: the photo comes back with a refusal and with a press on the plan, and the title says it', async ({
	browserOf
}) => {
	const page = await (await browserOf(null, old)).newPage();
	await page.goto(newIdea);
	await fillIn(page, 'Une fontaine au parc');
	await photo(page).setInputFiles(await aPhoto());
	await send(page).click();
	await expect(page).toHaveTitle(/^Erreur\u00a0: /);
	await expectBeside(page.getByRole('alert'), send(page));
	await expect(page.getByText('Votre photo est toujours là.')).toBeVisible();
	await page.locator('input[type=image]:visible').click({ position: { x: 125, y: 60 } });
	await expect(page.getByText('Le point est noté.')).toBeVisible();
	await expect(page.getByText('Votre photo est toujours là.')).toBeVisible();
	await expectNoSidewaysScroll(page);
	await page.getByLabel('Ce que montre la photo').fill('Le parc en été');
	await send(page).click();
	await expect(page.getByText('Merci. Votre contribution est publiée.')).toBeVisible();
	await expect(page.getByRole('img', { name: 'Le parc en été' })).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
	test(`a photo far too heavy takes no word away, ${javaScriptEnabled ? 'with' : 'without'} a script`, async ({
		browserOf
	}) => {
		const page = await (await browserOf(null, { ...phone, javaScriptEnabled })).newPage();
		await page.goto(newIdea);
		await fillIn(page, 'Une fontaine à la gare');
		const buffer = Buffer.alloc(24 * 1024 * 1024, 7);
		await photo(page).setInputFiles({ name: 'grande.jpg', mimeType: 'image/jpeg', buffer });
		await page.getByLabel('Ce que montre la photo').fill('La gare');
		await send(page).click();
		await expect(page.getByRole('alert')).toContainText('8 Mo');
		await expect(page.getByLabel('En une phrase')).toHaveValue('Une fontaine à la gare');
		await expect(page.getByLabel('Ce que montre la photo')).toHaveValue('La gare');
	});

test('a correction survives a reload and a lost network, in a page without the framework', async ({
	browserOf
}) => {
	const context = await browserOf(null, phone);
	const page = await context.newPage();
	await page.goto(newIdea);
	await fillIn(page, 'De l’ombre à la piscine');
	await send(page).click();
	await expect(page.getByText('Merci. Votre contribution est publiée.')).toBeVisible();
	const link = await page.locator('a[href*="/ma-participation/"]').first().getAttribute('href');
	await page.goto(link!);
	await page.getByRole('link', { name: /^Corriger ou retirer/ }).click();
	const save = page.getByRole('button', { name: 'Enregistrer' });
	await body(page).fill('Deux arbres suffiraient.');
	await expect(kept(page)).toBeVisible();
	await page.reload();
	await expect(body(page)).toHaveValue('Deux arbres suffiraient.');

	await page.evaluate(() =>
		document.querySelector('form[enctype]')!.setAttribute('novalidate', '')
	);
	await page.getByLabel('En une phrase').fill('');
	await save.click();
	await expectBeside(page.getByRole('alert'), save);
	await expect(page).toHaveTitle(/^Erreur\u00a0: /);
	await expect(body(page)).toHaveValue('Deux arbres suffiraient.');
	await page.getByLabel('En une phrase').fill('De l’ombre');
	await context.setOffline(true);
	await save.click();
	await expectBeside(page.getByRole('alert').filter({ hasText: 'Pas de réseau' }), save);
	await context.setOffline(false);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('De l’ombre');
	await expect(page.getByText('Deux arbres suffiraient.')).toBeVisible();
});

test('what somebody began goes when they sign out, and is never shown to whoever signs in after them', async ({
	browserOf
}) => {
	const context = await browserOf(null);
	const page = await context.newPage();
	const signIn = async (who: string) => {
		await page.goto('/connexion');
		await page.getByLabel('Adresse électronique').fill(`${who}@brumeval.example`);
		await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
		await page.getByRole('button', { name: 'Se connecter' }).click();
		await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
	};
	const secret = `Un secret ${randomUUID()}`;
	const title = page.getByLabel('Titre', { exact: false }).first();
	await signIn('coordination');
	await page.goto('/c/brumeval/fiches/nouvelle');
	await title.fill(secret);
	await expect(kept(page)).toBeVisible();
	expect(await onDevice(page)).toEqual({ rows: 1, readable: false });

	// The session ended without signing out: somebody else comes.
	await context.clearCookies();
	await signIn('amina');
	await page.goto('/c/brumeval/fiches/nouvelle');
	await page.waitForTimeout(500);
	await expect(title).toHaveValue('');
	await expect(comesBack(page)).toHaveCount(0);
	await context.clearCookies();
	await signIn('coordination');
	await page.goto('/c/brumeval/fiches/nouvelle');
	await expect(title).toHaveValue(secret);

	// From a page without the framework: the form of the header leaves by itself.
	await page.goto('/c/brumeval/fiches');
	await page.getByRole('button', { name: 'Se déconnecter' }).click();
	await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible();
	await expect.poll(async () => (await onDevice(page)).rows).toBe(0);

	/** How many rows this device holds of forms, and whether the words can be read in them. */
	function onDevice(there: Page) {
		return there.evaluate(async (words) => {
			const open = indexedDB.open('maillage-formulaires');
			await new Promise((done) => (open.onsuccess = done));
			if (!open.result.objectStoreNames.contains('rows')) return { rows: 0, readable: false };
			const all = open.result.transaction('rows').objectStore('rows').getAll();
			await new Promise((done) => (all.onsuccess = done));
			open.result.close();
			const rows = all.result as { sealed: { box: ArrayBuffer } }[];
			const texts = rows.map(({ sealed }) => new TextDecoder().decode(sealed.box));
			return { rows: rows.length, readable: texts.some((text) => text.includes(words)) };
		}, secret);
	}
});

test('a coordinator who loses the page finds the lines that they had added', async ({
	browserOf
}) => {
	const page = await (await browserOf('coordination')).newPage();
	await page.goto('/contrats/nouveau');
	await page.getByRole('link', { name: 'Partir du cadre Occitanie' }).click();
	await page.getByLabel('Nom du territoire').fill('Lauragais');
	for (const name of ['Centre', 'Gare']) {
		await page.locator('input.district').last().fill(name);
		const count = await page.locator('input.district').count();
		await page.locator('button[value="add-district"]').click();
		await expect(page.locator('input.district')).toHaveCount(count + 1);
	}
	await expect(kept(page)).toBeVisible();
	await page.waitForTimeout(600);
	await page.reload();
	await expect(comesBack(page)).toBeVisible();
	await expect(page.getByLabel('Nom du territoire')).toHaveValue('Lauragais');
	await expect(page.locator('input.district').nth(0)).toHaveValue('Centre');
	await expect(page.locator('input.district').nth(1)).toHaveValue('Gare');
	await expectAccessibleEverywhere(page);
});
