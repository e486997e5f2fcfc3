const OPENS = 0x3c;
const CLOSES = 0x3e;
const DOT = 0x2e;
const CARET = 0x70;
const ZERO = 0x30;

/** `<writer.number>` in a text, `<pperson.number>` in the state of a caret: what makes each message recognizable. */
export const textToken = (writer: number, number: number) => `<${writer}.${number}>`;
export const caretToken = (person: number, number: number) => `<p${person}.${number}>`;

/** What a frame carries, three numbers for each token: 1 for a caret, who, and which. */
export type Found = readonly number[];

/** Looks for tokens in bytes, whatever is around them. */
export function findTokens(data: Buffer): Found {
	const found: number[] = [];
	for (let at = data.indexOf(OPENS); at >= 0; at = data.indexOf(OPENS, at)) {
		at += 1;
		const isCaret = data[at] === CARET;
		if (isCaret) at += 1;
		let who = 0;
		let number = 0;
		const from = at;
		for (; isDigit(data[at]); at += 1) who = who * 10 + data[at]! - ZERO;
		if (at === from || data[at] !== DOT) continue;
		const after = (at += 1);
		for (; isDigit(data[at]); at += 1) number = number * 10 + data[at]! - ZERO;
		if (at === after || data[at] !== CLOSES) continue;
		found.push(isCaret ? 1 : 0, who, number);
	}
	return found;
}

function isDigit(byte: number | undefined): boolean {
	return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}

/** Far more than the frames that are on their way to one room at one time, one after the other to each socket. */
const KEPT = 8;

/**
 * A server sends the same frame to everybody in a room: it is read once, and those that follow are compared with the last
 * ones that were read.
 */
export class FrameMemory {
	#frames: { bytes: Buffer; found: Found }[] = [];
	#next = 0;

	read(data: Buffer): Found {
		for (const { bytes, found } of this.#frames) if (bytes.equals(data)) return found;
		const found = findTokens(data);
		// A copy: what is given belongs to the block of memory that a socket was read into.
		this.#frames[this.#next] = { bytes: Buffer.from(data), found };
		this.#next = (this.#next + 1) % KEPT;
		return found;
	}
}
