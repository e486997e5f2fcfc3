import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { aContractWithGroups, aNewcomer, mailedLink, NEW_PASSWORD } from './support/newcomers.ts';
import { PASSWORD } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { field, networkOf } from './support/writing.ts';
import type { BrowserContext, Page } from '@playwright/test';

test.use({ actionTimeout: 20_000 });

async function signIn(page: Page, email: string, password: string): Promise<void> {
	await page.goto('/connexion');
	await page.getByLabel('Adresse électronique').fill(email);
	await page.getByLabel('Mot de passe', { exact: true }).fill(password);
	await page.getByLabel('Mot de passe', { exact: true }).press('Enter');
}

/** Somebody who coordinates a contract, wrote in a fiche while the network was cut, and went to another page. */
async function aWriterWithWordsLeft(context: BrowserContext, name: string): Promise<Page> {
	const writer = await aNewcomer(context, name);
	const { page } = writer;
	const { home } = await aContractWithGroups(writer);
	await page.goto(`${home}/fiches/nouvelle`);
	await page.getByLabel('Titre').fill('Une fontaine sur la place');
	await page.getByLabel('Thème').selectOption({ label: 'Vivre ici' });
	await page.getByLabel('Brouillon').check();
	await page.getByRole('button', { name: 'Créer la fiche' }).click();
	await expect(page.locator('h1')).toContainText('Une fontaine sur la place');
	const network = await networkOf(page);
	await page.goto(`${new URL(page.url()).pathname}/ecrire`);
	await expect(page.locator('[data-status=saved]')).toBeVisible();
	await network.cut();
	await expect(page.locator('[data-status=offline]')).toBeVisible();
	await field(page, 'Public concerné').fill('Les enfants de l’école');
	await expect(page.locator('[data-status=offline]')).toContainText('gardés sur cet appareil');
	page.once('dialog', (dialog) => dialog.accept());
	await page.goto('/');
	expect((await wordsLeft(page)).unsaved).toBe(1);
	return page;
}

/** What this device keeps of live documents: how many of each, and all of it as text. */
function wordsLeft(
	page: Page
): Promise<{ unsaved: number; documents: number; text: string; caches: number }> {
	return page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('maillage-live');
			opening.onerror = () => reject(opening.error);
			opening.onsuccess = () => resolve(opening.result);
		});
		const rowsOf = (store: string) =>
			new Promise<{ sealed: { box: ArrayBuffer } }[]>((resolve) => {
				const request = database.transaction(store).objectStore(store).getAll();
				request.onsuccess = () => resolve(request.result);
			});
		const [unsaved, documents] = [await rowsOf('unsaved'), await rowsOf('documents')];
		database.close();
		const text = [...unsaved, ...documents].map((row) => {
			const sealed = new TextDecoder().decode(new Uint8Array(row.sealed.box));
			return `${JSON.stringify(row)} ${sealed}`;
		});
		return {
			...{ unsaved: unsaved.length, documents: documents.length, text: text.join('\n') },
			caches: (await caches.keys()).length
		};
	});
}

// A session of its own: the one that `browserOf` gives is shared by the tests that come after, and this one ends it.
test('Amina signs in, is greeted by her name, and signs out', async ({ page }) => {
	await page.goto('/connexion');
	await page.getByLabel('Adresse électronique').fill('amina@brumeval.example');
	await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
	await page.getByLabel('Mot de passe', { exact: true }).press('Enter');
	await expect(page.getByRole('banner').getByRole('link', { name: 'Amina' })).toBeVisible();
	await page.getByRole('button', { name: 'Se déconnecter' }).click();
	await expect(page.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
});

test('a wrong password keeps the address and says what to do', async ({ page }) => {
	await page.goto('/connexion');
	await page.getByLabel('Adresse électronique').fill('amina@brumeval.example');
	await page.getByLabel('Mot de passe', { exact: true }).fill('not-the-password');
	await page.locator('form:has(input[name=password]) button').last().click();
	await expect(page.getByRole('alert')).toContainText('ne vont pas ensemble');
	await expect(page.getByLabel('Adresse électronique')).toHaveValue('amina@brumeval.example');
	await expectAccessibleEverywhere(page);
});

for (const javaScriptEnabled of [true, false]) {
	const how = javaScriptEnabled ? 'with scripts' : 'with plain forms';
	test(`a forgotten password is replaced through a link that works once, ${how}`, async ({
		browserOf
	}) => {
		test.setTimeout(3 * 60_000);
		const elsewhere = await aNewcomer(await browserOf(null), 'Gisèle Amont');
		const { email, name } = elsewhere;
		const page = await (await browserOf(null, { javaScriptEnabled })).newPage();
		await page.goto('/connexion');
		await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
		await expect(page.locator('h1')).toHaveText('Mot de passe oublié');
		await page.getByLabel('Adresse électronique').fill(email);
		await page.getByRole('button', { name: 'Envoyer le lien' }).click();
		await expect(page.locator('main')).toContainText(`Si un compte existe pour ${email}`);
		const link = await mailedLink(page, email, 'Choisir un nouveau mot de passe');

		await elsewhere.page.goto(link);
		await page.goto(link);
		await page.getByLabel('Nouveau mot de passe').fill('aaaaaaaaaaaa');
		await page.getByRole('button', { name: 'Enregistrer et me connecter' }).click();
		await expect(page.getByRole('alert')).toContainText('parmi les plus utilisés');
		await page.getByLabel('Nouveau mot de passe').fill('trois loutres au bord du canal');
		await page.getByRole('button', { name: 'Enregistrer et me connecter' }).click();
		await expect(page.getByRole('banner').getByRole('link', { name })).toBeVisible();

		// The link opens nothing a second time, not even from a page that was open before. Whoever was signed in elsewhere
		// no longer is, and the old password does nothing.
		await elsewhere.page.getByLabel('Nouveau mot de passe').fill('un autre mot de passe encore');
		await elsewhere.page.getByRole('button', { name: 'Enregistrer et me connecter' }).click();
		await expect(elsewhere.page.locator('h1')).toHaveText('Ce lien ne sert plus');
		await elsewhere.page.goto('/compte');
		await expect(elsewhere.page).toHaveURL(/\/connexion/);
		await signIn(elsewhere.page, email, NEW_PASSWORD);
		await expect(elsewhere.page.getByRole('alert')).toContainText('ne vont pas ensemble');
		await signIn(elsewhere.page, email, 'trois loutres au bord du canal');
		await expect(elsewhere.page.getByRole('banner').getByRole('link', { name })).toBeVisible();
	});
}

test('a session left open on another device is ended from the account, and only that one', async ({
	browserOf
}) => {
	test.setTimeout(3 * 60_000);
	const here = await aNewcomer(await browserOf(null), 'Yann Kermor');
	const there = await (await browserOf(null)).newPage();
	await signIn(there, here.email, NEW_PASSWORD);
	await expect(there.getByRole('banner').getByRole('link', { name: 'Yann Kermor' })).toBeVisible();

	await here.page.goto('/compte/appareils');
	const devices = here.page.locator('main li').filter({ has: here.page.locator('h2') });
	await expect(devices).toHaveCount(2);
	await expect(devices.filter({ hasText: 'Cet appareil' })).toHaveCount(1);
	await devices.getByRole('button', { name: /^Déconnecter / }).click();
	await expect(here.page.getByText('C’est fait.')).toBeVisible();
	await expect(devices).toHaveCount(1);
	await there.goto('/compte');
	await expect(there).toHaveURL(/\/connexion/);
	await expect(
		here.page.getByRole('banner').getByRole('link', { name: 'Yann Kermor' })
	).toBeVisible();
});

test('signing out says first that words would stay here sealed, and leaves nothing that can be read', async ({
	browserOf
}) => {
	test.setTimeout(3 * 60_000);
	const page = await aWriterWithWordsLeft(await browserOf(null), 'Aline Bessac');
	const signOut = page.getByRole('button', { name: 'Se déconnecter' });
	const asked: string[] = [];
	page.once('dialog', (dialog) => {
		asked.push(dialog.message());
		return dialog.dismiss();
	});
	await signOut.click();
	await expect.poll(() => asked).toHaveLength(1);
	expect(asked[0]).toContain('vous seul·e pourrez les rouvrir');
	await expect(signOut).toBeVisible();

	page.once('dialog', (dialog) => dialog.accept());
	await signOut.click();
	await expect(page.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
	const left = await wordsLeft(page);
	expect(left).toMatchObject({ unsaved: 1, documents: 0, caches: 0 });
	expect(left.text).not.toContain('Les enfants');
});

test('whoever signs in on a device can read nothing of what the person before left there', async ({
	browserOf
}) => {
	test.setTimeout(3 * 60_000);
	const context = await browserOf(null);
	const page = await aWriterWithWordsLeft(context, 'Aline Bessac');
	const other = await aNewcomer(await browserOf(null), 'Hugo Marly');
	// The session of the first ended without a sign-out, as it does when it is ended from another device.
	await context.clearCookies();
	await signIn(page, other.email, NEW_PASSWORD);
	await expect(page.getByRole('banner').getByRole('link', { name: 'Hugo Marly' })).toBeVisible();
	await expect.poll(async () => (await wordsLeft(page)).documents).toBe(0);
	const left = await wordsLeft(page);
	expect(left).toMatchObject({ unsaved: 1, caches: 0 });
	expect(left.text).not.toContain('Les enfants');
	expect(left.text).not.toContain('Une fontaine');
});

test('« I read English »: the first page after signing in is in the language of the account, not of the device', async ({
	browserOf
}) => {
	const { page, email } = await aNewcomer(await browserOf(null), 'Grace');
	await page.goto('/compte');
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	for (const javaScriptEnabled of [true, false]) {
		const context = await browserOf(null, { javaScriptEnabled });
		const { origin } = new URL(page.url());
		await context.addCookies([{ name: 'langue', value: 'fr', url: origin }]);
		const other = await context.newPage();
		await other.goto('/connexion?suite=/compte');
		await other.getByLabel('Adresse électronique').fill(email);
		await other.getByLabel('Mot de passe', { exact: true }).fill(NEW_PASSWORD);
		await other.getByLabel('Mot de passe', { exact: true }).press('Enter');
		await expect(other).toHaveURL(/\/compte$/);
		await expect(other.getByRole('heading', { level: 1 })).toHaveText('My account');
		await expect(other.locator('html')).toHaveAttribute('lang', 'en');
	}
});
