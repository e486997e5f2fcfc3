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

test('where the live connection never opens, the page says that the text is not there, and never « enregistré »', async ({
	browserOf
}) => {
	const page = await (await browserOf('amina')).newPage();
	const network = await networkOf(page);
	await network.cut();
	await page.goto('/c/brumeval/fiches/15/ecrire');
	const status = page.locator('[data-status=unreached]');
	await expect(status).toContainText('Le texte n’est pas arrivé');
	await expect(status).toContainText('service informatique');
	network.giveBack();
	await expect(savedOf(page)).toBeVisible({ timeout: 30_000 });
});

test('a server that takes words and does not answer: a banner within three seconds, and nothing is lost', async ({
	browserOf
}) => {
	const page = await (await browserOf('amina')).newPage();
	let isSilent = false;
	const held: (() => void)[] = [];
	await page.routeWebSocket(/\/collab\//, (socket) => {
		const server = socket.connectToServer();
		server.onMessage((message) => {
			if (isSilent) held.push(() => socket.send(message));
			else socket.send(message);
		});
	});
	await openToWrite(page, 15);
	isSilent = true;
	const words = `Sans réponse ${Math.random().toString(36).slice(2, 8)}`;
	await field(page, 'Public concerné').press('Control+End');
	await field(page, 'Public concerné').pressSequentially(` ${words}`);
	const waiting = page.locator('[data-status=waiting]');
	await expect(waiting).toContainText('Pas encore enregistré', { timeout: 3_000 });
	await expect(waiting).toContainText('gardés sur cet appareil');
	isSilent = false;
	for (const send of held) send();
	await expect(savedOf(page)).toBeVisible();
	await page.reload();
	await expect(field(page, 'Public concerné')).toHaveValue(new RegExp(words));
});
