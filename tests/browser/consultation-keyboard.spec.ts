import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

// No mouse here: every step is a key, and what has the focus is always seen.

/** Letters alone: figures would be taken for a telephone number. */
const aWord = () => randomUUID().replace(/[\d-]/g, '') + 'zz';

const COORDINATION = '/c/brumeval/coordination';
const CALL = '/c/brumeval/consultations/tanneries-ou-manque-t-il-de-l-ombre-de-l-eau-et-des-bancs';

/**
 * What the focused element says of itself, as a screen reader begins to, and whether it, or what draws it, has a ring
 * around it inside the window.
 */
function focus(page: Page): Promise<{ name: string; isSeen: boolean }> {
	return page.evaluate(() => {
		const focused = document.activeElement as HTMLInputElement;
		const words =
			focused.getAttribute('aria-label') ??
			focused.closest('label')?.innerText ??
			focused.labels?.[0]?.innerText ??
			focused.innerText;
		const drawn = [focused, focused.closest('label')].filter((one) => one !== null);
		const isRinged = drawn.some((one) => getComputedStyle(one).outlineStyle !== 'none');
		const { top, bottom } = focused.getBoundingClientRect();
		return {
			name: words.replace(/\s+/g, ' ').trim(),
			// The parts of a date are the browser's own, and so are their rings.
			isSeen: bottom > 0 && top < innerHeight && (isRinged || focused.type?.startsWith('date'))
		};
	});
}

/** Presses Tab until what has this name is focused: seen at each step, and no further than `steps` away. */
async function reach(page: Page, wanted: RegExp, steps = 50): Promise<void> {
	const passed: string[] = [];
	for (let i = 0; i < steps; i += 1) {
		await page.keyboard.press('Tab');
		const { name, isSeen } = await focus(page);
		passed.push(name.slice(0, 40));
		expect(isSeen, `the focus is seen on « ${passed.join(' | ')} »`).toBe(true);
		if (wanted.test(name)) return;
	}
	throw new Error(`${wanted} is not reached, after ${passed.join(' | ')}`);
}

/** From the top of a page, past what every page has. */
async function skipToContent(page: Page): Promise<void> {
	await reach(page, /^Aller au contenu/, 1);
	await page.keyboard.press('Enter');
	await expect(page.locator('#contenu')).toBeFocused();
}

async function press(page: Page, name: RegExp, steps?: number): Promise<void> {
	await reach(page, name, steps);
	await page.keyboard.press('Enter');
}

test('a questionnaire is built, put in order and cleared without the mouse; the focus is never lost', async ({
	browserOf
}) => {
	const page = await (await browserOf('coordination')).newPage();
	await page.goto(`${COORDINATION}/consultations/nouvelle`);
	await skipToContent(page);
	await reach(page, /^Le titre/);
	await page.keyboard.type('Au clavier seul');
	await reach(page, /^Le thème/);
	await page.keyboard.press('ArrowDown');
	await press(page, /^Créer le brouillon/);
	await page.waitForURL(/coordination\/consultations\/(?!nouvelle)[^/?#]+/);
	await skipToContent(page);
	await press(page, /^Écrire les questions/);
	await expect(page.getByRole('heading', { name: 'Ajouter une ligne' })).toBeVisible();

	const titles = page.locator('ol h3');
	for (const [at, title] of ['Où ?', 'Quand ?', 'Avec qui ?'].entries()) {
		await press(page, /^Quelques mots/);
		await expect(page.locator('#formulaire')).toBeVisible();
		// The framework takes the focus to where the address leads, a moment after it is drawn.
		await expect(page.getByRole('link', { name: /^Quelques mots/ })).not.toBeFocused();
		// The form is the next stop, whatever stands before it in the page.
		await reach(page, /^La question/, 1);
		await page.keyboard.type(title);
		await press(page, /^Ajouter au questionnaire/, 4);
		await expect(titles).toHaveCount(at + 1);
		// The framework takes the focus to the line that was added, a moment after it is drawn.
		await page.waitForURL(/#ligne-/);
		await page.waitForTimeout(300);
		await reach(page, new RegExp(`^Modifier « ${title.replace('?', '\\?')}`), 1);
	}
	await press(page, /^Monter « Avec qui/, 1);
	await expect(titles).toHaveText([/Où/, /Avec qui/, /Quand/]);
	const up = page.getByRole('button', { name: /^Monter « Avec qui/ });
	await expect(up).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(titles).toHaveText([/Avec qui/, /Où/, /Quand/]);
	// There is nothing above: the other direction takes the focus.
	await expect(page.getByRole('button', { name: /^Descendre « Avec qui/ })).toBeFocused();
	await press(page, /^Retirer « Avec qui/, 4);
	await expect(page.getByRole('button', { name: /^Oui, la retirer/ })).toBeVisible();
	await press(page, /^Oui, la retirer/, 1);
	await expect(titles).toHaveText([/Où/, /Quand/]);
	await reach(page, /^Modifier « Où/, 1);
});

test('a visitor supports, argues, proposes a statement and takes everything back, by keyboard', async ({
	browserOf
}) => {
	const page = await (await browserOf(null)).newPage();
	await page.goto(`${CALL}/contribution/3`);
	await skipToContent(page);
	await press(page, /^Je soutiens/);
	await expect(page.getByText('Vous soutenez')).toBeVisible();
	await reach(page, /^Je ne soutiens plus/, 1);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Je soutiens' })).toBeVisible();
	await reach(page, /^Pour$/, 20);
	await page.keyboard.press('Space');
	const word = `clavier ${aWord()}`;
	await reach(page, /^Pourquoi/, 2);
	await page.keyboard.type(`On y attend longtemps, ${word}.`);
	await press(page, /^Publier mon avis/, 3);
	await expect(page.getByText(word)).toBeVisible();
	await press(page, /^Retirer mon avis/, 10);
	await expect(page.getByText(word)).toHaveCount(0);

	await page.goto(`${CALL}/phrases/1`);
	await expect(page.getByText('Au clavier, dans ce cadre')).toBeVisible();
	await press(page, /Je passe$/);
	await expect(page.getByText(/^1 phrase lue sur/)).toBeVisible();
	await expect(page.locator('#phrase')).toBeFocused();
	await press(page, /^Une phrase manque/, 20);
	await reach(page, /^Votre phrase/, 2);
	await page.keyboard.type(`Il manque un banc, ${word}.`);
	await press(page, /^Proposer cette phrase/, 1);
	await expect(page.getByRole('status').first()).toContainText('Votre phrase est publiée');
	await skipToContent(page);
	await press(page, /^Ma participation/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ma participation');
	await skipToContent(page);
	await press(page, new RegExp(`^Retirer cette phrase.*${word}`));
	await press(page, /^Oui, la retirer/, 1);
	await expect(page.getByRole('status').first()).toContainText('Votre phrase est retirée');
	await expect(page.getByText(word)).toHaveCount(0);
});

test('a coordinator hides a text, groups another into an idea and undoes it, by keyboard', async ({
	browserOf
}) => {
	const title = `Un abri, clavier ${aWord()}`;
	const resident = await (await browserOf(null)).newPage();
	await resident.goto(`${CALL}/contributions/2/nouvelle`);
	await resident.locator('[name=title]').fill(title);
	await resident.locator('[name=body]').fill('Le 06 12 34 56 78 répond.');
	await resident.locator('[name=kind]').first().check();
	await resident.getByRole('button', { name: 'Envoyer', exact: true }).click();
	await expect(resident.getByRole('heading', { level: 1 })).toHaveText(title);

	const page = await (await browserOf('coordination')).newPage();
	await page.goto(`${COORDINATION}/moderation?q=${encodeURIComponent(title)}`);
	await skipToContent(page);
	await press(page, /^Masquer…/);
	await reach(page, /^Pourquoi/, 1);
	await page.keyboard.press('ArrowDown');
	await press(page, /^Masquer ce texte/, 3);
	await expect(page.getByRole('status').first()).toContainText('C’est masqué.');
	await expect(page.locator('#suite')).toBeFocused();

	const screens = 'ecrans-et-sommeil-de-quoi-les-familles-veulent-elles-parler';
	await page.goto(`${COORDINATION}/consultations/${screens}/idees`);
	await skipToContent(page);
	await reach(page, /^Une nouvelle idée/);
	await page.keyboard.type(title);
	await reach(page, /^Réponse écrite/, 5);
	await page.keyboard.press('Space');
	await expect(page.locator('[name=source]:checked')).toHaveCount(1);
	// Back to the button that groups, past the list of ideas.
	while (!/^Mettre sous/.test((await focus(page)).name)) await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status').first()).toBeVisible();
	// The texts are next, not the top of the page.
	await press(page, new RegExp(`^Retirer de « ${title}`), 30);
	await expect(page.getByRole('status').first()).toContainText('C’est enregistré.');
	await expect(page.getByRole('button', { name: `Retirer de « ${title} »` })).toHaveCount(0);
	await page.goto(`${COORDINATION}/consultations/${screens}/idees`);
	await skipToContent(page);
	await press(page, new RegExp(`^Modifier « ${title}`));
	await press(page, /^Supprimer/, 5);
	await expect(page.getByText(title)).toHaveCount(0);
});
