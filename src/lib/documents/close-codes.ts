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

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];
