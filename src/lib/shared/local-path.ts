const HERE = 'http://here.invalid';

/** An address on this site to go back to, from what a form or a link says; `/` for anything else. */
export function localPath(value: unknown, fallback = '/'): string {
	if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return fallback;
	try {
		const url = new URL(value, HERE);
		const path = url.pathname + url.search + url.hash;
		// What is given is looked at, not only what it was made of: « /.//elsewhere » becomes « //elsewhere », another site.
		const isHere = url.origin === HERE && new URL(path, HERE).origin === HERE;
		return isHere && !path.startsWith('//') ? path : fallback;
	} catch {
		return fallback;
	}
}
