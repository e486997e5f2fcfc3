import type { LineEnding } from './line.ts';

/** A WebSocket that lasted this long after its first word works here. */
export const LASTING_MS = 10_000;
/** So many that did not open, or were cut at once, one after the other: the network is suspected. */
const SUSPECT_AFTER = 2;
/** After so long on the fallback, a WebSocket is tried again, and then less and less often. */
const TRY_AGAIN_MS = [8_000, 60_000, 5 * 60_000, 15 * 60_000];

/**
 * How many WebSockets in a row did not work, after one more that ended so. A code that only our server gives, and a
 * device that knows it has no network, say nothing against WebSocket.
 */
export function failuresAfter(
	failures: number,
	{
		ending,
		spokeForMs,
		isOffline
	}: { ending: LineEnding; spokeForMs: number | null; isOffline: boolean }
): number {
	if (isOffline || isOfServer(ending)) return failures;
	return spokeForMs === null || spokeForMs < LASTING_MS ? failures + 1 : 0;
}

export function isSuspect(failures: number): boolean {
	return failures >= SUSPECT_AFTER;
}

/** Said by our server: a restart, a refusal. What stands between gives others, or none. */
export function isOfServer({ code }: LineEnding): boolean {
	return code >= 4000 || [1003, 1009, 1012, 1013].includes(code);
}

export function tryAgainAfter(tries: number): number {
	return TRY_AGAIN_MS[Math.min(tries, TRY_AGAIN_MS.length - 1)]!;
}
