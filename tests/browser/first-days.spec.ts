import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { aDataDirectory, startApplication } from '../support/application.ts';
import { freePort } from '../support/free-port.ts';
import { expectAccessibleEverywhere, expectNoSidewaysScroll } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

const run = promisify(execFile);
const ADDRESS = 'claire@exemple.test';

test('from an empty installation without mail to its first contract, with what the README says', async ({
	browser
}) => {
	test.setTimeout(4 * 60_000);
	const data = aDataDirectory();
	const port = String(await freePort());
	const environment = { DATA_DIR: join(data.path, 'maillage'), PORT: port, DEMO: '0' };
	const application = startApplication({ ...environment, LOG_LEVEL: 'fatal' });
	const baseURL = await application.ready;
	const admin = async (...words: string[]) => {
		const env = { ...process.env, ...environment };
		const { stdout } = await run(process.execPath, ['server/admin.js', ...words], { env });
		return stdout;
	};
	try {
		const context = await browser.newContext({ baseURL, viewport: { width: 320, height: 800 } });
		const page = await context.newPage();
		const main = page.locator('main');
		await page.goto('/inscription');
		await expect(main).toContainText('cette installation n’en envoie pas encore');
		await expect(main.getByRole('textbox')).toHaveCount(0);
		await expectAccessibleEverywhere(page);
		await page.goto('/mot-de-passe-oublie');
		await expect(main).toContainText('cette installation n’en envoie pas encore');
		const refused = await context.request.post('/inscription', {
			form: { email: ADDRESS, displayName: 'Claire', pseudonym: 'C', password: 'trois loutres' },
			headers: { origin: baseURL, accept: 'text/html' }
		});
		expect(refused.status()).toBe(503);

		// Beside the running server, which alone has the database.
		const link = /\/lien\/\S+/.exec(await admin('ajouter', ADDRESS, 'Claire Vasseur'))![0];
		await page.goto(link);
		await page.getByLabel('Nouveau mot de passe').fill('trois loutres au bord du canal');
		await page.getByRole('button', { name: 'Enregistrer et me connecter' }).click();
		await expect(page.getByRole('banner')).toContainText('Claire Vasseur');
		await page.goto('/compte');
		await page.getByRole('link', { name: 'État de l’installation' }).click();
		await expect(page.locator('h1')).toHaveText('État de l’installation');
		await expect(main).toContainText('Aucun courriel ne part');
		await expect(main).toContainText('gardez-en une copie ailleurs');
		await expect(main).toContainText(ADDRESS);
		await expectAccessibleEverywhere(page);
		await page.setViewportSize({ width: 320, height: 800 });
		await expectNoSidewaysScroll(page);

		await page.getByRole('link', { name: 'Réglages du site' }).click();
		await expectAccessibleEverywhere(page);
		await page
			.getByLabel('Qui publie ce site')
			.fill('Communauté de communes du Val\n1 place du Marché');
		await page.getByLabel('Délégué ou déléguée').fill('dpo@exemple.test');
		await page.getByLabel('Qui peut créer un contrat').selectOption('administrators');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(main.getByRole('status')).toContainText('C’est enregistré');
		await expect(page.getByLabel('Qui publie ce site')).toHaveValue(/place du Marché/);
		await page.setViewportSize({ width: 320, height: 800 });
		await expectNoSidewaysScroll(page);
		await page.goto('/mentions-legales');
		await expect(main).toContainText('1 place du Marché');
		await page.goto('/donnees-personnelles');
		await expect(main).toContainText('dpo@exemple.test');
		await page.goto('/outils/etat');
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto('/contrats/nouveau');
		await page.getByRole('link', { name: 'Partir d’une page blanche' }).click();
		await page.getByLabel('Titre du contrat').fill('Contrat local de santé du Val');
		await page.getByLabel('Nom du territoire').fill('Val de Test');
		await page.getByLabel('Premier jour').fill('2027-01-01');
		await page.getByLabel('Dernier jour').fill('2031-12-31');
		await page.getByLabel('Thème 1', { exact: true }).fill('Respirer');
		await page.getByLabel('Commune ou intercommunalité').fill('Nailloux');
		await page.getByRole('button', { name: /^Ajouter Nailloux, / }).click();
		await page.getByRole('button', { name: 'Créer le contrat' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Val');

		// Somebody else comes in by a link too, and runs nothing; whoever no longer administers sees nothing of it.
		const way = /\/lien\/\S+/.exec(await admin('lien', 'bruno@exemple.test', 'Bruno'))![0];
		const bruno = await (await browser.newContext({ baseURL })).newPage();
		await bruno.goto(way);
		await bruno.getByLabel('Nouveau mot de passe').fill('le pont sous les glycines');
		await bruno.getByRole('button', { name: 'Enregistrer et me connecter' }).click();
		await expect(bruno.getByRole('banner')).toContainText('Bruno');
		expect((await bruno.goto('/outils/etat'))!.status()).toBe(404);
		expect((await bruno.goto('/outils/reglages'))!.status()).toBe(404);
		await bruno.goto('/contrats/nouveau');
		await expect(bruno.locator('main')).toContainText('créés par les personnes qui l’administrent');

		// On approval, in French alone: what Bruno begins is in no list before somebody says so.
		await page.goto('/outils/reglages');
		await page.getByLabel('Qui peut créer un contrat').selectOption('approval');
		await page.getByLabel('Nom de l’expéditeur').fill('CLS <du Val>');
		await page.getByLabel('Proposer les pages en anglais').uncheck();
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByRole('alert')).toContainText('Un nom seul');
		await expect(page.getByLabel('Proposer les pages en anglais')).not.toBeChecked();
		await page.getByLabel('Nom de l’expéditeur').fill('CLS du Val');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(main.getByRole('status')).toContainText('C’est enregistré');
		await expect(page.getByRole('button', { name: 'English' })).toHaveCount(0);
		await bruno.goto('/contrats/nouveau?cadre=libre');
		await expect(bruno.locator('main')).toContainText('une fois approuvé');
		await bruno.getByLabel('Titre du contrat').fill('Contrat local de santé du Pic');
		await bruno.getByLabel('Nom du territoire').fill('Pic de Test');
		await bruno.getByLabel('Premier jour').fill('2027-01-01');
		await bruno.getByLabel('Dernier jour').fill('2031-12-31');
		await bruno.getByLabel('Thème 1', { exact: true }).fill('Marcher');
		await bruno.getByLabel('Commune ou intercommunalité').fill('Nailloux');
		await bruno.getByRole('button', { name: /^Ajouter Nailloux, / }).click();
		await bruno.getByRole('button', { name: 'Créer le contrat' }).click();
		await expect(bruno.getByText('pas encore approuvé').first()).toBeVisible();
		await expect(bruno.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
		await expectAccessibleEverywhere(bruno);
		const pic = bruno.url();
		const visitor = await (await browser.newContext({ baseURL })).newPage();
		await visitor.goto('/?q=pic');
		await expect(visitor.locator('main')).not.toContainText('Pic de Test');
		await visitor.goto(pic);
		await expect(visitor.locator('main')).toContainText(
			'rien ne dit qu’il vient de la collectivité'
		);
		await page.goto('/outils/etat');
		await page.getByRole('link', { name: '1 contrat attend d’être approuvé' }).click();
		await page.getByRole('link', { name: 'Pic de Test' }).click();
		await page.getByRole('button', { name: 'Approuver ce contrat' }).click();
		await expect(main.getByRole('status')).toContainText('Aucun courriel ne part d’ici');
		await expect(main).not.toContainText('est prévenue par courriel');
		await visitor.goto('/?q=pic');
		await visitor.getByRole('link', { name: 'Pic de Test' }).click();
		await expect(visitor.locator('body')).not.toContainText('approuvé');
		await page.goto('/outils/reglages');
		await page.getByLabel('Qui peut créer un contrat').selectOption('administrators');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(main.getByRole('status')).toContainText('C’est enregistré');

		await admin('retirer', ADDRESS);
		for (const path of ['/outils/contrats', '/outils/comptes', '/outils/contrats/pic-de-test'])
			expect((await page.goto(path))!.status(), path).toBe(404);
		expect((await page.goto('/outils/etat'))!.status()).toBe(404);
		const late = await context.request.post('/outils/reglages', {
			form: { contractsBy: 'anybody' },
			headers: { origin: baseURL, accept: 'text/html' }
		});
		expect(late.status()).toBe(404);
		await page.goto('/contrats/nouveau');
		await expect(main).toContainText('créés par les personnes qui l’administrent');
		await page.goto('/compte');
		await expect(page.getByRole('link', { name: 'État de l’installation' })).toHaveCount(0);
	} finally {
		await application.stop();
		data.remove();
	}
});
