import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { PASSWORD, type Mailbox } from './support/people.ts';
import { SECRET, stageSecretVote, type StagedVote } from './support/secret-vote.ts';
import { expect, test } from './support/test.ts';

let staged: StagedVote;
test.describe.configure({ mode: 'serial', timeout: 300_000 });
test.beforeAll(async () => {
	test.setTimeout(300_000);
	staged = await stageSecretVote();
});
test.afterAll(() => staged?.stop());

const room = () => `${staged.url}/c/brumeval/coordination/votes/${SECRET}`;
const home = () => `${staged.url}/c/brumeval/votes/${SECRET}`;

async function signIn(
	browser: Browser,
	who: Mailbox,
	options: BrowserContextOptions = {}
): Promise<Page> {
	const context = await browser.newContext({ locale: 'fr-FR', ...options });
	const page = await context.newPage();
	await page.goto(`${staged.url}/connexion`);
	await page.locator('input[name=email]').fill(`${who}@brumeval.example`);
	await page.locator('input[name=password]').fill(PASSWORD);
	await page.locator('input[name=password]').press('Enter');
	await page.waitForURL((url) => url.pathname !== '/connexion');
	return page;
}

async function act(page: Page, button: string): Promise<void> {
	await page.getByRole('button', { name: button }).click();
	await expect(page.getByText('C’est fait.')).toBeVisible();
}

const closeAll = (...pages: Page[]) =>
	Promise.all(pages.map((page) => (page.context() as BrowserContext).close()));

test('a secret vote is prepared by its bureau, cast on devices, and opened by two of three members', async ({
	browser
}) => {
	const claire = await signIn(browser, 'coordination');
	const solene = await signIn(browser, 'elue');
	const marc = await signIn(browser, 'ars');

	await claire.goto(`${room()}/personnes`);
	await claire.getByRole('radio', { name: /^Vote secret/ }).check();
	await claire.getByRole('radio', { name: /de façon confidentielle/ }).check();
	await claire.getByRole('button', { name: 'Enregistrer et continuer' }).click();
	await expect(claire.getByText('Nommer le bureau de ce vote secret')).toBeVisible();
	await claire.getByRole('link', { name: 'Nommer le bureau de ce vote secret' }).click();
	await claire.getByRole('checkbox', { name: 'Claire Vasseur' }).check();
	for (const name of ['Solène Garnier', 'Marc Thévenin']) {
		await claire.getByLabel('Chercher une personne').fill(name);
		await claire.getByRole('button', { name: 'Chercher', exact: true }).click();
		await claire.getByRole('checkbox', { name }).check();
	}
	await expect(claire.getByRole('checkbox', { name: 'Claire Vasseur' })).toBeChecked();
	await expectAccessibleEverywhere(claire);
	await claire.getByRole('button', { name: 'Nommer ce bureau' }).click();
	await expect(claire.getByText('Le bureau est nommé.')).toBeVisible();
	await expect(async () => {
		await claire.goto(`${staged.url}/outils/courriels`);
		await expect(claire.getByText('Vous êtes du bureau d’un vote secret').first()).toBeVisible({
			timeout: 1_000
		});
	}).toPass();

	for (const page of [claire, solene, marc]) {
		await page.goto(`${home()}/bureau`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le bureau du vote');
	}
	await claire.goto(`${home()}/bureau`);
	await expectAccessibleEverywhere(claire);
	for (const page of [claire, solene, marc]) await act(page, 'Préparer mon appareil');
	await solene.reload();
	await act(solene, 'Fabriquer la clé du vote');
	const files: string[] = [];
	for (const page of [claire, solene, marc]) {
		await page.reload();
		await act(page, 'Recevoir ma part');
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Enregistrer mon fichier' }).click();
		files.push(await (await download).path());
	}
	expect(JSON.parse(readFileSync(files[2]!, 'utf8'))).toMatchObject({
		format: 'maillage-bureau',
		share: expect.any(String)
	});

	await claire.goto(room());
	await claire.getByRole('button', { name: 'Annoncer' }).click();
	await expect(claire.getByText('Le vote est annoncé. Il ouvrira')).toBeVisible();
	await claire.goto(home());
	await expect(claire.getByText(/il faut 2 d’entre eux pour ouvrir l’urne/)).toBeVisible();

	await staged.open();
	await castSecretly(browser, 'amina', 'Oui, chaque samedi');
	await castSecretly(browser, 'bruno', 'Non, plutôt le soir');
	await castWithoutScript(browser, 'chloe', 'Oui, chaque samedi');

	await staged.close();
	// Claire’s phone is lost: two of the three are enough. Marc changed computers, and has his file.
	await closeAll(claire);
	await solene.goto(`${home()}/bureau`);
	await act(solene, 'Apporter ma part');
	const elsewhere = await signIn(browser, 'ars');
	await elsewhere.goto(`${home()}/bureau`);
	await expect(elsewhere.getByText('Cet appareil ne connaît pas vos clés')).toBeVisible();
	await elsewhere.getByLabel('Reprendre depuis mon fichier').setInputFiles(files[1]!);
	await expect(elsewhere.getByText('Ce fichier n’est pas le vôtre')).toBeVisible();
	await elsewhere.getByLabel('Reprendre depuis mon fichier').setInputFiles(files[2]!);
	await act(elsewhere, 'Apporter ma part');
	await expectAccessibleEverywhere(elsewhere);
	await solene.reload();
	await act(solene, 'Ouvrir l’urne sur cet appareil');
	await elsewhere.reload();
	await act(elsewhere, 'Ouvrir l’urne sur cet appareil');
	await expect(elsewhere.getByText('Le résultat est publié.')).toBeVisible();
	await act(elsewhere, 'Effacer mes clés de cet appareil');

	const board = await (await elsewhere.request.get(`${home()}/tableau.jsonl`)).text();
	const last = board.trim().split('\n').at(-1)!;
	expect(last).toContain('result');
	await closeAll(solene, marc, elsewhere);
});

async function castSecretly(browser: Browser, who: Mailbox, choice: string): Promise<void> {
	const page = await signIn(browser, who, { viewport: { width: 320, height: 640 } });
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() === 'POST') sent.push(request.postData() ?? '');
	});
	await page.goto(`${home()}/voter`);
	await expect(page.getByText('votre bulletin est chiffré sur votre appareil')).toBeVisible();
	await page.getByRole('button', { name: 'Relire mon bulletin' }).click();
	await expect(page.getByText('Rien n’est coché')).toBeVisible();
	await page.getByRole('radio', { name: choice }).check();
	await page.getByRole('button', { name: 'Relire mon bulletin' }).click();
	await expect(page.getByRole('region', { name: 'Relisez votre bulletin' })).toContainText(choice);
	await expectAccessibleEverywhere(page);
	await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
	await expect(page.getByText('Votre bulletin est déposé')).toBeVisible();
	// The server was told an envelope and nothing of the choice.
	expect(sent).toHaveLength(1);
	expect([...new URLSearchParams(sent[0]).keys()]).toEqual(['cast', 'envelope']);
	await closeAll(page);
}

async function castWithoutScript(browser: Browser, who: Mailbox, choice: string): Promise<void> {
	const page = await signIn(browser, who, { javaScriptEnabled: false });
	await page.goto(`${home()}/voter`);
	await expect(page.getByText('Votre appareil n’a pas JavaScript')).toBeVisible();
	await page.getByRole('radio', { name: choice }).check();
	await page.getByRole('button', { name: 'Relire mon bulletin' }).click();
	await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
	await expect(page.getByText('Votre bulletin est déposé')).toBeVisible();
	await closeAll(page);
}
