import type { BrowserContext, Page } from '@playwright/test';
import { PASSWORD, type Mailbox } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { field, networkOf, openToWrite, savedOf } from './support/writing.ts';

const mark = () => Math.random().toString(36).slice(2, 8);
const panelOf = (page: Page) =>
	page.getByRole('alert').filter({ hasText: 'Ces mots n’ont pas été enregistrés' });

async function typeAtEnd(page: Page, name: string, words: string): Promise<void> {
	await field(page, name).click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(words);
}

async function signIn(page: Page, who: Mailbox): Promise<void> {
	await page.getByLabel('Adresse électronique').fill(`${who}@brumeval.example`);
	await page.getByLabel('Mot de passe').fill(PASSWORD);
	await page.getByRole('button', { name: 'Se connecter' }).click();
	await expect(page).not.toHaveURL(/connexion/);
}

/** All that this browser keeps of live documents, as text. */
function keptOnDevice(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open('maillage-live');
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
		const all: string[] = [];
		for (const store of database.objectStoreNames) {
			const rows = await new Promise<unknown[]>((resolve) => {
				const request = database.transaction(store).objectStore(store).getAll();
				request.onsuccess = () => resolve(request.result);
			});
			for (const row of rows)
				all.push(
					JSON.stringify(row, (_key, value: unknown) => {
						const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
						return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : value;
					})
				);
		}
		database.close();
		return all.join('\n');
	});
}

/** Ends the session of this browser, as « Mes sessions » of another one does: this page is not told. */
async function endSessionElsewhere(context: BrowserContext, baseURL: string): Promise<void> {
	const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	const answer = await fetch(`${baseURL}/deconnexion`, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			cookie: cookies,
			origin: baseURL,
			'content-type': 'application/x-www-form-urlencoded'
		}
	});
	expect([200, 303]).toContain(answer.status);
}

test('words of a session that ended elsewhere wait, sealed, whoever comes in between, and leave when their author is back', async ({
	browserOf,
	baseURL
}) => {
	const origin = new URL(baseURL!).origin;
	const context = await browserOf(null);
	const page = await context.newPage();
	const network = await networkOf(page);
	const words = `Avant la fin ${mark()}`;
	await page.goto('/connexion');
	await signIn(page, 'chloe');
	await openToWrite(page, 9);
	await network.cut();
	await expect(page.locator('[data-status=offline]')).toBeVisible();
	await typeAtEnd(page, 'Constat', ` ${words}`);
	await expect(page.locator('[data-status=offline]')).toContainText('gardés sur cet appareil');
	await endSessionElsewhere(context, origin);
	network.giveBack();

	await expect(panelOf(page)).toBeVisible({ timeout: 30_000 });
	await expect(panelOf(page)).toContainText(words);
	await expect(panelOf(page)).toContainText('scellés');
	await expect(page.locator('[data-status=read-only]')).toContainText('session est terminée');
	expect(await keptOnDevice(page)).not.toContain(words);

	await test.step('somebody else signs in on this browser, and out again', async () => {
		await context.clearCookies();
		await page.goto('/connexion');
		await signIn(page, 'bruno');
		await openToWrite(page, 9);
		await expect(panelOf(page)).toHaveCount(0);
		await expect(field(page, 'Constat')).not.toContainText(words);
		expect(await keptOnDevice(page)).not.toContain(words);
		await page.getByRole('button', { name: 'Se déconnecter' }).click();
		await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible();
	});

	await page.goto('/connexion?suite=%2Fc%2Fbrumeval%2Ffiches%2F9%2Fecrire');
	await signIn(page, 'chloe');
	await expect(field(page, 'Constat')).toContainText(words, { timeout: 30_000 });
	await expect(savedOf(page)).toBeVisible();
	const reader = await (await browserOf('amina')).newPage();
	await openToWrite(reader, 9);
	await expect(field(reader, 'Constat')).toContainText(words);
});

/** What this device keeps of refused words is busy with something else, until it is released. */
async function holdDevice(page: Page): Promise<() => Promise<void>> {
	await page.evaluate(
		() =>
			new Promise<void>((held, failed) => {
				const opening = indexedDB.open('maillage-live');
				opening.onerror = () => failed(opening.error);
				opening.onsuccess = () => {
					const store = opening.result.transaction('refused', 'readwrite').objectStore('refused');
					// A transaction lasts as long as something is asked in it.
					const goOn = () => {
						held();
						if (!(window as { released?: boolean }).released) store.count().onsuccess = goOn;
						else opening.result.close();
					};
					goOn();
				};
			})
	);
	return () => page.evaluate(() => void ((window as { released?: boolean }).released = true));
}

const endings = [
	{ code: 4400, why: 'une modification n’a pas été comprise' },
	{ code: 1009, why: 'trop grand' },
	{ code: 4413, why: 'taille limite' },
	{ code: 4404, why: 'n’est plus ouvert ici' }
];

for (const { code, why } of endings)
	test(`words that the server refuses for good (${code}) are shown, copied, and kept until their author lets them go`, async ({
		browserOf
	}) => {
		const context = await browserOf('amina');
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const page = await context.newPage();
		const words = `Refusés ${mark()}`;
		let refuses = false;
		let closeNow = () => {};
		await page.routeWebSocket(/\/collab\//, (socket) => {
			const server = socket.connectToServer();
			closeNow = () => void socket.close({ code, reason: '' });
			// What the person types is what the server ends the connection for.
			socket.onMessage((message) => {
				const isUpdate = (message as Buffer)[0] === 100;
				if (refuses && isUpdate) closeNow();
				else server.send(message);
			});
		});
		await openToWrite(page, 15);
		refuses = true;
		await field(page, 'Objectifs').click();
		await page.keyboard.press('Control+End');
		// At once, as a paste is: the page stops to take words in as soon as it is told.
		await page.keyboard.insertText(` ${words}`);
		await expect(panelOf(page)).toContainText(words);
		await expect(page.locator('[data-status=read-only]')).toContainText(why);
		await expect(panelOf(page)).toContainText('restent sur cet appareil');
		await panelOf(page).getByRole('button', { name: 'Copier « Objectifs »' }).click();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(words);
		await expect(field(page, 'Objectifs')).toHaveAttribute('aria-readonly', 'true');

		page.on('dialog', (dialog) => dialog.accept());
		refuses = false;
		await page.reload();
		await expect(panelOf(page)).toContainText(words);
		await expect(savedOf(page)).toBeVisible();
		await expect(field(page, 'Objectifs')).not.toContainText(words);
		if (code === 4404) {
			// The fiche may no longer be open to them: the account is.
			await page.goto('/compte');
			await expect(panelOf(page)).toContainText(words);
			await expect(panelOf(page).getByRole('heading', { name: /· Objectifs$/ })).toBeVisible();
		}
		await panelOf(page).getByRole('button', { name: 'J’ai copié' }).click();
		const release = await holdDevice(page);
		await panelOf(page).getByRole('button', { name: 'Oui, les oublier' }).click();
		// Nothing is forgotten yet, and nothing says that it is.
		await page.waitForTimeout(300);
		await expect(panelOf(page)).toHaveCount(1);
		await release();
		await expect(panelOf(page)).toHaveCount(0);
		await openToWrite(page, 15);
		await expect(savedOf(page)).toBeVisible();
		await expect(panelOf(page)).toHaveCount(0);
	});

test('who only reads cannot type offline what nobody would receive', async ({ browserOf }) => {
	const page = await (await browserOf('habitant')).newPage();
	const network = await networkOf(page);
	await openToWrite(page, 12);
	await network.cut();
	await expect(page.locator('[data-status=offline]')).toBeVisible();
	await expect(field(page, 'Constat')).toHaveAttribute('aria-readonly', 'true');
	await expect(field(page, 'Titre')).toHaveAttribute('readonly', '');
});

const LETTERS = process.env.MAILLAGE_LONG ? 10_000 : 2_000;

test(`${LETTERS} letters typed without a network arrive when it is back`, async ({ browserOf }) => {
	const page = await (await browserOf('partenaire')).newPage();
	const network = await networkOf(page);
	const end = mark();
	await openToWrite(page, 13);
	await network.cut();
	await expect(page.locator('[data-status=offline]')).toBeVisible();
	await field(page, 'Constat').click();
	await page.keyboard.press('Control+End');
	await page.evaluate(async (total) => {
		for (let at = 0; at < total; at += 1) {
			document.execCommand('insertText', false, at % 60 === 59 ? ' ' : 'm');
			if (at % 200 === 0) await new Promise((resolve) => setTimeout(resolve));
		}
	}, LETTERS);
	await page.keyboard.type(` ${end}`);
	await expect(page.locator('[data-status=offline]')).toContainText('gardés sur cet appareil', {
		timeout: 60_000
	});
	network.giveBack();
	await expect(savedOf(page)).toBeVisible({ timeout: 60_000 });
	const reader = await (await browserOf('amina')).newPage();
	await openToWrite(reader, 13);
	const text = (await field(reader, 'Constat').textContent())!;
	expect(text).toContain(end);
	expect(text.split('m').length - 1).toBeGreaterThanOrEqual((LETTERS * 59) / 60 - 1);
});

/** In review: the coordination alone writes it, until it is submitted to the residents. */
const REVIEWED = 8;

/** The coordination takes a fiche to another status. */
async function move(page: Page, number: number, to: string): Promise<void> {
	await page.goto(`/c/brumeval/fiches/${number}`);
	await page.locator('details:has(input[name=to]) > summary').click();
	await page.locator(`input[name=to][value=${to}]`).check();
	await page
		.locator('form', { has: page.locator('input[name=to]') })
		.getByRole('button')
		.click();
	await expect(page.locator(`input[name=from][value=${to}]`)).toBeAttached();
}

test('words typed without a network while the text was frozen are handed back, on the page and after it is opened again', async ({
	browserOf
}) => {
	const page = await (await browserOf('coordination')).newPage();
	const other = await (await browserOf('coordination')).newPage();
	const network = await networkOf(page);
	const words = `Avant l’avis ${mark()}`;
	await openToWrite(page, REVIEWED);
	await network.cut();
	await expect(page.locator('[data-status=offline]')).toBeVisible();
	await typeAtEnd(page, 'Constat', ` ${words}`);
	await field(page, 'Public concerné').fill(`Public ${words}`);
	await expect(page.locator('[data-status=offline]')).toContainText('gardés sur cet appareil');
	await move(other, REVIEWED, 'citizen-opinion');
	network.giveBack();
	await expect(panelOf(page)).toBeVisible({ timeout: 30_000 });
	for (const name of ['Constat', 'Public concerné'])
		await expect(panelOf(page).getByRole('heading', { name })).toBeVisible();
	await expect(panelOf(page)).toContainText(`Public ${words}`);
	await expect(page.locator('[data-status=read-only]')).toContainText('figé');
	await expect(field(page, 'Constat')).not.toContainText(words);
	page.on('dialog', (dialog) => dialog.accept());
	await page.reload();
	await expect(panelOf(page)).toContainText(`Public ${words}`);
});

test('a tab put to sleep while others write wakes up with their words and its own', async ({
	browserOf
}) => {
	const context = await browserOf('partenaire');
	const page = await context.newPage();
	const other = await (await browserOf('coordination')).newPage();
	await openToWrite(page, 3);
	await openToWrite(other, 3);
	const [mine, theirs] = [`Mien ${mark()}`, `Leur ${mark()}`];
	await typeAtEnd(page, 'Constat', ` ${mine}`);
	const browser = await context.newCDPSession(page);
	await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
	await typeAtEnd(other, 'Objectifs', ` ${theirs}`);
	await expect(savedOf(other)).toBeVisible();
	await browser.send('Page.setWebLifecycleState', { state: 'active' });
	await expect(savedOf(page)).toBeVisible({ timeout: 60_000 });
	await expect(field(page, 'Objectifs')).toContainText(theirs);
	await expect(field(other, 'Constat')).toContainText(mine);
});
