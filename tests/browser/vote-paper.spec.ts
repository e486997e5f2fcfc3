import type { Browser, Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { PASSWORD, type Mailbox } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { ON_PAPER, startWithPaper } from './support/votes-on-paper.ts';
import type { VotesToCast } from './support/votes-to-cast.ts';

let votes: VotesToCast;
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.beforeAll(async () => {
	test.setTimeout(300_000);
	votes = await startWithPaper();
});
test.afterAll(() => votes?.stop());

/** Signed in, on a page of theirs. None of these pages needs a script. */
async function pageOf(browser: Browser, who: Mailbox, javaScriptEnabled = false): Promise<Page> {
	const context = await browser.newContext({ locale: 'fr-FR', javaScriptEnabled });
	const page = await context.newPage();
	await page.goto(`${votes.url}/connexion`);
	await page.locator('input[name=email]').fill(`${who}@brumeval.example`);
	await page.locator('input[name=password]').fill(PASSWORD);
	await page.locator('input[name=password]').press('Enter');
	await page.waitForURL((url) => url.pathname !== '/connexion');
	return page;
}

const roomOf = (slug: string) => `${votes.url}/c/brumeval/coordination/votes/${slug}`;

test('the coordinator ticks fifteen people with the keyboard, and whoever is ticked no longer votes online', async ({
	browser
}) => {
	const page = await pageOf(browser, 'coordination');
	await page.goto(`${roomOf('urne-ouverte')}/emargement`);
	for (let number = 1; number <= ON_PAPER; number += 1) {
		await page.locator('#q').press('Control+A');
		await page.keyboard.type(String(number));
		await page.keyboard.press('Enter');
		await expect(page.locator('main p.who')).toHaveText(`n° ${number} – Habitante ${number}`);
		await page.getByRole('button', { name: /^Oui, cocher/ }).press('Enter');
		await expect(page.getByRole('status').first()).toContainText('cochée sur papier');
	}
	await expect(page.getByText(`${ON_PAPER} personnes cochées sur papier`)).toBeVisible();

	await page.locator('#q').fill('bruno');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: /^Oui, cocher/ }).press('Enter');
	await expect(page.getByText('16 personnes cochées sur papier')).toBeVisible();
	const bruno = await pageOf(browser, 'bruno');
	await bruno.goto(`${votes.url}/c/brumeval/votes/urne-ouverte/voter`);
	await expect(bruno.getByText('Vous avez voté sur papier')).toBeVisible();
	await bruno.context().close();
	await page.context().close();
});

test('whoever voted online is given no ballot on paper', async ({ browser }) => {
	const amina = await pageOf(browser, 'amina');
	await amina.goto(`${votes.url}/c/brumeval/votes/urne-ouverte/voter`);
	await amina.getByLabel('Au centre social Les Tanneries').check();
	await amina.getByRole('button', { name: 'Relire mon bulletin' }).click();
	await amina.getByRole('button', { name: 'Déposer mon bulletin' }).click();
	await expect(amina.getByText('Votre bulletin est déposé')).toBeVisible();
	// She facilitates the group: she does not see who has voted, and is told when she would give a ballot.
	await amina.goto(`${roomOf('urne-ouverte')}/emargement`);
	await expect(amina.getByText('a voté en ligne')).toHaveCount(0);
	await amina.locator('#q').fill('amina');
	await amina.keyboard.press('Enter');
	await amina.getByRole('button', { name: /^Oui, cocher/ }).click();
	await expect(amina.getByRole('alert')).toContainText('a déjà voté en ligne');
	await amina.context().close();
});

/** What is on the sheets: most for the first place, some for the second, one blank, one spoiled. */
const sheets = Array.from({ length: ON_PAPER }, (_, at) => {
	if (at === 4) return 'Blanc';
	if (at === 9) return 'Nul';
	return at % 3 === 0 ? 'second' : 'first';
});

/** Types the sheet on the screen as somebody does who never lets go of the keyboard: the first box is under their fingers. */
async function typeSheet(page: Page, what: string): Promise<void> {
	await expect(page.locator('#field-choice')).toBeFocused();
	if (what === 'Blanc' || what === 'Nul') {
		await page.getByRole('button', { name: what, exact: true }).press('Enter');
		return;
	}
	await page.keyboard.press(what === 'first' ? 'Space' : 'ArrowDown');
	await page.keyboard.press('Enter');
}

test('the sheets are typed by two people, a difference is looked at again, and the result is published', async ({
	browser
}) => {
	const page = await pageOf(browser, 'coordination');
	await page.goto(roomOf('urne-fermee'));
	await expect(page.getByText(`0 feuille sur ${ON_PAPER} concorde`)).toBeVisible();
	await page.getByRole('link', { name: 'Dépouiller le papier' }).click();
	await page.getByLabel('Nombre de feuilles trouvées').fill('14');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toContainText('recomptez');
	await page.getByLabel('Nombre de feuilles trouvées').fill(String(ON_PAPER));
	await page.keyboard.press('Enter');
	await page.getByRole('link', { name: 'Taper la feuille n° 1' }).click();
	for (const [at, what] of sheets.entries()) {
		await expect(page.getByText(`Feuille n° ${at + 1} sur ${ON_PAPER}`)).toBeVisible();
		await typeSheet(page, what);
	}
	await expect(page.getByText('Il reste à une autre personne')).toBeVisible();

	const amina = await pageOf(browser, 'amina');
	await amina.goto(`${votes.url}/c/brumeval/votes/urne-fermee`);
	await expect(amina.getByText('on attend les bulletins en papier')).toBeVisible();
	await amina.getByRole('link', { name: 'Dépouiller le papier' }).click();
	await amina.getByRole('link', { name: 'Taper la feuille n° 1' }).click();
	for (const [at, what] of sheets.entries()) {
		await expect(amina.getByText(`Feuille n° ${at + 1} sur ${ON_PAPER}`)).toBeVisible();
		await expect(amina.getByText('L’autre personne a tapé')).toHaveCount(0);
		await typeSheet(amina, at === 6 ? 'first' : what);
		if (at !== 6) continue;
		await expect(amina.getByText('l’autre personne a lu autre chose')).toBeVisible();
		await amina.getByRole('link', { name: 'Taper la feuille n° 8' }).click();
	}
	await expect(amina.getByText(`14 feuilles sur ${ON_PAPER} concordent`)).toBeVisible();
	await amina.getByRole('link', { name: 'Feuille n° 7', exact: true }).click();
	await expect(amina.getByText('L’autre personne a tapé')).toBeVisible();
	await amina.getByLabel('Au centre social Les Tanneries').check();
	await amina.getByRole('button', { name: /^Enregistrer/ }).click();
	await expect(amina.getByText('le résultat est compté et publié')).toBeVisible();
	await page.goto(`${votes.url}/c/brumeval/votes/urne-fermee`);
	await expect(page.getByText('Résultat publié').first()).toBeVisible();
	await amina.context().close();
	await page.context().close();
});

test('the list to sign, and sheets that wait or differ, are accessible', async ({ browser }) => {
	const page = await pageOf(browser, 'coordination', true);
	// The sheets and the roll of a vote that is open are among the pages that the coordinator reaches.
	const open = ['papier?liste'];
	const closed = ['depouillement', 'depouillement/1', 'depouillement/2'];
	const addresses = [
		...open.map((address) => `${roomOf('urne-ouverte')}/${address}`),
		...closed.map((address) => `${roomOf('urne-a-relire')}/${address}`)
	];
	for (const address of addresses) {
		await page.goto(address);
		await expectAccessibleEverywhere(page);
	}
	await page.goto(`${roomOf('urne-a-relire')}/depouillement/1`);
	await expect(page.getByText('Bulletin nul')).toBeVisible();
	await page.context().close();
});
