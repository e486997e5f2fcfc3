import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { PASSWORD } from './support/people.ts';
import { startWithPublishedVotes } from './support/published-votes.ts';
import { expect, test } from './support/test.ts';
import type { VotesToCast } from './support/votes-to-cast.ts';

let votes: VotesToCast;
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.beforeAll(async () => {
	test.setTimeout(300_000);
	votes = await startWithPublishedVotes();
});
test.afterAll(() => votes?.stop());

const addressOf = (slug: string) => `${votes.url}/c/brumeval/votes/${slug}`;
const bus = 'Un médicobus qui passe dans chaque village';

/** The options in the order of their fingerprints. */
const tracks = (prints: { line: string; option: number }[]) =>
	prints
		.sort((a, b) => (a.line < b.line ? -1 : 1))
		.map(({ option }) => ['Ouvrir une consultation', bus, 'Des créneaux réservés'][option]!)
		.map((start) => new RegExp(`^${start}`));

async function signIn(page: Page): Promise<void> {
	await page.goto(`${votes.url}/connexion`);
	await page.locator('input[name=email]').fill('coordination@brumeval.example');
	await page.locator('input[name=password]').fill(PASSWORD);
	await page.locator('input[name=password]').press('Enter');
	await page.waitForURL((url) => url.pathname !== '/connexion');
}

test('a result is reached and read by keyboard alone, and its tree has the verdict, the ranking and tables with headers', async ({
	browser
}) => {
	const context = await browser.newContext({ locale: 'fr-FR' });
	const page = await context.newPage();
	await page.goto(addressOf('jugement'));
	const link = page.getByRole('link', { name: 'Lire le résultat expliqué' });
	for (let at = 0; at < 40; at += 1) {
		if (await link.evaluate((node) => node === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Résultat du vote');
	const said = page.getByRole('region', { name: 'Ce que dit le vote' });
	await expect(said).toMatchAriaSnapshot(`
    - region "Ce que dit le vote":
      - heading "Ce que dit le vote" [level=2]
      - heading "Option retenue" [level=3]
      - paragraph: ${bus}
      - paragraph:
        - strong: Quorum atteint.
        - text: /8 personnes sur 13/
  `);
	const tree = await page.getByRole('region', { name: 'Le décompte' }).ariaSnapshot();
	const places = ['1re', '2e', '3e'].map((place) => tree.indexOf(place));
	expect(places.every((at) => at >= 0)).toBe(true);
	expect(places).toEqual([...places].sort((a, b) => a - b));
	for (const name of ['Qui a pris part au vote', 'Le décompte', 'En ligne et sur papier']) {
		const table = page.getByRole('region', { name }).getByRole('table').first();
		expect(await table.getByRole('columnheader').count()).toBeGreaterThan(1);
		expect(await table.getByRole('rowheader').count()).toBeGreaterThan(1);
	}
	await expect(
		page.getByRole('row', { name: /^Ouvrir une consultation.* Bien Passable Bien/ })
	).toBeVisible();
	await context.close();
});

test('without JavaScript, at 320 px, the recount file of the page is confirmed by the command and by the verifier', async ({
	browser
}) => {
	const context = await browser.newContext({
		...{ locale: 'fr-FR', javaScriptEnabled: false },
		viewport: { width: 320, height: 640 }
	});
	const page = await context.newPage();
	await page.goto(`${addressOf('jugement')}/resultat`);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	const folder = mkdtempSync(join(tmpdir(), 'maillage-result-'));
	const fetchBy = async (name: RegExp, file: string) => {
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name }).click();
		await (await download).saveAs(join(folder, file));
	};
	await fetchBy(/^Fichier de recomptage/, 'recompte.json');
	await fetchBy(/^Télécharger le tableau/, 'tableau.jsonl');
	const run = (...args: string[]) => {
		const env = { ...process.env, INIT_CWD: folder };
		return spawnSync(process.execPath, args, { encoding: 'utf8', env });
	};
	await fetchBy(/^Télécharger la question/, 'questions.json');
	const counted = run('server/recount.js', 'recompte.json', 'questions.json');
	expect(counted.stdout).toContain('Le résultat publié est confirmé.');
	const files = ['tableau.jsonl', 'questions.json', 'recompte.json'].map((name) =>
		join(folder, name)
	);
	const checked = run('static/verify-vote.mjs', ...files);
	expect(checked.stdout).toContain(
		'question, options, réglages et graine : ceux qui ont été figés'
	);
	expect(checked.stdout).not.toMatch(/REFUSÉ|MANQUE|ILLISIBLE/);
	expect(checked.status).toBe(0);
	rmSync(folder, { recursive: true });
	await context.close();
});

test('a count that a tie stops says who led and what is open; one that was drawn shows its seed, and the command gives its order again', async ({
	browser
}) => {
	const context = await browser.newContext({ locale: 'fr-FR' });
	const page = await context.newPage();
	await page.goto(addressOf('arrete'));
	const short = page.getByRole('region', { name: 'Le résultat en bref' });
	await expect(short.getByRole('heading', { level: 3 })).toHaveText('Le décompte s’est arrêté');
	await expect(short).toContainText(`« ${bus} », avec 3 voix sur 7`);
	await expect(page.getByText('Le tirage au sort, en cas d’égalité')).toHaveCount(0);

	await page.goto(`${addressOf('tire')}/resultat`);
	const said = page.getByRole('region', { name: 'Ce que dit le vote' });
	await expect(said).toContainText('Le tirage au sort annoncé fait sortir');
	const draw = page.getByRole('region', { name: 'Le tirage au sort, en cas d’égalité' });
	await expect(draw).toContainText('Loto du 12 mai : 4-17-33');
	await expect(draw).toContainText('Qui pourrait choisir la graine ?');
	await draw.getByText('Refaire le tirage').click();
	const [fromParts, inOrder] = (await draw.locator('code').allTextContents()).slice(-2);
	const shell = (command: string) => spawnSync('sh', ['-c', command], { encoding: 'utf8' }).stdout;
	expect(inOrder).toContain(shell(fromParts!).slice(0, 64));
	const prints = shell(inOrder!).trim().split('\n');
	const order = tracks(prints.map((line, option) => ({ line, option })));
	await expect(draw.getByRole('listitem')).toHaveText(order);
	await page.setViewportSize({ width: 320, height: 800 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await expectAccessibleEverywhere(page);
	await context.close();
});

test('a quorum that is missed is said first with its figures; too few ballots are told in words, and names are found', async ({
	browser
}) => {
	const context = await browser.newContext({ locale: 'fr-FR', javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${addressOf('sous-le-quorum')}/resultat`);
	const said = page.getByRole('region', { name: 'Ce que dit le vote' });
	await expect(said.getByRole('heading', { level: 3 }).first()).toHaveText('Quorum non atteint');
	await expect(said).toContainText('5 personnes sur 13 ont pris part au vote');
	await page.getByLabel('Chercher un nom').fill('chloe');
	await page.getByRole('button', { name: 'Chercher' }).click();
	await expect(page.getByRole('row', { name: /^Chloé/ })).toContainText('Non');
	await page.goto(`${addressOf('trop-peu')}/resultat`);
	await expect(page.getByRole('heading', { name: 'Aucun résultat n’est montré' })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Le décompte' })).toHaveCount(0);
	expect((await page.request.get(`${addressOf('trop-peu')}/resultat/recompte.json`)).status()).toBe(
		404
	);
	await page.goto(`${addressOf('unanime')}/resultat`);
	await expect(page.getByText('Les 5 bulletins exprimés sont tous pareils')).toBeVisible();
	await context.close();
});

test('the coordination writes the outcome without JavaScript, loses nothing, and a voter finds the mail', async ({
	browser
}) => {
	const context = await browser.newContext({ locale: 'fr-FR', javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page);
	await page.goto(`${votes.url}/c/brumeval/coordination/votes`);
	await expect(page.getByText(/\d+ résultats publiés attendent encore leur suite/)).toBeVisible();
	await page.goto(`${votes.url}/c/brumeval/coordination/votes/jugement`);
	await page.getByRole('link', { name: 'Écrire la suite' }).click();
	await page.getByLabel('Ce que nous concluons').fill('Le médicobus est proposé au COPIL.');
	await page.getByLabel('Quoi').fill('Écrire la note pour le COPIL');
	await page.getByRole('button', { name: 'Ajouter une étape' }).click();
	await page
		.getByRole('group', { name: 'Étape 2' })
		.getByLabel('Quoi')
		.fill('Réserver le véhicule');
	await page.getByRole('button', { name: 'Publier et l’écrire aux votants' }).last().click();
	await expect(page.getByRole('alert')).toContainText('Dites qui le fait.');
	await expect(page.getByLabel('Ce que nous concluons')).toHaveValue(/médicobus est proposé/);
	for (const [place, who] of [
		['Étape 1', 'La coordination'],
		['Étape 2', 'La communauté de communes']
	] as const)
		await page.getByRole('group', { name: place }).getByLabel('Qui', { exact: true }).fill(who);
	const review = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
	await page.getByLabel('On en reparle le').fill(review);
	await page.getByRole('button', { name: 'Publier et l’écrire aux votants' }).last().click();
	await expect(page.getByRole('status')).toContainText('La suite est publiée');
	await page.getByRole('link', { name: 'Voir le résultat publié' }).click();
	const outcome = page.getByRole('region', { name: 'Ce que nous concluons, et qui fait quoi' });
	await expect(outcome).toContainText('Le médicobus est proposé au COPIL.');
	await expect(outcome).toContainText('La communauté de communes');
	await expect(async () => {
		await page.goto(`${votes.url}/outils/courriels?q=amina`);
		await expect(page.getByText('La suite du vote : Que pensez-vous').first()).toBeVisible({
			timeout: 1_000
		});
	}).toPass({ timeout: 30_000 });
	await context.close();
});

test('words that were hidden leave their motive, and the pages of a result hold for everybody', async ({
	browser
}) => {
	const context = await browser.newContext({ locale: 'fr-FR' });
	const page = await context.newPage();
	await signIn(page);
	await page.goto(`${addressOf('consentement')}/resultat`);
	const reason = page.getByRole('listitem').filter({ hasText: 'Mon voisin' });
	await reason.getByText('Masquer ces mots').click();
	await reason.getByLabel('Motif').fill('Santé d’une personne');
	await reason.getByRole('button', { name: 'Masquer' }).click();
	await expect(page.getByText('Masqué : Santé d’une personne')).toBeVisible();
	await expect(page.getByText('Mon voisin')).toBeHidden();
	const visitor = await (await browser.newContext()).newPage();
	await visitor.goto(`${addressOf('consentement')}/resultat`);
	await expect(visitor.getByText('Masqué : Santé d’une personne')).toBeVisible();
	await expect(visitor.getByText('Mon voisin')).toHaveCount(0);
	await visitor.close();
	await page.getByText('Lire les mots masqués').click();
	await expect(page.getByText('Mon voisin')).toBeVisible();
	await page.getByRole('button', { name: 'Montrer de nouveau ces mots' }).click();
	await expect(reason).toBeVisible();
	await reason.getByText('Masquer ces mots').click();
	await reason.getByLabel('Motif').fill('Santé d’une personne');
	await reason.getByRole('button', { name: 'Masquer' }).click();
	await expect(page.getByText('Masqué : Santé d’une personne')).toBeVisible();
	for (const slug of ['jugement', 'consentement']) {
		await page.goto(`${addressOf(slug)}/resultat`);
		await expectAccessibleEverywhere(page);
	}
	await context.close();
});

test('a visitor reports a reason without a script; it is hidden from the queue, and the public log leads to nobody', async ({
	browser
}) => {
	const noScript = { locale: 'fr-FR', javaScriptEnabled: false };
	const reader = await (await browser.newContext(noScript)).newPage();
	const result = `${addressOf('consentement')}/resultat`;
	const words = 'Rien n’y est dit de la garde des enfants';
	await reader.goto(result);
	const said = reader.getByRole('listitem').filter({ hasText: words });
	await said.getByRole('link', { name: /^Signaler/ }).click();
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Signaler un texte');
	await expect(reader.locator('main')).toContainText(words);
	await expect(reader.locator('main')).not.toContainText('Amina');
	await reader.getByRole('radio', { name: /^Hors sujet/ }).check();
	await reader.getByRole('button', { name: 'Signaler' }).click();
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Merci');

	const page = await (await browser.newContext(noScript)).newPage();
	await signIn(page);
	await page.goto(`${votes.url}/c/brumeval/coordination/moderation?texte=vote-reason`);
	await expect(page.getByRole('heading', { name: '1 texte attend' })).toBeVisible();
	await expect(page.locator('main')).toContainText('Raison n° 1, d’une objection');
	await expect(page.getByLabel('Un mot à l’auteur')).toHaveCount(0);
	await page.locator('summary').filter({ hasText: 'Masquer…' }).click();
	await page.getByLabel(/^Pourquoi\s\?/).selectOption('Hors sujet');
	await page.getByRole('button', { name: 'Masquer ce texte' }).click();
	await expect(page.getByRole('status').first()).toContainText('C’est masqué.');

	await reader.goto(result);
	await expect(reader.getByText('Masqué : Hors sujet')).toBeVisible();
	await expect(reader.getByText(words)).toHaveCount(0);
	await reader.goto(`${votes.url}/c/brumeval/moderation?texte=vote-reason&raison=off-topic`);
	await expect(reader.locator('main')).toContainText('Raison donnée dans un vote · Signalé');
	await expect(reader.locator('main')).not.toContainText('garde des enfants');
	await reader
		.getByRole('region', { name: 'Journal des décisions' })
		.getByRole('link', { name: 'Le comité adopte-t-il cette charte ?' })
		.click();
	await expect(reader.getByRole('heading', { level: 1 })).toContainText('charte');

	// The vote’s page leads back to it: shown again there, in the same log.
	await page.goto(result);
	await page
		.getByRole('listitem')
		.filter({ hasText: 'Masqué : Hors sujet' })
		.getByRole('link', { name: /^Modérer/ })
		.click();
	await expect(page.locator('main')).toContainText('Masqué – Hors sujet');
	await page.getByRole('button', { name: /^Publier\s: / }).click();
	await expect(page.getByRole('status').first()).toContainText('C’est publié.');
	await reader.goto(result);
	await expect(reader.getByText(words)).toBeVisible();
	for (const open of [page, reader]) await open.context().close();
});
