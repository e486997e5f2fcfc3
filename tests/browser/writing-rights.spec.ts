import { expect, test } from './support/test.ts';
import { field, openToWrite, savedOf } from './support/writing.ts';

const NUMBER = 7;
const REASON = 'La relecture commence aujourd’hui';

test('when the coordination withdraws her right, Amina reads on at once and is told why; given back, she writes again', async ({
	browserOf
}) => {
	const amina = await (await browserOf('amina')).newPage();
	const coordination = await (await browserOf('coordination')).newPage();
	await openToWrite(amina, NUMBER);
	await expect(savedOf(amina)).toBeVisible();
	await coordination.goto(`/c/brumeval/fiches/${NUMBER}/ecriture`);
	const withdrawal = coordination.locator('form[action="?/retirer"]');
	await withdrawal.locator('select').selectOption({ label: 'Amina' });
	await withdrawal.locator('input[name=reason]').fill(REASON);
	const readOnly = amina.locator('[data-status=read-only]');
	const since = Date.now();
	await withdrawal.getByRole('button').click();
	await expect(readOnly).toBeVisible();
	test
		.info()
		.annotations.push({ type: 'read-only after', description: `${Date.now() - since} ms` });
	await expect(readOnly).toContainText('la coordination vous a retiré le droit d’écrire');
	await expect(readOnly).toContainText(REASON);
	await expect(field(amina, 'Constat')).toHaveAttribute('aria-readonly', 'true');
	await expect(field(amina, 'Titre')).toHaveAttribute('readonly', '');

	await coordination.reload();
	await coordination.getByRole('button', { name: /Amina/ }).click();
	await expect(savedOf(amina)).toBeVisible();
	await field(amina, 'Constat').click();
	await amina.keyboard.type('De retour. ');
	await expect(field(amina, 'Constat')).toContainText('De retour.');
	await expect(savedOf(amina)).toBeVisible();
});
