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

type Kept = { receiving: { d: string }; signing: { d: string } };
const receipts: string[] = [];
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
	const bodies: string[] = [];
	for (const page of [claire, solene, marc])
		page.on('request', (request) => bodies.push(request.postData() ?? ''));
	for (const page of [claire, solene, marc]) await act(page, 'Préparer mon appareil');
	const files: string[] = [];
	const prints: string[][] = [];
	for (const page of [claire, solene, marc]) {
		await page.reload();
		await expect(page.getByText('comparent les empreintes à voix haute')).toBeVisible();
		const codes = page.getByRole('listitem').locator('code');
		await expect(codes).toHaveCount(3);
		prints.push(await codes.allTextContents());
		await expectAccessibleEverywhere(page);
		await act(page, 'Les empreintes sont les mêmes : je confirme');
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Enregistrer mon fichier' }).click();
		files.push(await (await download).path());
	}
	// The same three fingerprints on the three screens, of three different devices.
	expect(prints[1]).toEqual(prints[0]);
	expect(prints[2]).toEqual(prints[0]);
	expect(new Set(prints[0]).size).toBe(3);
	const kept = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Kept);
	expect(kept[2]).toMatchObject({ format: 'maillage-bureau', share: null });
	// Nothing private left a device.
	for (const { receiving, signing } of kept)
		for (const { d } of [receiving, signing])
			expect(bodies.some((body) => body.includes(d))).toBe(false);

	await claire.goto(room());
	await claire.getByRole('button', { name: 'Annoncer' }).click();
	await expect(claire.getByText('Le vote est annoncé. Il ouvrira')).toBeVisible();
	await claire.goto(home());
	await expect(claire.getByText(/Il faut 2 d’entre eux pour ouvrir les bulletins/)).toBeVisible();
	await claire.getByRole('link', { name: 'Ce qu’un vote secret protège' }).click();
	await expect(claire.getByRole('heading', { level: 1 })).toContainText('Ce qu’un vote secret');

	await staged.open();
	await castSecretly(browser, 'amina', 'Oui, chaque samedi');
	await castSecretly(browser, 'bruno', 'Non, plutôt le soir');
	await castWithoutScript(browser, 'chloe', 'Oui, chaque samedi');

	await staged.close();
	// Claire’s phone is lost: two of the three are enough. Marc changed computers, and has his file.
	await closeAll(claire);
	await solene.goto(`${home()}/bureau`);
	await act(solene, 'Apporter mes parts');
	const elsewhere = await signIn(browser, 'ars');
	await elsewhere.goto(`${home()}/bureau`);
	await expect(elsewhere.getByText('Cet appareil ne connaît pas vos clés')).toBeVisible();
	await elsewhere.getByLabel('Reprendre depuis mon fichier').setInputFiles(files[1]!);
	await expect(elsewhere.getByText('Ce fichier n’est pas le vôtre')).toBeVisible();
	await elsewhere.getByLabel('Reprendre depuis mon fichier').setInputFiles(files[2]!);
	await act(elsewhere, 'Apporter mes parts');
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
	expect(board.match(/\\"kind\\":\\"cast\\"/g)).toHaveLength(3);
	expect(receipts).toHaveLength(2);
	for (const receipt of receipts) {
		await elsewhere.goto(`${home()}/verifier`);
		await elsewhere.getByLabel('Ou son contenu').fill(receipt);
		await elsewhere.getByRole('button', { name: 'Vérifier', exact: true }).click();
		await expect(elsewhere.getByText('Votre bulletin est bien dans l’urne.')).toBeVisible();
	}
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
	await expect(page.getByText('votre choix passe par le serveur')).toHaveCount(0);
	await page.getByRole('button', { name: 'Relire mon bulletin' }).click();
	await expect(page.getByText('Rien n’est coché')).toBeVisible();
	await page.getByRole('radio', { name: choice }).check();
	await page.getByRole('button', { name: 'Relire mon bulletin' }).click();
	await expect(page.getByRole('region', { name: 'Relisez votre bulletin' })).toContainText(choice);
	await expectAccessibleEverywhere(page);
	await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
	await expect(page.getByText('Votre bulletin est déposé')).toBeVisible();
	await expect(page.getByText('Sa ligne paraîtra sur le tableau à la clôture')).toBeVisible();
	await expectAccessibleEverywhere(page);
	const file = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Télécharger le reçu' }).click();
	receipts.push(readFileSync(await (await file).path(), 'utf8'));
	const board = await (await page.request.get(`${home()}/tableau.jsonl`)).text();
	expect(board.trim().split('\n')).toHaveLength(1);
	// The server was told an envelope and nothing of the choice.
	expect(sent).toHaveLength(1);
	expect([...new URLSearchParams(sent[0]).keys()]).toEqual(['cast', 'envelope']);
	await closeAll(page);
}

async function castWithoutScript(browser: Browser, who: Mailbox, choice: string): Promise<void> {
	const page = await signIn(browser, who, { javaScriptEnabled: false });
	await page.goto(`${home()}/voter`);
	await expect(page.getByText('Votre appareil n’a pas JavaScript : il')).toBeVisible();
	// Only what is true without a script: the server sees this choice.
	await expect(page.getByText('votre choix passe par le serveur')).toBeVisible();
	await expect(page.getByText('votre bulletin est chiffré sur votre appareil')).toBeHidden();
	await page.getByRole('radio', { name: choice }).check();
	await page.getByRole('button', { name: 'Relire mon bulletin' }).click();
	await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
	await expect(page.getByText('Votre bulletin est déposé')).toBeVisible();
	await closeAll(page);
}
