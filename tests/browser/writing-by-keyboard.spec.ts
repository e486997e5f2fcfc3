import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { PASSWORD } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { field, savedOf } from './support/writing.ts';

const ADDRESS = '/c/brumeval/fiches/3/ecrire';

/** Presses Tab until the focus is where it is wanted; the way is never endless. */
async function tabTo(page: Page, wanted: string): Promise<void> {
	for (let presses = 0; presses < 120; presses += 1) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((css) => document.activeElement?.matches(css), wanted)) return;
	}
	throw new Error(`the Tab key never reaches ${wanted}`);
}

test('with the keyboard alone: sign in, open a fiche, write, leave the text, comment, sign out', async ({
	page
}) => {
	// A key at a time, as a person would.
	test.setTimeout(240_000);
	const words = `Par le clavier ${Math.random().toString(36).slice(2, 8)}`;
	await page.goto(`/connexion?suite=${ADDRESS}`);
	await tabTo(page, 'input[name=email]');
	await page.keyboard.type('chloe@brumeval.example');
	await page.keyboard.press('Tab');
	await page.keyboard.type(PASSWORD);
	await page.keyboard.press('Enter');
	await expect(savedOf(page)).toBeVisible({ timeout: 30_000 });

	await test.step('write, and leave by Tab and by Escape', async () => {
		await tabTo(page, '#finding-control');
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Enter');
		await page.keyboard.type(words);
		await expect(savedOf(page)).toBeVisible();
		await page.keyboard.press('Tab');
		await expect(field(page, 'Constat')).not.toBeFocused();
		await page.keyboard.press('Shift+Tab');
		await expect(field(page, 'Constat')).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(field(page, 'Constat')).not.toBeFocused();
	});

	await test.step('the formatting, from the text and back', async () => {
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Shift+Home');
		// The page knows what is selected: the passage can be commented.
		const toolbar = page.getByRole('toolbar', { name: /Constat/ });
		const comment = toolbar.getByRole('button', { name: 'Commenter ce passage' });
		await expect(comment).toHaveAttribute('aria-disabled', 'false');
		await page.keyboard.press('Alt+F10');
		await expect(page.locator(':focus')).toHaveAttribute('aria-label', 'Gras');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await expect(field(page, 'Constat').locator('em').filter({ hasText: words })).toBeVisible();
	});

	await test.step('comment the passage, calling somebody', async () => {
		await expect(field(page, 'Constat')).toBeFocused();
		await page.keyboard.press('Control+Alt+m');
		const dialog = page.getByRole('dialog', { name: 'Commenter ce passage' });
		await expect(dialog.getByRole('combobox')).toBeFocused();
		await page.keyboard.type('À vérifier @brun');
		await expect(dialog.getByRole('option', { name: 'Bruno' })).toBeVisible();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Control+Enter');
		await expect(dialog).toBeHidden();
		const thread = page.getByRole('article', { name: 'Passage de « Constat »' }).first();
		await expect(thread).toContainText('À vérifier @Bruno');
		await expect(page.locator('.commented').first()).toBeVisible();
	});

	await expectAccessibleEverywhere(page);
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.reload();
	await expect(field(page, 'Constat')).toContainText(words);
	await tabTo(page, 'form[action="/deconnexion"] button');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible();
});

test('without JavaScript the page says what it needs, and where to read and discuss', async ({
	browserOf
}) => {
	const page = await (await browserOf('amina', { javaScriptEnabled: false })).newPage();
	await page.goto(ADDRESS);
	const notice = page.locator('.fallback');
	await expect(notice).toBeVisible();
	await expect(notice).toContainText('cette page a besoin de JavaScript');
	for (const place of ['', '/discussion'])
		await expect(notice.locator(`a[href="/c/brumeval/fiches/3${place}"]`)).toBeVisible();
});
