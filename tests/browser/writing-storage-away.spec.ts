import type { Browser, Page } from '@playwright/test';
import { aDataDirectory, startApplication } from '../support/application.ts';
import { findNginxProgram, findPostgresPrograms } from '../support/find-services.js';
import { startNetwork } from '../support/network.ts';
import { startSystemPostgres } from '../support/system-postgres.ts';
import { PASSWORD, type Mailbox } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { field, savedOf } from './support/writing.ts';

const isLong = process.env.MAILLAGE_LONG === '1';
const AWAY_MS = isLong ? 20_000 : 6_000;
/** Three seconds are what is promised; a machine that does ten things at once is given more. */
const TOLD_WITHIN_MS = isLong ? 3_000 : 10_000;
const PATH = '/c/brumeval/fiches/1';
const FIELD = 'Constat';

async function openAs(browser: Browser, who: Mailbox, baseURL: string): Promise<Page> {
	const context = await browser.newContext({ baseURL });
	await context.request.post('/connexion', {
		form: { email: `${who}@brumeval.example`, password: PASSWORD },
		headers: { origin: baseURL, accept: 'text/html' }
	});
	const page = await context.newPage();
	await page.goto(`${PATH}/ecrire`);
	await expect(savedOf(page)).toBeVisible({ timeout: 60_000 });
	return page;
}

async function type(page: Page, words: string): Promise<void> {
	await field(page, FIELD).click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(words);
}

test('the database is away: both ways of writing say so, nothing is lost, and all goes on by itself', async ({
	browser
}) => {
	test.skip(
		!findNginxProgram() || !findPostgresPrograms(),
		'nginx or PostgreSQL is not on this machine'
	);
	test.setTimeout(300_000);
	const postgres = await startSystemPostgres(findPostgresPrograms()!);
	const data = aDataDirectory();
	const application = startApplication({
		...{ DATA_DIR: data.path, DATABASE_URL: postgres.url, DEMO: '1', LOG_LEVEL: 'fatal' }
	});
	const url = await application.ready;
	const nginx = await startNetwork(url, 'no-websocket');
	try {
		const amina = await openAs(browser, 'amina', url);
		const partner = await openAs(browser, 'partenaire', nginx.url);
		await expect(partner.getByText('Connexion de secours', { exact: true })).toBeVisible();

		await postgres.kill();
		await Promise.all([type(amina, ' Amina sans base.'), type(partner, ' Partenaire sans base.')]);
		for (const page of [amina, partner]) {
			const told = page.locator('[data-status=waiting], [data-status=offline]');
			await expect(told).toContainText('sur cet appareil', { timeout: TOLD_WITHIN_MS });
		}
		await amina.waitForTimeout(AWAY_MS);
		for (const page of [amina, partner]) await expect(savedOf(page)).toBeHidden();
		await postgres.start();

		for (const page of [amina, partner]) {
			await expect(savedOf(page)).toBeVisible({ timeout: 60_000 });
			await expect(field(page, FIELD)).toContainText('Amina sans base.', { timeout: 60_000 });
			await expect(field(page, FIELD)).toContainText('Partenaire sans base.', { timeout: 60_000 });
		}
		const content = JSON.stringify(await (await amina.request.get(`${PATH}.json`)).json());
		expect(content).toContain('Amina sans base.');
		expect(content).toContain('Partenaire sans base.');
		await Promise.all([amina, partner].map((page) => page.context().close()));
	} finally {
		await nginx.stop();
		await application.stop();
		await postgres.remove();
		data.remove();
	}
});
