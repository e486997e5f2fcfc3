import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { aContractWithGroups, aNewcomer, anAddress, mailedLink } from './support/newcomers.ts';
import { expect, test } from './support/test.ts';
import { field, writeInANewFiche } from './support/writing.ts';

// Several people make their account in each of these.
test.describe.configure({ timeout: 3 * 60_000 });
test.use({ actionTimeout: 20_000 });

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** A link to hand over, with a role. */
async function linkFor(page: Page, home: string, role: string, organisation = ''): Promise<string> {
	await page.goto(`${home}/coordination/invitations`);
	await page.getByLabel('Rôle').selectOption({ label: role });
	await page.getByLabel('Organisme').fill(organisation);
	await page.getByRole('button', { name: 'Créer l’invitation' }).click();
	return page.getByLabel('Lien d’invitation').inputValue();
}

for (const javaScriptEnabled of [true, false]) {
	const how = javaScriptEnabled ? 'with scripts' : 'with plain forms';
	test(`a coordinator ends the role of a partner, who reads why and is a resident again, ${how}`, async ({
		browserOf
	}) => {
		const coordinator = await aNewcomer(
			await browserOf(null, { javaScriptEnabled: true }),
			'Solange Ferrand'
		);
		const { home } = await aContractWithGroups(coordinator);
		const partner = await aNewcomer(await browserOf(null), 'Yanis Delmas');
		const link = await linkFor(coordinator.page, home, 'Partenaire', 'CPTS du Val');
		await partner.page.goto(link);
		await partner.page.getByRole('button', { name: 'Accepter l’invitation' }).click();
		await expect(partner.page).toHaveURL(home);
		await partner.page.goto(`${home}/coordination`);
		await expect(partner.page.getByRole('link', { name: 'Nouvelle fiche' }).first()).toBeVisible();
		// Open while the role ends.
		const editor = await partner.page.context().newPage();
		await writeInANewFiche(editor, home);

		const cookies = await coordinator.page.context().cookies();
		const desk = await (await browserOf(null, { javaScriptEnabled })).newPage();
		await desk.context().addCookies(cookies);
		await desk.goto(`${home}/coordination/personnes`);
		await expect(title(desk)).toHaveText('Personnes');
		await expect(desk.getByRole('listitem').filter({ hasText: 'Yanis Delmas' })).toContainText(
			'Partenaire · CPTS du Val'
		);
		// Without scripts nothing can be asked of the page; it is the same one.
		if (javaScriptEnabled) await expectAccessibleEverywhere(desk);
		await desk.getByRole('link', { name: 'Yanis Delmas' }).click();
		await expect(title(desk)).toHaveText('Yanis Delmas');
		if (javaScriptEnabled) await expectAccessibleEverywhere(desk);
		await desk.getByText('Terminer ce rôle').first().click();
		await expect(
			desk.getByText('Il ne reste ensuite que ce que peut tout habitant.')
		).toBeVisible();
		await desk.getByLabel('Pourquoi (la personne le lira)').fill('A changé de poste en mars.');
		await desk.getByRole('button', { name: 'Terminer ce rôle Partenaire' }).click();
		await expect(desk.getByText('Le rôle est terminé.')).toBeVisible();
		await expect(editor.locator('[data-status=read-only]')).toBeVisible();
		await expect(field(editor, 'Constat')).toHaveAttribute('aria-readonly', 'true');
		await expect(field(editor, 'Constat')).toContainText('Avant.');
		await expect(desk.getByRole('main')).toContainText('Raison : A changé de poste en mars.');

		expect((await partner.page.goto(`${home}/coordination`))!.status()).toBe(403);
		await partner.page.goto(`/outils/courriels?q=${encodeURIComponent(partner.email)}`);
		await expect(partner.page.getByRole('main')).toContainText('A changé de poste en mars.');
		await partner.page.goto(`${home}/ma-place`);
		await expect(partner.page.getByRole('main')).toContainText('terminé le');
		await expectAccessibleEverywhere(partner.page);
	});
}

test('a coordinator hands over: the other one has the coordination, and they have it no more', async ({
	browserOf
}) => {
	const first = await aNewcomer(await browserOf(null), 'Mireille Aubin');
	const { home, open } = await aContractWithGroups(first);
	const next = await aNewcomer(await browserOf(null), 'Paulo Mendes');
	await next.page.goto(open);
	await next.page.getByRole('button', { name: 'Rejoindre le groupe' }).click();
	await expect(next.page.getByText('Bienvenue')).toBeVisible();

	await first.page.goto(`${home}/ma-place`);
	await expect(first.page.getByText('C’est la seule personne qui coordonne')).toBeVisible();
	await first.page.goto(`${home}/coordination/personnes`);
	await first.page.getByRole('link', { name: 'Paulo Mendes' }).click();
	await first.page.getByRole('button', { name: 'Passer la main à Paulo Mendes' }).click();
	await expect(first.page.getByText('Cochez la case').first()).toBeVisible();
	await first.page.getByLabel('Oui, je passe la coordination à Paulo Mendes').check();
	await first.page.getByRole('button', { name: 'Passer la main à Paulo Mendes' }).click();
	await expect(first.page.getByText('Vous avez rendu ce rôle.')).toBeVisible();
	expect((await first.page.goto(`${home}/coordination`))!.status()).toBe(403);
	expect((await next.page.goto(`${home}/coordination/personnes`))!.status()).toBe(200);
});

test('an invitation to coordinate waits for a yes when another account opens it', async ({
	browserOf
}) => {
	const first = await aNewcomer(await browserOf(null), 'Noël Tassin');
	const { home } = await aContractWithGroups(first);
	const other = await aNewcomer(await browserOf(null), 'Basile Rouvier');
	const link = await linkFor(first.page, home, 'Coordination');
	await other.page.goto(link);
	await expect(other.page.getByText('Coordonner un contrat se confirme')).toBeVisible();
	await other.page.getByRole('button', { name: 'Accepter l’invitation' }).click();
	await expect(title(other.page)).toHaveText('La coordination doit confirmer');
	await expectAccessibleEverywhere(other.page);
	expect((await other.page.goto(`${home}/coordination`))!.status()).toBe(403);
	await first.page.goto(`${home}/coordination/invitations`);
	await expect(first.page.getByText('Ce compte ne coordonne pas')).toContainText(other.email);
	await expectAccessibleEverywhere(first.page);
	await first.page.getByRole('button', { name: 'Confirmer Basile Rouvier' }).click();
	await expect(first.page.getByText('Votre réponse est partie.')).toBeVisible();
	expect((await other.page.goto(`${home}/coordination`))!.status()).toBe(200);
});

test('a list is read again line by line before anything is sent', async ({ browserOf }) => {
	const coordinator = await aNewcomer(await browserOf(null), 'Ève Lantier');
	const { home } = await aContractWithGroups(coordinator);
	const { page } = coordinator;
	const [ana, paul] = [anAddress('ana'), anAddress('paul')];
	await page.goto(`${home}/coordination/invitations`);
	await page.getByRole('link', { name: 'Inviter une liste' }).click();
	await page
		.getByLabel('Votre liste')
		.fill(`${ana};Ana Ruiz;CPAM;partenaire;\nPaul <${paul}>;;;habitant;\nune faute;;;;`);
	await page.getByRole('button', { name: 'Relire la liste' }).click();
	await expect(page.getByRole('heading', { name: '2 personnes seront invitées' })).toBeVisible();
	await expect(page.getByText('Ligne 3 : « une faute;;;; »')).toContainText(
		'Cette adresse semble incomplète.'
	);
	await expect(page.getByLabel('Votre liste')).toHaveValue(/une faute/);
	await expectAccessibleEverywhere(page);
	await page.getByRole('button', { name: 'Envoyer 2 invitations' }).click();
	await expect(page.getByText('2 invitations envoyées.')).toBeVisible();
	await page.goto(await mailedLink(page, ana, 'Invitation'));
	await expect(page.getByRole('main')).toContainText('CPAM');
});
