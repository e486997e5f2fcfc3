/** Which way worked on this network: nothing is remembered of a WebSocket, which is tried first. */
export type FallbackKind = 'stream' | 'short';

const KEY = 'maillage-secours';

/** What this browser session remembers of its network; nothing where the browser keeps nothing. */
export function recallFallback(): FallbackKind | null {
	try {
		const kept = globalThis.sessionStorage?.getItem(KEY);
		return kept === 'stream' || kept === 'short' ? kept : null;
	} catch {
		return null;
	}
}

export function rememberFallback(kind: FallbackKind | null): void {
	try {
		if (kind) globalThis.sessionStorage?.setItem(KEY, kind);
		else globalThis.sessionStorage?.removeItem(KEY);
	} catch {
		// The next page finds it out again.
	}
}
