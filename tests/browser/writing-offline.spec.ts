import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { field, networkOfBrowser, openToWrite, savedOf, wordsOf } from './support/writing.ts';

const NUMBER = 15;
const ADDRESS = `/c/brumeval/fiches/${NUMBER}/ecrire`;
const offline = (page: Page) => page.locator('[data-status=offline]');

/** The page has put itself aside, and its document with it. */
async function isPutAside(page: Page): Promise<void> {
	await expect
		.poll(
			() =>
				page.evaluate(async (address) => {
					const kept = await caches.match(address, { ignoreVary: true });
					const workers = await navigator.serviceWorker.getRegistrations();
					return kept !== undefined && workers.some(({ active }) => active !== null);
				}, ADDRESS),
			{ timeout: 30_000 }
		)
		.toBe(true);
	// The document rests two seconds before it is copied.
	await page.waitForTimeout(3_000);
}

async function typeAtEnd(page: Page, words: string): Promise<void> {
	await field(page, 'Constat').click();
	await page.keyboard.press('Control+End');
	await page.waitForTimeout(100);
	await page.keyboard.type(words);
	await expect(offline(page)).toContainText('gardés sur cet appareil');
}

test('a fiche opened before opens without a network, is written, closed, opened again, and all arrives', async ({
	browserOf
}) => {
	const context = await browserOf('amina');
	const network = await networkOfBrowser(context);
	const first = await context.newPage();
	await openToWrite(first, NUMBER);
	await isPutAside(first);
	const mark = Math.random().toString(36).slice(2, 8);
	await network.cut();
	await expect(offline(first)).toBeVisible();
	await typeAtEnd(first, ` Dans le train ${mark}`);

	first.on('dialog', (dialog) => dialog.accept());
	await first.reload();
	await expect(field(first, 'Constat')).toContainText(`Dans le train ${mark}`);
	await typeAtEnd(first, ', après le tunnel');
	await first.close({ runBeforeUnload: false });

	const second = await context.newPage();
	await second.goto(ADDRESS);
	await expect(field(second, 'Constat')).toContainText(`Dans le train ${mark}, après le tunnel`);
	await typeAtEnd(second, ', à l’arrivée.');

	await network.giveBack();
	await expect(savedOf(second)).toBeVisible({ timeout: 30_000 });
	const reader = await (await browserOf('partenaire')).newPage();
	await openToWrite(reader, NUMBER);
	const words = `Dans le train ${mark}, après le tunnel, à l’arrivée.`;
	expect((await wordsOf(reader, 'Constat')).split(words)).toHaveLength(2);
});

test('leaving with words that have not arrived is asked about', async ({ browserOf }) => {
	const context = await browserOf('bruno');
	const network = await networkOfBrowser(context);
	const page = await context.newPage();
	await openToWrite(page, NUMBER);
	await network.cut();
	await expect(offline(page)).toBeVisible();
	await typeAtEnd(page, ' Pas encore parti.');
	const asked = page.waitForEvent('dialog');
	void page.close({ runBeforeUnload: true });
	const dialog = await asked;
	expect(dialog.type()).toBe('beforeunload');
	await dialog.dismiss();
	await expect(field(page, 'Constat')).toContainText('Pas encore parti.');
	await network.giveBack();
	await expect(savedOf(page)).toBeVisible({ timeout: 30_000 });
});

test('two tabs of one person write without a network, and both arrive once', async ({
	browserOf
}) => {
	const context = await browserOf('amina');
	const network = await networkOfBrowser(context);
	const [one, two] = [await context.newPage(), await context.newPage()];
	await openToWrite(one, NUMBER);
	await openToWrite(two, NUMBER);
	const mark = Math.random().toString(36).slice(2, 8);
	await network.cut();
	await typeAtEnd(one, ` Premier onglet ${mark}.`);
	await typeAtEnd(two, ` Second onglet ${mark}.`);
	await network.giveBack();
	await expect(savedOf(one)).toBeVisible({ timeout: 30_000 });
	await expect(savedOf(two)).toBeVisible({ timeout: 30_000 });
	for (const page of [one, two])
		for (const words of [`Premier onglet ${mark}.`, `Second onglet ${mark}.`])
			await expect.poll(async () => (await wordsOf(page, 'Constat')).split(words).length).toBe(2);
});

test('what this browser put aside is erased when its person signs out', async ({ browserOf }) => {
	const context = await browserOf(null);
	const page = await context.newPage();
	await page.goto(`/connexion?suite=${encodeURIComponent(ADDRESS)}`);
	await page.getByLabel('Adresse électronique').fill('chloe@brumeval.example');
	await page.getByLabel('Mot de passe').fill('maillage-demo');
	await page.getByRole('button', { name: 'Se connecter' }).click();
	await expect(page.locator('[data-status]')).toBeVisible();
	await isPutAside(page);
	await page.getByRole('button', { name: 'Se déconnecter' }).click();
	await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible();
	const left = await page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('maillage-live');
			request.onsuccess = () => resolve(request.result);
		});
		const documents = await new Promise<number>((resolve) => {
			const request = database.transaction('documents').objectStore('documents').count();
			request.onsuccess = () => resolve(request.result);
		});
		return { documents, caches: await caches.keys() };
	});
	expect(left).toEqual({ documents: 0, caches: [] });
});
