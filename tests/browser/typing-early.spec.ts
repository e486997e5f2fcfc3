import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Opens a page whose scripts are still on their way, and returns what lets them arrive. */
async function openSlowly(page: Page, path: string): Promise<() => Promise<void>> {
	let arrive = () => {};
	const arrived = new Promise<void>((resolve) => (arrive = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await arrived;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	await expect(page.locator('main h1')).toBeVisible();
	return async () => {
		arrive();
		await page.waitForFunction(() => 'typedEarly' in document && document.typedEarly === null);
	};
}

test('what is typed before the scripts of a page arrive is still there after', async ({ page }) => {
	const arrive = await openSlowly(page, '/inscription');
	const [name, email] = ['displayName', 'email'].map((field) => page.locator(`[name=${field}]`));
	await email!.fill('nadia@exemple.test');
	await name!.fill('Nadia Cherifi');
	await name!.press('ArrowLeft');
	await arrive();
	await expect(name!).toHaveValue('Nadia Cherifi');
	await expect(email!).toHaveValue('nadia@exemple.test');
	await page.keyboard.type('?');
	await expect(name!).toHaveValue('Nadia Cherif?i');
});

test('a choice made before the scripts arrive shows what depends on it', async ({ browserOf }) => {
	const page = await (await browserOf('coordination')).newPage();
	const vote = '/c/brumeval/coordination/votes/quelles-fetes-accompagner-cet-ete';
	const arrive = await openSlowly(page, `${vote}/methode`);
	for (const method of ['Points à répartir', 'Notes', 'Points à répartir'])
		await page.getByRole('radio', { name: method }).check();
	await page.locator('input[name=option-label]').first().fill('La fête du lac');
	await arrive();
	await expect(page.getByRole('radio', { name: 'Points à répartir' })).toBeChecked();
	await expect(page.locator('input[name=option-label]').first()).toHaveValue('La fête du lac');
	await expect(page.getByRole('group', { name: /Points à répartir/ })).toBeVisible();
});

test('a paper form begun before the scripts arrive is not begun again', async ({ browserOf }) => {
	const page = await (await browserOf('coordination')).newPage();
	const consultation = 'ou-et-quand-le-bus-sante-des-femmes-doit-il-passer';
	const arrive = await openSlowly(page, `/c/brumeval/consultations/${consultation}/saisie`);
	await page.getByLabel('Lieu').fill('Marché couvert');
	await page.getByRole('button', { name: 'Commencer la saisie' }).click();
	const words = page.locator('form[data-entry] textarea');
	await words.fill('Le bus passe trop tôt');
	await arrive();
	// The device has answered, and the form that it makes holds what was typed.
	await expect(page.locator('[data-status]')).toBeVisible();
	await expect(words).toHaveValue('Le bus passe trop tôt');
	await words.press('Control+Enter');
	await expect(page.locator('[data-status]')).toContainText('1 formulaire');
});

test('a page that sends no script holds nothing of what is typed, and breaks no rule of its own', async ({
	page
}) => {
	const faults: string[] = [];
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	await page.goto('/c/brumeval/votes');
	expect(await page.locator('script').count()).toBe(0);
	await page.getByRole('searchbox').first().fill('bus');
	expect(faults).toEqual([]);
});
