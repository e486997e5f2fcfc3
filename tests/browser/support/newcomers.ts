import { randomUUID } from 'node:crypto';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { waitUntil } from '../../support/wait-until.ts';
import { mainOf } from './pages.ts';

/** Chosen by nobody else, and none of those that are tried first. */
export const NEW_PASSWORD = 'quatre canards bleus au marché';

/** An address that no other test has. */
export function anAddress(of: string): string {
	return `${of}-${randomUUID().slice(0, 8)}@exemple.test`;
}

/** The link of the newest mail of this subject to this address, as the outbox shows it to whoever asks. */
export async function mailedLink(page: Page, to: string, subject: string): Promise<string> {
	let address: string | undefined;
	// The mail is written after the answer has left: the outbox is read again until it is there.
	await waitUntil(`a mail « ${subject} » to ${to}`, async () => {
		const outbox = await page.request.get(`/outils/courriels?q=${encodeURIComponent(to)}`);
		const mails = mainOf(await outbox.text()).split('<li');
		const mail = mails.find((one) => /<h2[^>]*>([^<]*)<\/h2>/.exec(one)?.[1]?.includes(subject));
		address = /<a [^>]*href="([^"]+)"/.exec(mail ?? '')?.[1];
		return address !== undefined;
	});
	return address!.replaceAll('&amp;', '&');
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

export type Newcomer = {
	name: string;
	pseudonym: string;
	email: string;
	origin: string;
	/** Open on nothing yet. */
	page: Page;
};

/**
 * Somebody who has just made an account, confirmed by mail, and is signed in. Sent as forms without a script send it: the pages
 * where an account is made have a test of their own.
 */
export async function aNewcomer(context: BrowserContext, name: string): Promise<Newcomer> {
	const word = randomUUID().slice(0, 4);
	const person = { name, pseudonym: `Tilleul ${word}`, email: anAddress('personne') };
	const page = await context.newPage();
	const { origin } = new URL((await page.request.get('/inscription')).url());
	const send = async (path: string, form: Record<string, string>) => {
		const headers = { origin, accept: 'text/html' };
		return (await page.request.post(path, { form, headers })).text();
	};
	const { pseudonym, email } = person;
	const asked = await send('/inscription', {
		...{ displayName: name, pseudonym, email, password: NEW_PASSWORD }
	});
	expect(mainOf(asked)).toContain('Regardez vos courriels');
	const confirmed = await send(await mailedLink(page, email, 'Confirmez votre adresse'), {});
	const banner = confirmed.slice(0, confirmed.indexOf('<main'));
	expect(banner).toContain(name);
	return { ...person, origin, page };
}

export type Door = 'open' | 'request' | 'invitation';

/**
 * A contract of this person's own, with one group for each door. Sent as a form without a script sends it: the pages
 * that make contracts and groups have tests of their own.
 */
export async function aContractWithGroups({
	page,
	origin
}: Newcomer): Promise<Record<Door | 'home', string>> {
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
