import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessibleEverywhere, expectNoSidewaysScroll } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

const CONTRACT = '/c/brumeval';
const CALL = `${CONTRACT}/consultations/tanneries-ou-manque-t-il-de-l-ombre-de-l-eau-et-des-bancs`;
const QUEUE = `${CONTRACT}/coordination/moderation`;

/** A word that no other text holds. */
const aWord = () => `tilleul${randomUUID().slice(0, 8)}`;

/** Somebody without an account writes a contribution. Returns its address and their private link. */
async function contribute(page: Page, { title, body }: { title: string; body: string }) {
	await page.goto(`${CALL}/contributions/2/nouvelle`);
	await page.locator('[name=title]').fill(title);
	await page.locator('[name=body]').fill(body);
	await page.locator('[name=kind]').first().check();
	await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	const mine = await page
		.locator('main')
		.getByText(/ma-participation\/[\w-]{18,}/)
		.first();
	const written = (await mine.inputValue().catch(() => null)) ?? (await mine.textContent())!;
	const link = /\/c\/\S*ma-participation\/[\w-]+/.exec(written)![0];
	return { path: new URL(page.url()).pathname, link };
}

const cardOf = (page: Page, title: string) =>
	page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) });

async function coordinator(browserOf: (who: 'coordination') => Promise<BrowserContext>) {
	return (await browserOf('coordination')).newPage();
}

test('what the detector holds waits for a coordinator, who lets it be read; without a script', async ({
	browserOf
}) => {
	const noScript = { javaScriptEnabled: false, viewport: { width: 320, height: 700 } };
	const title = `De l’ombre, ${aWord()}`;
	const resident = await (await browserOf(null, noScript)).newPage();
	const { path, link } = await contribute(resident, {
		title,
		body: 'Un arbre devant l’école. Appelez le 06 12 34 56 78.'
	});
	const visitor = await (await browserOf(null, noScript)).newPage();
	expect((await visitor.goto(path))?.status()).toBe(404);
	await resident.goto(link);
	await expect(resident.locator('main')).toContainText('on y voit un numéro de téléphone');

	const page = await (await browserOf('coordination', noScript)).newPage();
	await page.goto(`${CONTRACT}/coordination`);
	await page.getByRole('link', { name: /^Modération \(/ }).click();
	await page.getByLabel('Chercher dans les textes').fill(title);
	await page.getByRole('button', { name: 'Chercher' }).click();
	await expect(page.getByRole('heading', { name: '1 texte attend' })).toBeVisible();
	await expect(page.locator('main')).toContainText('Repéré : un numéro de téléphone');
	await expectNoSidewaysScroll(page);
	await page.getByRole('button', { name: /^Publier\s: / }).click();
	await expect(page.getByRole('status').first()).toContainText('C’est publié.');
	await expect(page.locator('main')).not.toContainText(title);
	expect((await visitor.goto(path))?.status()).toBe(200);
	await resident.goto(link);
	await expect(resident.locator('main')).toContainText('Relu et publié le');
});

test('a reported text is hidden with a reason; its author reads why, asks again, and is read again', async ({
	browserOf
}) => {
	const title = `Des bancs, ${aWord()}`;
	const resident = await (await browserOf(null)).newPage();
	const { path, link } = await contribute(resident, {
		title,
		body: 'Le boulanger Machin bloque la place, il faut un banc.'
	});

	const reader = await (await browserOf(null)).newPage();
	await reader.goto(path);
	await reader.getByRole('link', { name: 'Signaler' }).first().click();
	await reader.getByRole('radio', { name: /^Personne nommée/ }).check();
	await reader.getByLabel('Quelque chose à ajouter').fill('C’est mon voisin');
	await reader.getByRole('button', { name: 'Signaler' }).click();
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Merci');
	await reader.goto(path);
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title);

	const page = await coordinator(browserOf);
	await page.goto(`${QUEUE}?cause=report&q=${encodeURIComponent(title)}`);
	await expect(page.locator('main')).toContainText('C’est mon voisin');
	await page.locator('summary').filter({ hasText: 'Masquer…' }).first().press('Enter');
	await page.getByLabel('Un mot à l’auteur').fill('Sans nommer la personne, tout va.');
	await page.getByRole('button', { name: 'Masquer ce texte' }).evaluate((button) => {
		(button.closest('form') as HTMLFormElement).noValidate = true;
	});
	await page.getByRole('button', { name: 'Masquer ce texte' }).click();
	await expect(page.getByRole('alert')).toContainText('Choisissez la raison');
	await expect(page.getByLabel('Un mot à l’auteur')).toHaveValue(/tout va/);
	await page.getByLabel(/^Pourquoi\s\?/).selectOption('Personne nommée');
	await page.getByRole('button', { name: 'Masquer ce texte' }).click();
	await expect(page.getByRole('status').first()).toContainText('C’est masqué.');
	expect((await reader.goto(path))?.status()).toBe(404);

	await resident.goto(link);
	const mine = resident.getByRole('region', { name: 'Modération de vos textes' });
	await expect(mine).toContainText('Personne nommée');
	await expect(mine).toContainText('Sans nommer la personne, tout va.');
	await expectAccessibleEverywhere(resident);
	await mine.locator('summary').click();
	await mine.getByLabel('Vos raisons').fill('C’est le nom de la rue, pas d’une personne.');
	await mine.getByRole('button', { name: 'Envoyer ma demande' }).click();
	await expect(mine).toContainText('Vous avez demandé un second regard');
	await expect(mine.getByLabel('Vos raisons')).toHaveCount(0);

	await page.goto(`${QUEUE}?cause=second-look&q=${encodeURIComponent(title)}`);
	await expect(page.locator('main')).toContainText('C’est le nom de la rue');
	await page.getByRole('link', { name: 'Historique et détails' }).click();
	await expect(page.locator('main')).toContainText('Masqué – Personne nommée');
	await expectAccessibleEverywhere(page);
	await page.getByRole('button', { name: /^Publier\s: / }).click();
	await expect(page.getByRole('status').first()).toContainText('C’est publié.');
	await resident.reload();
	await expect(mine).toContainText('Relu à votre demande, et publié le');

	await reader.goto(`${CONTRACT}/moderation`);
	await expect(reader.locator('main')).toContainText('Second regard demandé');
	await expect(reader.locator('main')).not.toContainText('Machin');
	const file = await reader.request.get(`${CONTRACT}/moderation/decisions.csv`);
	expect(await file.text()).not.toContain('Machin');
});

test('the second of two coordinators is told what the first decided; several are shown at once', async ({
	browserOf
}) => {
	const word = aWord();
	for (const place of ['Nord', 'Sud', 'Est']) {
		const resident = await (await browserOf(null)).newPage();
		await contribute(resident, { title: `${place} ${word}`, body: `Voir https://${place}.test` });
	}
	const queue = `${QUEUE}?q=${word}`;
	const [first, second] = [await coordinator(browserOf), await coordinator(browserOf)];
	await first.goto(queue);
	await second.goto(queue);
	await expectAccessibleEverywhere(first);
	await cardOf(first, `Nord ${word}`)
		.getByRole('button', { name: /^Publier/ })
		.click();
	await expect(first.getByRole('heading', { name: '2 textes attendent' })).toBeVisible();

	await cardOf(second, `Nord ${word}`)
		.getByRole('button', { name: /^Publier/ })
		.click();
	await expect(second.getByRole('status').first()).toContainText('Quelqu’un a décidé juste avant');
	await expect(second.getByRole('status').first()).toContainText('Claire Vasseur');

	await first.getByRole('button', { name: 'Publier les textes choisis' }).click();
	await expect(first.getByRole('alert')).toContainText('Cochez au moins un texte');
	for (const box of await first.getByRole('checkbox').all()) await box.press('Space');
	await first.getByRole('button', { name: 'Publier les textes choisis' }).click();
	await expect(first.getByRole('status').first()).toContainText('2 textes publiés');
});

test('nobody else reaches the queue, and the log is read in English too', async ({ browserOf }) => {
	const amina = await (await browserOf('amina')).newPage();
	expect((await amina.goto(QUEUE))?.status()).toBe(403);
	const visitor = await (await browserOf(null)).newPage();
	await visitor.goto(QUEUE);
	await expect(visitor).toHaveURL(/\/connexion/);
	await visitor.goto(`${CONTRACT}/moderation`);
	await visitor.getByRole('button', { name: 'English' }).click();
	await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(
		'Moderation: charter and log'
	);
});

test('a comment that a partner reports is hidden with its reason; its author reads why, asks again, and is read again', async ({
	browserOf
}) => {
	const word = aWord();
	const noScript = { javaScriptEnabled: false };
	const discussion = `${CONTRACT}/fiches/4/discussion`;
	const amina = await (await browserOf('amina')).newPage();
	await amina.goto(discussion);
	await amina
		.getByLabel('Votre commentaire')
		.last()
		.fill(`Madame Machin, ${word}, dort au bureau.`);
	await amina.getByRole('button', { name: 'Publier' }).last().click();
	const thread = (page: Page) =>
		page
			.getByRole('article')
			.filter({ has: page.locator('.who', { hasText: 'Amina' }) })
			.first();
	await expect(thread(amina)).toContainText(word);

	const partner = await (await browserOf('hopital')).newPage();
	await partner.goto(discussion);
	await thread(partner)
		.getByRole('link', { name: /^Signaler/ })
		.click();
	await expect(partner.locator('main')).toContainText(word);
	const reportPage = partner.url();
	const visitor = await (await browserOf(null, noScript)).newPage();
	await visitor.goto(reportPage);
	await expect(visitor.locator('main')).not.toContainText(word);
	await expectAccessibleEverywhere(partner);
	await partner.getByRole('radio', { name: /^Personne nommée/ }).check();
	await partner.getByRole('button', { name: 'Signaler' }).click();
	await expect(partner.getByRole('heading', { level: 1 })).toHaveText('Merci');

	const page = await (await browserOf('coordination', noScript)).newPage();
	await page.goto(`${QUEUE}?texte=fiche-comment&q=${word}`);
	await expect(page.getByRole('heading', { name: '1 texte attend' })).toBeVisible();
	await expect(page.locator('main')).toContainText('Commentaire de la fiche n° 4');
	await page.locator('summary').filter({ hasText: 'Masquer…' }).click();
	await page.getByLabel(/^Pourquoi\s\?/).selectOption('Personne nommée');
	await page.getByLabel('Un mot à l’auteur').fill('Sans nommer la personne.');
	await page.getByRole('button', { name: 'Masquer ce texte' }).click();
	await expect(page.getByRole('status').first()).toContainText('C’est masqué.');

	await partner.goto(discussion);
	await expect(thread(partner)).toContainText(
		'Commentaire masqué par la modération : Personne nommée.'
	);
	await expect(partner.locator('main')).not.toContainText(word);
	await amina.goto(discussion);
	await expect(thread(amina)).toContainText(word);
	await expect(thread(amina)).toContainText('Sans nommer la personne.');
	await expectAccessibleEverywhere(amina);
	await thread(amina).locator('summary').filter({ hasText: 'Demander un second regard' }).click();
	await thread(amina).getByLabel('Vos raisons').fill('C’est le nom d’une rue.');
	await thread(amina).getByRole('button', { name: 'Envoyer ma demande' }).click();
	await expect(thread(amina)).toContainText('Vous avez demandé un second regard');

	await page.goto(`${QUEUE}?cause=second-look&q=${word}`);
	await expect(page.locator('main')).toContainText('C’est le nom d’une rue.');
	await page.getByRole('button', { name: /^Publier\s: / }).click();
	await expect(page.getByRole('status').first()).toContainText('C’est publié.');
	await partner.goto(discussion);
	await expect(thread(partner)).toContainText(word);
	await amina.goto(discussion);
	await expect(thread(amina)).toContainText('Relu à votre demande, et publié le');
	await visitor.goto(`${CONTRACT}/moderation?texte=fiche-comment`);
	await expect(visitor.locator('main')).toContainText(
		'Commentaire d’une fiche · Second regard demandé'
	);
	await expect(visitor.locator('main')).not.toContainText('Machin');
	// Her words are still hers to take back.
	await thread(amina).getByRole('button', { name: 'Retirer mon commentaire' }).click();
	await expect(amina.locator('main')).not.toContainText(word);
});

test('a coordinator sets the reasons of the contract without a script: the charter says them and each change', async ({
	browserOf
}) => {
	const own = `Démarchage ${aWord()}`;
	const noScript = { javaScriptEnabled: false, viewport: { width: 320, height: 700 } };
	const page = await (await browserOf('coordination', noScript)).newPage();
	await page.goto(QUEUE);
	await page.getByRole('link', { name: 'Raisons de masquer' }).click();
	await page.getByRole('textbox', { name: 'Raison' }).fill('hors SUJET');
	await page.getByLabel('Ce que cela veut dire').fill('On y vend ses services.');
	await page.getByRole('button', { name: 'Ajouter' }).click();
	await expect(page.getByRole('alert')).toContainText('est ou a été dans la liste');
	await expect(page).toHaveTitle(/^Erreur\u00a0: /);
	await expect(page.getByRole('textbox', { name: 'Raison' })).toHaveValue('hors SUJET');
	await expect(page.getByLabel('Ce que cela veut dire')).toHaveValue('On y vend ses services.');
	await expectNoSidewaysScroll(page);
	await page.getByRole('textbox', { name: 'Raison' }).fill(own);
	await page.getByRole('button', { name: 'Ajouter' }).click();
	await expect(page.getByRole('status')).toBeInViewport();
	await expect(page.getByRole('button', { name: 'Retirer « Insulte ou menace »' })).toHaveCount(0);

	const reader = await (await browserOf(null)).newPage();
	await reader.goto(`${CONTRACT}/moderation`);
	const charter = reader.getByRole('region', { name: 'Ce qui est masqué' });
	await expect(charter).toContainText(`${own} On y vend ses services.`);
	await page.getByRole('button', { name: `Retirer « ${own} »` }).click();
	await expect(page.getByRole('button', { name: `Remettre « ${own} »` })).toBeVisible();
	await reader.reload();
	await expect(charter).not.toContainText('On y vend ses services.');
	const changes = reader.getByRole('region', { name: 'Changements des raisons' });
	await expect(changes).toContainText(`« ${own} » ajoutée`);
	await expect(changes).toContainText(`« ${own} » retirée`);
	await expectAccessibleEverywhere(reader);
});
