import { expectNoSidewaysScroll } from './support/accessibility.ts';
import { crawl } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

test('a visitor reads every public page', async ({ page, request }) => {
	const pages = await crawl(request, { perRoute: 2 });
	expect(pages.length).toBeGreaterThan(5);
	await page.setViewportSize({ width: 320, height: 640 });
	for (const { path } of pages) {
		await page.goto(path);
		await expect(page.locator('h1'), path).toBeVisible();
		expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(60);
		await expectNoSidewaysScroll(page);
	}
});

test('a fiche is read whole: its finding, its partners, its dates', async ({ page }) => {
	await page.goto('/c/brumeval/fiches/9');
	const main = page.locator('main');
	await expect(main).toContainText('Une femme sur quatre');
	await expect(main).toContainText('Sages-femmes libérales');
	await expect(main).toContainText('Passages du bus');
});

test('the language is changed by a button, and remembered', async ({ page }) => {
	await page.goto('/c/brumeval');
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page).toHaveURL(/\/c\/brumeval$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.goto('/connexion');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
	await page.getByRole('button', { name: 'Français' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('the interface is in French whatever the browser announces', async ({ browser }) => {
	const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/');
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	await context.close();
});

test('Amina signs in and out with plain forms', async ({ page }) => {
	await page.goto('/connexion?suite=/c/brumeval');
	await page.locator('input[name=email]').fill('amina@brumeval.example');
	await page.locator('input[name=password]').fill('maillage-demo');
	await page.locator('input[name=password]').press('Enter');
	await expect(page).toHaveURL(/\/c\/brumeval$/);
	await page.getByRole('button', { name: 'Se déconnecter' }).click();
	await expect(page.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
});

test('a form that fails keeps what was typed and says what to change, field by field', async ({
	page
}) => {
	await page.goto('/inscription');
	await page.locator('input[name=displayName]').fill('Une habitante');
	await page.locator('input[name=email]').fill('habitante@exemple.test');
	await page.locator('input[name=password]').fill('aaaaaaaaaaaa');
	await page.locator('main form button').last().click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.locator('input[name=displayName]')).toHaveValue('Une habitante');
	await expect(page.locator('input[name=email]')).toHaveValue('habitante@exemple.test');
	await expect(page.locator('input[name=password]')).toHaveAttribute('aria-invalid', 'true');
});
