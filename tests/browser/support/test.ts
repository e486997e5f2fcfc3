import { test as base, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { onceARun } from './once-a-run.ts';
import { PASSWORD, type Mailbox } from './people.ts';

type Saved = Awaited<ReturnType<BrowserContext['storageState']>>;

export type PerTest = {
	/** A browser context in which this person has signed in (null: nobody). Closed at the end of the test. */
	browserOf: (who: Mailbox | null, options?: BrowserContextOptions) => Promise<BrowserContext>;
};

export const test = base.extend<PerTest>({
	browserOf: async ({ baseURL, browser, contextOptions }, use, testInfo) => {
		const opened: BrowserContext[] = [];
		await use(async (who, options = {}) => {
			const storageState = who && (await onceARun(`session-${who}`, () => signIn(who)));
			const context = await browser.newContext({
				...contextOptions,
				...options,
				...(storageState ? { storageState } : {})
			});
			opened.push(context);
			return context;
		});
		if (testInfo.errors.length > 0) await tellPages(opened);
		await Promise.all(opened.map((context) => context.close()));

		/**
		 * As the form of a page without a script does it; the form has tests of its own. Once a person, for all the
		 * workers: the server rightly slows down whoever signs in all the time.
		 */
		async function signIn(who: Mailbox): Promise<Saved> {
			const context = await browser.newContext(contextOptions);
			const answer = await context.request.post('/connexion', {
				form: { email: `${who}@brumeval.example`, password: PASSWORD },
				headers: { origin: new URL(baseURL!).origin, accept: 'text/html' }
			});
			const saved = await context.storageState();
			await context.close();
			if (new URL(answer.url()).pathname === '/connexion')
				throw new Error(`${who} is not signed in: ${answer.status()}`);
			return saved;
		}
	}
});

/** What each page said when a test failed: where only the log of a run is kept, a failure seen once can be understood. */
async function tellPages(contexts: readonly BrowserContext[]): Promise<void> {
	for (const page of contexts.flatMap((context) => context.pages())) {
		const words = await page.innerText('body', { timeout: 2_000 }).catch(() => '(no answer)');
		const typed = await page
			.locator('input:not([type=password]), textarea')
			.evaluateAll((fields) =>
				(fields as HTMLInputElement[]).map(({ name, value }) => `${name}: ${value.slice(0, 300)}`)
			)
			.catch(() => []);
		const told = `${words.slice(0, 3_000)}\n${typed.slice(0, 40).join('\n')}`;
		console.error(`\n    ${page.url()}\n${told.replace(/^/gm, '    | ')}`);
	}
}

export { expect } from '@playwright/test';
