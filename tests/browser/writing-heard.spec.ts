import type { Page } from '@playwright/test';
import { anotherWriter } from './support/other-writer.ts';
import { expect, test } from './support/test.ts';
import { field, networkOf, openToWrite } from './support/writing.ts';

const NUMBER = 6;
/** Others are announced at most this often; the clock of a busy page is not exact. */
const APART_MS = 4_500;

type Said = { at: number; sentence: string };

/** Notes from now on what the live region of others says, and when. */
async function listen(page: Page): Promise<() => Promise<Said[]>> {
	await page.evaluate(() => {
		const region = document.querySelector('[aria-live=polite].visually-hidden')!;
		const said: Said[] = [];
		new MutationObserver(() =>
			said.push({ at: performance.now(), sentence: region.textContent ?? '' })
		).observe(region, { childList: true, characterData: true, subtree: true });
		Object.assign(window, { said });
	});
	return () => page.evaluate(() => (window as unknown as { said: Said[] }).said);
}

test('X3: what becomes of my words and what others do is said by live regions, sparingly, as I chose', async ({
	browserOf,
	baseURL
}) => {
	const me = await (await browserOf('chloe')).newPage();
	const network = await networkOf(me);
	await openToWrite(me, NUMBER);
	const status = me.getByRole('status', { name: 'État de l’enregistrement' });
	await expect(status).toHaveText('Enregistré');
	const saidUntilNow = await listen(me);
	const sentences = async () => (await saidUntilNow()).map(({ sentence }) => sentence).join(' | ');

	const page = await (await browserOf('hopital')).newPage();
	await openToWrite(page, NUMBER);
	await expect.poll(sentences).toContain('arrive');
	await page.close();
	await expect.poll(sentences).toContain('est parti·e');

	const other = await anotherWriter(await browserOf('hopital'), {
		baseURL: baseURL!,
		number: NUMBER
	});
	const write = async (name: string, times: number) => {
		for (let n = 0; n < times; n += 1) {
			other.doc.getText(name).insert(0, `${n} `);
			await me.waitForTimeout(250);
		}
	};
	await write('title', 60);
	await expect.poll(sentences).toContain('Titre');
	const all = await saidUntilNow();
	const gaps = all.slice(1).map(({ at }, n) => at - all[n]!.at);
	expect(gaps.filter((gap) => gap < APART_MS)).toEqual([]);

	await me.getByRole('radio', { name: 'Près de moi' }).check();
	await field(me, 'Pilote').click();
	// What was heard before the choice is still said.
	await me.waitForTimeout(6_000);
	const before = (await saidUntilNow()).length;
	await write('title', 4);
	await write('pilot', 4);
	await expect.poll(sentences).toContain('Pilote');
	const near = (await saidUntilNow()).slice(before).map(({ sentence }) => sentence);
	expect(near.join()).not.toContain('Titre');

	await me.getByRole('radio', { name: 'Rien' }).check();
	await me.waitForTimeout(6_000);
	const quiet = (await saidUntilNow()).length;
	await write('pilot', 8);
	await me.waitForTimeout(6_000);
	expect(await saidUntilNow()).toHaveLength(quiet);

	await network.cut();
	await expect(status).toContainText('Hors ligne');
	network.giveBack();
	await expect(status).toHaveText('Enregistré', { timeout: 60_000 });
	other.leave();
});
