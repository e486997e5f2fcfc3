import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/support/find-services.js';

const isRoot = process.getuid?.() === 0;

export default defineConfig({
	testDir: 'tests/browser',
	globalSetup: './tests/browser/support/start-application.ts',
	outputDir: 'test-results/browser',
	workers: Number(process.env.MAILLAGE_BROWSER_WORKERS ?? 2),
	timeout: 90_000,
	// Long enough for a machine that does other things at once; a page that is quick is not waited for.
	expect: { timeout: 20_000 },
	forbidOnly: true,
	reporter: 'list',
	// In this order: the pages are found on the demonstration as it begins, and their slices, all of one length, keep
	// every worker busy to the end.
	projects: [
		{ name: 'links', testMatch: 'every-route.spec.ts' },
		{ name: 'journeys', testIgnore: ['every-route.spec.ts', 'every-page.spec.ts'] },
		{ name: 'pages', testMatch: 'every-page.spec.ts' }
	],
	use: {
		// Set by the global setup, before the workers read this file.
		baseURL: process.env.MAILLAGE_URL,
		locale: 'fr-FR',
		timezoneId: 'Europe/Paris',
		viewport: { width: 1280, height: 800 },
		screenshot: 'only-on-failure',
		// What is recorded of each action costs a quarter of the processor time: asked for when a failure is looked into.
		trace: process.env.MAILLAGE_TRACE ? 'retain-on-failure' : 'off',
		launchOptions: {
			executablePath: (await findBrowser()) ?? undefined,
			args: [
				// Chromium refuses its sandbox to root, the only user of many containers.
				...(isRoot ? ['--no-sandbox'] : []),
				'--disable-background-networking',
				'--disable-component-update',
				'--no-first-run'
			]
		}
	}
});
