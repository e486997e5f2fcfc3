import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ timeout: 6 * 60_000 });

const place = '/c/brumeval/coordination/consultations';
const due = [
	...['purpose', 'decider', 'canChange', 'cannotChange'],
	...['audience', 'information', 'protection', 'answerOwner']
];
const inDays = (days: number) =>
	new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** What a clock in Brumeval shows, as a date field takes it. */
const clock = (time: number) =>
	new Date(time)
		.toLocaleString('sv-SE', { timeZone: 'Europe/Paris' })
		.slice(0, 16)
		.replace(' ', 'T');

/** An open call for contributions on fiche 10. */
async function openConsultation(page: Page, title: string): Promise<string> {
	await page.goto(`${place}/nouvelle`);
	await page.getByLabel('Le titre, comme une question posée aux habitants').fill(title);
	const sheet = page.locator('select[name=place] option', { hasText: 'Fiche 10' });
	await page.locator('select[name=place]').selectOption((await sheet.getAttribute('value'))!);
	await page.getByRole('checkbox', { name: /^Questionnaire/ }).uncheck();
	await page.getByRole('checkbox', { name: /^Idées et témoignages/ }).check();
	await page.getByRole('button', { name: 'Créer le brouillon' }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	const form = page.locator('form[action*=description]');
	for (const name of due) {
		const field = page.locator('.field', { has: page.locator(`#field-${name}`) });
		await field.locator('summary').click();
		await field.getByRole('button', { name: /^Partir de ce texte/ }).click();
		await expect(page.locator(`#field-${name}`)).not.toHaveValue('');
	}
	await form.getByRole('radio', { name: /^Consultation/ }).check();
	await page.locator('#field-decisionOn').fill(inDays(90));
	await form.getByRole('button', { name: 'Enregistrer', exact: true }).last().click();
	await expect(page.getByText('C’est enregistré.')).toBeVisible();
	await setEnd(page, `${inDays(30)}T20:00`, `${inDays(-1)}T08:00`);
	await page.getByRole('button', { name: 'Ouvrir la consultation' }).click();
	await expect(page.getByText('La consultation est ouverte.')).toBeVisible();
	return new URL(page.url()).pathname.replace('/coordination', '');
}

async function setEnd(page: Page, end: string, begin?: string): Promise<void> {
	if (begin) await page.getByLabel('Ouvre le').fill(begin);
	await page.getByLabel('Se termine le').fill(end);
	await page.getByRole('button', { name: /^Enregistrer l’étape/ }).click();
	await expect(page.getByText('C’est enregistré.')).toBeVisible();
}

/** Returns the private link that the site gives. */
async function contribute(page: Page, home: string, title: string): Promise<string> {
	await page.goto(`${home}/contributions/1/nouvelle`);
	await page.locator('#field-title').fill(title);
	await page.locator('#field-body').fill('Un endroit calme, ouvert le soir, près du marché.');
	await page.locator('input[name=kind]').first().check();
	await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
	await expect(page.locator('#field-title')).toBeHidden();
	const [, link = ''] =
		/(\/c\/[^"\s<]*\/ma-participation\/[\w-]{18,})/.exec(await page.content()) ?? [];
	return link;
}

test('what a resident wrote becomes an idea, a sentence of a fiche, and comes back to them', async ({
	browserOf
}) => {
	const title = `Où se retrouver le soir ? (${Date.now()})`;
	const coordinator = await (await browserOf('coordination')).newPage();
	const home = await openConsultation(coordinator, title);
	const manage = home.replace('/c/brumeval', '/c/brumeval/coordination');

	const resident = await (await browserOf(null, { javaScriptEnabled: false })).newPage();
	const link = await contribute(resident, home, 'Un lieu ouvert le soir');
	expect(link).not.toBe('');
	const member = await (await browserOf('habitant')).newPage();
	await contribute(member, home, 'Une salle après 19 heures');

	await resident.goto(`${home}/resultats`);
	await expect(resident.getByText('aucun compte n’est montré avant la fin')).toBeVisible();
	await resident.goto(`${home}/suite`);
	await expect(resident.getByText('La réponse n’est pas encore publiée')).toBeVisible();

	// The next whole minute of the clock ends it: dates are given to the minute.
	await coordinator.goto(manage);
	await setEnd(coordinator, clock(Date.now() + 70_000));
	const pageOfNow = async () => (await coordinator.request.get(home)).text();
	const isWaitedFor = { intervals: [1_000], timeout: 120_000 };
	await expect.poll(pageOfNow, isWaitedFor).toContain('Une réponse vous est due');
	await coordinator.goto(home);
	await expect(coordinator.getByText('Une réponse vous est due')).toBeVisible();

	await coordinator.goto(`${home}/resultats`);
	await expect(coordinator.getByText('Vous seul les voyez pour l’instant')).toBeVisible();
	await coordinator.getByRole('button', { name: 'Publier les résultats' }).click();
	await expect(coordinator.getByText('Les résultats sont publiés.')).toBeVisible();
	await resident.goto(`${home}/resultats`);
	await expect(resident.getByText('2 idées et témoignages ont été donnés.')).toBeVisible();
	const file = await resident.request.get(`${home}/resultats/contributions.csv`);
	expect(await file.text()).toContain('Un lieu ouvert le soir');

	await coordinator.goto(`${manage}/idees`);
	for (const box of await coordinator.locator('input[name=source]').all()) await box.check();
	await coordinator.getByLabel('Une nouvelle idée').fill('Un lieu du soir');
	await coordinator.getByRole('button', { name: 'Mettre sous cette idée' }).click();
	await expect(coordinator.getByText('2 textes sont maintenant sous cette idée.')).toBeVisible();
	await expectAccessibleEverywhere(coordinator);

	await coordinator.goto(`${manage}/suite`);
	await expect(coordinator.getByText('Chaque idée attend une réponse')).toBeVisible();
	await coordinator.getByRole('radio', { name: 'Gardée', exact: true }).check();
	await coordinator.getByLabel('Pourquoi').fill('Le centre social peut ouvrir deux soirs.');
	await coordinator.getByRole('button', { name: 'Enregistrer cette réponse' }).click();
	await expect(coordinator.getByText('C’est enregistré.')).toBeVisible();
	await expectAccessibleEverywhere(coordinator);
	await coordinator.getByRole('link', { name: /^Lier à une phrase d’une fiche/ }).click();
	await coordinator.getByLabel('La fiche').selectOption('10');
	await coordinator.getByRole('button', { name: 'Voir ses phrases' }).click();
	const words = coordinator.getByRole('radio').first();
	const sentence = (await words.getAttribute('value'))!;
	await words.check();
	await coordinator.getByRole('button', { name: 'Lier ces mots' }).click();
	await expect(coordinator.getByText('Le lien est fait.')).toBeVisible();
	await expectAccessibleEverywhere(coordinator);
	await coordinator.getByRole('button', { name: 'Porter l’idée dans la discussion' }).click();
	await coordinator.getByRole('link', { name: 'discussion de la fiche n° 10' }).click();
	await expect(coordinator.getByText(`Idée venue de la consultation « ${title} »`)).toBeVisible();

	await coordinator.goto(`${manage}/suite`);
	await coordinator.getByLabel('La conclusion').fill('Deux soirs par semaine dès le printemps.');
	await coordinator.getByRole('button', { name: 'Publier la réponse' }).click();
	await expect(coordinator.getByText('1 personne est prévenue par courriel.')).toBeVisible();

	await resident.goto(link);
	await expect(
		resident.getByText('Votre contribution est dans la fiche 10, objectifs')
	).toBeVisible();
	await resident.getByRole('link', { name: /^Votre contribution est dans la fiche 10/ }).click();
	await expect(
		resident.getByRole('link', { name: 'Cette phrase vient de 2 contributions' })
	).toBeVisible();
	await expect(resident.getByText(`« ${sentence} »`)).toBeVisible();
	await resident.getByRole('link', { name: 'Cette phrase vient de 2 contributions' }).click();
	await expect(resident.getByText('Deux soirs par semaine dès le printemps.')).toBeVisible();
	await expect(resident.getByText('Le centre social peut ouvrir deux soirs.')).toBeVisible();

	await coordinator.goto(`/outils/courriels?q=${encodeURIComponent('habitant@brumeval.example')}`);
	await expect(coordinator.getByText(`Ce que vos réponses sont devenues : ${title}`)).toBeVisible();
});
