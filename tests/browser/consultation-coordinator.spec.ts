import type { Locator, Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'serial' });

const place = '/c/brumeval/coordination/consultations';
const suggested = [
	'purpose',
	'decider',
	'canChange',
	'cannotChange',
	'audience',
	'information',
	'protection',
	'answerOwner'
];
const inDays = (days: number) =>
	new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A draft that asks for contributions, with a title of its own. */
async function createDraft(page: Page, title: string): Promise<void> {
	await page.goto(`${place}/nouvelle`);
	await page.getByLabel('Le titre, comme une question posée aux habitants').fill(title);
	const sheet = page.locator('select[name=place] option', { hasText: 'Fiche 10' });
	await page.locator('select[name=place]').selectOption((await sheet.getAttribute('value'))!);
	await page.getByRole('checkbox', { name: /^Questionnaire/ }).uncheck();
	await page.getByRole('checkbox', { name: /^Idées et témoignages/ }).check();
	await page.getByRole('button', { name: 'Créer le brouillon' }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

const form = (page: Page): Locator => page.locator('form[action*=description]');
const save = (page: Page) =>
	form(page).getByRole('button', { name: 'Enregistrer', exact: true }).last().click();

/** Everything that is due, with the texts that are offered. */
async function complete(page: Page): Promise<void> {
	for (const name of suggested) {
		const field = page.locator('.field', { has: page.locator(`#field-${name}`) });
		await field.locator('summary').click();
		await field.getByRole('button', { name: /^Partir de ce texte/ }).click();
		await expect(page.locator(`#field-${name}`)).not.toHaveValue('');
	}
	await form(page)
		.getByRole('radio', { name: /^Consultation/ })
		.check();
	await page.locator('#field-decisionOn').fill(inDays(90));
	await save(page);
	await expect(page.getByText('C’est enregistré.')).toBeVisible();
	await page.getByLabel('Ouvre le').fill(`${inDays(-1)}T08:00`);
	await page.getByLabel('Se termine le').fill(`${inDays(8)}T20:00`);
	await page.getByRole('button', { name: /^Enregistrer l’étape/ }).click();
	await expect(page.getByText('C’est enregistré.')).toBeVisible();
}

test('a coordinator opens a consultation step by step; a visitor without a script reads it, then its withdrawal', async ({
	browserOf
}) => {
	const title = `Dépistages : où en parler ? (${Date.now()})`;
	const page = await (await browserOf('coordination')).newPage();
	await createDraft(page, title);
	const missing = page.locator('section', { hasText: 'Avant d’ouvrir, il reste' });
	await expect(missing.getByRole('link', { name: 'Dire qui décide' })).toBeVisible();
	await page.getByRole('button', { name: 'Ouvrir la consultation' }).click();
	await expect(missing.getByRole('link', { name: 'Dire à quoi sert' })).toBeVisible();
	await expectAccessibleEverywhere(page);

	await complete(page);
	await expect(page.getByText('Tout est là.')).toBeVisible();
	await expect(page.getByText('Moins de 15 jours pour répondre')).toBeVisible();
	const asOffered = page.locator('.notice', { hasText: 'encore ceux que nous proposons' });
	await expect(asOffered.getByRole('link', { name: 'Qui décide' })).toBeVisible();
	await page.getByRole('button', { name: 'Ouvrir la consultation' }).click();
	await expect(page.getByText('La consultation est ouverte.')).toBeVisible();

	const visitor = await (await browserOf(null, { javaScriptEnabled: false })).newPage();
	await visitor.goto('/c/brumeval');
	await visitor.getByRole('link', { name: 'Consultations', exact: true }).click();
	await visitor.getByLabel('Chercher dans les consultations').fill('depistages ou en parler');
	await visitor.getByRole('button', { name: 'Chercher' }).click();
	await visitor.getByRole('link', { name: title }).click();
	const published = visitor.url();
	for (const words of ['Qui décide', 'Ce qui ne peut pas changer', 'Qui vous répondra'])
		await expect(visitor.getByText(words, { exact: true })).toBeVisible();
	await expect(visitor.getByRole('link', { name: 'Lire et donner des idées' })).toBeVisible();
	await visitor.getByRole('link', { name: /^L’affiche/ }).click();
	await expect(visitor.getByRole('img', { name: /^QR code/ })).toBeVisible();
	const typed = visitor.getByText(new RegExp(`^${new URL(published).host}/q/\\w{4}-\\w{4}$`));
	await visitor.goto(`http://${await typed.innerText()}`);
	await expect(visitor).toHaveURL(published);

	await page.getByLabel('La raison, que tout le monde lira').fill('La question était mal posée.');
	await page.getByRole('button', { name: 'Retirer', exact: true }).click();
	await expect(page.getByText('La consultation est retirée.')).toBeVisible();
	await visitor.goto(published);
	await expect(visitor.getByText('La question était mal posée.')).toBeVisible();
	await expect(visitor.getByRole('link', { name: 'Lire et donner des idées' })).toBeHidden();
});

test('whatever is missing, no request opens it: neither the button nor a direct one', async ({
	browserOf,
	request,
	baseURL
}) => {
	const context = await browserOf('coordination');
	const page = await context.newPage();
	await createDraft(page, `Sans rien oublier (${Date.now()})`);
	await complete(page);
	const address = page.url().replace(/[?#].*/, '');
	const post = (action: string, fields: Record<string, string>) =>
		context.request.post(`${address}${action}`, {
			form: fields,
			headers: { origin: new URL(baseURL!).origin },
			maxRedirects: 0
		});
	const whole = await form(page).locator('input[name=base]').inputValue();
	const due = JSON.parse(whole) as Record<string, string>;
	const publicAddress = address.replace('/coordination', '');
	for (const name of [...suggested, 'level', 'decisionOn']) {
		const emptied = { ...due, [name]: '' };
		expect(
			(await post('?/enregistrer-description', { ...emptied, base: whole })).status(),
			name
		).toBe(303);
		expect((await post('?/ouvrir', {})).status(), name).toBe(409);
		expect((await request.get(publicAddress)).status(), name).toBe(404);
		const back = { ...due, base: JSON.stringify(emptied) };
		expect((await post('?/enregistrer-description', back)).status(), name).toBe(303);
	}
	const stranger = await request.post(`${address}?/ouvrir`, {
		form: {},
		headers: { origin: new URL(baseURL!).origin },
		maxRedirects: 0
	});
	expect(stranger.headers().location).toContain('/connexion');
	expect((await request.get(publicAddress)).status()).toBe(404);
	await page.goto(address);
	await page.getByRole('button', { name: 'Jeter le brouillon' }).click();
	await expect(page).toHaveURL(place);
});

test('two coordinators write at once: each keeps their words, and who saves second decides', async ({
	browserOf
}) => {
	const context = await browserOf('coordination');
	const first = await context.newPage();
	await createDraft(first, `À deux (${Date.now()})`);
	const second = await context.newPage();
	await second.goto(first.url());
	await first.locator('#field-purpose').fill('Les mots de la première.');
	await first.locator('#field-audience').fill('Pour tout le monde.');
	await save(first);
	await expect(first.getByText('C’est enregistré.')).toBeVisible();

	await second.locator('#field-purpose').fill('Les mots de la seconde.');
	await second.locator('#field-decider').fill('Le comité.');
	await save(second);
	await expect(second.getByRole('alert').getByText(/Rien n’est perdu/)).toBeVisible();
	await expect(second.locator('#field-purpose')).toHaveValue('Les mots de la seconde.');
	await expect(second.getByText('Les mots de la première.')).toBeVisible();
	await expect(second.locator('#field-audience')).toHaveValue('Pour tout le monde.');
	await save(second);
	await expect(second.getByText('C’est enregistré.')).toBeVisible();
	await expect(second.locator('#field-purpose')).toHaveValue('Les mots de la seconde.');
	await expect(second.locator('#field-audience')).toHaveValue('Pour tout le monde.');

	await first.locator('#field-canChange').fill('Les horaires.');
	await save(first);
	await expect(first.getByText(/une autre personne a changé\s:.*Qui décide/)).toBeVisible();
	await expect(first.locator('#field-decider')).toHaveValue('Le comité.');
	await first.getByRole('button', { name: 'Jeter le brouillon' }).click();
	await expect(first).toHaveURL(place);
});
