import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { expectAccessibleEverywhere, expectNoSidewaysScroll } from './support/accessibility.ts';
import { startWithConsultations, type Answering } from './support/answering.ts';
import { PASSWORD } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { watch } from './support/watch.ts';

let answering: Answering;
test.beforeAll(async () => {
	test.setTimeout(300_000);
	answering = await startWithConsultations();
});
test.afterAll(() => answering?.stop());
test.describe.configure({ mode: 'default' });

const phone: BrowserContextOptions = { viewport: { width: 360, height: 700 } };
const old: BrowserContextOptions = { ...phone, javaScriptEnabled: false };

const send = (page: Page) => page.getByRole('button', { name: 'Envoyer ma réponse' });
const correct = (page: Page) => page.getByRole('button', { name: 'Enregistrer ma réponse' });
const words = (page: Page) => page.getByRole('textbox', { name: /Un mot pour finir/ });
const thanks = (page: Page) => page.getByText('Merci. Votre réponse est enregistrée.');

test('a resident answers on an old phone without a script, corrects, and withdraws', async ({
	browserOf
}) => {
	const { fresh, url } = answering;
	const page = await (await browserOf(null, { ...old, baseURL: url })).newPage();
	await page.goto(fresh.plain.path);
	await page.getByRole('link', { name: 'Répondre aux questions' }).click();
	await expect(page.getByText('Si vous avez répondu « En bus » à la question 1')).toBeVisible();
	await expectNoSidewaysScroll(page);

	await words(page).fill('Merci de demander.');
	await page.getByLabel('Votre âge').selectOption('Moins de 18 ans');
	await send(page).click();
	await expect(page.getByRole('alert')).toContainText('Question 1');
	await expect(words(page)).toHaveValue('Merci de demander.');
	await expect(page.getByLabel('Votre âge')).toHaveValue('under-18');

	await page.getByLabel('En bus').check();
	await page.getByRole('textbox', { name: /changer dans le bus/ }).fill('Un bus le mardi.');
	await page.getByLabel('Lundi').check();
	await page.getByLabel(/Combien de minutes/).fill('1 012,5');
	await page.getByLabel(/D’où partez-vous/).fill('pontbrume');
	await page.getByRole('radio', { name: /^4/ }).check();
	await page.getByLabel('Un bus', { exact: true }).selectOption('1');
	await page.getByLabel('Des soins à domicile').selectOption('1');
	await page.getByRole('radiogroup', { name: 'un médecin' }).getByLabel('Difficile').check();
	await page.getByLabel(/Quand une réunion/).fill('2027-03-21');
	await send(page).click();
	await expect(page.getByRole('alert')).toContainText('Question 4');
	await expect(page.getByRole('alert')).toContainText('Question 7');
	await page.getByLabel(/Combien de minutes/).fill('12,5');
	await page.getByLabel('Des soins à domicile').selectOption('2');
	await send(page).click();

	await expect(thanks(page)).toBeVisible();
	const mine = page.locator('dl');
	for (const said of ['En bus', 'Un bus le mardi.', 'Lundi', '12,5 minutes', 'Pontbrume', '4'])
		await expect(mine).toContainText(said);
	for (const said of ['1. Un bus', '2. Des soins', 'un médecin : Difficile', '21 mars 2027'])
		await expect(mine).toContainText(said);
	await expectNoSidewaysScroll(page);

	await page.getByRole('link', { name: 'Corriger ma réponse' }).click();
	await expect(page.getByLabel('En bus')).toBeChecked();
	await expect(page.getByLabel(/Combien de minutes/)).toHaveValue('12,5');
	await page.getByLabel('En voiture').check();
	await correct(page).click();
	await expect(page.getByText('La question 2 ne concernait pas')).toBeVisible();
	await expect(mine).not.toContainText('Un bus le mardi.');

	await page.goto(`${fresh.plain.path}/repondre/1`);
	await expect(page.getByText('Vous avez déjà répondu')).toBeVisible();
	await page.getByRole('link', { name: 'Relire ou corriger ma réponse' }).click();
	await page.getByText('Retirer ma réponse').click();
	await page.getByRole('button', { name: 'Oui, effacer ma réponse' }).click();
	await expect(page.getByText('Votre réponse est retirée')).toBeVisible();
	await expect(page.getByText('En voiture')).toBeHidden();
});

test('the network is cut in the middle: nothing is lost, and the answer leaves when it is back', async ({
	browserOf
}) => {
	const { fresh, url } = answering;
	const context = await browserOf(null, { ...phone, baseURL: url });
	const faults = watch(context, url);
	const page = await context.newPage();
	await page.goto(`${fresh.cut.path}/repondre/1`);
	await expect(page.getByRole('textbox', { name: /changer dans le bus/ })).toBeHidden();
	await page.getByLabel('En bus').check();
	await page.getByRole('textbox', { name: /changer dans le bus/ }).fill('Un bus le mardi.');
	await expect(page.getByText('Ce que vous écrivez est gardé')).toBeVisible();

	await page.reload();
	await expect(page.getByText('Voici ce que vous aviez commencé')).toBeVisible();
	await expect(page.getByLabel('En bus')).toBeChecked();
	await expect(page.getByRole('textbox', { name: /changer dans le bus/ })).toHaveValue(
		'Un bus le mardi.'
	);

	await context.setOffline(true);
	await words(page).fill('Même dans le tunnel.');
	await send(page).click();
	await expect(page.getByText('Pas de réseau')).toBeVisible();
	await expect(words(page)).toHaveValue('Même dans le tunnel.');
	await context.setOffline(false);
	await expect(thanks(page)).toBeVisible();
	await expect(page.locator('dl')).toContainText('Même dans le tunnel.');
	await expect(page.locator('dl')).toContainText('Un bus le mardi.');

	const kept = await page.evaluate(() => Object.keys(localStorage).join());
	expect(kept).not.toContain('reponse');
	expect(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('a reply that gets lost on the way back leaves one answer', async ({ browserOf }) => {
	const { fresh, url } = answering;
	const page = await (await browserOf(null, { ...phone, baseURL: url })).newPage();
	await page.goto(`${fresh.lost.path}/repondre/1`);
	await page.getByLabel('En voiture').check();
	let lost = 0;
	await page.route(/\/envoyer$/, async (route) => {
		if (lost > 0) return route.continue();
		lost += 1;
		await route.fetch();
		await route.abort('connectionreset');
	});
	await send(page).click();
	await expect(page.getByText('Pas de réseau')).toBeVisible();
	await page.getByRole('button', { name: 'Envoyer maintenant' }).click();
	await expect(thanks(page)).toBeVisible();
	await expect(page).toHaveURL(/ma-participation\/[\w-]{18}\?recue/);
	await expect(page.locator('dl')).toContainText('En voiture');
});

test('a double click, then a second tab: one answer, and the way to correct it', async ({
	browserOf
}) => {
	const { fresh, url } = answering;
	const context = await browserOf(null, { ...old, baseURL: url });
	const [page, second] = [await context.newPage(), await context.newPage()];
	for (const tab of [page, second]) await tab.goto(`${fresh.tabs.path}/repondre/1`);
	await page.getByLabel('À pied').check();
	await send(page).dblclick();
	await expect(thanks(page)).toBeVisible();
	await expect(page).toHaveURL(/ma-participation\/[\w-]{18}\?recue/);

	await second.getByLabel('En bus').check();
	await words(second).fill('Depuis l’autre onglet.');
	await send(second).click();
	await expect(second.getByText('Vous avez déjà répondu')).toBeVisible();
	await expect(words(second)).toHaveValue('Depuis l’autre onglet.');
	await second.getByRole('link', { name: 'Relire ou corriger ma réponse' }).click();
	await expect(second.locator('dl')).toContainText('À pied');

	await second.goto(`${fresh.tabs.path}/repondre/1`);
	await second.getByText('Ce n’est pas vous ?').click();
	await second.getByRole('button', { name: 'Oublier cet appareil et répondre' }).click();
	await expect(send(second)).toBeVisible();
});

test('the private link opens the answer later, elsewhere, until a new one replaces it', async ({
	browserOf
}) => {
	const { fresh, url } = answering;
	const page = await (await browserOf(null, { ...old, baseURL: url })).newPage();
	await page.goto(`${fresh.link.path}/repondre/1`);
	await page.getByLabel('À pied').check();
	await words(page).fill('Appelez-moi au 06 12 34 56 78');
	await page.getByLabel('Votre adresse électronique').fill('habitante@exemple.test');
	await send(page).click();
	const link = await page.locator('.link a').innerText();
	await expect(page.getByText('on y voit un numéro de téléphone').first()).toBeVisible();

	const elsewhere = await (await browserOf(null, { ...phone, baseURL: url })).newPage();
	const opened = await elsewhere.goto(link);
	expect(opened?.headers()['x-robots-tag']).toContain('noindex');
	expect(opened?.headers()['cache-control']).toContain('no-store');
	await expect(elsewhere.locator('dl')).toContainText('À pied');
	await expectAccessibleEverywhere(elsewhere);
	await elsewhere.getByText('Recevoir ce lien par courriel').click();
	await elsewhere.getByLabel('Votre adresse électronique').fill('moi@exemple.test');
	await elsewhere.getByRole('button', { name: 'M’envoyer le lien' }).click();
	await expect(elsewhere.getByText('Le courriel part dans un instant.')).toBeVisible();

	await elsewhere.getByText('Faire un nouveau lien').first().click();
	await elsewhere.getByRole('button', { name: 'Faire un nouveau lien' }).click();
	await expect(elsewhere.getByText('Voici votre nouveau lien')).toBeVisible();
	await elsewhere.goto(link);
	await expect(elsewhere.getByText('Ce lien n’ouvre rien')).toBeVisible();
	await page.goto(`${fresh.link.path}/ma-participation`);
	await expect(page.locator('dl')).toContainText('À pied');
});

test('of two corrections at once, the second is shown both and loses nothing', async ({
	browserOf
}) => {
	const { fresh, url } = answering;
	const context = await browserOf(null, { ...phone, baseURL: url });
	const page = await context.newPage();
	await page.goto(`${fresh.edits.path}/repondre/1`);
	await page.getByLabel('À pied').check();
	await send(page).click();
	await expect(thanks(page)).toBeVisible();
	const second = await context.newPage();
	for (const tab of [page, second]) {
		await tab.goto(`${fresh.edits.path}/ma-participation/reponse/1`);
		await tab.getByLabel('Lundi').waitFor();
	}
	await words(page).fill('Le premier onglet.');
	await correct(page).click();
	await expect(page.getByText('Votre réponse corrigée est enregistrée.')).toBeVisible();
	await words(second).fill('Le second onglet.');
	await correct(second).click();
	await expect(second.getByText('Cette réponse a changé entre-temps')).toBeVisible();
	await expect(second.locator('dl')).toContainText('Le premier onglet.');
	await expect(words(second)).toHaveValue('Le second onglet.');
	await expectAccessibleEverywhere(second);
	await correct(second).click();
	await expect(second.locator('dl')).toContainText('Le second onglet.');
});

test('what was typed before the script arrived is still there after it', async ({ browserOf }) => {
	const { fresh, url } = answering;
	const page = await (await browserOf(null, { ...phone, baseURL: url })).newPage();
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\/_app\/.*\.js$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`${fresh.early.path}/repondre/1`, { waitUntil: 'commit' });
	await page.getByLabel('En voiture').check();
	await words(page).fill('Écrit tout de suite.');
	release();
	// The script is there once it hides what does not concern this person.
	await expect(page.getByRole('textbox', { name: /changer dans le bus/ })).toBeHidden();
	await expect(page.getByLabel('En voiture')).toBeChecked();
	await expect(words(page)).toHaveValue('Écrit tout de suite.');
});

for (const javaScriptEnabled of [true, false])
	test(`a bad address hides nothing else that is wrong, ${javaScriptEnabled ? 'with' : 'without'} a script`, async ({
		browserOf
	}) => {
		const { fresh, url } = answering;
		const page = await (
			await browserOf(null, { ...phone, baseURL: url, javaScriptEnabled })
		).newPage();
		await page.goto(`${fresh.early.path}/repondre/1`);
		await words(page).fill('Je n’ai pas tout rempli.');
		await page.getByLabel(/Combien de minutes/).fill('mille');
		await page.getByLabel(/adresse électronique/i).fill('pas une adresse');
		await send(page).click();
		const said = page.getByRole('alert');
		await expect(said).toBeFocused();
		await expect(said).toContainText('Question 1');
		await expect(said).toContainText('Question 4');
		await expect(said).toContainText('Cette adresse ne semble pas complète');
		await expect(page.locator('#field-email-error')).toBeVisible();
		await expect(said).toBeInViewport({ ratio: 0.99 });
		await expect(send(page)).toBeInViewport();
		await expect(page).toHaveTitle(/^Erreur\u00a0: /);
		await expect(words(page)).toHaveValue('Je n’ai pas tout rempli.');
	});

test('the form is answered with the keyboard alone, and shuts nobody out', async ({
	browserOf
}) => {
	const { fresh, url } = answering;
	const page = await (await browserOf(null, { ...phone, baseURL: url })).newPage();
	await page.goto(`${fresh.early.path}/repondre/1`);
	await expect(page.getByRole('textbox', { name: /changer dans le bus/ })).toBeHidden();
	await expectAccessibleEverywhere(page);
	await send(page).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toBeFocused();
	await expectAccessibleEverywhere(page);
	await page.getByRole('alert').getByRole('link').first().focus();
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('À pied')).toBeFocused();
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await expect(page.getByLabel('En bus')).toBeChecked();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('textbox', { name: /changer dans le bus/ })).toBeFocused();
});

test('closed doors say why and since when, in either language', async ({ browserOf }) => {
	const { closed, url } = answering;
	const context = await browserOf(null, { ...phone, baseURL: url });
	const page = await context.newPage();
	const doors = [
		[closed.announced, 'Pas encore ouverte : revenez le'],
		[closed.ended, 'Terminée depuis le'],
		[closed.withdrawn, 'Raison : Le budget a été retiré.'],
		[closed.account, 'Connectez-vous pour répondre']
	] as const;
	for (const [{ path }, sentence] of doors) {
		await page.goto(`${path}/repondre/1`);
		await expect(page.getByText(sentence)).toBeVisible();
		await expect(send(page)).toBeHidden();
		await expectAccessibleEverywhere(page);
	}
	await page.locator('header').getByText('Menu').click();
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByText('Sign in to answer this consultation.')).toBeVisible();
	await page.goto(`${closed.ended.path}/ma-participation`);
	await expect(page.getByText('We find no participation here')).toBeVisible();
	await expectAccessibleEverywhere(page);
});

test('an answer of one million characters, then of three, is refused in a sentence', async ({
	browserOf
}) => {
	const { fresh, url } = answering;
	const { request } = await browserOf(null, { baseURL: url });
	const { path, ids } = fresh.big;
	const post = async (size: number) => {
		const form = { 'form-key': randomUUID(), [`q-${ids.at(-1)}`]: 'a'.repeat(size) };
		const headers = { origin: url, accept: 'text/html' };
		const answer = await request.post(`${path}/repondre/1?/envoyer`, { form, headers });
		return { status: answer.status(), html: await answer.text() };
	};
	const long = await post(1_000_000);
	expect(long.status).toBe(400);
	expect(long.html).toContain('Ce texte est trop long');
	const huge = await post(3_000_000);
	expect(huge.status).toBe(413);
	expect(huge.html).toContain('Votre réponse est trop longue');
});

test('a whole school passes behind one address; a flood waits, in words; an account does not', async ({
	browserOf
}) => {
	test.slow();
	const { fresh, url } = answering;
	const { path, ids } = fresh.crowd;
	const form = () => ({ 'form-key': randomUUID(), [`q-${ids[1]}`]: 'o1' });
	const headers = { origin: url, accept: 'text/html' };
	const target = `${path}/repondre/1?/envoyer`;
	const first = await browserOf(null, { baseURL: url });
	let passed = 0;
	for (let tries = 0; tries < 400; tries += 1) {
		await first.clearCookies();
		const { request } = first;
		const sent = await request.post(target, { form: form(), headers, maxRedirects: 0 });
		if (sent.status() === 429) {
			expect(await sent.text()).toMatch(/renvoyez-le dans \d+ minutes?/);
			break;
		}
		expect(sent.status()).toBe(303);
		passed += 1;
	}
	expect(passed).toBeGreaterThan(200);
	expect(passed).toBeLessThan(400);
	const page = await (await browserOf(null, { baseURL: url })).newPage();
	await page.goto('/connexion');
	await page.locator('input[name=email]').fill('habitant@brumeval.example');
	await page.locator('input[name=password]').fill(PASSWORD);
	await page.locator('input[name=password]').press('Enter');
	await page.waitForURL((to) => to.pathname !== '/connexion');
	await page.goto(`${path}/repondre/1`);
	await page.getByLabel('À pied').check();
	await send(page).click();
	await expect(thanks(page)).toBeVisible();
});
