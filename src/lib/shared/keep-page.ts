/*
 * Some pages open without any network, after a first visit: the facilitator's entry, the writing of a fiche. A worker answers
 * for each of them alone, from what the page itself put aside. All are erased when somebody else comes, or when one signs
 * out.
 */
const CACHE = 'pages-';
/** The name of the caches of before 2026-12. */
const FORMER_CACHE = 'saisie-';

/** Puts aside this page and what it loaded. Resolves to false where the browser cannot. */
export async function keepPage(version: string): Promise<boolean> {
	if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return false;
	try {
		const scope = location.pathname;
		await navigator.serviceWorker.register('/service-worker.js', { scope });
		const cache = await caches.open(`${CACHE}${version}`);
		await cache.addAll([scope, ...loadedFiles()]);
		const names = await caches.keys();
		const older = names.filter((name) => isOurs(name) && name !== `${CACHE}${version}`);
		await Promise.all(older.map((name) => caches.delete(name)));
		return true;
	} catch {
		return false;
	}
}

/** Scripts, styles, fonts and pictures of this page: all come from us. */
function loadedFiles(): string[] {
	const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
	const links = [...document.querySelectorAll<HTMLLinkElement>('link[href]')];
	const all = [...loaded, ...links.map(({ href }) => new URL(href))]
		.filter(({ origin }) => origin === location.origin)
		.map(({ pathname }) => pathname)
		.filter((path) => path.startsWith('/_app/') || /\.(svg|png|woff2)$/.test(path));
	return [...new Set(all)];
}

/** Erases the pages put aside on this device. */
export async function forgetPages(): Promise<void> {
	if (!('caches' in globalThis)) return;
	const names = await caches.keys();
	await Promise.all(names.filter(isOurs).map((name) => caches.delete(name)));
	const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	await Promise.all(workers.map((worker) => worker.unregister()));
}

const isOurs = (name: string) => name.startsWith(CACHE) || name.startsWith(FORMER_CACHE);
