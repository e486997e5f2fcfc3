import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { field, networkOf, openToWrite, savedOf } from './support/writing.ts';

const offline = (page: Page) => page.locator('[data-status=offline]');

test('cut off, Amina goes on writing on her device, and her words arrive when the network is back', async ({
	browserOf
}) => {
	const page = await (await browserOf('amina')).newPage();
	const network = await networkOf(page);
	const words = `Sans réseau ${Math.random().toString(36).slice(2, 8)}`;
	await openToWrite(page, 15);
	await network.cut();
	await expect(offline(page)).toContainText('tout ce que vous aviez écrit est enregistré');
	await field(page, 'Public concerné').press('Control+End');
	await field(page, 'Public concerné').pressSequentially(` ${words}`);
	await expect(offline(page)).toContainText('gardés sur cet appareil');
	network.giveBack();
	await expect(savedOf(page)).toBeVisible({ timeout: 30_000 });
	await page.reload();
	await expect(field(page, 'Public concerné')).toHaveValue(new RegExp(words));
});

test('words written while the right was withdrawn are handed back, field by field, never lost in silence', async ({
	browserOf
}) => {
	const page = await (await browserOf('bruno')).newPage();
	const coordination = await (await browserOf('coordination')).newPage();
	const network = await networkOf(page);
	const words = `Trop tard ${Math.random().toString(36).slice(2, 8)}`;
	await openToWrite(page, 6);
	await network.cut();
	await expect(offline(page)).toBeVisible();
	await field(page, 'Constat').click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(` ${words}`);
	await coordination.goto('/c/brumeval/fiches/6/ecriture');
	const withdrawal = coordination.locator('form[action="?/retirer"]');
	await withdrawal.locator('select').selectOption({ label: 'Bruno' });
	await withdrawal.locator('input[name=reason]').fill('Relecture');
	await withdrawal.getByRole('button').click();
	await expect(coordination.getByRole('button', { name: /Bruno/ })).toBeVisible();
	network.giveBack();
	const panel = page.getByRole('alert').filter({ hasText: 'Ces mots n’ont pas été enregistrés' });
	await expect(panel).toBeVisible({ timeout: 30_000 });
	await expect(panel.getByRole('heading', { name: 'Constat' })).toBeVisible();
	await expect(panel).toContainText(words);
	await expect(field(page, 'Constat')).not.toContainText(words);
	await expect(page.locator('[data-status=read-only]')).toContainText('Relecture');
	await panel.getByRole('button', { name: 'J’ai copié' }).click();
	await panel.getByRole('button', { name: 'Oui, les oublier' }).click();
	await expect(panel).toBeHidden();
});
