import * as Y from 'yjs';
import { piecesOf, type Piece } from './pieces.ts';

/** One local change that the server has not acknowledged. */
export type Unsaved = {
	update: Uint8Array;
	/** Number of the last frame that carries some of it on the present connection. */
	sentAs: number | null;
	/** True once this device is known to hold it. */
	kept: boolean;
	/** Key on the device. */
	key: number | null;
	/** When it was made, in ms since 1970. */
	since: number;
	/** False for what an editor wrote by itself while reading was all that was allowed. */
	typed: boolean;
};

type Frame = { n: number; update: Uint8Array };

/** Below this, what waits is one frame as it is: no update has more structs than a sixth of its bytes. */
const SMALL_BYTES = 16 * 1024;

/** Local changes in the order they were made, until they are durable on the server. */
export class Outbox {
	rows: Unsaved[] = [];
	#last = 0;
	/** Frames that are ready, oldest first. */
	#frames: Frame[] = [];
	/** The first and last number of what is travelling in several pieces. */
	#travel: { first: number; last: number; done: number } | null = null;

	add(row: Omit<Unsaved, 'sentAs' | 'since'>): Unsaved {
		const added = { ...row, sentAs: null, since: Date.now() };
		this.rows.push(added);
		return added;
	}

	/** The next frame to send, or null. Frames are sent one at a time, so that a long text leaves room to everybody else. */
	takeFrame(doc: Y.Doc): Frame | null {
		if (this.#frames.length === 0) this.#prepare(doc);
		return this.#frames.shift() ?? null;
	}

	/** How far a long text has travelled; null while all goes in one piece. */
	get progress(): { done: number; total: number } | null {
		if (!this.#travel) return null;
		const { first, last, done } = this.#travel;
		return { done: Math.max(0, done - first + 1), total: last - first + 1 };
	}

	#prepare(doc: Y.Doc): void {
		const rows = this.rows.filter(({ sentAs }) => sentAs === null);
		if (rows.length === 0) return;
		const updates = rows.map(({ update }) => update);
		const bytes = updates.reduce((sum, { byteLength }) => sum + byteLength, 0);
		if (bytes <= SMALL_BYTES) {
			const n = this.#number(Y.mergeUpdates(updates));
			for (const row of rows) row.sentAs = n;
			return;
		}
		const pieces = piecesOf(doc, updates);
		const numbers = pieces.map(({ update }) => this.#number(update));
		// What is already known to the server leaves nothing to say, and is still to be acknowledged.
		if (pieces.length === 0) numbers.push(this.#number(Y.mergeUpdates([updates[0]!])));
		for (const row of rows) row.sentAs = numberOf(row.update, pieces, numbers);
		const [first, last] = [numbers[0]!, numbers.at(-1)!];
		if (numbers.length > 1) this.#travel = { first, last, done: first - 1 };
	}

	#number(update: Uint8Array): number {
		this.#last += 1;
		this.#frames.push({ n: this.#last, update });
		return this.#last;
	}

	/** Removes and returns what the server says is durable. */
	acknowledge(n: number): Unsaved[] {
		const durable = this.rows.filter(({ sentAs }) => sentAs !== null && sentAs <= n);
		const gone = new Set(durable);
		this.rows = this.rows.filter((row) => !gone.has(row));
		if (this.#travel) this.#travel.done = n;
		if (this.#travel && n >= this.#travel.last) this.#travel = null;
		return durable;
	}

	/** The connection is gone: what it carried without answer is sent again on the next one. */
	forgetSending(): void {
		for (const row of this.rows) row.sentAs = null;
		this.#frames = [];
		this.#travel = null;
	}

	/** Removes and returns everything. */
	takeAll(): Unsaved[] {
		const rows = this.rows;
		this.rows = [];
		this.#frames = [];
		this.#travel = null;
		return rows;
	}
}

/** The piece after which all of this update has been told. */
function numberOf(
	update: Uint8Array,
	pieces: readonly Piece[],
	numbers: readonly number[]
): number {
	const { structs, ds } = Y.decodeUpdate(update);
	const last = numbers.at(-1)!;
	if (ds.clients.size > 0) return last;
	const wanted = new Map<number, number>();
	for (const { id, length } of structs) wanted.set(id.client, id.clock + length);
	const at = pieces.findIndex(({ ends }) => {
		for (const [client, end] of wanted) {
			if ((ends.get(client) ?? 0) >= end) wanted.delete(client);
		}
		return wanted.size === 0;
	});
	return at < 0 ? last : numbers[at]!;
}
