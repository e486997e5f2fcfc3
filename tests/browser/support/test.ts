import { test as base, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { PASSWORD, type Mailbox } from './people.ts';

type Saved = Awaited<ReturnType<BrowserContext['storageState']>>;

type PerTest = {
	/** A browser context in which this person has signed in (null: nobody). Closed at the end of the test. */
	browserOf: (who: Mailbox | null, options?: BrowserContextOptions) => Promise<BrowserContext>;
};
type PerWorker = { sessions: Map<Mailbox, Saved> };

export const test = base.extend<PerTest, PerWorker>({
	// One sign-in per person and worker: the server rightly slows down whoever signs in all the time.
	sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],
	browserOf: async ({ browser, sessions, contextOptions }, use) => {
		const opened: BrowserContext[] = [];
		await use(async (who, options = {}) => {
			const storageState = who && (sessions.get(who) ?? (await signIn(who)));
			const context = await browser.newContext({
				...contextOptions,
				...options,
				...(storageState ? { storageState } : {})
			});
			opened.push(context);
			return context;
		});
		await Promise.all(opened.map((context) => context.close()));

		async function signIn(who: Mailbox): Promise<Saved> {
			const context = await browser.newContext(contextOptions);
			const page = await context.newPage();
			await page.goto('/connexion');
			await page.locator('input[name=email]').fill(`${who}@brumeval.example`);
			await page.locator('input[name=password]').fill(PASSWORD);
			await page.locator('input[name=password]').press('Enter');
			await page.waitForURL((url) => url.pathname !== '/connexion');
			const saved = await context.storageState();
			await context.close();
			sessions.set(who, saved);
			return saved;
		}
	}
});

export { expect } from '@playwright/test';
