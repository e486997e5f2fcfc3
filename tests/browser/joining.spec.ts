import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Page } from '@playwright/test';
import { startApplication } from '../support/application.ts';
import { aDemonstrationDirectory } from '../support/demonstration-template.ts';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import {
	aContractWithGroups,
	aNewcomer,
	anAddress,
	fillSignUp,
	mailedLink
} from './support/newcomers.ts';
import { expect, test } from './support/test.ts';

// Several people make their account in each of these, and a machine may do other things.
test.describe.configure({ timeout: 3 * 60_000 });
test.use({ actionTimeout: 20_000 });

const members = (page: Page) => page.getByRole('region', { name: 'Les membres' });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** As a person finds it in the outbox and follows it. */
async function openMailedLink(page: Page, to: string, subject: string): Promise<void> {
	await mailedLink(page, to, subject);
	await page.goto(`/outils/courriels?q=${encodeURIComponent(to)}`);
	const mail = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name: subject }) });
	await mail.getByRole('link').first().click();
}

/** The coordination fills the form of invitations; without an address, it gets a link to hand over. */
async function invite(page: Page, home: string, to = ''): Promise<void> {
	await page.goto(`${home}/coordination/invitations`);
	await page.getByLabel('Adresses électroniques').fill(to);
	await page.getByLabel('Rôle').selectOption({ label: 'Membre d’un comité' });
	await page.getByLabel('Groupe', { exact: true }).selectOption({ label: 'Bureau' });
	await page.getByRole('button', { name: 'Créer l’invitation' }).click();
	await expect(
		page.getByText(to ? '1 invitation envoyée.' : 'Voici le lien à remettre')
	).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
	const how = javaScriptEnabled ? 'with scripts' : 'with plain forms';
	test(`a resident opens an account, joins an open group under a pseudonym, and leaves it, ${how}`, async ({
		browserOf
	}) => {
		const coordinator = await aNewcomer(await browserOf(null), 'Solange Ferrand');
		const { open } = await aContractWithGroups(coordinator);
		const page = await (await browserOf(null, { javaScriptEnabled })).newPage();
		const visitor = await (await browserOf(null)).newPage();
		const person = { name: 'Idriss Vallon', pseudonym: 'Aubépine', email: anAddress('idriss') };

		await page.goto(open);
		await page.getByRole('link', { name: 'Se connecter pour rejoindre le groupe' }).click();
		await page.getByRole('link', { name: 'Créer un compte' }).click();
		await fillSignUp(page, person);
		await page.getByRole('link', { name: 'Démonstration : lire les courriels envoyés' }).click();
		await expect(title(page)).toHaveText('Courriels envoyés');
		await openMailedLink(page, person.email, 'Confirmez votre adresse');
		await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
		await expect(page).toHaveURL(open);

		await page.getByRole('button', { name: 'Rejoindre le groupe' }).click();
		await expect(page.getByText('Bienvenue : vous faites partie du groupe.')).toBeVisible();
		await expect(members(page)).toContainText('Idriss Vallon');
		await visitor.goto(open);
		await expect(members(visitor)).toContainText('Aubépine');
		await expect(visitor.locator('main')).not.toContainText('Idriss');

		await page.getByLabel('Montrer mon nom à tout le monde sur cette page').check();
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByText('C’est enregistré.')).toBeVisible();
		await visitor.reload();
		await expect(members(visitor)).toContainText('Idriss Vallon');

		await page.getByText('Quitter le groupe').first().click();
		await page.getByRole('button', { name: 'Quitter le groupe' }).click();
		await expect(page.getByText('Vous avez quitté le groupe.')).toBeVisible();
		await visitor.reload();
		await expect(visitor.locator('main')).not.toContainText('Idriss');
	});
}

test('a request to join is answered by the coordination, then by the member who facilitates', async ({
	browserOf
}) => {
	const coordinator = await aNewcomer(await browserOf(null), 'Mireille Aubin');
	const { request: group } = await aContractWithGroups(coordinator);
	const first = await aNewcomer(await browserOf(null), 'Paulo Mendes');
	const second = await aNewcomer(await browserOf(null), 'Odile Garance');
	const desk = coordinator.page;

	const ask = async ({ page }: typeof first, message: string) => {
		await page.goto(group);
		await page.getByLabel('Votre message').fill(message);
		await page.getByRole('button', { name: 'Demander à rejoindre' }).click();
		await expect(page.getByText('Votre demande est partie.').first()).toBeVisible();
	};
	await ask(first, 'Je conduis le bus de la vallée.');
	await desk.goto(group);
	await expect(desk.getByText('Je conduis le bus de la vallée.')).toBeVisible();
	await expectAccessibleEverywhere(desk);
	await desk.getByRole('button', { name: 'Accepter la demande de Paulo Mendes' }).click();
	await expect(members(desk)).toContainText('Paulo Mendes');
	await first.page.goto(await mailedLink(first.page, first.email, 'Bienvenue dans le groupe'));
	await expect(members(first.page)).toContainText('Paulo Mendes (vous)');
	await expect(first.page.getByRole('heading', { name: 'Animer ce groupe' })).toHaveCount(0);

	await desk.getByText('Gérer la place de Paulo Mendes').click();
	await desk.getByRole('button', { name: 'Confier l’animation' }).click();
	await expect(members(desk).getByText('Animation', { exact: true })).toBeVisible();

	await ask(second, 'Je veux aider.');
	await expect(second.page.locator('main')).not.toContainText('Paulo');
	await first.page.goto(
		await mailedLink(first.page, first.email, 'Une personne demande à rejoindre votre groupe')
	);
	await first.page.getByRole('button', { name: 'Accepter la demande de Odile Garance' }).click();
	await expect(members(first.page)).toContainText('Odile Garance');
	await second.page.goto(group);
	await expect(members(second.page)).toContainText('Odile Garance (vous)');
	await expect(members(second.page)).toContainText('Paulo Mendes');
});

test('an invitation by mail opens a seat with its role and its group, once', async ({
	browserOf
}) => {
	const coordinator = await aNewcomer(await browserOf(null), 'Noël Tassin');
	const { home, invitation: group } = await aContractWithGroups(coordinator);
	const address = anAddress('zohra');
	await invite(coordinator.page, home, address);

	const invited = await (await browserOf(null)).newPage();
	const link = await mailedLink(invited, address, 'Invitation');
	const other = await (await browserOf(null)).newPage();
	await other.goto(link);
	await invited.goto(link);
	await expect(title(invited)).toHaveText('Une invitation pour vous');
	await expect(invited.locator('main')).toContainText('Noël Tassin vous invite');
	await expect(invited.locator('dl')).toContainText('Membre d’un comité');
	await expect(invited.locator('dl')).toContainText('Bureau');
	await expectAccessibleEverywhere(invited);
	await invited.getByLabel('Comment vous appeler ?').fill('Zohra Belkacem');
	await invited.getByRole('button', { name: 'Accepter l’invitation' }).click();
	await expect(invited).toHaveURL(group);
	await expect(members(invited)).toContainText('Zohra Belkacem (vous)');
	await invited.goto('/compte');
	await expect(invited.getByRole('main')).toContainText('Membre d’un comité');

	// The page was open elsewhere before the invitation was used: its button opens nothing more.
	await other.getByLabel('Comment vous appeler ?').fill('Quelqu’un d’autre');
	await other.getByRole('button', { name: 'Accepter l’invitation' }).click();
	await expect(title(other)).toHaveText('Cette invitation ne sert plus');
	await expect(other.locator('main')).toContainText('Elle a déjà été acceptée.');
	await expect(other.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
	await expectAccessibleEverywhere(other);

	await coordinator.page.reload();
	const made = coordinator.page.getByRole('region', { name: 'Invitations faites' });
	await expect(made.getByRole('listitem').filter({ hasText: address })).toContainText('Acceptée');
});

test('a link to hand over seats the first who accepts it, and tells the second that it was used', async ({
	browserOf
}) => {
	const coordinator = await aNewcomer(await browserOf(null), 'Basile Rouvier');
	const { home, invitation: group } = await aContractWithGroups(coordinator);
	await invite(coordinator.page, home);
	const link = await coordinator.page.getByLabel('Lien d’invitation').inputValue();

	const first = await aNewcomer(await browserOf(null), 'Fanny Roque');
	const second = await aNewcomer(await browserOf(null), 'Luc Estève');
	const visitor = await (await browserOf(null)).newPage();
	await visitor.goto(link);
	await expect(visitor.locator('main')).toContainText('Pour accepter, connectez-vous');
	await expect(visitor.getByRole('button', { name: 'Accepter l’invitation' })).toHaveCount(0);

	await first.page.goto(link);
	await first.page.getByRole('button', { name: 'Accepter l’invitation' }).click();
	await expect(first.page).toHaveURL(group);
	await expect(members(first.page)).toContainText('Fanny Roque (vous)');
	await second.page.goto(link);
	await expect(title(second.page)).toHaveText('Cette invitation ne sert plus');
	await expect(second.page.locator('main')).toContainText('Elle a déjà été acceptée.');
	await second.page.goto(group);
	await expect(members(second.page)).not.toContainText('Luc');
});

test('the page of an invitation says until when in the time of its contract, before and after its scripts', async ({
	browserOf
}) => {
	const coordinator = await aNewcomer(await browserOf(null), 'Marie-Rose Payet');
	const { home } = await aContractWithGroups(coordinator);
	const desk = coordinator.page;
	await desk.goto(`${home}/coordination/contrat`);
	await desk.getByLabel('Heure du contrat').selectOption({ label: 'Heure de La Réunion' });
	await desk.getByRole('button', { name: 'Enregistrer' }).first().click();
	await expect(desk.getByText('C’est enregistré.')).toBeVisible();
	await invite(desk, home);
	const link = await desk.getByLabel('Lien d’invitation').inputValue();
	for (const javaScriptEnabled of [false, true]) {
		const visitor = await (await browserOf(null, { javaScriptEnabled })).newPage();
		await visitor.goto(link);
		if (javaScriptEnabled) await visitor.waitForLoadState('networkidle');
		await expect(visitor.locator('dl')).toContainText('(heure de La Réunion)');
	}
});

test('an invitation that is too old is refused in words, even from a page opened before', async ({
	browserOf
}) => {
	const data = await aDemonstrationDirectory();
	const environment = { DATA_DIR: data.path, LOG_LEVEL: 'warn' };
	let application = startApplication(environment);
	try {
		const baseURL = await application.ready;
		const { port } = new URL(baseURL);
		const coordinator = await aNewcomer(await browserOf(null, { baseURL }), 'Ève Lantier');
		const { home } = await aContractWithGroups(coordinator);
		const address = anAddress('tard');
		await invite(coordinator.page, home, address);
		const page = await (await browserOf(null, { baseURL })).newPage();
		await page.goto(await mailedLink(page, address, 'Invitation'));
		// Its scripts too: they will not be there to be asked for.
		await page.waitForLoadState('networkidle');
		await page.getByLabel('Comment vous appeler ?').fill('Une retardataire');

		await application.stop();
		const database = await PGlite.create(join(data.path, 'database'));
		await database.query(`update invitation set expires_at = now() - interval '1 minute'`);
		await database.close();
		application = startApplication({ ...environment, PORT: port });
		await application.ready;

		await page.getByRole('button', { name: 'Accepter l’invitation' }).click();
		await expect(title(page)).toHaveText('Cette invitation ne sert plus');
		await expect(page.locator('main')).toContainText('Elle est trop ancienne.');
		await expect(page.getByRole('link', { name: 'Voir le contrat' })).toBeVisible();
	} finally {
		await application.stop();
		data.remove();
	}
});
