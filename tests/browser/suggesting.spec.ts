import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';
import { field, networkOf, openToWrite, savedOf } from './support/writing.ts';

const NUMBER = 4;
const PAGE = `/c/brumeval/fiches/${NUMBER}/propositions`;

/** The text of a field as it is written, without what is only shown in it. */
function wordsIn(page: Page, name: string): Promise<string> {
	return field(page, name).evaluate((box) => {
		const copy = box.cloneNode(true) as HTMLElement;
		for (const drawn of copy.querySelectorAll('.remote-caret, ins')) drawn.remove();
		return copy.textContent!;
	});
}

async function propose(page: Page, name: string) {
	const bar = page.getByRole('toolbar', { name: new RegExp(name) });
	await bar.getByRole('button', { name: 'Proposer un changement' }).click();
	const box = page.getByRole('textbox', { name: `Votre proposition – ${name}` });
	await expect(box).toBeFocused();
	return box;
}

/** Selects words where one writes, as a person does with a mouse. */
async function select(page: Page, box: ReturnType<typeof field>, words: string): Promise<void> {
	await box.evaluate((element, wanted) => {
		const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = node.textContent!.indexOf(wanted);
			if (at < 0) continue;
			getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
			return;
		}
		throw new Error(`« ${wanted} » is not there`);
	}, words);
	await page.waitForTimeout(100);
}

const send = (page: Page) => page.getByRole('button', { name: 'Envoyer la proposition' }).click();

test('two people propose at once in the same field; both are accepted while a third types inside', async ({
	browserOf
}) => {
	test.slow();
	const name = 'Constat';
	const bruno = await (await browserOf('bruno')).newPage();
	const hospital = await (await browserOf('hopital')).newPage();
	const writer = await (await browserOf('partenaire')).newPage();
	const facilitator = await (await browserOf('coordination')).newPage();
	for (const page of [bruno, hospital, writer, facilitator]) await openToWrite(page, NUMBER);
	const before = await wordsIn(writer, name);

	await test.step('each prepares theirs; nobody’s text changes', async () => {
		const [his, hers] = [await propose(bruno, name), await propose(hospital, name)];
		await select(bruno, his, 'médecins généralistes');
		await bruno.keyboard.type('généralistes');
		await select(hospital, hers, 'six');
		await hospital.keyboard.type('sept');
		await hospital.keyboard.press('Control+End');
		await hospital.keyboard.type(' Le second est l’emploi du conjoint.');
		await expect(hospital.getByText('2 changements.')).toBeVisible();
		await hospital.getByLabel('Pourquoi (facultatif)').fill('Chiffres de 2026.');
		await send(bruno);
		await send(hospital);
		await expect(hers).toBeHidden();
		await expect(his).toBeHidden();
		expect(await wordsIn(writer, name)).toBe(before);
	});

	const panel = facilitator.getByRole('region', { name: /Changements proposés/ });
	await test.step('they are seen in the text, by whoever comments or writes', async () => {
		await expect(panel.getByRole('article')).toHaveCount(2);
		const text = field(facilitator, name);
		await expect(text.getByRole('deletion')).toHaveText(['médecins ', 'six']);
		await expect(text.getByRole('insertion')).toHaveText([
			'sept',
			' Le second est l’emploi du conjoint.'
		]);
		await panel.getByLabel('Les montrer dans le texte').uncheck();
		await expect(text.getByRole('insertion')).toHaveCount(0);
		await panel.getByLabel('Les montrer dans le texte').check();
		await expectAccessibleEverywhere(facilitator);
		await facilitator.setViewportSize({ width: 1280, height: 800 });
		await expect(field(bruno, name).getByRole('insertion')).toHaveCount(2);
	});

	await test.step('accepted while somebody types inside, not a letter of theirs is lost', async () => {
		await select(writer, field(writer, name), 'médecins');
		for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
			await writer.keyboard.press(key);
		await writer.waitForTimeout(100);
		const typing = writer.keyboard.type('jeunesse', { delay: 120 });
		const [one, two] = [panel.getByRole('article').first(), panel.getByRole('article').last()];
		await one.getByRole('button', { name: 'Accepter', exact: true }).click();
		await expect(panel.getByRole('article')).toHaveCount(1);
		await two.getByRole('button', { name: 'Accepter les 2 de cet envoi' }).click();
		await expect(panel.getByRole('article')).toHaveCount(0);
		await typing;
		await expect(savedOf(writer)).toBeVisible();
		for (const page of [writer, facilitator, bruno, hospital]) {
			await expect.poll(() => wordsIn(page, name)).toContain('jeunesse');
			const words = await wordsIn(page, name);
			expect(words).not.toContain('médecins');
			expect(words).toContain('généralistes exercent sur le territoire, sept ont plus');
			expect(words).toContain('le logement. Le second est l’emploi du conjoint.');
			await expect(field(page, name).getByRole('insertion')).toHaveCount(0);
		}
	});

	await test.step('who decided and when stays, and the authors are told', async () => {
		await bruno.goto(`${PAGE}?voir=decides`);
		await expect(
			bruno.getByText(/^Accepté par Claire Vasseur, le (1er|\d+) \S+ 20\d\d$/).first()
		).toBeVisible();
		await expectAccessibleEverywhere(bruno);
	});
});

test('a proposal survives a reload and a network that fails; dropped, it is gone from the device', async ({
	browserOf
}) => {
	const name = 'Objectifs';
	const page = await (await browserOf('bruno')).newPage();
	await openToWrite(page, NUMBER);
	let box = await propose(page, name);
	await page.keyboard.press('Control+End');
	await page.keyboard.type(' Et un mot que je prépare.');
	await expect(page.getByText('Ce brouillon est gardé sur cet appareil')).toBeVisible();
	await page.getByLabel('Pourquoi (facultatif)').fill('Pour plus tard.');
	await expect(page.getByText('Ce brouillon est gardé sur cet appareil')).toBeVisible();
	await page.reload();
	await expect(page.getByText('Voici ce que vous aviez préparé')).toBeVisible();
	box = page.getByRole('textbox', { name: `Votre proposition – ${name}` });
	await expect(box.getByRole('insertion')).toHaveText(' Et un mot que je prépare.');
	await expect(page.getByLabel('Pourquoi (facultatif)')).toHaveValue('Pour plus tard.');

	const network = await networkOf(page);
	await page.route('**/propositions.json', (route) => route.abort());
	await network.cut();
	await send(page);
	await expect(page.getByText('Votre proposition est toujours là : réessayez.')).toBeVisible();
	await expect(box.getByRole('insertion')).toHaveText(' Et un mot que je prépare.');
	await page.unroute('**/propositions.json');
	network.giveBack();

	await page.getByRole('button', { name: 'Abandonner' }).click();
	await page.getByRole('button', { name: 'Oui, effacer' }).click();
	await expect(box).toBeHidden();
	await openToWrite(page, NUMBER);
	await expect(field(page, name)).toBeVisible();
	await expect(page.getByText('Voici ce que vous aviez préparé')).toHaveCount(0);
});

test('two tabs keep what each prepares, an answer that is lost sends nothing twice, and nothing is typed beside what leaves', async ({
	browserOf
}) => {
	const name = 'Objectifs';
	const context = await browserOf('chloe');
	const [page, other] = [await context.newPage(), await context.newPage()];
	for (const tab of [page, other]) await openToWrite(tab, NUMBER);
	const box = await propose(page, name);
	await page.keyboard.press('Control+End');
	await page.keyboard.type(' Depuis un onglet.');
	await expect(page.getByText('Ce brouillon est gardé sur cet appareil')).toBeVisible();
	// The other tab finds it, and looking at it erases nothing.
	const bar = other.getByRole('toolbar', { name: new RegExp(name) });
	await bar.getByRole('button', { name: 'Proposer un changement' }).click();
	await expect(other.getByText('Voici ce que vous aviez préparé')).toBeVisible();
	await other.waitForTimeout(700);
	await page.reload();
	await expect(box.getByRole('insertion')).toHaveText(' Depuis un onglet.');
	await other.close();

	let lost = 0;
	await page.route('**/propositions.json', async (route) => {
		if (route.request().method() !== 'POST' || lost > 0) return route.continue();
		lost += 1;
		// It reaches the server; its answer does not come back.
		await route.fetch();
		await new Promise((resolve) => setTimeout(resolve, 800));
		await route.abort();
	});
	await send(page);
	await expect(box).toHaveAttribute('contenteditable', 'false');
	await expect(page.getByText('Votre proposition est toujours là : réessayez.')).toBeVisible();
	await expect(box).toHaveAttribute('contenteditable', 'true');
	await box.click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(' Et encore.');
	await expect(box.getByRole('insertion')).toHaveText(' Depuis un onglet. Et encore.');
	await send(page);
	await expect(box).toBeHidden();
	await expect(field(page, name).getByRole('insertion')).toHaveText(
		' Depuis un onglet. Et encore.'
	);
	await page.getByRole('button', { name: 'Retirer', exact: true }).last().click();
	await expect(field(page, name).getByRole('insertion')).toHaveCount(0);
	await page.reload();
	await expect(field(page, name)).toBeVisible();
	await expect(page.getByText('Voici ce que vous aviez préparé')).toHaveCount(0);
});

test('with the keyboard alone, at 320 pixels, and with what a phone keyboard composes', async ({
	browserOf
}) => {
	const name = 'Objectifs';
	const context = await browserOf('bruno', { viewport: { width: 320, height: 800 } });
	const page = await context.newPage();
	await openToWrite(page, NUMBER);
	await page
		.getByRole('toolbar', { name: new RegExp(name) })
		.getByRole('button')
		.first()
		.focus();
	await page.keyboard.press('End');
	await expect(page.locator(':focus')).toHaveAttribute('aria-label', 'Proposer un changement');
	await page.keyboard.press('Enter');
	const box = page.getByRole('textbox', { name: `Votre proposition – ${name}` });
	await expect(box).toBeFocused();
	await page.keyboard.press('Control+Home');
	await page.waitForTimeout(100);
	const phone = await context.newCDPSession(page);
	for (const text of ['É', 'Éc', 'Éco', 'Écou'])
		await phone.send('Input.imeSetComposition', {
			...{ text, selectionStart: text.length, selectionEnd: text.length }
		});
	await phone.send('Input.insertText', { text: 'Écouter' });
	await page.keyboard.type(' puis agir. ');
	await expect(box.getByRole('insertion')).toHaveText('Écouter puis agir. ');
	await page.keyboard.press('Control+Z');
	await expect(box).not.toContainText('puis agir');
	await page.keyboard.press('Control+Y');
	await expect(box.getByRole('insertion')).toHaveText('Écouter puis agir. ');
	// Both keys before the page has had the time to draw what changes.
	await box.evaluate((element) => {
		const shared = { ctrlKey: true, bubbles: true, cancelable: true };
		for (const [key, keyCode] of Object.entries({ z: 90, y: 89 }))
			element.dispatchEvent(new KeyboardEvent('keydown', { ...shared, key, keyCode }));
	});
	await page.waitForTimeout(100);
	await expect(box.getByRole('insertion')).toHaveText('Écouter puis agir. ');
	await expectAccessibleEverywhere(page);
	await page.setViewportSize({ width: 320, height: 800 });
	await box.focus();
	await page.keyboard.press('Tab');
	await page.keyboard.type('Tout commence par là.');
	await page.keyboard.press('Tab');
	await expect(page.locator(':focus')).toHaveText('Envoyer la proposition');
	await page.keyboard.press('Enter');
	await expect(box).toBeHidden();
	await expect(field(page, name).getByRole('insertion')).toHaveText('Écouter puis agir. ');
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(320);

	// Taken back by its author: nothing of it stays.
	await page.getByRole('button', { name: 'Retirer', exact: true }).last().click();
	await expect(field(page, name).getByRole('insertion')).toHaveCount(0);
});

test('without JavaScript a group is asked, answers, and the change is refused with an answer', async ({
	browserOf
}) => {
	const name = 'Objectifs';
	const author = await (await browserOf('bruno')).newPage();
	await openToWrite(author, NUMBER);
	const box = await propose(author, name);
	await select(author, box, 'accueillir');
	await author.keyboard.type('recevoir');
	await send(author);
	await expect(box).toBeHidden();

	const page = await (await browserOf('coordination', { javaScriptEnabled: false })).newPage();
	await page.goto(PAGE);
	const card = page.getByRole('article', { name: /Bruno, dans «\sObjectifs\s»/ });
	await card.getByText('Demander le consentement d’un groupe').click();
	await card.getByLabel('Le groupe').selectOption({ label: 'Comité technique' });
	await card.getByRole('button', { name: 'Demander' }).click();
	await expect(
		card.getByText(
			/«\sComité technique\s» est consulté jusqu’au .* à \d\d:\d\d \(heure de Paris\)\./
		)
	).toBeVisible();

	await card.getByLabel('J’ai une objection').check();
	await card.getByRole('button', { name: 'Donner mon avis' }).click();
	await expect(page.getByText('Une objection a besoin de sa raison : écrivez-la.')).toBeVisible();
	await card.getByLabel('J’ai une objection').check();
	await card.getByLabel(/Votre objection/).fill('Le mot n’est pas compris.');
	await card.getByRole('button', { name: 'Donner mon avis' }).click();
	await expect(card.getByText('1 objection :')).toBeVisible();
	await expect(card.getByText('Claire Vasseur : Le mot n’est pas compris.')).toBeVisible();

	await card.getByText('Refuser', { exact: true }).first().click();
	await card.getByLabel('Votre réponse à son auteur').fill('Gardons les mots de tous.');
	await card.getByRole('button', { name: 'Refuser' }).click();
	await expect(
		page.getByText('C’est décidé pour 1 changement. La personne qui propose reçoit un courriel.')
	).toBeVisible();
	await page.goto(`${PAGE}?voir=decides`);
	await expect(page.getByText(/Refusé par Claire Vasseur/)).toBeVisible();
	await expect(page.getByText(/Gardons les mots de tous/)).toBeVisible();
});
