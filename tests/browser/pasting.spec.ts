import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { field, openToWrite, savedOf, wordsOf } from './support/writing.ts';

const clipboard = (name: string) =>
	readFileSync(join(import.meta.dirname, 'clipboard', `${name}.html`), 'utf8');

/** As Ctrl+V does where the focus is. */
async function paste(page: Page, { html = '', text = '' }): Promise<void> {
	await page.evaluate(
		(given) => {
			const clipboardData = new DataTransfer();
			if (given.html) clipboardData.setData('text/html', given.html);
			if (given.text) clipboardData.setData('text/plain', given.text);
			document.activeElement!.dispatchEvent(
				new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
			);
		},
		{ html, text }
	);
}

/** Each line of a rich field as « kind indent: words ». */
function linesOf(page: Page, name: string): Promise<string[]> {
	return field(page, name).evaluate((box) =>
		[...box.children].map((line) => {
			const indent = line.getAttribute('data-indent') ?? '';
			return `${line.localName}${indent}: ${(line as HTMLElement).innerText.replace(/ +\n/g, '\n').trim()}`;
		})
	);
}

async function emptyField(page: Page, name: string): Promise<void> {
	await field(page, name).click();
	await page.keyboard.press('Control+A');
	await page.keyboard.press('Delete');
}

const list = ['ul: Un bus le soir', 'ul1: dès 17 heures', 'ul: Une permanence'];
const numbers = ['ol: Recenser', 'ol: Convaincre'];
const table = ['p: Action · Date', 'p: Lancement · mars 2027'];

const programs: [string, string[]][] = [
	[
		'word',
		[
			'h4: Constat partagé',
			'p: Les habitantes renoncent au dépistage faute de transport[1].',
			'p: Le bus passe le jeudi matin.',
			...list,
			...numbers,
			...table,
			'p: Écrire au service',
			'p: [1] Enquête de 2026.'
		]
	],
	[
		'libreoffice',
		[
			'h4: Constat partagé',
			'p: Les habitantes renoncent au dépistage faute de transport.',
			...list,
			...numbers,
			...table
		]
	],
	[
		'google-docs',
		[
			'h4: Constat partagé',
			'p: Les habitantes renoncent au dépistage faute de transport.',
			...list,
			...numbers,
			...table
		]
	],
	[
		'outlook',
		[
			'p: Constat partagé',
			'p: Les habitantes renoncent au dépistage faute de transport.',
			...list,
			...numbers,
			'p: De : Amina <amina@brumeval.example>\nObjet : Le bus'
		]
	]
];

for (const [program, lines] of programs)
	test(`what is pasted from ${program} keeps its words, its lists and its tables, without what is not text`, async ({
		browserOf
	}) => {
		const page = await (await browserOf('partenaire')).newPage();
		await openToWrite(page, 3);
		await emptyField(page, 'Constat');
		await paste(page, { html: clipboard(program) });
		const shown = (await linesOf(page, 'Constat')).map((line) => line.replaceAll('\u00a0', ' '));
		expect(shown).toEqual(lines);
		await expect(field(page, 'Constat').locator('strong').first()).toHaveText('renoncent');
		await expect(field(page, 'Constat').locator('em').first()).toHaveText('dépistage');
		if (program === 'word') {
			await expect(page.getByText('Les images n’ont pas été reprises')).toBeVisible();
			await expect(field(page, 'Constat').locator('a')).toHaveAttribute(
				'href',
				'mailto:sante@brumeval.example'
			);
		}
		await expect(savedOf(page)).toBeVisible();

		await test.step('and the whole paste is taken back at once', async () => {
			await page.keyboard.press('Control+Z');
			await expect(field(page, 'Constat')).not.toContainText('renoncent');
		});
	});

test('three lines of a spreadsheet pasted in a table are three rows, and one step back', async ({
	browserOf
}) => {
	const page = await (await browserOf('partenaire')).newPage();
	await openToWrite(page, 3);
	await page.getByRole('tab', { name: 'Pour aller plus loin' }).click();
	const rows = page.getByRole('group', { name: /^Financement, ligne/ });
	const before = await rows.count();
	await page.getByRole('button', { name: 'Ajouter une ligne : Financement' }).click();
	await expect(rows).toHaveCount(before + 1);
	await paste(page, { html: clipboard('excel') });
	await expect(rows).toHaveCount(before + 3);
	const values = (label: string) =>
		rows
			.getByLabel(label)
			.evaluateAll((all) =>
				all.map((control) => (control as HTMLInputElement).value.replace(/\s/g, ' '))
			);
	expect((await values('Financeur')).slice(before)).toEqual([
		'ARS (Obtenu)',
		'Département',
		'Fondation (à préciser)'
	]);
	expect((await values('Montant')).slice(before)).toEqual(['12 000,5 €', '8 000 €', '']);
	await expect(savedOf(page)).toBeVisible();
	await page.keyboard.press('Control+Z');
	await expect(rows).toHaveCount(before + 1);
});

const longPastes: [string, () => { html?: string; text?: string }, RegExp][] = [
	[
		'1,700 short lines',
		() => ({ text: Array.from({ length: 1700 }, (_, at) => `ligne ${at}`).join('\n') }),
		/ligne 1699/
	],
	[
		'100 formatted paragraphs',
		() => ({
			html: Array.from(
				{ length: 100 },
				(_, at) =>
					`<p>${'<b>gras</b> <i>penché</i> <a href="tel:112">appel</a> '.repeat(20)}${at}</p>`
			).join('')
		}),
		/99/
	],
	[
		'80 pages',
		() => ({
			html: `${'<p>Les habitants du pays attendent un bus. '.padEnd(3200, 'Toujours. ')}</p>`.repeat(
				80
			)
		}),
		/attendent un bus/
	],
	[
		'links to nowhere',
		() => ({ html: '<p>avant <a href="mailto:">vide</a> <a href="tel:">rien</a></p>' }),
		/vide rien/
	]
];

for (const [what, given, seen] of longPastes)
	test(`${what} pasted at once are saved, and read by the others`, async ({ browserOf }) => {
		const page = await (await browserOf('partenaire')).newPage();
		await openToWrite(page, 3);
		await emptyField(page, 'Objectifs');
		await paste(page, given());
		await expect(savedOf(page)).toBeVisible({ timeout: 60_000 });
		const reader = await (await browserOf('habitant')).newPage();
		await openToWrite(reader, 3);
		await expect(field(reader, 'Objectifs')).toContainText(seen);
		expect(await wordsOf(reader, 'Objectifs')).toBe(await wordsOf(page, 'Objectifs'));
	});

test('what is copied in the editor and pasted in another field keeps its titles, its lists and its quotes', async ({
	browserOf
}) => {
	const context = await browserOf('partenaire');
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const page = await context.newPage();
	await openToWrite(page, 3);
	await emptyField(page, 'Constat');
	await page.keyboard.type('## Un titre');
	await page.keyboard.press('Enter');
	await page.keyboard.type('### Un sous-titre');
	await page.keyboard.press('Enter');
	await page.keyboard.type('- une puce');
	await page.keyboard.press('Enter');
	await page.keyboard.type('dedans');
	await page.keyboard.press('Alt+Shift+ArrowRight');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.keyboard.type('## Un autre titre');
	await page.keyboard.press('Enter');
	await page.keyboard.type('> cité');
	await page.keyboard.press('Control+A');
	await page.waitForTimeout(100);
	await page.keyboard.press('Control+C');
	await emptyField(page, 'Objectifs');
	await page.keyboard.press('Control+V');
	const lines = await linesOf(page, 'Constat');
	expect(lines).toEqual([
		'h4: Un titre',
		'h5: Un sous-titre',
		'ul: une puce',
		'ul1: dedans',
		'h4: Un autre titre',
		'p: cité'
	]);
	expect(await linesOf(page, 'Objectifs')).toEqual(lines);
	await expect(field(page, 'Objectifs').locator('[data-quoted]')).toHaveText('cité');
	await expect(savedOf(page)).toBeVisible();
});
