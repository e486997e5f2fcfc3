import { closeCodes, isFinal } from '../close-codes.ts';
import type { ReadOnlyReason } from './live-document.ts';

const FIRST_DELAY_MS = 300;
const LONGEST_DELAY_MS = 15_000;

/** How long to wait before the next attempt. `chance` in [0, 1) spreads the clients of a server that restarts. */
export function delayOf(failures: number, chance: number): number {
	const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(failures, 10));
	return longest * (0.5 + chance / 2);
}

export type Ending =
	/** The network, a restart, a full storage: try again, a little later when the server asks for air. */
	| { next: 'retry'; failures: number }
	/** The right to write is gone: come back as a reader. */
	| { next: 'follow'; reason: ReadOnlyReason }
	| { next: 'stop'; reason: ReadOnlyReason };

/** What a close code means for the next moment. `told` is whether the server had said what is allowed on that connection. */
export function endingOf(
	{ code, reason }: { code: number; reason: string },
	{ failures, told }: { failures: number; told: boolean }
): Ending {
	switch (code) {
		case closeCodes.malformed:
		case closeCodes.unsupportedData:
			return { next: 'stop', reason: { code: 'malformed' } };
		case closeCodes.sessionEnded:
			return { next: 'stop', reason: { code: 'session-ended' } };
		case closeCodes.gone:
			return { next: 'stop', reason: { code: 'gone' } };
		case closeCodes.tooLarge:
			return { next: 'stop', reason: { code: 'too-large' } };
		case closeCodes.documentFull:
			return { next: 'stop', reason: { code: 'document-full' } };
		case closeCodes.frozen:
			return { next: 'follow', reason: { code: 'frozen' } };
		case closeCodes.withdrawn:
			// Refused before anything was said: this person may not even read.
			if (!told) return { next: 'stop', reason: { code: 'gone' } };
			return { next: 'follow', reason: { code: reason === 'status' ? 'status' : 'withdrawn' } };
		case closeCodes.tooManyMessages:
		case closeCodes.storageAway:
			return { next: 'retry', failures: Math.max(failures, 2) + 1 };
		default:
			// A final code that is younger than this page: its reason is not known here, what it means is.
			if (isFinal(code)) return { next: 'stop', reason: { code: 'refused' } };
			return { next: 'retry', failures: failures + 1 };
	}
}
