import type { Page } from '@playwright/test';
import * as Y from 'yjs';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { anotherWriter } from './support/other-writer.ts';
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

const EDITS = process.env.MAILLAGE_LONG ? 1_000 : 40;
const EVERY_MS = 60;

type Words = { focused: string; words: string; before: string; top: number };

/** Where a person is: the field, the words that they selected and those just before, and where that field stands on the screen. */
function wordsAt(page: Page): Promise<Words> {
	return page.evaluate(() => {
		const { id, value, selectionStart, selectionEnd } =
			document.activeElement as HTMLTextAreaElement;
		const { top } = document.activeElement!.getBoundingClientRect();
		const before = value.slice(0, selectionStart).slice(-2);
		return { focused: id, words: value.slice(selectionStart, selectionEnd), before, top };
	});
}

/** What the other does: one word in the place of their last one, above, below, or on either side of what is selected. */
function anEdit(
	doc: Y.Doc,
	{ random, word, last }: { random: () => number; word: string; last: string }
) {
	const line =
		(name: string, index: (text: Y.Text) => number, more = '') =>
		() => {
			const text = doc.getText(name);
			text.insert(index(text), more + word);
		};
	const places = [
		line('title', () => 0),
		line('title', (text) => text.length),
		line('pilot', () => 0),
		line('pilot', (text) => text.length),
		line('coPilots', () => 0),
		// Long enough for what stands below to be pushed down.
		line('strategicObjective', (text) => text.length, 'mot '.repeat(60))
	];
	doc.transact(() => {
		for (const name of ['title', 'strategicObjective', 'pilot', 'coPilots']) {
			const text = doc.getText(name);
			const at = last === '' ? -1 : text.toString().indexOf(last);
			if (at >= 0) text.delete(at, last.length);
			const long = text.toString().indexOf('mot mot ');
			if (long >= 0) text.delete(long, 240);
		}
		places[Math.floor(random() * places.length)]!();
	});
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

test(`X4: ${EDITS} edits of the other never move my caret, my selection, my focus nor what I look at`, async ({
	browserOf,
	baseURL
}) => {
	test.setTimeout(EDITS * 1_000 + 90_000);
	const seed = seedOfRun();
	process.stdout.write(`seed of the edits: ${seed}\n`);
	const random = randomFrom(seed);
	const me = await (await browserOf('bruno')).newPage();
	await openToWrite(me, NUMBER);
	const other = await anotherWriter(await browserOf('hopital'), {
		baseURL: baseURL!,
		number: NUMBER
	});
	const line = field(me, 'Pilote');
	await line.fill('deux mots choisis ici');
	await line.press('Control+Home');
	for (let n = 0; n < 10; n += 1) await line.press('ArrowRight');
	for (let n = 0; n < 7; n += 1) await line.press('Shift+ArrowRight');
	const before = await wordsAt(me);
	expect(before).toMatchObject({ focused: 'pilot-control', words: 'choisis', before: 's ' });
	await expect.poll(() => other.doc.getText('pilot').toString()).toContain('deux mots choisis ici');
	let last = '';
	for (let n = 0; n < EDITS; n += 1) {
		const word = `<${n}>`;
		anEdit(other.doc, { random, word, last });
		last = word;
		await me.waitForFunction((wanted) => {
			const lines = [...document.querySelectorAll('textarea')].map(({ value }) => value);
			return `${lines.join()}${document.body.textContent}`.includes(wanted);
		}, word);
		const { top, ...now } = await wordsAt(me);
		expect(now, `after edit ${n}`).toEqual({
			...{ focused: before.focused, words: before.words, before: before.before }
		});
		expect(Math.abs(top - before.top), `after edit ${n}`).toBeLessThanOrEqual(2);
		await me.waitForTimeout(EVERY_MS);
	}
	await me.keyboard.type('gardés');
	await expect.poll(() => other.doc.getText('pilot').toString()).toContain('deux mots gardés ici');
	other.leave();
});
