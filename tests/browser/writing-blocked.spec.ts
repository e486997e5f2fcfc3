import type { BrowserContext, Page } from '@playwright/test';
import { findNginxProgram } from '../support/find-services.js';
import { startNetwork, type Manners, type Network } from '../support/network.ts';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';
import { field, savedOf } from './support/writing.ts';

/** Amina and a partner both write this one. */
const NUMBER = 1;
const PATH = `/c/brumeval/fiches/${NUMBER}`;
const FIELD = 'Constat';

test.skip(!findNginxProgram(), 'nginx is not on this machine');

async function throughNginx(
	target: string,
	manners: Manners,
	use: (nginx: Network) => Promise<void>
): Promise<void> {
	const nginx = await startNetwork(target, manners);
	try {
		await use(nginx);
	} finally {
		await nginx.stop();
	}
}

async function openThere(context: BrowserContext, url: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(`${url}${PATH}/ecrire`);
	await expect(savedOf(page)).toBeVisible({ timeout: 60_000 });
	return page;
}

/** At the end of the field, letter after letter. */
async function type(page: Page, words: string): Promise<void> {
	await field(page, FIELD).click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(words, { delay: 30 });
}

const fallbackOf = (page: Page) => page.getByText('Connexion de secours', { exact: true });
const aMark = () => Math.random().toString(36).slice(2, 8);

/** What the database holds, asked of the server itself. */
async function savedWords(page: Page, baseURL: string): Promise<string> {
	const answer = await page.request.get(`${baseURL}${PATH}.json`);
	return JSON.stringify(await answer.json());
}

test('where no WebSocket opens, two people write together, and the page says what to ask for', async ({
	browserOf,
	baseURL
}) => {
	await throughNginx(baseURL!, 'no-websocket', async ({ url }) => {
		const amina = await openThere(await browserOf('amina'), url);
		const partner = await openThere(await browserOf('partenaire'), url);
		await expect(fallbackOf(amina)).toBeVisible();
		const mark = aMark();
		await type(amina, ` Amina ${mark}.`);
		await expect(field(partner, FIELD)).toContainText(`Amina ${mark}.`);
		await type(partner, ` Partenaire ${mark}.`);
		await expect(field(amina, FIELD)).toContainText(`Partenaire ${mark}.`);
		await expect(savedOf(partner)).toBeVisible();
		await expect(savedOf(amina)).toBeVisible();
		const saved = await savedWords(amina, baseURL!);
		expect(saved).toContain(`Amina ${mark}.`);
		expect(saved).toContain(`Partenaire ${mark}.`);
		await expect(field(amina, FIELD).locator('.remote-name')).toHaveText('Yanis Delorme');
		await fallbackOf(amina).click();
		await expect(amina.getByText('À demander à votre DSI')).toContainText(
			url.replace('http', 'ws')
		);
		await expectAccessibleEverywhere(amina);
		// The next page knows: it does not wait to find out again.
		await amina.reload();
		await expect(fallbackOf(amina)).toBeVisible({ timeout: 60_000 });
	});
});

test('a network that begins to block in the middle of a sentence: nothing is lost, and both read the same', async ({
	browserOf,
	baseURL
}) => {
	await throughNginx(baseURL!, 'open', async (nginx) => {
		const amina = await openThere(await browserOf('amina'), nginx.url);
		const partner = await openThere(await browserOf('partenaire'), nginx.url);
		await expect(fallbackOf(amina)).toBeHidden();
		const mark = aMark();
		const sentence = `${mark} une phrase assez longue pour que le réseau change pendant qu’elle s’écrit.`;
		const typing = type(amina, ` ${sentence}`);
		await expect(field(partner, FIELD)).toContainText(mark);
		await nginx.become('no-websocket');
		await typing;
		await expect(field(amina, FIELD)).toContainText(sentence);
		await expect(fallbackOf(amina)).toBeVisible({ timeout: 60_000 });
		await expect(savedOf(amina)).toBeVisible({ timeout: 60_000 });
		await expect(field(partner, FIELD)).toContainText(sentence, { timeout: 60_000 });
		expect(await savedWords(amina, baseURL!)).toContain(sentence);
		// And back: the WebSocket is taken up again by itself, in silence.
		await nginx.become('open');
		await expect(fallbackOf(amina)).toBeHidden({ timeout: 90_000 });
		await type(amina, ` ${mark} retour.`);
		await expect(field(partner, FIELD)).toContainText(`${mark} retour.`, { timeout: 60_000 });
	});
});

test('a proxy that keeps answers until they end, and cuts them after five seconds, is survived', async ({
	browserOf,
	baseURL
}) => {
	await throughNginx(baseURL!, 'kept-back', async ({ url }) => {
		const amina = await openThere(await browserOf('amina'), url);
		const partner = await openThere(await browserOf('partenaire'), url);
		const mark = aMark();
		await type(amina, ` Retenu ${mark}.`);
		await expect(field(partner, FIELD)).toContainText(`Retenu ${mark}.`, { timeout: 30_000 });
		await expect(savedOf(amina)).toBeVisible();
		expect(await savedWords(amina, baseURL!)).toContain(`Retenu ${mark}.`);
		// Longer than the proxy lets an answer wait.
		await amina.waitForTimeout(8_000);
		await expect(savedOf(amina)).toBeVisible();
		await type(partner, ` Retour ${mark}.`);
		await expect(field(amina, FIELD)).toContainText(`Retour ${mark}.`, { timeout: 30_000 });
		await expect(savedOf(partner)).toBeVisible();
	});
});

// Eight tabs: in the long form.
if (process.env.MAILLAGE_LONG === '1')
	test('a person with many tabs on a blocked network still opens pages, and reads in each tab', async ({
		browserOf,
		baseURL
	}) => {
		await throughNginx(baseURL!, 'no-websocket', async ({ url }) => {
			const context = await browserOf('amina');
			const tabs: Page[] = [];
			for (let n = 0; n < 8; n += 1) tabs.push(await openThere(context, url));
			const page = await context.newPage();
			await page.goto(`${url}/c/brumeval`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			const mark = aMark();
			await type(tabs[0]!, ` Onglets ${mark}.`);
			for (const tab of tabs) {
				await expect(field(tab, FIELD)).toContainText(`Onglets ${mark}.`, { timeout: 30_000 });
			}
		});
	});
