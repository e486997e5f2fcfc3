/**
 * Over HTTP/1.1 a browser opens six connections to a site, all its tabs together: were each taken by a stream, no page
 * would open any more.
 */
const PLACES = 3;

/** One of the few streams that the tabs of this browser may keep open. Gives what frees it, or null when all are taken. */
export async function takePlace(): Promise<(() => void) | null> {
	const locks = globalThis.navigator?.locks;
	// Where the browser has no such thing (or the page is not on https), each tab is on its own.
	if (!locks) return () => {};
	for (let n = 1; n <= PLACES; n += 1) {
		const release = await take(locks, `maillage-live-stream-${n}`);
		if (release) return release;
	}
	return null;
}

function take(locks: LockManager, name: string): Promise<(() => void) | null> {
	return new Promise((resolve) => {
		const hold = (lock: Lock | null) => {
			if (lock) return new Promise<void>((release) => resolve(release));
			resolve(null);
		};
		locks.request(name, { ifAvailable: true }, hold).catch(() => resolve(null));
	});
}
