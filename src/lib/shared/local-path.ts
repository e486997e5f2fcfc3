/** An address on this site to go back to, from what a form or a link says; `/` for anything else. */
export function localPath(value: unknown, fallback = '/'): string {
	if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return fallback;
	try {
		const url = new URL(value, 'http://here.invalid');
		return url.origin === 'http://here.invalid' ? url.pathname + url.search + url.hash : fallback;
	} catch {
		return fallback;
	}
}
