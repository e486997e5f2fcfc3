/** How the server ends a live connection. Standard codes first, then ours (public interface). */
export const closeCodes = {
	unsupportedData: 1003,
	tooLarge: 1009,
	internalError: 1011,
	restart: 1012,
	/** A peer that does not read what it is sent. */
	tooSlow: 1013,
	malformed: 4400,
	sessionEnded: 4401,
	withdrawn: 4403,
	gone: 4404,
	frozen: 4409,
	documentFull: 4413,
	tooManyMessages: 4429,
	storageAway: 4503
} as const;

/** Final before there was a rule, and standard. */
const FINAL_STANDARD: readonly number[] = [closeCodes.unsupportedData, closeCodes.tooLarge];
/** What comes back although its number says the contrary: older than the rule. */
const COMES_BACK_ALL_THE_SAME: readonly number[] = [closeCodes.tooManyMessages];

/**
 * Two bands, so that a client does what is right with a code that is younger than itself. 4400 to 4499 are final: what was
 * sent on this connection is refused, trying the same again would end the same, words are handed back to their author. Every
 * other code (4500 to 4599 for ours, the standard ones, no code at all) comes back: the client connects again by itself, keeps its words and
 * sends them again. As with HTTP, 4xx is about the one who asks, 5xx about the server.
 */
export function isFinal(code: number): boolean {
	if (COMES_BACK_ALL_THE_SAME.includes(code)) return false;
	return FINAL_STANDARD.includes(code) || (code >= 4400 && code <= 4499);
}

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];
