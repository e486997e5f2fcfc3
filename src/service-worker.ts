/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />

/*
 * Registered by the pages that open without a network (the facilitator's entry, the writing of a fiche), each for its own
 * address: it puts nothing else between a person and the site. The page itself decides what is put aside (`keep-page.ts`); with a network, the network answers.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	if (request.mode === 'navigate') event.respondWith(pageOf(request));
	else if (pathname.startsWith('/_app/immutable/') || pathname.endsWith('.svg'))
		event.respondWith(fileOf(request));
});

/** A page that the network does not give is the one put aside, whatever its address asks after « ? ». */
async function pageOf(request: Request): Promise<Response> {
	try {
		return await fetch(request);
	} catch (error) {
		const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
		if (kept) return kept;
		throw error;
	}
}

/** These files never change under the same name. */
async function fileOf(request: Request): Promise<Response> {
	return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
