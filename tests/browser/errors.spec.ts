import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

for (const path of ['/n-existe-pas', '/c/nulle-part', '/c/brumeval/fiches/999']) {
	test(`${path} answers 404 in French, with a way out`, async ({ page }) => {
		const response = await page.goto(path);
		expect(response!.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
		await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
		await expectAccessibleEverywhere(page);
	});
}

test('a page that is not open to a resident says so, and to whom to write', async ({
	browserOf
}) => {
	const page = await (await browserOf('habitant')).newPage();
	const response = await page.goto('/c/brumeval/coordination/invitations');
	expect(response!.status()).toBe(403);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('pas ouverte');
	await expectAccessibleEverywhere(page);
});

test('a page that asks for an account leads to sign-in and back', async ({ page }) => {
	await page.goto('/compte');
	await expect(page).toHaveURL(/\/connexion\?suite=%2Fcompte$/);
	await page.locator('input[name=email]').fill('habitant@brumeval.example');
	await page.locator('input[name=password]').fill('maillage-demo');
	await page.locator('input[name=password]').press('Enter');
	await expect(page).toHaveURL(/\/compte$/);
});
