import type { BrowserContext } from '@playwright/test';

/**
 * Writes down what no page may do: errors in the console (violations of the content security policy are
 * there too), uncaught exceptions, requests to anybody else. Call before the pages are opened; read at the end.
 */
export function watch(context: BrowserContext, origin: string): string[] {
	const faults: string[] = [];
	context.on('console', (message) => {
		if (message.type() !== 'error') return;
		// The browser itself reports a page that answers 404 or 400: the tests that ask for one know it.
		if (/^Failed to load resource: the server responded with a status of 4/.test(message.text()))
			return;
		faults.push(`${message.page()?.url()}: ${message.text()}`);
	});
	context.on('weberror', (thrown) =>
		faults.push(`${thrown.page()?.url()}: ${thrown.error().message}`)
	);
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol === 'data:' || url.protocol === 'blob:') return;
		if (url.origin !== origin) faults.push(`request to ${url.origin}`);
	});
	return faults;
}
