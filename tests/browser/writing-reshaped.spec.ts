import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { field, openToWrite, savedOf, wordsOf } from './support/writing.ts';

/** A network that holds what this page sends and is sent, for a while. */
async function slowNetworkOf(page: Page): Promise<{ hold: () => void; release: () => void }> {
	let held = false;
	const waiting: (() => void)[] = [];
	const pass = (send: () => void) => (held ? waiting.push(send) : send());
	await page.routeWebSocket(/\/collab\//, (socket) => {
		const server = socket.connectToServer();
		socket.onMessage((message) => pass(() => server.send(message)));
		server.onMessage((message) => pass(() => socket.send(message)));
	});
	return {
		hold: () => void (held = true),
		release() {
			held = false;
			for (const send of waiting.splice(0)) send();
		}
	};
}

/** The browser tells the editor where the caret is a moment after the key that moved it. */
async function goToEnd(page: Page, name: string): Promise<void> {
	await field(page, name).click();
	await page.keyboard.press('Control+End');
	await page.waitForTimeout(100);
}

const FIELD = 'Objectifs';
const NUMBER = 10;

/** The words of the caret’s line in this page, before the caret. */
function beforeCaret(page: Page): Promise<string> {
	return page.evaluate(() => {
		const { anchorNode, anchorOffset } = getSelection()!;
		return anchorNode!.textContent!.slice(0, anchorOffset);
	});
}

const shapes: [string, (page: Page) => Promise<void>][] = [
	['makes a title of it', (page) => page.keyboard.press('Control+Alt+2')],
	['makes a list of it', (page) => page.keyboard.press('Control+Shift+8')],
	['quotes it', (page) => page.keyboard.press('Control+Shift+B')],
	[
		'joins it to the line before',
		async (page) => {
			await page.keyboard.press('Home');
			await page.keyboard.press('Backspace');
		}
	],
	[
		'cuts it in two',
		async (page) => {
			await page.keyboard.press('Home');
			for (let at = 0; at < 5; at += 1) await page.keyboard.press('ArrowRight');
			await page.keyboard.press('Enter');
		}
	],
	[
		'puts it in bold',
		async (page) => {
			await page.keyboard.press('Home');
			await page.keyboard.press('Shift+End');
			await page.keyboard.press('Control+B');
		}
	]
];

/** Each of them in the long run; in the other, what cuts and what nests. */
const shapesOfTheRun = process.env.MAILLAGE_LONG
	? shapes
	: shapes.filter(([what]) => ['makes a list of it', 'cuts it in two'].includes(what));

for (const [what, reshape] of shapesOfTheRun)
	test(`while Bruno types in a paragraph, the facilitator ${what}: no letter is lost, and his caret stays with them`, async ({
		browserOf
	}) => {
		const facilitator = await (await browserOf('coordination')).newPage();
		const bruno = await (await browserOf('bruno')).newPage();
		const network = await slowNetworkOf(bruno);
		await openToWrite(facilitator, NUMBER);
		await openToWrite(bruno, NUMBER);
		await goToEnd(bruno, FIELD);
		await bruno.keyboard.press('Enter');
		await bruno.keyboard.press('Control+Alt+0');
		await bruno.keyboard.type('Avant la séance, ');
		await expect(savedOf(bruno)).toBeVisible();
		await expect(field(facilitator, FIELD)).toContainText('Avant la séance, ');
		await goToEnd(facilitator, FIELD);
		const mark = Math.random().toString(36).slice(2, 10);
		network.hold();
		await Promise.all([
			reshape(facilitator),
			bruno.keyboard.type(`écouter ${mark}`, { delay: 15 })
		]);
		await facilitator.waitForTimeout(1_000);
		network.release();
		await bruno.keyboard.type(' encore', { delay: 15 });

		const words = `la séance, écouter ${mark} encore`;
		for (const page of [bruno, facilitator])
			await expect.poll(() => wordsOf(page, FIELD)).toContain(words);
		await expect(savedOf(bruno)).toBeVisible();
		expect(await beforeCaret(bruno)).toMatch(/ encore$/);
	});

test('what I was writing and somebody removes with its paragraph is said and given back', async ({
	browserOf
}) => {
	const facilitator = await (await browserOf('coordination')).newPage();
	const bruno = await (await browserOf('bruno')).newPage();
	await openToWrite(facilitator, NUMBER);
	await openToWrite(bruno, NUMBER);
	const words = `Mes mots ${Math.random().toString(36).slice(2, 8)}`;
	await goToEnd(bruno, 'Constat');
	await bruno.keyboard.press('Enter');
	await bruno.keyboard.type(words);
	await expect(field(facilitator, 'Constat')).toContainText(words);
	await goToEnd(facilitator, 'Constat');
	await facilitator.keyboard.press('Shift+Home');
	await facilitator.keyboard.press('Delete');
	await facilitator.keyboard.press('Backspace');
	const notice = bruno.getByText(`Quelqu’un vient de retirer ce que vous écriviez : « ${words} »`);
	await expect(notice).toBeVisible();
	await bruno.getByRole('button', { name: 'Remettre ces mots' }).click();
	await expect(field(facilitator, 'Constat')).toContainText(words);
	await expect(notice).toHaveCount(0);
});

test('Ctrl+Z takes back what was just typed, in one step, and only here', async ({ browserOf }) => {
	const page = await (await browserOf('bruno')).newPage();
	await openToWrite(page, NUMBER);
	const before = await field(page, 'Constat').textContent();
	await goToEnd(page, 'Constat');
	await page.keyboard.type(' quelques mots de trop');
	await page.keyboard.press('Control+Z');
	await expect(field(page, 'Constat')).toHaveText(before!);
	await page.keyboard.press('Control+Shift+Z');
	await expect(field(page, 'Constat')).toContainText('quelques mots de trop');
	await page.keyboard.press('Control+Z');
});

test('an amount is saved as it is typed, and Ctrl+Z takes it back and nothing else', async ({
	browserOf
}) => {
	const page = await (await browserOf('bruno')).newPage();
	await openToWrite(page, NUMBER);
	await page.getByRole('tab', { name: 'Pour aller plus loin' }).click();
	await page.getByRole('button', { name: 'Ajouter une ligne : Financement' }).click();
	const row = page.getByRole('group', { name: /^Financement, ligne/ }).last();
	await row.getByLabel('Financeur').fill('Fondation des bus');
	await page.waitForTimeout(600);
	await row.getByLabel('Montant').click();
	await page.keyboard.type('12 000');
	await expect(savedOf(page)).toBeVisible();
	const reader = await (await browserOf('habitant')).newPage();
	await openToWrite(reader, NUMBER);
	await reader.getByRole('tab', { name: 'Pour aller plus loin' }).click();
	const seen = reader.getByRole('group', { name: /Fondation des bus/ });
	await expect(seen.getByLabel('Montant')).toHaveValue(/12\s000/);
	await page.keyboard.press('Control+Z');
	await expect(row.getByLabel('Montant')).toHaveValue('');
	await expect(row.getByLabel('Financeur')).toHaveValue('Fondation des bus');
	await row.getByRole('button', { name: 'Retirer' }).click();
	await expect(savedOf(page)).toBeVisible();
});

test('a commented passage is the same words for everybody, whoever cuts it in two and takes that back', async ({
	browserOf
}) => {
	const bruno = await (await browserOf('bruno')).newPage();
	const facilitator = await (await browserOf('coordination')).newPage();
	await openToWrite(bruno, NUMBER);
	await openToWrite(facilitator, NUMBER);
	const word = `suivi${Math.random().toString(36).slice(2, 8)}`;
	await goToEnd(bruno, 'Constat');
	await bruno.keyboard.press('Enter');
	await bruno.keyboard.type(`Le ${word}`);
	await bruno.keyboard.down('Shift');
	for (let at = 0; at < word.length; at += 1) await bruno.keyboard.press('ArrowLeft');
	await bruno.keyboard.up('Shift');
	await bruno.waitForTimeout(100);
	await bruno.keyboard.press('Control+Alt+KeyM');
	await bruno.getByLabel('Votre commentaire').fill('À préciser');
	await bruno.keyboard.press('Control+Enter');
	const marked = (page: Page) =>
		field(page, 'Constat')
			.locator('.commented')
			.evaluateAll((all) =>
				all.map(({ textContent }) => textContent!.replaceAll('\u2060', '')).join('|')
			);
	for (const page of [bruno, facilitator]) await expect.poll(() => marked(page)).toBe(word);

	await goToEnd(facilitator, 'Constat');
	for (let at = 0; at < 4; at += 1) await facilitator.keyboard.press('ArrowLeft');
	await facilitator.waitForTimeout(100);
	await facilitator.keyboard.press('Enter');
	const halves = `${word.slice(0, -4)}|${word.slice(-4)}`;
	for (const page of [bruno, facilitator]) await expect.poll(() => marked(page)).toBe(halves);
	await facilitator.keyboard.press('Control+Z');
	for (const page of [bruno, facilitator]) await expect.poll(() => marked(page)).toBe(word);
});

test('what a phone keyboard composes is not disturbed by what others write in the same paragraph', async ({
	browserOf
}) => {
	const context = await browserOf('bruno');
	const bruno = await context.newPage();
	const facilitator = await (await browserOf('coordination')).newPage();
	await openToWrite(bruno, NUMBER);
	await openToWrite(facilitator, NUMBER);
	const mark = Math.random().toString(36).slice(2, 8);
	await goToEnd(bruno, FIELD);
	await bruno.keyboard.press('Enter');
	await bruno.keyboard.type(`Ligne ${mark} `);
	await expect(savedOf(bruno)).toBeVisible();
	await goToEnd(facilitator, FIELD);
	await facilitator.keyboard.press('Home');
	await facilitator.waitForTimeout(100);

	const keyboard = await context.newCDPSession(bruno);
	for (const text of ['e', 'ét', 'éco', 'écout'])
		await keyboard.send('Input.imeSetComposition', {
			...{ text, selectionStart: text.length, selectionEnd: text.length }
		});
	await facilitator.keyboard.type('Ici : ', { delay: 20 });
	await expect.poll(() => wordsOf(facilitator, FIELD)).toContain(`Ici : Ligne ${mark}`);
	await bruno.waitForTimeout(500);
	await keyboard.send('Input.imeSetComposition', {
		...{ text: 'écouter', selectionStart: 7, selectionEnd: 7 }
	});
	await keyboard.send('Input.insertText', { text: 'écouter' });
	await bruno.keyboard.type(' tout');
	for (const page of [bruno, facilitator])
		await expect.poll(() => wordsOf(page, FIELD)).toContain(`Ici : Ligne ${mark} écouter tout`);
});
