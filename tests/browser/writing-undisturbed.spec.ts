import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { field, openToWrite } from './support/writing.ts';

const NUMBER = 4;

type Place = { focused: string; start: number; end: number; top: number };

/** Where a person is: the field, the selection, and where that field stands on the screen. */
function placeOf(page: Page): Promise<Place> {
	return page.evaluate(() => {
		const control = document.activeElement as HTMLTextAreaElement;
		return {
			focused: control.id,
			start: control.selectionStart,
			end: control.selectionEnd,
			top: control.getBoundingClientRect().top
		};
	});
}

/** The same place; the screen may round half a line of pixels. */
async function expectUnmoved(page: Page, before: Place): Promise<void> {
	const { top, ...now } = await placeOf(page);
	expect(now).toEqual({ focused: before.focused, start: before.start, end: before.end });
	expect(Math.abs(top - before.top)).toBeLessThanOrEqual(2);
}

test('whatever the other writes, my caret, my selection, my focus and what I look at stay', async ({
	browserOf
}) => {
	const me = await (await browserOf('bruno')).newPage();
	const other = await (await browserOf('hopital')).newPage();
	await openToWrite(me, NUMBER);
	await openToWrite(other, NUMBER);

	await test.step('in a line, while the rich text above grows', async () => {
		const line = field(me, 'Pilote');
		await line.click();
		await line.press('Control+Home');
		for (let n = 0; n < 4; n += 1) await line.press('ArrowRight');
		await line.press('Shift+ArrowRight');
		await line.press('Shift+ArrowRight');
		const before = await placeOf(me);
		expect(before).toMatchObject({ focused: 'pilot-control', start: 4, end: 6 });
		await field(other, 'Objectifs').click();
		await other.keyboard.press('Control+End');
		for (let n = 0; n < 6; n += 1) {
			await other.keyboard.press('Enter');
			await other.keyboard.type(`ligne ${n}`);
		}
		await expect(field(me, 'Objectifs')).toContainText('ligne 5');
		await expectUnmoved(me, before);
		await field(other, 'Pilote').press('Control+End');
		await field(other, 'Pilote').pressSequentially(' et la suite');
		await expect(line).toHaveValue(/ et la suite$/);
		await expectUnmoved(me, before);
	});

	await test.step('in rich text, where we write in the same paragraph', async () => {
		await field(me, 'Constat').click();
		await me.keyboard.press('Control+End');
		await me.keyboard.type('Ma phrase ');
		await field(other, 'Constat').click();
		await other.keyboard.press('Control+Home');
		await Promise.all([
			other.keyboard.type('Au début, autre chose. ', { delay: 15 }),
			me.keyboard.type('reste entière.', { delay: 25 })
		]);
		for (const page of [me, other]) {
			await expect(field(page, 'Constat')).toContainText('Ma phrase reste entière.');
			await expect(field(page, 'Constat')).toContainText('Au début, autre chose.');
		}
	});

	const mark = Math.random().toString(36).slice(2, 8);
	const mine = new RegExp(`Calendrier.*Deux étape ${mark} bien à moi`);
	await test.step('in a row that the other moves', async () => {
		for (const name of ['Une', 'Deux']) {
			await me.getByRole('button', { name: 'Ajouter une ligne : Calendrier' }).click();
			await me.keyboard.type(`${name} étape ${mark}`);
		}
		const before = await placeOf(me);
		const row = other.getByRole('group', { name: new RegExp(`Calendrier.*Deux étape ${mark}`) });
		await row.getByRole('button', { name: 'Monter' }).click();
		const last = me.getByRole('group', { name: /Calendrier, ligne/ }).last();
		await expect(last.getByRole('textbox', { name: 'Étape' })).toHaveValue(`Une étape ${mark}`);
		await me.keyboard.type(' bien à moi');
		await expect(other.getByRole('group', { name: mine })).toBeVisible();
		expect((await placeOf(me)).focused).toBe(before.focused);
	});

	await test.step('a row that the other takes away can be put back, words included', async () => {
		const row = other.getByRole('group', { name: mine });
		await row.getByRole('button', { name: 'Retirer' }).click();
		await me.getByRole('button', { name: 'La remettre' }).click();
		await expect(other.getByRole('group', { name: mine })).toBeVisible();
	});
});
