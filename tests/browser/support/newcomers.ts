import { randomUUID } from 'node:crypto';
import { expect, type BrowserContext, type Page } from '@playwright/test';

/** Chosen by nobody else, and none of those that are tried first. */
export const NEW_PASSWORD = 'quatre canards bleus au marché';

/** An address that no other test has. */
export function anAddress(of: string): string {
	return `${of}-${randomUUID().slice(0, 8)}@exemple.test`;
}

/** The link of the newest mail of this subject to this address, as a person reads it in the outbox. */
export async function mailedLink(page: Page, to: string, subject: string): Promise<string> {
	let address = '';
	// The mail is written after the answer has left: the outbox is read again until it is there.
	await expect(async () => {
		await page.goto(`/outils/courriels?q=${encodeURIComponent(to)}`);
		const mail = page
			.getByRole('listitem')
			.filter({ has: page.getByRole('heading', { name: subject }) });
		address = (await mail
			.first()
			.getByRole('link')
			.first()
			.getAttribute('href', { timeout: 1000 }))!;
	}).toPass();
	return address;
}

/** Fills the form of `/inscription`, which is open, and sends it. */
export async function fillSignUp(
	page: Page,
	person: { name: string; pseudonym: string; email: string }
): Promise<void> {
	await page.getByLabel('Prénom, ou prénom et nom').fill(person.name);
	await page.getByLabel('Adresse électronique').fill(person.email);
	await page.getByLabel('Mot de passe', { exact: true }).fill(NEW_PASSWORD);
	await page.getByLabel('Pseudonyme').fill(person.pseudonym);
	await page.getByRole('button', { name: 'Créer un compte' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regardez vos courriels');
}

export type Newcomer = { name: string; pseudonym: string; email: string; page: Page };

/** Somebody who has just made an account, confirmed by mail, and is signed in. */
export async function aNewcomer(context: BrowserContext, name: string): Promise<Newcomer> {
	const word = randomUUID().slice(0, 4);
	const person = { name, pseudonym: `Tilleul ${word}`, email: anAddress('personne') };
	const page = await context.newPage();
	await page.goto('/inscription');
	await fillSignUp(page, person);
	await page.goto(await mailedLink(page, person.email, 'Confirmez votre adresse'));
	await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
	await expect(page.getByRole('banner').getByRole('link', { name })).toBeVisible();
	return { ...person, page };
}

export type Door = 'open' | 'request' | 'invitation';

/**
 * A contract of this person's own, with one group for each door. Sent as a form without a script sends it: the pages
 * that make contracts and groups have tests of their own.
 */
export async function aContractWithGroups({
	page
}: Newcomer): Promise<Record<Door | 'home', string>> {
	const { origin } = new URL(page.url());
	const send = async (path: string, form: Record<string, string>) => {
		const answer = await page.request.post(path, { form, headers: { origin } });
		expect(answer.ok(), `${path} answers ${answer.status()}`).toBe(true);
		return new URL(answer.url()).pathname;
	};
	const territory = `Val ${randomUUID().slice(0, 8)}`;
	const home = await send('/contrats/nouveau', {
		cadre: 'libre',
		title: `Contrat local de santé de ${territory}`,
		territoryName: territory,
		presentation: '',
		startsOn: '2027-01-01',
		endsOn: '2031-12-31',
		commune: '31555',
		themeTitle: 'Vivre ici',
		themeSummary: '',
		themeAxis: '',
		do: 'create'
	});
	const doors = { open: 'Marche', request: 'Parole', invitation: 'Bureau' };
	for (const [joining, name] of Object.entries(doors)) {
		const group = { kind: 'working-group', name, purpose: '', themeId: '', joining };
		await send(`${home}/coordination/contrat?/ajouter-groupe`, group);
	}
	return {
		home,
		open: `${home}/groupes/marche`,
		request: `${home}/groupes/parole`,
		invitation: `${home}/groupes/bureau`
	};
}
