/** How a line ended; 1006 when nobody said why, as for a WebSocket. */
export type LineEnding = { code: number; reason: string };

/** What a line tells whoever opened it. After `closed` or `moved`, nothing more. */
export type LineEvents = {
	/** Frames may be sent. */
	opened: () => void;
	received: (frame: Uint8Array) => void;
	/** The server is there, with or without something to say. */
	heard: () => void;
	closed: (ending: LineEnding) => void;
	/** A better way has been found: open again at once, nothing is wrong. */
	moved: () => void;
};

/** What carries frames between a page and the server: a WebSocket or, where networks block it, plain HTTP. */
export type Line = {
	/** Dropped while the line is not open. */
	send: (frame: Uint8Array) => void;
	/** Without a word to whoever opened it. */
	close: () => void;
	/** What was sent has not left yet: more gains by waiting and leaving in one piece. */
	readonly isBusy: boolean;
	readonly isFallback: boolean;
};

/** Ends of a line that say nothing of the server: the network, or something on the way. */
export const CUT: LineEnding = { code: 1006, reason: '' };
